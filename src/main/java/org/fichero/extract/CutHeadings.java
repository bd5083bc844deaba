package org.fichero.extract;

import java.util.List;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.extract.PlanHeading.Column;

/**
 * A row of months in full whose last heading is but the beginning of one ("… Julio | Agosto | Sep"): the edge of a page or of a window has
 * cut the table, and with it the months behind.
 */
final class CutHeadings {
  private static final int LEAST = 4;
  private static final int YEAR = 12;

  private final MonthWords words;

  CutHeadings(MonthWords words) {
    this.words = words;
  }

  /** The heading that was cut; null for none. */
  Box first(PlanHeading heading, List<Line> head) {
    if (head.isEmpty() || heading.columns().size() < LEAST) {
      return null;
    }
    Line row = head.get(0);
    List<Box> boxes = row.boxes();
    Box last = boxes.get(boxes.size() - 1);
    boolean own = last.start() == heading.columns().get(heading.columns().size() - 1).start();
    List<Column> whole = own ? heading.columns().subList(0, heading.columns().size() - 1) : heading.columns();
    Integer month = whole(whole, row);
    boolean beside = last.start() == whole.get(whole.size() - 1).end();
    return month != null && month < YEAR && beside && words.isCut(last.folded(), month + 1) ? last : null;
  }

  /** The last month of columns that each bear one month's name in full, in order; null where they do not. */
  private Integer whole(List<Column> columns, Line row) {
    Integer before = null;
    for (Column column : columns) {
      Box box = row.at(column.start());
      int month = column.months().get(0);
      boolean next = before == null || month == before + 1;
      if (column.months().size() != 1 || !next || box == null || !words.isFull(box.folded(), month)) {
        return null;
      }
      before = month;
    }
    return before;
  }
}
