package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Options side by side in a table: two or more columns of labels, each with a column of signs before it, or each with one behind it. An empty
 * cell says that its option is not chosen, which only its side tells; so each option gets a line of its own.
 */
final class OptionPairs {
  private static final int LEAST_ANSWERS = 2;
  private static final int LONGEST_LABEL = 60;

  private final TreeSet<Integer> labels = new TreeSet<>();
  private final TreeSet<Integer> signs = new TreeSet<>();

  private OptionPairs() {}

  /**
   * The options row by row, each a row of two cells in the order that the table has them; null where the rows hold anything else, or no sign
   * tells on which side signs stand.
   *
   * @param left the column after which the options stand
   */
  static List<TreeMap<Integer, Grid.Cell>> parted(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    OptionPairs pairs = new OptionPairs();
    if (!pairs.findColumns(rows, left)) {
      return null;
    }
    boolean before = pairs.signs.first() < pairs.labels.first();
    boolean oneSide = before != pairs.signs.last() > pairs.labels.last() || !before && pairs.labels.first() == behind(rows, left);
    return oneSide && pairs.signs.stream().allMatch(pairs::isAlone) && pairs.haveRoom(rows)
        ? pairs.options(rows, before)
        : null;
  }

  /**
   * The first rows that are options side by side with no label beside them.
   *
   * @param left the first column
   * @return the first of them and the one after the last; null for none
   */
  static int[] run(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    int from = 0;
    for (int r = 0; r <= rows.size(); r++) {
      if (r == rows.size() || !mayBe(rows.get(r))) {
        if (r - from > 1 && parted(rows.subList(from, r), left - 1) != null) {
          return new int[] {from, r};
        }
        from = r + 1;
      }
    }
    return null;
  }

  /** Several brief words, none right beside another, and signs or nothing between them. */
  private static boolean mayBe(TreeMap<Integer, Grid.Cell> row) {
    int words = 0;
    int end = -1;
    for (var entry : row.entrySet()) {
      Grid.Cell cell = entry.getValue();
      if (!cell.isBlank() && !CellSign.isSign(cell)) {
        if (entry.getKey() == end || cell.flow().length() > LONGEST_LABEL) {
          return false;
        }
        words++;
        end = entry.getKey() + cell.width();
      }
    }
    return words > 1;
  }

  /** The column right behind what stands at {@code left}: where labels stand in it, no sign has room before them. */
  private static int behind(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    return left + rows.stream().filter(r -> r.containsKey(left)).mapToInt(r -> r.get(left).width()).max().orElse(1);
  }

  /** Columns hold either words in every row (the last row may end early) or signs and nothing else. */
  private boolean findColumns(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    boolean answered = areAnswered(rows, left);
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      row.tailMap(left, false).forEach((column, cell) -> {
        if (!cell.isBlank()) {
          (CellSign.isSign(cell) || answered && isAnswer(cell) ? signs : labels).add(column);
        }
      });
    }
    if (labels.size() < 2 || signs.isEmpty() || labels.stream().anyMatch(signs::contains)) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      TreeMap<Integer, Grid.Cell> row = rows.get(i);
      long words = labels.stream().filter(c -> !isBlank(row.get(c))).count();
      if (words < labels.size() && (i < rows.size() - 1 || words == 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one or two short words stand again and again: SI, NO. */
  private static boolean areAnswered(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    List<String> answers = rows.stream().flatMap(r -> r.tailMap(left, false).values().stream()).filter(OptionPairs::isAnswer)
        .map(c -> c.flow().toString().strip()).toList();
    return answers.size() > LEAST_ANSWERS && answers.stream().distinct().count() <= 2;
  }

  private static boolean isAnswer(Grid.Cell cell) {
    String word = cell.flow().toString().strip();
    return word.length() == 2 && word.chars().allMatch(Character::isLetter);
  }

  /** Whether each label has a column for its sign: two labels side by side are words about one option. */
  private boolean haveRoom(List<TreeMap<Integer, Grid.Cell>> rows) {
    int end = -1;
    for (int column : labels) {
      if (column <= end) {
        return false;
      }
      for (TreeMap<Integer, Grid.Cell> row : rows) {
        end = Math.max(end, row.containsKey(column) ? column + row.get(column).width() : column + 1);
      }
    }
    return true;
  }

  private static boolean isBlank(Grid.Cell cell) {
    return cell == null || cell.isBlank();
  }

  /** Whether no other column of signs stands between the same two columns of labels. */
  private boolean isAlone(int sign) {
    Integer from = labels.lower(sign);
    Integer to = labels.higher(sign);
    return signs.subSet(from == null ? Integer.MIN_VALUE : from, to == null ? Integer.MAX_VALUE : to).size() == 1;
  }

  private List<TreeMap<Integer, Grid.Cell>> options(List<TreeMap<Integer, Grid.Cell>> rows, boolean before) {
    List<TreeMap<Integer, Grid.Cell>> options = new ArrayList<>();
    for (TreeMap<Integer, Grid.Cell> row : rows) {
      for (int column : labels) {
        Integer beside = before ? signs.lower(column) : signs.higher(column);
        Integer next = before ? labels.lower(column) : labels.higher(column);
        boolean own = beside != null && (next == null || (before ? next < beside : beside < next));
        Grid.Cell sign = own ? row.get(beside) : null;
        if (isBlank(row.get(column))) {
          continue;
        }
        TreeMap<Integer, Grid.Cell> option = new TreeMap<>();
        option.put(before ? 1 : 0, single(row.get(column)));
        option.put(before ? 0 : 1, sign == null ? Grid.Cell.empty() : single(sign));
        options.add(option);
      }
    }
    return options;
  }

  private static Grid.Cell single(Grid.Cell cell) {
    return new Grid.Cell(cell.pieces(), 1, 1, false, null, cell.address());
  }
}
