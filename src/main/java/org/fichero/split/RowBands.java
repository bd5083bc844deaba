package org.fichero.split;

import java.util.List;
import java.util.function.Predicate;
import org.fichero.model.Block;

/**
 * A first column that heads groups of rows, each of a label and its value: "Focalización" beside "Criterios | …", and nothing beside
 * "Regiones | …" below it. Its words are the form's, and no end of the value above.
 */
final class RowBands {
  private static final int LONGEST = 60;

  private RowBands() {}

  /**
   * Whether a table has such a column: in some row of a label, nothing stands in it, below a heading; in no such row it holds more.
   *
   * @param isLabel whether a cell holds a label
   */
  static boolean areIn(List<Block.Row> rows, Predicate<Block.Cell> isLabel) {
    boolean open = false;
    boolean banded = false;
    for (Block.Row row : rows) {
      if (row.cells().size() > 2 && isLabel.test(row.cells().get(1))) {
        Block.Cell first = row.cells().get(0);
        boolean blank = first.content().isBlank() && first.options().isEmpty();
        if (!blank && !isHeading(first)) {
          return false;
        }
        banded |= open && blank;
        open |= !blank;
      }
    }
    return banded;
  }

  private static boolean isHeading(Block.Cell cell) {
    String words = cell.content().text().strip();
    return cell.options().isEmpty() && words.length() <= LONGEST && ".;,".indexOf(words.charAt(words.length() - 1)) < 0;
  }
}
