package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/** AsciiDoc's tables: {@code |===} to {@code |===}, every cell begun by a bar, as many to a row as the first line or {@code cols} says. */
final class AsciiDocTables implements TableNotation {
  private static final int MOST_COLUMNS = 100;
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || first.from >= first.to) {
      return null;
    }
    boolean described = lines.text.charAt(first.from) == '[' && lines.text.charAt(first.to - 1) == ']' && isFence(lines, at + 1);
    int open = described ? at + 1 : at;
    if (!described && !isFence(lines, at)) {
      return null;
    }
    int last = open + 1;
    while (last < lines.size() && !isFence(lines, last)) {
      last++;
    }
    if (last == lines.size()) {
      refused = last;
      return null;
    }
    Grid grid = grid(lines, at, open, last);
    return grid.rows.isEmpty() ? null : new Found(grid, last + 1);
  }

  /** @param at the line that describes the table, or {@code open}, its first fence */
  private static Grid grid(Lines lines, int at, int open, int last) {
    TextLine first = lines.get(at);
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.markup.add(new Span(first.from, lines.get(open).to));
    List<Grid.GridCell> cells = new ArrayList<>();
    int columns = open > at ? columns(lines.text.substring(first.from, first.to)) : 0;
    for (int i = open + 1; i < last; i++) {
      int before = cells.size();
      line(lines, lines.get(i), grid, cells);
      columns = columns == 0 && before == 0 ? cells.size() : columns;
    }
    grid.markup.add(new Span(lines.get(last).from, lines.get(last).to));
    grid.end = lines.get(last).to;
    rows(grid, cells, columns);
    return grid;
  }

  private static boolean isFence(Lines lines, int i) {
    TextLine line = lines.peek(i);
    return line != null && line.bar && line.isText() && line.length() >= 4 && line.length() < 20 && lines.text.startsWith("|===", line.from)
        && lines.text.charAt(line.to - 1) == '=';
  }

  /** {@code [cols="1,3"]}, {@code [%header,cols=12*]}; 0 when it does not say. */
  private static int columns(String attributes) {
    int at = attributes.indexOf("cols=");
    if (at < 0 || attributes.length() > 200) {
      return 0;
    }
    String value = attributes.substring(at + 5);
    boolean quoted = value.startsWith("\"");
    int end = value.indexOf(quoted ? '"' : ',', 1);
    value = value.substring(quoted ? 1 : 0, end < 0 ? value.length() - 1 : end);
    int star = value.indexOf('*');
    int count = 0;
    for (int i = 0; star > 0 && star < 3 && i < star && Character.isDigit(value.charAt(i)); i++) {
      count = count * 10 + value.charAt(i) - '0';
    }
    return Math.min(MOST_COLUMNS, count > 0 ? count : (int) value.chars().filter(c -> c == ',').count() + 1);
  }

  private static void line(Lines lines, TextLine line, Grid grid, List<Grid.GridCell> cells) {
    String text = lines.text;
    int from = line.from;
    int to = line.to;
    // a plus sign at the end breaks the line within the cell
    if (to - from > 1 && text.charAt(to - 1) == '+' && text.charAt(to - 2) <= ' ') {
      grid.markup.add(new Span(to - 1, to));
      to--;
    }
    if (from < to && text.charAt(from) != '|' && !cells.isEmpty()) {
      int end = bar(text, from, to);
      cells.get(cells.size() - 1).with(text, from, end);
      from = end;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '|' && (i == line.from || text.charAt(i - 1) != '\\')) {
        grid.markup.add(new Span(i, i + 1));
        cells.add(new Grid.GridCell(cells.size(), 1).with(text, i + 1, bar(text, i + 1, to)));
      }
    }
  }

  /** The next bar; {@code to} when the line has none. */
  private static int bar(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '|') {
      i++;
    }
    return i;
  }

  private static void rows(Grid grid, List<Grid.GridCell> cells, int columns) {
    for (int i = 0; columns > 0 && i < cells.size(); i += columns) {
      List<Grid.GridCell> own = cells.subList(i, Math.min(cells.size(), i + columns));
      List<Span> ends = own.get(own.size() - 1).ranges;
      Grid.GridRow row = new Grid.GridRow(own.get(0).start(), ends.get(ends.size() - 1).end());
      for (Grid.GridCell cell : own) {
        Grid.GridCell placed = new Grid.GridCell(row.cells.size(), 1);
        placed.ranges.addAll(cell.ranges);
        row.cells.add(placed);
      }
      grid.rows.add(row);
    }
  }
}
