package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks below headings that only spaces lay out, with or without words before them: {@code Criterio  Malo  Regular  Bueno}, or the days of the
 * week. Each mark must stand below one heading, and not all of them below the same: those of a list of options do.
 */
final class FixedMatrix implements TableNotation {
  private static final int LONGEST = 400;
  private static final int LONGEST_HEADING = 24;
  private static final int LEAST_HEADINGS = 3;
  /** Columns between two headings, and between words and a mark. */
  private static final int GAP = 2;
  private static final int LONGEST_MARK = 3;
  /** So many lines that are no matrix are not looked at again from each of them. */
  private static final int MANY = 20;
  private final CellWords words;
  /** Lines before this one have been looked at already. */
  private int refused;

  FixedMatrix(CellWords words) {
    this.words = words;
  }

  /** A line on its way: where its words end in the text and in columns, its marks, and the heading that each stands below. */
  private record Row(TextLine line, int labelEnd, int endColumn, List<PlacedToken> marks, int[] heads) {
    boolean isLabelled() {
      return labelEnd > line.from;
    }
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    TextLine second = lines.peek(at + 1);
    if (at < refused || !mayHold(first) || !first.wide || second == null || !mayHold(second) || second.blanksBefore > 1 || !endsInMark(lines.text, second)) {
      return null;
    }
    List<PlacedToken> heads = heads(lines, first);
    if (heads.size() < LEAST_HEADINGS) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    int next = at + 1;
    while (next < lines.size() && mayHold(lines.get(next)) && lines.get(next).blanksBefore <= (rows.isEmpty() ? 1 : 0)) {
      Row row = row(lines, lines.get(next), heads);
      if (row == null) {
        break;
      }
      rows.add(row);
      next++;
    }
    if (areAMatrix(rows, heads)) {
      return new Found(grid(lines.text, first, heads, rows), next);
    }
    refused = rows.size() > MANY ? next : refused;
    return null;
  }

  private static boolean mayHold(TextLine line) {
    return line.isText() && !line.bar && !line.tab && line.length() <= LONGEST;
  }

  /** A cheap look: the last word is as short as a mark. */
  private static boolean endsInMark(String text, TextLine line) {
    int from = line.to;
    while (from > line.from && line.to - from <= LONGEST_MARK && text.charAt(from - 1) > ' ') {
      from--;
    }
    return line.to - from <= LONGEST_MARK || line.special;
  }

  /** Words between gaps; none where one is too long, or where most are marks themselves. */
  private List<PlacedToken> heads(Lines lines, TextLine line) {
    List<PlacedToken> heads = new ArrayList<>();
    for (PlacedToken token : PlacedToken.of(lines, line)) {
      PlacedToken last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
      if (last != null && token.column() - last.endColumn() < GAP && !(isAnswer(lines, last) && isAnswer(lines, token))) {
        heads.set(heads.size() - 1, new PlacedToken(last.start(), token.end(), last.column(), token.endColumn()));
      } else {
        heads.add(token);
      }
    }
    // SI and NO are headings, X is none
    long marks = heads.stream().filter(h -> h.end() - h.start() == 1 ? isMark(lines, h) : Signs.isOnlySigns(lines, h.start(), h.end())).count();
    boolean brief = heads.stream().allMatch(h -> h.end() - h.start() <= LONGEST_HEADING);
    return brief && marks * 2 < heads.size() ? heads : List.of();
  }

  /** Whether a word is an answer, as SI and NO are, which may stand close together. */
  private boolean isAnswer(Lines lines, PlacedToken token) {
    return token.end() - token.start() > 1 && Character.isLetter(lines.text.charAt(token.start())) && words.read(lines.text, token.start(), token.end()) != null;
  }

  /** How far words before a mark stand from it at least: as far as the last two headings do. */
  private static int gap(List<PlacedToken> heads) {
    return Math.min(GAP, heads.get(heads.size() - 1).column() - heads.get(heads.size() - 2).endColumn());
  }

  private boolean isMark(Lines lines, PlacedToken token) {
    return !Character.isDigit(lines.text.charAt(token.start()))
        && (words.read(lines.text, token.start(), token.end()) != null || Signs.isOnlySigns(lines, token.start(), token.end()));
  }

  /** Words, a gap and marks below different headings; null for any other line. */
  private Row row(Lines lines, TextLine line, List<PlacedToken> heads) {
    List<PlacedToken> tokens = PlacedToken.of(lines, line);
    int first = tokens.size();
    while (first > 0 && isMark(lines, tokens.get(first - 1))) {
      first--;
    }
    List<PlacedToken> marks = tokens.subList(first, tokens.size());
    int endColumn = first == 0 ? -GAP : tokens.get(first - 1).endColumn();
    if (marks.isEmpty() || marks.get(0).column() - endColumn < gap(heads)) {
      return null;
    }
    int[] below = new int[marks.size()];
    for (int i = 0; i < below.length; i++) {
      below[i] = below(marks.get(i), heads);
      if (below[i] < 0 || i > 0 && below[i] <= below[i - 1]) {
        return null;
      }
    }
    return new Row(line, first == 0 ? line.from : tokens.get(first - 1).end(), endColumn, marks, below);
  }

  /** The one heading that the mark stands below, or beside by one column; -1 where there is none, or several. */
  private static int below(PlacedToken mark, List<PlacedToken> heads) {
    int found = -1;
    for (int i = 0; i < heads.size(); i++) {
      if (mark.column() <= heads.get(i).endColumn() && mark.endColumn() >= heads.get(i).column()) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found < 0 && gap(heads) < GAP ? nearest(mark, heads) : found;
  }

  /** Of two answers that stand close together, the one that the mark is right beside; -1 where it is farther off. */
  private static int nearest(PlacedToken mark, List<PlacedToken> heads) {
    int yes = heads.size() - 2;
    boolean before = mark.endColumn() <= heads.get(yes).column() && heads.get(yes).column() - mark.endColumn() <= GAP;
    boolean behind = mark.column() >= heads.get(yes + 1).endColumn() && mark.column() - heads.get(yes + 1).endColumn() <= GAP;
    return before ? yes : behind ? yes + 1 : -1;
  }

  private static boolean areAMatrix(List<Row> rows, List<PlacedToken> heads) {
    Set<Integer> used = new HashSet<>();
    rows.forEach(r -> {
      for (int head : r.heads()) {
        used.add(head);
      }
    });
    boolean labelled = rows.stream().anyMatch(Row::isLabelled);
    boolean apart = !isHeaded(rows, heads) || !used.contains(0);
    return used.size() > 1 && apart && (!labelled || rows.size() > 1);
  }

  /** Whether the first heading is that of the words before the marks. */
  private static boolean isHeaded(List<Row> rows, List<PlacedToken> heads) {
    return rows.stream().anyMatch(r -> r.isLabelled() && r.endColumn() > heads.get(0).column());
  }

  private static Grid grid(String text, TextLine first, List<PlacedToken> heads, List<Row> rows) {
    boolean labelled = rows.stream().anyMatch(Row::isLabelled);
    int skipped = isHeaded(rows, heads) ? 1 : 0;
    Grid grid = new Grid(first.start, first.blanksBefore);
    Grid.GridRow top = new Grid.GridRow(first.start, first.end);
    if (labelled) {
      cell(top, text, first.from, skipped == 0 ? first.from : heads.get(0).end());
    }
    heads.stream().skip(skipped).forEach(h -> cell(top, text, h.start(), h.end()));
    grid.rows.add(top);
    rows.forEach(r -> grid.rows.add(row(text, r, labelled, skipped, heads.size())));
    grid.end = rows.get(rows.size() - 1).line().end;
    return grid;
  }

  private static Grid.GridRow row(String text, Row row, boolean labelled, int skipped, int heads) {
    Grid.GridRow out = new Grid.GridRow(row.line().start, row.line().end);
    if (labelled) {
      cell(out, text, row.line().from, row.labelEnd());
    }
    int at = row.labelEnd();
    int mark = 0;
    for (int head = skipped; head < heads; head++) {
      boolean here = mark < row.heads().length && row.heads()[mark] == head;
      PlacedToken token = here ? row.marks().get(mark++) : null;
      cell(out, text, here ? token.start() : at, here ? token.end() : at);
      at = here ? token.end() : at;
    }
    return out;
  }

  private static void cell(Grid.GridRow row, String text, int from, int to) {
    row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, from, to));
  }
}
