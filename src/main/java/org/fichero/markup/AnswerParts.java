package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;
import org.fichero.rules.MarkupLexicon;

/**
 * Cuts a form that is one table where rows are answered under SI and NO, or hold options side by side, each behind its sign: those headings
 * and columns are theirs, and no other rows'.
 */
final class AnswerParts {
  /** Headings of two words are no longer. */
  private static final int LONGEST = 20;
  private static final int LONGEST_OPTION = 60;
  /** Shorter words may be initials of months. */
  private static final int SHORTEST_OPTION = 3;

  private final Lines lines;
  private final CellWords words;
  private final MarkupLexicon lexicon;

  AnswerParts(Lines lines, CellWords words, MarkupLexicon lexicon) {
    this.lines = lines;
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The parts of a table in order; the table where it has no such headings among other rows. */
  List<Grid> of(Grid grid) {
    List<Integer> cuts = new ArrayList<>();
    int rows = grid.rows.size();
    // rows before this one are no options side by side, wherever such a run is begun
    int refused = 0;
    for (int r = 0; r + 1 < rows; r++) {
      Answers answers = isBrief(grid.rows.get(r)) ? Answers.at(lines.text, r, grid, lexicon) : null;
      int run = answers == null && r >= refused ? run(grid, r) : r;
      boolean pairs = run > r && arePairs(grid, r, run);
      refused = pairs ? refused : Math.max(refused, run);
      int end = answers != null ? end(grid, answers) : pairs ? run : 0;
      if (end > (answers == null ? r : r + 1)) {
        add(answers == null || r > 1 ? r : 0, cuts);
        add(end < rows ? end : 0, cuts);
        r = end - 1;
      }
    }
    return cuts.isEmpty() ? List.of(grid) : grid.parts(stretches(grid, cuts));
  }

  private static void add(int cut, List<Integer> cuts) {
    if (cut > 0 && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < cut)) {
      cuts.add(cut);
    }
  }

  /** A cheap look: two cells are short enough for headings. */
  private static boolean isBrief(Grid.GridRow row) {
    int brief = 0;
    for (Grid.GridCell cell : row.cells) {
      brief += !cell.isEmpty() && cell.ranges.get(0).length() <= LONGEST ? 1 : 0;
    }
    return brief > 1 && row.cells.size() > 2;
  }

  /** After the last row that has a sign below the headings; other headings and words under them end it. */
  private int end(Grid grid, Answers answers) {
    int end = answers.row() + 1;
    for (int r = answers.row() + 1; r < grid.rows.size(); r++) {
      Grid.GridRow row = grid.rows.get(r);
      boolean other = row.cells.stream().anyMatch(c -> answers.has(c.column) && !c.isEmpty() && !isSign(c));
      if (other || isBrief(row) && Answers.at(lines.text, r, grid, lexicon) != null) {
        return end;
      }
      end = row.cells.stream().anyMatch(c -> answers.has(c.column) && isSign(c)) ? r + 1 : end;
    }
    return end;
  }

  /** The row after those from here on that may hold options side by side. */
  private int run(Grid grid, int from) {
    int end = from;
    // the last option of an odd number has a row of its own
    while (end < grid.rows.size() && isPairs(grid.rows.get(end), end > from ? 2 : 4)) {
      end++;
    }
    return end;
  }

  private boolean arePairs(Grid grid, int from, int end) {
    boolean behind = from > 0 && isSignedBehind(grid.rows.get(from - 1)) || end < grid.rows.size() && isSignedBehind(grid.rows.get(end));
    return !behind && grid.rows.subList(from, end).stream().anyMatch(r -> r.cells.stream().anyMatch(c -> !c.isEmpty() && isSign(c)));
  }

  /** Whether a row like these has its signs behind the words: the column before them is that of the form's labels. */
  private boolean isSignedBehind(Grid.GridRow row) {
    int last = row.cells.size() - 1;
    boolean sign = last > 3 && last % 2 == 0 && row.cells.get(0).isEmpty() && !row.cells.get(last).isEmpty() && isSign(row.cells.get(last));
    return sign && !row.cells.get(last - 1).isEmpty() && !isSign(row.cells.get(last - 1));
  }

  private boolean isPairs(Grid.GridRow row, int least) {
    int last = row.cells.size();
    while (last > 0 && row.cells.get(last - 1).isEmpty()) {
      last--;
    }
    for (int c = 0; c < last && last >= least && last % 2 == 0; c++) {
      Grid.GridCell cell = row.cells.get(c);
      boolean sign = cell.isEmpty() || isSign(cell) && !Character.isDigit(lines.text.charAt(cell.start()));
      if (c % 2 == 0 ? !sign : sign || cell.ranges.get(0).length() > LONGEST_OPTION || cell.ranges.get(0).length() < SHORTEST_OPTION) {
        return false;
      }
    }
    return last >= least && last % 2 == 0;
  }

  private boolean isSign(Grid.GridCell cell) {
    Span range = cell.ranges.get(0);
    return !range.isEmpty() && cell.ranges.size() == 1 && range.length() <= LONGEST
        && (words.read(lines.text, range.start(), range.end()) != null || Signs.isOnlySigns(lines, range.start(), range.end()));
  }

  private static List<Span> stretches(Grid grid, List<Integer> cuts) {
    List<Span> stretches = new ArrayList<>();
    int from = grid.start;
    for (int cut : cuts) {
      stretches.add(new Span(from, grid.rows.get(cut).start));
      from = grid.rows.get(cut).start;
    }
    stretches.add(new Span(from, grid.end));
    return stretches;
  }
}
