package org.fichero.markup;

import org.fichero.model.Span;

/** MediaWiki's tables: <code>{|</code> to <code>|}</code>, rows begun by {@code |-}, cells by {@code |} or {@code !} and parted by two. */
final class WikiTables implements TableNotation {
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.bar || !first.isText() || !lines.text.startsWith("{|", first.from)) {
      return null;
    }
    int last = at + 1;
    while (last < lines.size() && !(lines.get(last).bar && lines.text.startsWith("|}", lines.get(last).from))) {
      last++;
    }
    if (last == lines.size()) {
      refused = last;
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.markup.add(new Span(first.from, first.to));
    boolean fresh = true;
    for (int i = at + 1; i < last; i++) {
      fresh = line(lines, lines.get(i), grid, fresh);
    }
    grid.markup.add(new Span(lines.get(last).from, lines.get(last).from + 2));
    grid.end = lines.get(last).from + 2;
    return grid.rows.isEmpty() ? null : new Found(grid, last + 1);
  }

  /** Adds what the line holds; whether the next cell begins a row. */
  private static boolean line(Lines lines, TextLine line, Grid grid, boolean fresh) {
    String text = lines.text;
    if (!line.isText() || line.from >= line.to) {
      return fresh;
    }
    char c = text.charAt(line.from);
    boolean cells = c == '!' || c == '|';
    if (text.startsWith("|-", line.from) && isRule(text, line)) {
      grid.markup.add(new Span(line.from, line.to));
      return true;
    }
    boolean caption = text.startsWith("|+", line.from);
    if (fresh || caption) {
      grid.rows.add(new Grid.GridRow(line.start, line.end));
    }
    Grid.GridRow row = grid.rows.get(grid.rows.size() - 1);
    row.end = line.end;
    if (caption) {
      grid.markup.add(new Span(line.from, line.from + 2));
      cell(text, grid, row, line.from + 2, line.to);
    } else if (cells) {
      cells(text, grid, row, line, c);
    } else if (row.cells.isEmpty()) {
      cell(text, grid, row, line.from, line.to);
    } else {
      row.cells.get(row.cells.size() - 1).with(text, line.from, line.to);
    }
    return caption;
  }

  /** A row begins with dashes and at most attributes; a dash in a cell stands apart from its bar. */
  private static boolean isRule(String text, TextLine line) {
    int i = line.from + 1;
    while (i < line.to && text.charAt(i) == '-') {
      i++;
    }
    return i == line.to || text.charAt(i) <= ' ' || Character.isLetter(text.charAt(i));
  }

  private static void cells(String text, Grid grid, Grid.GridRow row, TextLine line, char c) {
    int from = line.from + 1;
    grid.markup.add(new Span(line.from, from));
    for (int i = from; i + 1 < line.to; i++) {
      boolean bars = text.charAt(i) == '|' && text.charAt(i + 1) == '|';
      if (bars || c == '!' && text.charAt(i) == '!' && text.charAt(i + 1) == '!') {
        cell(text, grid, row, from, i);
        grid.markup.add(new Span(i, i + 2));
        from = i + 2;
        i++;
      }
    }
    cell(text, grid, row, from, line.to);
  }

  /** A cell, its attributes left out: {@code style="…" | text}. */
  private static void cell(String text, Grid grid, Grid.GridRow row, int from, int to) {
    int bar = -1;
    boolean attribute = false;
    for (int i = from; i < to && bar < 0 && text.charAt(i) != '['; i++) {
      attribute |= text.charAt(i) == '=';
      bar = text.charAt(i) == '|' ? i : -1;
    }
    boolean attributes = bar >= 0 && attribute;
    if (attributes) {
      grid.markup.add(new Span(Chars.skipSpace(text, from, bar), bar + 1));
    }
    row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, attributes ? bar + 1 : from, to));
  }
}
