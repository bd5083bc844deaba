package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;

/** Knows the rows of tables that head columns of months: what else they hold heads a column too and is no label. */
final class MonthHeads {
  private static final int LEAST_NAMES = 3;
  private static final int LEAST_INITIALS = 6;
  private static final int LONGEST_NAME = 60;

  private final MonthNames names;
  private final String initials;

  MonthHeads(MonthNames names) {
    this.names = names;
    this.initials = names.initials();
  }

  /** Whether a heading begins with a month's name: {@code Ene}, {@code ene-22}. */
  boolean isMonth(String heading) {
    String word = Fold.fold(heading).strip();
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return names.numbers().containsKey(word.substring(0, end));
  }

  /** Whether a month's name stands in a text. */
  boolean areNamed(String text) {
    String s = Fold.fold(text);
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || !Character.isLetter(s.charAt(i))) {
        if (i > from && names.numbers().containsKey(s.substring(from, i))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  /**
   * For each row the one that heads it as a plan's, with names and nothing but named rows between; -1 where none does, or the row is right below it.
   */
  int[] aboveActivities(List<Block.Row> rows) {
    int[] above = new int[rows.size()];
    int head = -1;
    for (int r = 0; r < above.length; r++) {
      above[r] = head == r - 1 ? -1 : head;
      boolean named = !rows.get(r).cells().get(0).content().isBlank();
      head = !named ? -1 : heads(rows.get(r)) ? r : head;
    }
    return above;
  }

  /** Whether a row is an activity of a plan above whose months there is none: words in the column that the heading and the rows above name, no month among them. */
  boolean isActivity(Block.Row row, Block.Row head) {
    String words = Fold.fold(row.cells().get(0).content().text()).strip();
    return row.cells().size() == head.cells().size() && !words.isEmpty() && words.length() <= LONGEST_NAME
        && !words.endsWith(".") && java.util.Arrays.stream(words.split("[^a-z]+")).noneMatch(names.numbers()::containsKey);
  }

  /** Whether a row of months has no marks below it, only words or nothing: what stands before them heads no column of names. */
  boolean headsNothing(List<Block.Row> rows, int r) {
    List<Block.Cell> below = r + 1 < rows.size() ? rows.get(r + 1).cells() : List.of();
    return heads(rows.get(r)) && (below.isEmpty() || below.get(0).content().isBlank() && below.get(0).options().isEmpty());
  }

  /** Whether a row names months; a month with a mark of its own heads nothing. */
  boolean heads(Block.Row row) {
    Set<Integer> months = new HashSet<>();
    int letters = 0;
    for (Block.Cell cell : row.cells()) {
      String word = cell.options().isEmpty() ? Fold.fold(cell.content().text()).strip() : "";
      word = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      Integer month = names.numbers().get(word);
      if (month != null) {
        months.add(month);
      }
      letters += word.length() == 1 && initials.indexOf(word) >= 0 ? 1 : 0;
    }
    return months.size() >= LEAST_NAMES || letters >= LEAST_INITIALS;
  }
}
