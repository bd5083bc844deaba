package org.fichero.markup;

import org.fichero.model.Span;

/** Signs by which programs show where a line ends, within tables that go on over several lines: {@code ¶}, {@code ↵}. */
final class EndSigns {
  private static final String SIGNS = "¶↵⏎␤␊";

  private EndSigns() {}

  /** The index after white space and such signs, which are the table's markup. */
  static int skip(String text, int from, int end, Grid grid) {
    int i = Chars.skipSpace(text, from, end);
    while (i < end && isOne(text, i, end)) {
      grid.markup.add(new Span(i, i + 1));
      i = Chars.skipSpace(text, i + 1, end);
    }
    return i;
  }

  /** The words of a cell, a range a line where such signs end its lines. */
  static Grid.GridCell cell(Grid.GridCell cell, String text, int from, int to, Grid grid) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (isOne(text, i, to)) {
        grid.markup.add(new Span(i, i + 1));
        add(cell, text, start, i);
        start = i + 1;
      }
    }
    add(cell, text, start, to);
    return cell.ranges.isEmpty() ? cell.with(text, start, to) : cell;
  }

  private static void add(Grid.GridCell cell, String text, int from, int to) {
    if (Chars.skipSpace(text, from, to) < to) {
      cell.with(text, from, to);
    }
  }

  private static boolean isOne(String text, int at, int end) {
    if (SIGNS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int next = at + 1;
    while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next == text.length() || QuotedTables.isLineEnd(text.charAt(next));
  }
}
