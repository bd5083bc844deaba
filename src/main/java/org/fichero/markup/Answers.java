package org.fichero.markup;

import java.util.List;
import org.fichero.rules.MarkupLexicon;

/**
 * The headings SI and NO of a table whose rows are answered below them.
 *
 * @param row index of the heading row
 * @param yes column of SI
 * @param no column of NO
 */
record Answers(int row, int yes, int no) {
  /** The answers' headings in the first two rows; null when there are none. */
  static Answers find(String text, Grid grid, MarkupLexicon lexicon) {
    for (int r = 0; r < Math.min(2, grid.rows.size() - 1); r++) {
      Answers found = find(text, r, grid.rows.get(r).cells, lexicon);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Answers find(String text, int row, List<Grid.GridCell> cells, MarkupLexicon lexicon) {
    int yes = -1;
    int no = -1;
    int others = 0;
    int apart = 0;
    for (Grid.GridCell cell : cells) {
      String word = Periods.folded(text, cell);
      // words between the two make them answers to what stands beside each, not headings
      apart += yes >= 0 != no >= 0 && !cell.isEmpty() && !lexicon.yes().contains(word) && !lexicon.no().contains(word) ? 1 : 0;
      if (lexicon.yes().contains(word)) {
        yes = cell.column;
      } else if (lexicon.no().contains(word)) {
        no = cell.column;
      } else if (!cell.isEmpty()) {
        others++;
      }
    }
    return yes >= 0 && no >= 0 && others <= 2 && apart == 0 ? new Answers(row, yes, no) : null;
  }
}
