package org.fichero.markup;

import org.fichero.model.Span;

/** Words in a frame of their own, drawn as a table of one cell: a heading and no table. */
final class Frames {
  private static final int LEVEL = 2;
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 3;

  private Frames() {}

  /** Whether the table is a frame with borders above and below its one cell, in which no mark stands. */
  static boolean isOne(Lines lines, int at, TableNotation.Found found) {
    Grid grid = found.grid();
    int last = found.next() - 1;
    boolean drawn = last - at >= 2 && last - at <= MOST_LINES + 1 && isBorder(lines, at) && isBorder(lines, last);
    if (!drawn || grid.rows.size() != 1 || grid.rows.get(0).cells.size() != 1) {
      return false;
    }
    Grid.GridCell cell = grid.rows.get(0).cells.get(0);
    int words = cell.isEmpty() ? 0 : cell.ranges.stream().mapToInt(Span::length).sum();
    return words > 0 && words <= LONGEST && cell.ranges.size() == last - at - 1 && !Signs.isOnlySigns(lines, cell.start(), cell.ranges.get(0).end());
  }

  /** Whether nothing but signs stands on the line. */
  static boolean isBorder(Lines lines, int i) {
    TextLine line = lines.get(i);
    return line.isText() && line.from < line.to && !hasWords(lines.text, line);
  }

  private static boolean hasWords(String text, TextLine line) {
    for (int i = line.from; i < line.to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Takes the frame off its lines: what is left is a heading. */
  static void open(Lines lines, int at, TableNotation.Found found, PageBuilder page) {
    int k = 0;
    for (int i = at; i < found.next(); i++) {
      TextLine line = lines.get(i);
      boolean border = i == at || i == found.next() - 1;
      Span words = border ? new Span(line.start, line.start) : found.grid().rows.get(0).cells.get(0).ranges.get(k++);
      page.markup(line.from, border ? line.to : words.start());
      page.markup(border ? line.to : words.end(), line.to);
      line.from = words.start();
      line.to = words.end();
      line.heading = border ? 0 : LEVEL;
    }
  }
}
