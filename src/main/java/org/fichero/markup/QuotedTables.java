package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/** Cells in quotes, parted by semicolons, commas or tabs, as spreadsheets export them: a cell may go on over several lines. */
final class QuotedTables implements TableNotation {
  private static final int LONGEST_FIRST = 120;
  private static final int LONGEST_CELL = 20_000;

  /** Where one row's reading stands. */
  private static final class Row {
    final List<Grid.GridCell> cells = new ArrayList<>();
    final List<Span> markup = new ArrayList<>();
    int end;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    char separator = first.isText() ? separator(lines.text, first) : 0;
    if (separator == 0) {
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    int next = at;
    while (next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore == 0)
        && separator(lines.text, lines.get(next)) == separator) {
      Row row = row(lines.text, lines.get(next).from, separator);
      if (row == null || row.cells.size() < 2) {
        break;
      }
      Grid.GridRow whole = new Grid.GridRow(lines.get(next).start, row.end);
      whole.cells.addAll(row.cells);
      grid.rows.add(whole);
      grid.markup.addAll(row.markup);
      grid.end = row.end;
      while (next < lines.size() && lines.get(next).start < row.end) {
        next++;
      }
    }
    return grid.rows.size() < 2 ? null : new Found(grid, next);
  }

  /** What stands between the closing quote of the first cell and the quote of the second; 0 when the line begins otherwise. */
  private static char separator(String text, TextLine line) {
    if (text.charAt(line.from) != '"') {
      return 0;
    }
    int close = text.indexOf('"', line.from + 1);
    boolean row = close > line.from && close - line.from < LONGEST_FIRST && close + 2 < line.to && text.charAt(close + 2) == '"';
    char c = row ? text.charAt(close + 1) : 0;
    return c == ';' || c == ',' || c == '\t' ? c : 0;
  }

  /** The row that begins at {@code from}; null when its quotes do not close where a cell ends. */
  private static Row row(String text, int from, char separator) {
    Row row = new Row();
    int i = from;
    while (i < text.length() && text.charAt(i) == '"') {
      int close = close(text, i + 1);
      int after = close < 0 ? -1 : close + 1;
      boolean last = after >= 0 && (after == text.length() || isLineEnd(text.charAt(after)));
      if (after < 0 || !last && text.charAt(after) != separator) {
        return null;
      }
      row.cells.add(cell(text, row.cells.size(), i + 1, close));
      row.markup.add(new Span(i, i + 1));
      row.markup.add(new Span(close, last ? after : after + 1));
      row.end = after;
      i = after + 1;
      if (last) {
        return row;
      }
    }
    return null;
  }

  /** The quote that closes a cell: one that is not doubled; -1 when none is near. */
  static int close(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_CELL);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '"') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '"') {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** One range a line. */
  static Grid.GridCell cell(String text, int column, int from, int to) {
    Grid.GridCell cell = new Grid.GridCell(column, 1);
    cell.quoted = true;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || isLineEnd(text.charAt(i))) {
        if (i == to && cell.ranges.isEmpty() || Chars.skipSpace(text, start, i) < i) {
          cell.with(text, start, i);
        }
        start = i + 1;
      }
    }
    return cell;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
