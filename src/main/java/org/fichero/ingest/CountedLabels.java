package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet's first column that counts the labels of the second, 1, 2, 3: each number is its label's, and no column of its own. */
final class CountedLabels {
  private static final int LEAST = 3;
  private static final int LONGEST_NUMBER = 3;

  private CountedLabels() {}

  /** The rows with each number before its label; the same rows where the first column holds anything else. */
  static List<TreeMap<Integer, Grid.Cell>> joined(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    if (!areCounted(rows, left)) {
      return rows;
    }
    List<TreeMap<Integer, Grid.Cell>> joined = new ArrayList<>();
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      TreeMap<Integer, Grid.Cell> own = new TreeMap<>(row.tailMap(left, false));
      Grid.Cell first = row.get(left);
      if (number(first) > 0) {
        Grid.Cell label = own.get(left + 1);
        Flow words = Flow.of(number(first) + ". ").append(label.flow());
        own.put(left + 1, new Grid.Cell(List.of(new Piece.Paragraph(words)), label.width(), label.height(), false, label.fill(), label.address()));
      } else if (first != null && first.width() > 1) {
        own.put(left + 1, new Grid.Cell(first.pieces(), first.width() - 1, first.height(), false, first.fill(), first.address()));
      }
      joined.add(own);
    }
    return joined;
  }

  /** Whether all that the column holds is numbers that count labels beside them, and headings over several columns. */
  private static boolean areCounted(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    int count = 0;
    int last = 0;
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      Grid.Cell first = row.get(left);
      if (first == null || first.isBlank() || first.width() > 1) {
        continue;
      }
      int number = number(first);
      if (number <= 0 || count > 0 && number != last + 1 || !isLabel(row, left + 1)) {
        return false;
      }
      last = number;
      count++;
    }
    return count >= LEAST;
  }

  private static boolean isLabel(TreeMap<Integer, Grid.Cell> row, int column) {
    Map.Entry<Integer, Grid.Cell> next = row.ceilingEntry(column);
    return next != null && next.getKey() == column && !next.getValue().isBlank() && !CellSign.isSign(next.getValue())
        && next.getValue().flow().chars().chars().anyMatch(Character::isLetter);
  }

  /** The number that a cell holds, with or without a dot behind it; 0 for anything else. */
  private static int number(Grid.Cell cell) {
    String words = cell == null || cell.width() > 1 ? "" : cell.flow().toString().strip();
    String digits = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    boolean is = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return is ? Integer.parseInt(digits) : 0;
  }
}
