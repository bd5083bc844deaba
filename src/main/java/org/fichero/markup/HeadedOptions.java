package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/** Tables whose headings are the options, with one row of marks below them: {@code Uno | Dos} over {@code X | }. */
final class HeadedOptions {
  private static final int LONGEST = 60;

  private HeadedOptions() {}

  /** The rows of marks, each below a row of labels; empty when the table holds anything else. */
  static List<Integer> markRows(String text, List<List<CellDraft>> rows) {
    List<Integer> found = new ArrayList<>();
    boolean ticks = false;
    boolean free = false;
    boolean letters = false;
    int r = 0;
    while (r + 1 < rows.size()) {
      if (!isLabels(text, rows.get(r)) || !isMarks(text, rows.get(r), rows.get(r + 1))) {
        return List.of();
      }
      for (CellDraft cell : rows.get(r + 1)) {
        Sign sign = cell.isEmpty() ? null : cell.firstSign().sign;
        ticks |= sign != null && sign.sense() != Sense.EMPTY;
        letters |= sign != null && sign.strength() == Strength.LETTER && !isCross(text, sign);
        free |= sign == null || sign.sense() == Sense.EMPTY;
      }
      found.add(r + 1);
      r += 2;
    }
    // words and digits are marks only where one is unlike another
    boolean both = ticks && free;
    return r == rows.size() && ticks && (both || !letters) ? found : List.of();
  }

  private static boolean isCross(String text, Sign sign) {
    return "xX".indexOf(text.charAt(sign.start())) >= 0;
  }

  private static boolean isLabels(String text, List<CellDraft> row) {
    boolean initials = MarkColumns.areInitials(text, row);
    int labels = 0;
    for (CellDraft cell : row) {
      boolean label = cell.cell.ranges.size() == 1 && (cell.firstSign() == null || initials && cell.isLetter(text)) && cell.cell.ranges.get(0).length() <= LONGEST;
      if (!cell.isEmpty() && !label) {
        return false;
      }
      labels += cell.isEmpty() ? 0 : 1;
    }
    return labels > 1;
  }

  private static boolean isMarks(String text, List<CellDraft> labels, List<CellDraft> row) {
    boolean any = false;
    for (CellDraft cell : row) {
      if (!cell.isEmpty()) {
        CellDraft label = TableDraft.at(labels, cell.cell.column);
        boolean mark = cell.word != null || cell.isBare(text) && cell.pieces.stream().filter(Piece::isSign).count() == 1;
        if (label == null || label.isEmpty() || !mark) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** One option a label; the rows of marks hold none of their own. */
  static OptionTables.Plan plan(String text, TableDraft table) {
    List<List<Block.Option>> options = new ArrayList<>();
    for (int r : table.headed) {
      List<Block.Option> row = new ArrayList<>();
      for (CellDraft label : table.rows.get(r - 1)) {
        if (!label.isEmpty()) {
          CellDraft mark = table.at(r, label.cell.column);
          row.add(new Block.Option(mark(mark, label.cell.ranges.get(0).end()), label.content(text)));
        }
      }
      options.add(row);
      options.add(List.of());
    }
    return new OptionTables.Plan(0, options);
  }

  private static Mark mark(CellDraft cell, int at) {
    return cell == null || cell.marks().isEmpty() ? new Mark(new Span(at, at), MarkState.BLANK, "none") : LineWriter.mark(cell.marks().get(0));
  }
}
