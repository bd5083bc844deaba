package org.fichero.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.MarkState;

/**
 * Columns beside months that bear marks under a heading that is hardly more than a letter and names nothing, where months are missing: a
 * misread month.
 */
final class UnnamedColumns {
  private static final int SHORT = 3;
  private static final int YEAR = 12;

  private final MonthUnits units;

  UnnamedColumns(MonthUnits units) {
    this.units = units;
  }

  /** The heading of the first; null for none. */
  Box first(PlanHeading heading, List<Line> head, List<Line> data, PlanMarks marks) {
    Set<Integer> named = new HashSet<>();
    heading.columns().forEach(c -> named.addAll(c.months()));
    if (named.size() >= YEAR || named.size() < YEAR / 2 || head.isEmpty()) {
      return null;
    }
    for (Box box : head.get(0).boxes()) {
      boolean month = heading.columns().stream().anyMatch(c -> c.start() < box.end() && c.end() > box.start());
      boolean may = box.start() >= heading.first() && !month && !box.isBlank() && box.folded().length() <= SHORT;
      if (may && units.read(box.text()).kind() == Kind.OTHER && data.stream().anyMatch(l -> isTicked(l.at(box.start()), marks))) {
        return box;
      }
    }
    return null;
  }

  private static boolean isTicked(Box box, PlanMarks marks) {
    return box != null && !box.isBlank() && marks.read(List.of(box), box.place()).state() == MarkState.TICKED;
  }
}
