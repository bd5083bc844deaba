package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Span;

/**
 * A table with labels in its first column and a ficha in each of the others. What stands beside the answers may as well be remarks on them;
 * so each column must hold values of its own where a field's kind tells them: a place, a date, a number, a sign.
 */
final class RecordSides {
  private static final int MOST_FICHAS = 200;
  private static final int FEWEST = 3;
  /** Of ten labels so many have a value in every column. */
  private static final int FILLED = 7;
  /** Fields of numbers or dates that tell; of a place or code one is enough. */
  private static final int ENOUGH = 2;

  private RecordSides() {}

  /** The rows turned: the labels first, then a row a ficha; null where the columns are no fichas. */
  static List<Block.Row> turned(Page page, Labeller labeller, List<Block.Row> rows, Pieces pieces) {
    int last = rows.stream().flatMap(r -> r.cells().stream()).filter(c -> !RecordColumn.isBlank(c)).mapToInt(Block.Cell::column).max().orElse(0);
    boolean simple = rows.stream().allMatch(r -> r.cells().stream().allMatch(c -> c.width() == 1));
    if (rows.size() < FEWEST || last < 2 || last > MOST_FICHAS || !simple || !areFichas(page, labeller, rows, last, pieces)) {
      return null;
    }
    List<Block.Row> turned = new ArrayList<>();
    for (int column = 0; column <= last; column++) {
      turned.add(column(rows, column));
    }
    return turned;
  }

  private static boolean areFichas(Page page, Labeller labeller, List<Block.Row> rows, int last, Pieces pieces) {
    int labels = 0;
    int full = 0;
    int telling = heads(rows.get(0), last) ? ENOUGH : 0;
    for (Block.Row row : rows) {
      Block.Cell first = RecordColumn.cell(row, 0);
      LabelMatch label = RecordColumn.isBlank(first) || !first.options().isEmpty() ? null : labeller.cell(page, first.content(), pieces);
      if (label == null || !label.isAlone() || label.confidence() == Confidence.FUZZY || label.field().equals(LabelMatcher.IGNORED)) {
        continue;
      }
      List<Block.Cell> values = row.cells().stream().filter(c -> c.column() > 0 && !RecordColumn.isBlank(c)).toList();
      labels++;
      full += values.size() == last ? 1 : 0;
      telling += values.size() < 2 ? 0 : labeller.records().telling(label.field(), values);
    }
    return labels >= FEWEST && full * 10 >= labels * FILLED && telling >= ENOUGH;
  }

  /** Whether the columns are headed by the same words and numbers: "Ficha 1", "Ficha 2". */
  private static boolean heads(Block.Row row, int last) {
    Set<String> words = new HashSet<>();
    Set<String> whole = new HashSet<>();
    for (int column = 1; column <= last; column++) {
      Block.Cell cell = RecordColumn.cell(row, column);
      String s = cell == null ? "" : LabelTrie.key(cell.content().text());
      int end = s.length();
      while (end > 0 && Character.isDigit(s.charAt(end - 1))) {
        end--;
      }
      if (end == s.length() || !whole.add(s) || words.add(s.substring(0, end)) && words.size() > 1) {
        return false;
      }
    }
    return true;
  }

  private static Block.Row column(List<Block.Row> rows, int column) {
    List<Block.Cell> cells = new ArrayList<>();
    Span span = null;
    for (int r = 0; r < rows.size(); r++) {
      Block.Cell cell = RecordColumn.cell(rows.get(r), column);
      if (cell != null) {
        cells.add(new Block.Cell(r, 1, cell.content(), cell.options()));
        Span own = cell.content().span() != null ? cell.content().span() : cell.mark() != null ? cell.mark().span() : null;
        span = own == null ? span : span == null ? own : span.union(own);
      }
    }
    return new Block.Row(span == null ? rows.get(0).span() : span, cells);
  }
}
