package org.fichero.markup;

import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Cells parted by bars: Markdown with and without outer bars, {@code +---+} grids, box drawing. A line of dashes is a
 * delimiter; where every row has its delimiter, the lines between two of them are one row.
 */
final class BarTables implements TableNotation {
  private static final String CORNERS = "*.'`o";
  private static final int LEAST_BORDER = 4;
  /** Characters of a line of a cell that may go on in the next line. */
  private static final int LEAST_PROSE = 30;
  private final Periods periods;
  /** The run of lines with bars that was looked at last, and what is in it. */
  private int from = -1;
  private int next;
  private int rows;
  private int delimiters;

  BarTables(Periods periods) {
    this.periods = periods;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (!first.isText() || !first.bar && !isBorder(lines.text, first)) {
      return null;
    }
    measure(lines, at);
    return isTable(lines, at, rows, delimiters) ? build(lines, at, next, delimiters) : null;
  }

  /** Counts the run of lines that begins here; of a run that was refused before, only its first lines fall away. */
  private void measure(Lines lines, int at) {
    if (at <= from || at >= next) {
      from = at;
      next = at;
      rows = 0;
      delimiters = 0;
      while (next < lines.size() && continues(lines, next, at)) {
        next++;
      }
      for (int i = at; i < next; i++) {
        count(lines, i, 1);
      }
    }
    while (from < at) {
      count(lines, from++, -1);
    }
  }

  private void count(Lines lines, int i, int by) {
    boolean delimiter = isDelimiter(lines.text, lines.get(i)) || isShortDelimiter(lines, i, next);
    delimiters += delimiter ? by : 0;
    rows += delimiter ? 0 : by;
  }

  private static boolean continues(Lines lines, int i, int at) {
    TextLine line = lines.get(i);
    return line.isText()
        && (i == at || line.blanksBefore == 0 || line.blanksBefore == 1 && isFramed(lines, i) && isSpaced(lines, at))
        && (line.bar || isDelimiter(lines.text, line) && line.length() > 2 && i > at || isBorder(lines.text, line));
  }

  /** Whether a blank line parts even the headings from the delimiter below them, as it does each line from the next then. */
  private static boolean isSpaced(Lines lines, int at) {
    TextLine second = lines.peek(at + 1);
    return second != null && second.isText() && second.blanksBefore == 1 && isFramed(lines, at) && isFramed(lines, at + 1) && isDelimiter(lines.text, second);
  }

  private boolean isTable(Lines lines, int at, int rows, int delimiters) {
    if (rows == 0) {
      return false;
    }
    TextLine first = lines.get(at);
    boolean outer = Chars.isBar(lines.text.charAt(first.from));
    int bars = bars(lines.text, first);
    if (delimiters > 0 || outer && bars >= 2 && (rows > 1 || Chars.isBar(lines.text.charAt(first.to - 1)))) {
      return true;
    }
    return rows > 1 && bars >= 1 && (bars >= 2 || bars(lines.text, lines.get(at + 1)) == bars)
        || bars >= 2 && periods.isHeader(lines.text, BarRow.read(lines.text, first, outer, null));
  }

  private static int bars(String text, TextLine line) {
    int bars = 0;
    for (int i = line.from; i < line.to; i++) {
      bars += BarRow.isBarAt(text, i) ? 1 : 0;
    }
    return bars;
  }

  /** Dashes, with or without bars, colons and corners: no words. */
  static boolean isDelimiter(String text, TextLine line) {
    boolean dash = false;
    int corner = isCornered(text, line) ? 1 : 0;
    int end = Chars.seenEnd(text, line.from, line.to) - corner;
    for (int i = Chars.seenStart(text, line.from, end) + corner; i < end; i++) {
      char c = text.charAt(i);
      boolean line1 = c == '-' || c == '=' || c >= '\u2500' && c <= '\u257f' && !Chars.isBar(c) || c == '—' || c == '–';
      if (!line1 && c != ':' && c != '+' && !Passage.isSpace(c) && !Chars.isBar(c) && Chars.DIRECTIONS.indexOf(c) < 0) {
        return false;
      }
      dash |= line1;
    }
    // a row of lone dashes are answers, not a delimiter: | - | - |
    return dash && (hasRun(text, line) || !isDashedRow(text, line));
  }

  /** {@code | - | - |} between a table's first row and another one: elsewhere lone dashes are answers. */
  private static boolean isShortDelimiter(Lines lines, int i, int next) {
    boolean dashes = i > 0 && i + 1 < next && isFramed(lines, i) && lines.get(i).blanksBefore == 0 && isDashes(lines.text, lines.get(i));
    boolean second = dashes && isFramed(lines, i - 1) && (i == 1 || !lines.get(i - 2).bar || lines.get(i - 1).blanksBefore > 0);
    return second && isFramed(lines, i + 1) && !isDashes(lines.text, lines.get(i + 1));
  }

  private static boolean isDashes(String text, TextLine line) {
    boolean dash = false;
    for (int i = line.from; i < line.to; i++) {
      if ("-| \u00a0".indexOf(text.charAt(i)) < 0) {
        return false;
      }
      dash |= text.charAt(i) == '-';
    }
    return dash;
  }

  private static boolean isFramed(Lines lines, int i) {
    TextLine line = lines.get(i);
    return line.isText() && lines.text.charAt(line.from) == '|' && lines.text.charAt(line.to - 1) == '|';
  }

  private static boolean hasRun(String text, TextLine line) {
    for (int i = line.from + 1; i < line.to; i++) {
      char c = text.charAt(i);
      if (c == text.charAt(i - 1) && (c == '-' || c == '=' || c >= '\u2500' && c <= '\u257f' && !Chars.isBar(c))) {
        return true;
      }
    }
    return isColumn(text, line);
  }

  /** {@code :-} or {@code -:} is a delimiter however short. */
  private static boolean isColumn(String text, TextLine line) {
    for (int i = line.from + 1; i < line.to; i++) {
      char a = text.charAt(i - 1);
      char b = text.charAt(i);
      if (a == ':' && b == '-' || a == '-' && b == ':') {
        return true;
      }
    }
    return false;
  }

  private static boolean isDashedRow(String text, TextLine line) {
    return bars(text, line) > 0;
  }

  /** Whether a border's corners are signs that draw no line: {@code *----*}, {@code .----.}. */
  private static boolean isCornered(String text, TextLine line) {
    boolean corners = line.length() > LEAST_BORDER && CORNERS.indexOf(text.charAt(line.from)) >= 0 && text.charAt(line.to - 1) == text.charAt(line.from);
    return corners && text.startsWith("--", line.from + 1) && text.charAt(line.to - 2) == '-';
  }

  private static boolean isBorder(String text, TextLine line) {
    char c = text.charAt(line.from);
    boolean corner = isCornered(text, line) || c == '+' && line.length() > 2 && (text.charAt(line.from + 1) == '-' || text.charAt(line.from + 1) == '=')
        || c >= '\u250c' && c <= '\u257f' && line.length() > 2;
    return corner && isDelimiter(text, line);
  }

  private static Found build(Lines lines, int at, int next, int delimiters) {
    String text = lines.text;
    TextLine first = lines.get(at);
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.markup.add(new Span(Math.min(Chars.skipSpace(text, first.start, first.from), first.from), first.from));
    boolean ruled = isBorder(text, first);
    boolean outer = ruled || isOuter(lines, at, next);
    boolean merge = ruled && (delimiters > 3 || delimiters == 2 && isOneRow(lines, at + 1, next - 1));
    boolean grouped = merge && GroupedRows.are(lines, at, next);
    boolean open = outer && !ruled && !Chars.isBar(text.charAt(first.to - 1));
    boolean fresh = true;
    for (int i = at; i < next; i++) {
      TextLine line = lines.get(i);
      if (isDelimiter(text, line) || isShortDelimiter(lines, i, next)) {
        grid.markup.add(new Span(line.from, line.to));
        grid.headed |= grid.rows.size() == 1;
        fresh = true;
        continue;
      }
      Grid.GridRow row = BarRow.read(text, line, outer, grid.markup);
      BarRow.close(grid, row, open);
      if (merge && !fresh && (!grouped || GroupedRows.goesOn(text, row))) {
        merge(text, grid.rows.get(grid.rows.size() - 1), row);
      } else {
        grid.rows.add(row);
      }
      fresh = false;
    }
    grid.end = lines.get(next - 1).end;
    MergedText.clear(text, grid);
    return new Found(grid, next);
  }

  /** Whether the lines of a frame of two columns are one row: each goes on with what stands beside it, and one with the words of the first cell. */
  private static boolean isOneRow(Lines lines, int from, int to) {
    boolean small = false;
    boolean long1 = false;
    for (int i = from; i < to; i++) {
      java.util.List<Grid.GridCell> cells = BarRow.read(lines.text, lines.get(i), true, null).cells;
      Span label = cells.get(0).ranges.get(0);
      boolean goesOn = label.isEmpty() || label.length() > 2 && Character.isLowerCase(lines.text.charAt(label.start()));
      if (cells.size() != 2 || i > from && !goesOn) {
        return false;
      }
      small |= i > from && !label.isEmpty();
      long1 |= i == from && label.length() > 2 && cells.get(1).ranges.get(0).length() >= LEAST_PROSE;
    }
    return to - from > 1 && (small || long1);
  }

  /** Whether the bars at the line's ends are a frame: when every row begins with one. */
  private static boolean isOuter(Lines lines, int at, int next) {
    for (int i = at; i < next; i++) {
      TextLine line = lines.get(i);
      if (!isDelimiter(lines.text, line) && !Chars.isBar(lines.text.charAt(line.from))) {
        return false;
      }
    }
    return true;
  }

  private static void merge(String text, Grid.GridRow row, Grid.GridRow more) {
    row.end = more.end;
    for (int i = 0; i < Math.min(row.cells.size(), more.cells.size()); i++) {
      Span range = more.cells.get(i).ranges.get(0);
      if (!range.isEmpty()) {
        row.cells.get(i).ranges.add(range);
      }
    }
    for (int i = row.cells.size(); i < more.cells.size(); i++) {
      row.cells.add(more.cells.get(i));
    }
  }
}
