package org.fichero.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fichero.rules.MarkupLexicon;

/**
 * The headings SI and NO of a table whose rows are answered below them.
 *
 * @param row index of the heading row
 * @param yes column of SI
 * @param no column of NO
 * @param neither column of N/A; -1 without any
 */
record Answers(int row, int yes, int no, int neither) {
  /** Headings of a table of answers that are none. */
  private static final int MOST_OTHERS = 2;
  /** A scale's last answer is given in one of so many rows. */
  private static final int MOST_ROWS = 40;

  /** The same headings for rows on the pages after theirs. */
  Answers above() {
    return new Answers(-1, yes, no, neither);
  }

  /** Whether marks in a column answer. */
  boolean has(int column) {
    return column == yes || column == no || column >= 0 && column == neither;
  }

  /** The answers' headings in the first two rows; null when there are none. */
  static Answers find(String text, Grid grid, MarkupLexicon lexicon) {
    for (int r = 0; r < Math.min(2, grid.rows.size() - 1); r++) {
      Answers found = at(text, r, grid, lexicon);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Those of one row, if the row below is answered under them; null when it heads no answers. */
  static Answers at(String text, int row, Grid grid, MarkupLexicon lexicon) {
    Answers found = find(text, row, grid.rows.get(row).cells, lexicon);
    return found != null && row + 1 < grid.rows.size() && !found.isAnswered(text, grid.rows.get(row + 1).cells, lexicon)
        && !found.isOfScale(text, row, grid) ? found : null;
  }

  /** Whether a cross alone stands in a row under a further heading, "En parte": yes and no are but two of a scale's answers. */
  private boolean isOfScale(String text, int row, Grid grid) {
    int last = Math.max(yes, Math.max(no, neither));
    boolean more = grid.rows.get(row).cells.stream().anyMatch(c -> c.column > last && !c.isEmpty());
    for (int r = row + 1; more && r < Math.min(grid.rows.size(), row + MOST_ROWS); r++) {
      List<Grid.GridCell> filled = grid.rows.get(r).cells.stream().filter(c -> c.column >= Math.min(yes, no) && !c.isEmpty()).toList();
      Grid.GridCell cell = filled.size() == 1 && filled.get(0).column > last ? filled.get(0) : null;
      if (cell != null && cell.ranges.size() == 1 && cell.ranges.get(0).length() == 1 && !Character.isDigit(text.charAt(cell.ranges.get(0).start()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row below says yes or no in both columns: then neither heads the other's answers. */
  private boolean isAnswered(String text, List<Grid.GridCell> cells, MarkupLexicon lexicon) {
    return cells.stream().filter(c -> c.column == yes || c.column == no).map(c -> Periods.folded(text, c))
        .filter(w -> lexicon.yes().contains(w) || lexicon.no().contains(w)).count() == 2;
  }

  private static Answers find(String text, int row, List<Grid.GridCell> cells, MarkupLexicon lexicon) {
    int yes = -1;
    int no = -1;
    int neither = -1;
    int others = 0;
    int apart = 0;
    List<String> words = cells.stream().map(c -> Periods.folded(text, c)).toList();
    Set<String> held = new HashSet<>(words);
    // "Corresponde" where another heading is "No corresponde"
    Set<String> denied = new HashSet<>();
    words.stream().map(w -> denied(w, lexicon)).filter(Objects::nonNull).forEach(denied::add);
    for (int i = 0; i < cells.size() && others <= MOST_OTHERS; i++) {
      Grid.GridCell cell = cells.get(i);
      String word = words.get(i);
      boolean paired = !denied.isEmpty() && held.contains(denied(word, lexicon));
      boolean other = lexicon.neither().contains(word) && !paired;
      boolean says = lexicon.yes().contains(word) || denied.contains(word);
      boolean denies = paired || lexicon.no().contains(word) && !other;
      boolean none = !cell.isEmpty() && !says && !denies && !other;
      // words between the two make them answers to what stands beside each, not headings
      apart += yes >= 0 != no >= 0 && none && neither < 0 ? 1 : 0;
      others += none ? 1 : 0;
      // several answers side by side are a row of answers themselves
      boolean again = says && yes >= 0 || denies && no >= 0;
      others += again ? MOST_OTHERS + 1 : 0;
      yes = says ? cell.column : yes;
      no = denies ? cell.column : no;
      neither = other ? cell.column : neither;
    }
    if (no < 0 && yes >= 0 && neither >= 0) {
      no = neither;
      neither = -1;
    }
    return yes >= 0 && no >= 0 && others <= MOST_OTHERS && apart == 0 ? new Answers(row, yes, no, neither) : null;
  }

  /** What a heading of two words denies; null for any other. */
  private static String denied(String word, MarkupLexicon lexicon) {
    int space = word.indexOf(' ');
    return space > 0 && word.indexOf(' ', space + 1) < 0 && lexicon.no().contains(word.substring(0, space)) ? word.substring(space + 1) : null;
  }
}
