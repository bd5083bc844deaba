package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Month tables laid out by position with the months one below the other: {@code Mes  Difusión  Cierre} above {@code Enero  X  -}.
 * A cell belongs to the heading that it stands below.
 */
final class FixedMonthRows implements TableNotation {
  private static final int LEAST_ROWS = 4;
  private static final int MOST_COLUMNS = 12;

  private final Periods periods;
  private final CellWords words;

  FixedMonthRows(Periods periods, CellWords words) {
    this.periods = periods;
    this.words = words;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    TextLine second = lines.peek(at + 1);
    boolean may = first.isText() && !first.bar && !first.tab && second != null && second.isText() && second.wide
        && second.blanksBefore <= 1 && isMonth(lines, second, 1);
    // spaces behind the words set nothing apart
    if (!may || isMonth(lines, first, 1) || !isApart(PlacedToken.of(lines, second))) {
      return null;
    }
    int next = at + 1;
    int most = 0;
    List<List<PlacedToken>> rows = new ArrayList<>();
    while (next < lines.size() && next - at <= 12 && isRow(lines, next, next - at)) {
      List<PlacedToken> tokens = PlacedToken.of(lines, lines.get(next++));
      rows.add(tokens);
      most = Math.max(most, tokens.size() - 1);
    }
    List<PlacedToken> heads = rows.size() < LEAST_ROWS || most == 0 ? List.of() : heads(lines, first, most);
    return heads.isEmpty() ? null : found(lines, at, next, heads, rows);
  }

  /** The headings behind that of the months: words one space apart are one, unless the rows have a mark for each. */
  private static List<PlacedToken> heads(Lines lines, TextLine line, int most) {
    List<PlacedToken> single = PlacedToken.of(lines, line);
    // "De mayo a agosto." above its months is a sentence: nothing sets its words apart
    if (single.size() - 1 != most && !isApart(single)) {
      return List.of();
    }
    List<PlacedToken> heads = new ArrayList<>();
    for (PlacedToken token : single.subList(1, single.size())) {
      PlacedToken last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
      if (last != null && token.column() - last.endColumn() == 1) {
        heads.set(heads.size() - 1, new PlacedToken(last.start(), token.end(), last.column(), token.endColumn()));
      } else {
        heads.add(token);
      }
    }
    List<PlacedToken> all = heads.size() < most ? single.subList(1, single.size()) : heads;
    return all.size() < most || all.size() > MOST_COLUMNS ? List.of() : all;
  }

  /** Whether a wide gap stands anywhere between the words. */
  private static boolean isApart(List<PlacedToken> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).column() - words.get(i - 1).endColumn() > 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isRow(Lines lines, int i, int month) {
    TextLine line = lines.get(i);
    if (!line.isText() || line.tab || line.bar || month > 1 && line.blanksBefore > 0 || !isMonth(lines, line, month)) {
      return false;
    }
    List<PlacedToken> tokens = PlacedToken.of(lines, line);
    return tokens.stream().skip(1).allMatch(t -> words.inPlan(lines.text, t.start(), t.end()) != null || Signs.isOnlySigns(lines, t.start(), t.end()));
  }

  /** Whether the line begins with that month of the year. */
  private boolean isMonth(Lines lines, TextLine line, int month) {
    if (line.from >= line.to || !periods.mayBegin(lines.text.charAt(line.from))) {
      return false;
    }
    int end = line.from;
    while (end < line.to && !org.fichero.model.Passage.isSpace(lines.text.charAt(end))) {
      end++;
    }
    return periods.number(Periods.bare(lines.text.substring(line.from, end))) == month;
  }

  private static Found found(Lines lines, int at, int next, List<PlacedToken> heads, List<List<PlacedToken>> rows) {
    TextLine first = lines.get(at);
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.rows.add(row(lines.text, first, heads.get(0).start(), heads, heads));
    for (int r = 0; r < rows.size(); r++) {
      List<PlacedToken> tokens = rows.get(r);
      grid.rows.add(row(lines.text, lines.get(at + 1 + r), tokens.get(0).end(), tokens.subList(1, tokens.size()), heads));
    }
    grid.end = lines.get(next - 1).end;
    return new Found(grid, next);
  }

  private static Grid.GridRow row(String text, TextLine line, int nameEnd, List<PlacedToken> cells, List<PlacedToken> heads) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    row.cells.add(new Grid.GridCell(0, 1).with(text, line.from, nameEnd));
    PlacedToken[] places = new PlacedToken[heads.size()];
    for (int i = 0; i < cells.size(); i++) {
      places[cells.size() == heads.size() ? i : cells.get(i).nearest(heads)] = cells.get(i);
    }
    int end = nameEnd;
    for (int c = 0; c < places.length; c++) {
      int from = places[c] == null ? end : places[c].start();
      end = places[c] == null ? end : places[c].end();
      row.cells.add(new Grid.GridCell(c + 1, 1).with(text, from, end));
    }
    return row;
  }
}
