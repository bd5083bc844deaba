package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;
import org.fichero.rules.MarkupLexicon;

/**
 * Options in the left column and their answers under SI and NO, all laid out by position: a mark belongs to the answer that
 * it stands below. Where a row has both marks, their order tells more than their places.
 */
final class FixedAnswers implements TableNotation {
  private static final int LONGEST = 400;
  private final CellWords words;
  private final MarkupLexicon lexicon;

  FixedAnswers(CellWords words, MarkupLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (!first.isText() || first.bar || first.tab || !first.wide || first.length() > LONGEST || !endsInAnswer(lines.text, first)) {
      return null;
    }
    List<PlacedToken> tokens = PlacedToken.of(lines, first);
    List<PlacedToken> heads = tokens.size() < 2 ? List.of() : tokens.subList(tokens.size() - 2, tokens.size());
    if (heads.isEmpty() || !areAnswers(lines.text, heads) || !isApart(lines.text, tokens)) {
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.rows.add(row(lines.text, first, tokens, heads));
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isText() && lines.get(next).blanksBefore <= (next == at + 1 ? 1 : 0)) {
      Grid.GridRow row = answered(lines, lines.get(next), heads);
      if (row == null) {
        break;
      }
      grid.rows.add(row);
      next++;
    }
    grid.end = lines.get(next - 1).end;
    return grid.rows.size() > 2 ? new Found(grid, next) : null;
  }

  /** A cheap look: the last word is short and says no, or yes. */
  private boolean endsInAnswer(String text, TextLine line) {
    int from = line.to;
    while (from > line.from && line.to - from <= 4 && !Passage.isSpace(text.charAt(from - 1))) {
      from--;
    }
    return line.to - from <= 4 && from > line.from && answer(text, from, line.to) != null;
  }

  private Boolean answer(String text, int from, int to) {
    String word = Periods.bare(text.substring(from, to));
    return word.length() < 2 ? null : lexicon.yes().contains(word) ? Boolean.TRUE : lexicon.no().contains(word) ? Boolean.FALSE : null;
  }

  private boolean areAnswers(String text, List<PlacedToken> heads) {
    Boolean one = answer(text, heads.get(0).start(), heads.get(0).end());
    Boolean other = answer(text, heads.get(1).start(), heads.get(1).end());
    return one != null && other != null && !one.equals(other);
  }

  /** Whether wide gaps stand before both answers. */
  private static boolean isApart(String text, List<PlacedToken> tokens) {
    int n = tokens.size();
    boolean last = tokens.get(n - 1).column() - tokens.get(n - 2).endColumn() > 1;
    return last && (n == 2 || tokens.get(n - 2).column() - tokens.get(n - 3).endColumn() > 1);
  }

  /** A row of words with one or two marks behind them; null for any other line. */
  private Grid.GridRow answered(Lines lines, TextLine line, List<PlacedToken> heads) {
    List<PlacedToken> tokens = line.length() > LONGEST ? List.of() : PlacedToken.of(lines, line);
    int marks = tokens.size();
    while (marks > 0 && isMark(lines, tokens.get(marks - 1)) && tokens.get(marks - 1).endColumn() >= heads.get(0).column()) {
      marks--;
    }
    int found = tokens.size() - marks;
    boolean apart = found > 0 && marks > 0 && tokens.get(marks).column() - tokens.get(marks - 1).endColumn() > 1;
    return apart && found <= 2 ? row(lines.text, line, tokens, heads, marks) : null;
  }

  private boolean isMark(Lines lines, PlacedToken token) {
    return words.read(lines.text, token.start(), token.end()) != null || Signs.isOnlySigns(lines, token.start(), token.end());
  }

  private static Grid.GridRow row(String text, TextLine line, List<PlacedToken> tokens, List<PlacedToken> heads) {
    return row(text, line, tokens, heads, tokens.size() - 2);
  }

  private static Grid.GridRow row(
      String text, TextLine line, List<PlacedToken> tokens, List<PlacedToken> heads, int marks) {
    List<PlacedToken> answers = tokens.subList(marks, tokens.size());
    int at = marks == 0 ? line.from : tokens.get(marks - 1).end();
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    row.cells.add(new Grid.GridCell(0, 1).with(text, line.from, at));
    List<PlacedToken> cells = new ArrayList<>(java.util.Arrays.asList(null, null));
    for (int i = 0; i < answers.size(); i++) {
      cells.set(answers.size() == 2 ? i : answers.get(i).nearest(heads), answers.get(i));
    }
    for (int c = 0; c < 2; c++) {
      PlacedToken token = cells.get(c);
      row.cells.add(new Grid.GridCell(c + 1, 1).with(text, token == null ? at : token.start(), token == null ? at : token.end()));
      at = token == null ? at : token.end();
    }
    return row;
  }
}
