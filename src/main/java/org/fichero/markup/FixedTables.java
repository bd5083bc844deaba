package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * Month tables laid out by position: a cell belongs to the heading that it stands below. Where a row has as many marks as
 * there are headings, their order tells more than their places.
 */
final class FixedTables implements TableNotation {
  /** Twelve headings, each as far apart as a mark in HTML is wide. */
  private static final int LONGEST = 1200;
  private final Periods periods;
  private final CellWords words;
  private final boolean drawn;
  private final GluedMonths glued;
  /** Lines before this one have been looked at already. */
  private int refused;

  /** @param drawn whether the text comes from drawn pages: only where it keeps distances do they say what stands below what */
  FixedTables(Periods periods, CellWords words, boolean drawn) {
    this.drawn = drawn;
    this.periods = periods;
    this.words = words;
    this.glued = new GluedMonths(periods);
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || first.bar) {
      return null;
    }
    List<PlacedToken> heads = headings(lines, first);
    boolean years = heads == null && mayHead(lines.text, first) && isYears(lines, first);
    TextLine second = lines.peek(at + 1);
    if (years && second != null && second.isText() && second.blanksBefore == 0) {
      heads = header(lines, second);
    }
    if (heads == null) {
      return null;
    }
    Body body = new Body(lines, at, years);
    body.read(heads);
    if (body.rows == 0) {
      refused = body.next;
      return null;
    }
    withoutLabels(body.grid);
    body.grid.end = lines.get(body.next - 1).end;
    return new Found(body.grid, body.next);
  }

  /** The rows of one table, line by line. */
  private final class Body {
    private final Lines lines;
    private final int at;
    private final boolean years;
    private final Grid grid;
    private int next;
    /** Rows that are no headings. */
    private int rows;

    /** @param years whether the first line says the years of the headings below it */
    Body(Lines lines, int at, boolean years) {
      this.lines = lines;
      this.at = at;
      this.years = years;
      grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
      next = at;
    }

    void read(List<PlacedToken> heads) {
      List<PlacedToken> current = heads;
      while (current != null && goesOn()) {
        if (next > at && isRule(lines.text, lines.get(next))) {
          grid.markup.add(new Span(lines.get(next).from, lines.get(next).to));
          next++;
        } else {
          current = add(current);
        }
      }
    }

    private boolean goesOn() {
      return next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore <= (rows == 0 ? 1 : 0));
    }

    /** Adds the line at hand; the headings of the next ones, null where the line is none of the table's. */
    private List<PlacedToken> add(List<PlacedToken> current) {
      boolean first = next == at;
      List<PlacedToken> again = first && years ? null : header(lines, lines.get(next));
      List<PlacedToken> heads = again == null ? current : again;
      Grid.GridRow row = row(lines, lines.get(next), heads, again != null, first && years);
      if (row == null) {
        return null;
      }
      grid.rows.add(row);
      rows += again != null || first ? 0 : 1;
      next++;
      return heads;
    }
  }

  /** The headings of a line; null where it is none. */
  List<PlacedToken> headings(Lines lines, TextLine line) {
    return line.isText() && !line.bar && mayHead(lines.text, line) ? header(lines, line) : null;
  }

  /** The cells of a row below or above headings; null where the line is no row. */
  Grid.GridRow row(Lines lines, TextLine line, List<PlacedToken> heads) {
    return row(lines, line, heads, false, false);
  }

  /** The row of the headings themselves. */
  Grid.GridRow heading(Lines lines, TextLine line, List<PlacedToken> heads) {
    return row(lines, line, heads, true, false);
  }

  /** A line of dashes under each heading; single ones are answers. */
  private static boolean isRule(String text, TextLine line) {
    return line.length() > 2 && text.charAt(line.from) == '-' && text.charAt(line.from + 1) == '-' && Rules.drawn(text, line.from, line.to) == '-';
  }

  /** Where no row has a label, the first heading is the first column. */
  static void withoutLabels(Grid grid) {
    if (grid.rows.stream().allMatch(r -> r.cells.get(0).isEmpty())) {
      for (Grid.GridRow row : grid.rows) {
        List<Grid.GridCell> cells = new ArrayList<>(row.cells.subList(1, row.cells.size()));
        row.cells.clear();
        for (Grid.GridCell cell : cells) {
          Grid.GridCell moved = new Grid.GridCell(cell.column - 1, 1);
          moved.ranges.addAll(cell.ranges);
          row.cells.add(moved);
        }
      }
    }
  }

  /** A cheap look: the last word is a month, an initial, a number or a year. */
  private boolean mayHead(String text, TextLine line) {
    if (line.length() < 11 || line.length() > LONGEST) {
      return false;
    }
    if (glued.endsIn(text, line)) {
      return true;
    }
    int from = line.to;
    while (from > line.from && line.to - from <= 12 && !org.fichero.model.Passage.isSpace(text.charAt(from - 1))) {
      from--;
    }
    if (line.to - from > 12 || from == line.from) {
      return false;
    }
    if (line.to - from <= 2) {
      return isShortBefore(text, line, from);
    }
    char c = text.charAt(from);
    if (!Character.isDigit(c) && !periods.mayBegin(c)) {
      return false;
    }
    String word = Periods.bare(text.substring(from, line.to));
    return periods.isPeriod(word) || isYear(word) || periods.isNoun(word);
  }

  /** Initials and numbers stand beside their like. */
  private static boolean isShortBefore(String text, TextLine line, int at) {
    int end = Chars.trimEnd(text, line.from, at);
    int from = end;
    while (from > line.from && end - from <= 3 && !org.fichero.model.Passage.isSpace(text.charAt(from - 1))) {
      from--;
    }
    return end > line.from && end - from <= 2;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
  }

  private boolean isYears(Lines lines, TextLine line) {
    List<PlacedToken> tokens = PlacedToken.of(lines, line);
    return !tokens.isEmpty() && tokens.stream().allMatch(t -> isYear(lines.text.substring(t.start(), t.end())));
  }

  /** The headings of a line, which at most one label may precede; null when it is no heading. */
  private List<PlacedToken> header(Lines lines, TextLine line) {
    if (!line.isText() || line.bar || line.length() > LONGEST) {
      return null;
    }
    List<PlacedToken> tokens = glued.heads(lines.text, PlacedToken.of(lines, line));
    List<PlacedToken> heads = heads(lines, line, tokens);
    return heads == null ? heads(lines, line, phrases(lines.text, tokens)) : heads;
  }

  private List<PlacedToken> heads(Lines lines, TextLine line, List<PlacedToken> tokens) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    tokens.forEach(t -> row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(lines.text, t.start(), t.end())));
    List<Integer> found = periods.columns(lines.text, row);
    if (found.isEmpty() || found.get(found.size() - 1) - found.get(0) + 1 != found.size()
        || found.get(found.size() - 1) != tokens.size() - 1 || found.get(0) > 3 && !isLabelled(lines.text, line, tokens.get(found.get(0)))) {
      return null;
    }
    return tokens.subList(found.get(0), tokens.size());
  }

  /** Whether a label's colon stands right before the first heading. */
  private static boolean isLabelled(String text, TextLine line, PlacedToken first) {
    int end = Chars.trimEnd(text, line.from, first.start());
    return end > line.from && text.charAt(end - 1) == ':';
  }

  /** Two words that name a period together are one heading: "Primer trimestre", "Enero 2023". */
  private List<PlacedToken> phrases(String text, List<PlacedToken> tokens) {
    List<PlacedToken> phrases = new ArrayList<>();
    for (PlacedToken token : tokens) {
      PlacedToken last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
      boolean word = token.end() > token.start() + 1 || Character.isLetterOrDigit(text.charAt(token.start()));
      if (last != null && word && token.column() - last.endColumn() == 1 && periods.isPeriod(Periods.bare(text.substring(last.start(), token.end())))) {
        phrases.set(phrases.size() - 1, new PlacedToken(last.start(), token.end(), last.column(), token.endColumn()));
      } else {
        phrases.add(token);
      }
    }
    return phrases;
  }

  private Grid.GridRow row(Lines lines, TextLine line, List<PlacedToken> heads, boolean header, boolean years) {
    List<PlacedToken> tokens = GlyphWidths.straight(lines, line, glued.cells(PlacedToken.of(lines, line), heads), heads);
    int marks = tokens.size();
    while (marks > 0 && (header ? tokens.get(marks - 1).start() >= heads.get(0).start() : isCell(lines, tokens, marks - 1, heads, years))) {
      marks--;
    }
    List<PlacedToken> cells = tokens.subList(marks, tokens.size());
    int labelEnd = marks == 0 ? line.from : tokens.get(marks - 1).end();
    boolean inPlace = marks == 0 || tokens.get(marks - 1).endColumn() <= heads.get(0).column() + 1;
    boolean placed = inPlace && !(drawn && lines.text.substring(line.start, line.end).indexOf("  ") < 0);
    if (!placed && cells.size() != heads.size() || cells.isEmpty() || cells.size() < heads.size() && isBeyond(cells, heads)) {
      return null;
    }
    return build(lines.text, line, labelEnd, cells, heads);
  }

  /** Whether a mark stands right of all headings: what laid them out kept no distances. */
  private static boolean isBeyond(List<PlacedToken> cells, List<PlacedToken> heads) {
    return cells.get(cells.size() - 1).column() > heads.get(heads.size() - 1).endColumn() + 1;
  }

  private boolean isCell(Lines lines, List<PlacedToken> tokens, int i, List<PlacedToken> heads, boolean years) {
    PlacedToken token = tokens.get(i);
    String word = lines.text.substring(token.start(), token.end());
    boolean mark = words.inPlan(lines.text, token.start(), token.end()) != null
        || Signs.isOnlySigns(lines, token.start(), token.end());
    boolean tail = word.length() <= 5 && word.chars().allMatch(Character::isLowerCase) && isTail(lines.text, token, heads);
    return (mark || tail || years && isYear(word)) && (token.endColumn() >= heads.get(0).column() || tokens.size() >= heads.size());
  }

  /** The rest of a heading that was broken: {@code Septiem} / {@code bre}. */
  private boolean isTail(String text, PlacedToken token, List<PlacedToken> heads) {
    PlacedToken head = heads.get(token.nearest(heads));
    return periods.isFullMonth(Periods.bare(text.substring(head.start(), head.end()) + text.substring(token.start(), token.end())));
  }

  private static Grid.GridRow build(String text, TextLine line, int labelEnd, List<PlacedToken> cells, List<PlacedToken> heads) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    row.cells.add(new Grid.GridCell(0, 1).with(text, line.from, labelEnd));
    boolean inOrder = cells.size() == heads.size() && !areRuns(cells);
    Span[] places = new Span[heads.size()];
    for (int i = 0; i < cells.size(); i++) {
      int column = inOrder ? i : cells.get(i).nearest(heads);
      Span span = new Span(cells.get(i).start(), cells.get(i).end());
      places[column] = places[column] == null ? span : places[column].union(span);
    }
    int at = labelEnd;
    for (int c = 0; c < places.length; c++) {
      at = places[c] == null ? at : places[c].end();
      row.cells.add(new Grid.GridCell(c + 1, 1).with(text, places[c] == null ? at : places[c].start(), at));
    }
    return row;
  }

  /** Whether some signs touch each other and some do not: three of a kind are one mark, and only chance makes them as many as the headings. */
  private static boolean areRuns(List<PlacedToken> cells) {
    int touching = 0;
    for (int i = 1; i < cells.size(); i++) {
      touching += cells.get(i).start() == cells.get(i - 1).end() ? 1 : 0;
    }
    return touching > 0 && touching < cells.size() - 1;
  }

}
