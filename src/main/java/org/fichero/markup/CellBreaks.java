package org.fichero.markup;

/** Tells, as a text is read from its beginning on, which line separators part lines within a table's cell and not lines of the page. Not thread-safe. */
final class CellBreaks {
  private final String text;
  private final boolean container;
  private int lineEnd = -1;
  private boolean row;

  /** @param container whether the text is a container's, in which U+2028 and U+2029 part lines within a cell; they never do elsewhere */
  CellBreaks(String text, boolean container) {
    this.text = text;
    this.container = container;
  }

  /** Whether the line end at {@code i}, no smaller than in the call before, is within a cell: a row is a line with a tab. */
  boolean isWithin(int i) {
    if (!container || text.charAt(i) != '\u2028' && text.charAt(i) != '\u2029') {
      return false;
    }
    if (i >= lineEnd) {
      int from = text.lastIndexOf('\n', i) + 1;
      int to = text.indexOf('\n', i);
      lineEnd = to < 0 ? text.length() : to;
      int tab = text.indexOf('\t', from);
      row = tab >= 0 && tab < lineEnd;
    }
    return row;
  }
}
