package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads a row of bare marks and labels in turn: each mark with the label on the side that has no other mark. Reads once; not thread-safe. */
final class MarksBesideLabels {
  private final String text;
  private final Periods periods;
  private final PageBuilder page;
  private final TableDraft table;
  private final List<CellDraft> cells;
  private final List<CellDraft> marks = new ArrayList<>();
  private final List<CellDraft> labels = new ArrayList<>();

  MarksBesideLabels(String text, Periods periods, PageBuilder page, TableDraft table, List<CellDraft> cells) {
    this.text = text;
    this.periods = periods;
    this.page = page;
    this.table = table;
    this.cells = cells;
  }

  /** The row's options; null when it holds anything else. */
  List<Block.Option> read() {
    if (!part()) {
      return null;
    }
    if (labels.isEmpty() && marks.stream().allMatch(CellDraft::isEmpty)) {
      return List.of();
    }
    dropPlacesBehind();
    if (marks.size() == 1 && labels.size() == 2 && labels.get(0).isNumber(text)) {
      page.markup(labels.remove(0).cell.ranges.get(0));
    }
    boolean cut = labels.size() == marks.size() + 1 && endsBeforeMark();
    boolean months = labels.stream().anyMatch(l -> periods.isMonth(Periods.folded(text, l.cell)));
    return marks.size() != labels.size() && !cut || months || !alternate() ? null : options(cut);
  }

  /** Parts marks from labels; false where a label's cell has marks of its own. */
  private boolean part() {
    for (CellDraft cell : cells) {
      boolean mark = cell.isBare(text) && cell.marks().size() == 1;
      boolean free = cell.isEmpty() && table.markColumns.has(cell.cell.column);
      if (mark || free) {
        marks.add(cell);
      } else if (!cell.isEmpty()) {
        if (!cell.marks().isEmpty()) {
          return false;
        }
        labels.add(cell);
      }
    }
    return true;
  }

  /** Behind the last option, places for others are free. */
  private void dropPlacesBehind() {
    while (!labels.isEmpty() && marks.size() > labels.size() && marks.get(marks.size() - 1).isEmpty()
        && marks.get(marks.size() - 1).cell.column > labels.get(labels.size() - 1).cell.column) {
      marks.remove(marks.size() - 1);
    }
  }

  /** Whether the row ends before a column of marks. */
  private boolean endsBeforeMark() {
    int column = labels.get(labels.size() - 1).cell.column + 1;
    return table.markColumns.has(column) && TableDraft.at(cells, column) == null;
  }

  private boolean alternate() {
    for (int i = 1; i < marks.size(); i++) {
      if (isBefore(i) != isBefore(0)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBefore(int i) {
    return marks.get(i).cell.column < labels.get(i).cell.column;
  }

  private List<Block.Option> options(boolean cut) {
    List<Block.Option> options = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      options.add(new Block.Option(mark(marks.get(i)), labels.get(i).content(text)));
    }
    if (cut) {
      Passage last = labels.get(marks.size()).content(text);
      options.add(new Block.Option(new Mark(new Span(last.span().end(), last.span().end()), MarkState.BLANK, "none"), last));
    }
    return options;
  }

  private static Mark mark(CellDraft cell) {
    if (cell.marks().isEmpty()) {
      int at = cell.cell.start();
      return new Mark(new Span(at, at), MarkState.BLANK, "none");
    }
    return LineWriter.mark(cell.marks().get(0));
  }
}
