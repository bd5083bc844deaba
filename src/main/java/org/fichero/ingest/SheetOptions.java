package org.fichero.ingest;

import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Options of a sheet, one a row, with the column of their signs before or behind their labels. */
final class SheetOptions {
  /** Longer words are no option's. */
  private static final int LONGEST = 60;

  private SheetOptions() {}

  /** Whether words in the first column follow options whose signs, or nothing, stand there: a table of its own. */
  static boolean areEnded(List<TreeMap<Integer, Grid.Cell>> block, TreeMap<Integer, Grid.Cell> cells) {
    boolean ticked = false;
    for (int i = block.size() - 1; i >= 0 && isOption(block.get(i)); i--) {
      ticked |= CellSign.isSign(block.get(i).firstEntry().getValue());
      if (ticked) {
        int column = block.get(i).firstKey();
        Grid.Cell first = cells.get(column);
        return first != null && !first.isBlank() && !CellSign.isSign(first);
      }
    }
    return false;
  }

  /** The rows that stand next to options with their signs behind them and may be options without one. */
  static BitSet among(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    BitSet among = new BitSet();
    for (int from = 0; from < rows.size(); from++) {
      int to = from;
      int signed = 0;
      while (to < rows.size() && (isSigned(rows.get(to), left) || isBrief(rows.get(to), left))) {
        signed += isSigned(rows.get(to++), left) ? 1 : 0;
      }
      if (signed > 0 && to - from > 2) {
        among.set(from, to);
      }
      from = to;
    }
    return among;
  }

  /** Those of them that are a table of their own: neither heads of columns nor signs stand right above or below. */
  static BitSet apart(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    BitSet apart = among(rows, left);
    for (int from = apart.nextSetBit(0); from >= 0; from = apart.nextSetBit(from)) {
      int to = apart.nextClearBit(from);
      boolean headed = from > 0 && shown(rows.get(from - 1)) > 2;
      if (headed || from > 0 && hasSign(rows.get(from - 1)) || to < rows.size() && hasSign(rows.get(to))) {
        apart.clear(from, to);
      }
      from = to;
    }
    return apart;
  }

  private static boolean hasSign(TreeMap<Integer, Grid.Cell> cells) {
    return cells.values().stream().anyMatch(CellSign::isSign);
  }

  private static long shown(TreeMap<Integer, Grid.Cell> cells) {
    return cells.values().stream().filter(c -> !c.isBlank()).count();
  }

  private static boolean isSigned(TreeMap<Integer, Grid.Cell> cells, int left) {
    Grid.Cell sign = cells.get(left + 1);
    return isWords(cells.get(left)) && sign != null && CellSign.isSign(sign) && shown(cells) == 2;
  }

  private static boolean isBrief(TreeMap<Integer, Grid.Cell> cells, int left) {
    return isWords(cells.get(left)) && cells.get(left).width() == 1 && shown(cells) == 1;
  }

  /** A few words that end neither a sentence nor what announces others. */
  private static boolean isWords(Grid.Cell cell) {
    String words = cell == null || cell.isBlank() || CellSign.isSign(cell) ? "" : cell.flow().toString().strip();
    return !words.isEmpty() && words.length() <= LONGEST && ".:".indexOf(words.charAt(words.length() - 1)) < 0;
  }

  /** A sign and a label beside it, or a label in the second place alone. */
  private static boolean isOption(TreeMap<Integer, Grid.Cell> cells) {
    List<Grid.Cell> shown = cells.values().stream().filter(c -> !c.isBlank()).toList();
    int words = shown.size();
    boolean signed = words == 2 && CellSign.isSign(shown.get(0)) && cells.size() == 2;
    return (signed || words == 1) && !CellSign.isSign(shown.get(words - 1));
  }
}
