package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * A table of words laid out by position: many headings with wide gaps between them, and lines below whose cells begin right where the
 * headings do.
 */
final class FixedColumns implements TableNotation {
  private static final int LONGEST = 8000;
  private static final int LEAST_COLUMNS = 5;
  private static final int LONGEST_HEADING = 80;
  /** Of ten columns so many have a value in the first row. */
  private static final int FILLED = 6;
  /** Of money: {@code US$}. */
  private static final int LONGEST_SIGN = 3;
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || first.tab || first.bar || !first.wide || first.length() > LONGEST) {
      return null;
    }
    List<Span> heads = cells(lines.text, first);
    if (heads.size() < LEAST_COLUMNS || heads.stream().anyMatch(h -> h.length() > LONGEST_HEADING)) {
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.rows.add(row(lines.text, first, heads, heads, first.start));
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isText() && lines.get(next).blanksBefore <= (grid.rows.size() == 1 ? 1 : 0)) {
      TextLine line = lines.get(next);
      if (grid.rows.size() == 1 && Rules.drawn(lines.text, line.from, line.to) != 0) {
        grid.markup.add(new Span(line.from, line.to));
      } else if (!addRow(lines.text, line, grid, heads, first.start)) {
        break;
      }
      next++;
    }
    if (grid.rows.size() < 2) {
      refused = next;
      return null;
    }
    grid.end = lines.get(next - 1).end;
    return new Found(grid, next);
  }

  /** Adds the line if each of its cells begins below a heading. */
  private static boolean addRow(String text, TextLine line, Grid grid, List<Span> heads, int start) {
    List<Span> cells = line.tab || line.bar || line.length() > LONGEST ? List.of() : cells(text, line);
    boolean enough = cells.size() > 1 && (grid.rows.size() > 1 || cells.size() * 10 >= heads.size() * FILLED);
    Grid.GridRow row = enough ? row(text, line, cells, heads, start) : null;
    if (row != null) {
      grid.rows.add(row);
    }
    return row != null;
  }

  /** The line's cells below the headings; null where one begins elsewhere. */
  private static Grid.GridRow row(String text, TextLine line, List<Span> cells, List<Span> heads, int start) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    int next = 0;
    int at = line.from;
    for (int c = 0; c < heads.size(); c++) {
      int column = heads.get(c).start() - start;
      Span cell = next < cells.size() && cells.get(next).start() - line.start == column ? cells.get(next++) : null;
      at = cell == null ? at : cell.start();
      row.cells.add(new Grid.GridCell(c, 1).with(text, at, cell == null ? at : cell.end()));
      at = cell == null ? at : cell.end();
    }
    return next == cells.size() ? row : null;
  }

  /** What two spaces or more keep apart. */
  private static List<Span> cells(String text, TextLine line) {
    List<Span> cells = new ArrayList<>();
    int from = line.from;
    for (int i = line.from; i <= line.to; i++) {
      if (i == line.to || text.startsWith("  ", i)) {
        int end = i;
        while (i < line.to && text.charAt(i) == ' ') {
          i++;
        }
        // "$   412.300.000": a sign set apart so that all of a column stand below each other
        boolean sign = i < line.to && text.charAt(end - 1) == '$' && end - from <= LONGEST_SIGN && Character.isDigit(text.charAt(i));
        if (!sign) {
          cells.add(new Span(from, end));
          from = i;
        }
      }
    }
    return cells;
  }
}
