package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;
import org.fichero.rules.MarkupLexicon;

/** Cuts a form that is one table where rows are answered under SI and NO: those headings are theirs, and no other rows'. */
final class AnswerParts {
  /** Headings of two words are no longer. */
  private static final int LONGEST = 20;

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
    for (int r = 0; r + 1 < rows; r++) {
      Answers answers = isBrief(grid.rows.get(r)) ? Answers.at(lines.text, r, grid, lexicon) : null;
      int end = answers == null ? 0 : end(grid, answers);
      if (end > r + 1) {
        add(r > 1 ? r : 0, cuts);
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

  /** After the last row that has a sign below the headings; other headings of that kind end it. */
  private int end(Grid grid, Answers answers) {
    int end = answers.row() + 1;
    for (int r = answers.row() + 1; r < grid.rows.size(); r++) {
      Grid.GridRow row = grid.rows.get(r);
      if (isBrief(row) && Answers.at(lines.text, r, grid, lexicon) != null) {
        return end;
      }
      end = row.cells.stream().anyMatch(c -> answers.has(c.column) && isSign(c)) ? r + 1 : end;
    }
    return end;
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
