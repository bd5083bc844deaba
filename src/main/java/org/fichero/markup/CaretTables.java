package org.fichero.markup;

import org.fichero.model.Span;

/** DokuWiki's tables: headings between carets, other cells between bars ({@code ^Uno^Dos^} above {@code |1|2|}; DokuWiki, "Syntax: Tables"). */
final class CaretTables implements TableNotation {
  private static final int LEAST_CELLS = 2;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (!first.isText() || first.from >= first.to || lines.text.charAt(first.from) != '^' || !isRow(lines.text, first)) {
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    int next = at;
    while (next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore == 0) && isRow(lines.text, lines.get(next))) {
      grid.rows.add(row(lines.text, lines.get(next), grid));
      next++;
    }
    grid.headed = true;
    grid.end = lines.get(next - 1).end;
    return new Found(grid, next);
  }

  private static boolean isRow(String text, TextLine line) {
    if (line.from >= line.to || !parts(text.charAt(line.from)) || !parts(text.charAt(line.to - 1))) {
      return false;
    }
    int signs = 0;
    for (int i = line.from; i < line.to && signs <= LEAST_CELLS; i++) {
      signs += parts(text.charAt(i)) ? 1 : 0;
    }
    return signs > LEAST_CELLS;
  }

  private static Grid.GridRow row(String text, TextLine line, Grid grid) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    grid.markup.add(new Span(line.from, line.from + 1));
    int from = line.from + 1;
    for (int i = from; i < line.to; i++) {
      if (parts(text.charAt(i))) {
        row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, from, i));
        grid.markup.add(new Span(i, i + 1));
        from = i + 1;
      }
    }
    return row;
  }

  private static boolean parts(char c) {
    return c == '^' || c == '|';
  }
}
