package org.fichero.authoring;

import java.util.HashSet;
import java.util.Set;
import org.fichero.model.Block;

/** Knows tables in which labels and values stand by turns in each row: {@code RUT | 65.123.456-K | Comuna | Talca}. */
final class LabelGrid {
  private static final int LONGEST = 70;

  private LabelGrid() {}

  /** Whether every other cell, the first of each row among them, is like a label, and no two of these are the same. */
  static boolean isOne(Block.Table table) {
    Set<String> labels = new HashSet<>();
    boolean wide = false;
    for (Block.Row row : table.rows()) {
      int cells = filled(row);
      if (cells == 1) {
        continue;
      }
      if (row.cells().size() % 2 != 0) {
        return false;
      }
      wide |= cells > 2;
      for (int c = 0; c < cells; c += 2) {
        if (!isLabel(row.cells().get(c)) || !labels.add(Skeleton.key(row.cells().get(c).content().text()))) {
          return false;
        }
      }
    }
    return wide;
  }

  /** Cells up to the last that holds something: those that a wide value covers may follow it empty. */
  private static int filled(Block.Row row) {
    int cells = row.cells().size();
    while (cells > 1 && row.cells().get(cells - 1).content().isBlank() && row.cells().get(cells - 1).options().isEmpty()) {
      cells--;
    }
    return cells;
  }

  private static boolean isLabel(Block.Cell cell) {
    String words = cell.content().text().strip();
    if (words.isEmpty() || words.length() > LONGEST || words.indexOf('@') >= 0 || !cell.options().isEmpty()) {
      return false;
    }
    long digits = words.chars().filter(Character::isDigit).count();
    long letters = words.chars().filter(Character::isLetter).count();
    return letters > digits * 2 && !Character.isLowerCase(words.charAt(0));
  }
}
