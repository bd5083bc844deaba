package org.fichero.ingest;

import java.util.List;
import java.util.TreeMap;

/** Options of a sheet, one a row, with the column of their signs before their labels. */
final class SheetOptions {
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

  /** A sign and a label beside it, or a label in the second place alone. */
  private static boolean isOption(TreeMap<Integer, Grid.Cell> cells) {
    List<Grid.Cell> shown = cells.values().stream().filter(c -> !c.isBlank()).toList();
    int words = shown.size();
    boolean signed = words == 2 && CellSign.isSign(shown.get(0)) && cells.size() == 2;
    return (signed || words == 1) && !CellSign.isSign(shown.get(words - 1));
  }
}
