package org.fichero.markup;

import java.util.List;

/**
 * Numbers that count the lines, at their beginning or at their end: on every line, on every line with text, or on each
 * fifth. They count what the file holds, line by line, so that neither a list nor a table's first column is taken for them.
 */
final class LineNumbers extends Margins {
  private static final int LONGEST = 6;
  private final String text;
  private final boolean atEnd;
  private final boolean bars;
  /** How many spaces part a number from its line; none after a tab. */
  private final int gap;
  /** The column at which lines begin, for those that have no number. */
  private final int width;

  /** Whether only each fifth line has one. */
  private final boolean sparse;

  private LineNumbers(String text, boolean atEnd, boolean bars, LineCount count) {
    this.bars = bars;
    this.text = text;
    this.atEnd = atEnd;
    this.sparse = !count.isEvery();
    this.gap = count.gap();
    this.width = count.width();
  }
  static Margins find(String text, List<int[]> sample) {
    for (boolean atEnd : new boolean[] {false, true}) {
      LineCount likely = new LineCount(text, atEnd, false).all(sample);
      if (likely.isLikely()) {
        LineCount count = new LineCount(text, atEnd, likely.isBarred()).all(lines(text, Integer.MAX_VALUE));
        if (count.isEvery() || count.isSparse()) {
          return new LineNumbers(text, atEnd, likely.isBarred(), count);
        }
      }
    }
    return null;
  }

  @Override
  int left(int start, int end) {
    if (atEnd) {
      return start;
    }
    int after = after(text, start, end, bars);
    // where not all lines have one, a number within the text's own column is the text's
    if (after < 0 || sparse && after - start > Math.max(0, width - gap)) {
      int i = start;
      while (i < end && i - start < width && text.charAt(i) == ' ') {
        i++;
      }
      return i;
    }
    int i = after;
    while (i < end && i - after < gap && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  @Override
  int right(int from, int end) {
    int at = atEnd ? before(text, from, end) : -1;
    return at < 0 ? end : at;
  }

  /** After the number at the line's beginning and the sign or tab behind it; -1 when it has none. */
  static int after(String text, int start, int end, boolean bars) {
    int from = Chars.skipSpace(text, start, end);
    int to = digits(text, from, end);
    if (to == from || to - from > LONGEST) {
      return -1;
    }
    int i = to;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    if (i == end) {
      return to;
    }
    boolean sign = ":|│.)".indexOf(text.charAt(i)) >= 0 && (i == to || bars && Chars.isBar(text.charAt(i)));
    return sign ? i + 1 : text.charAt(to) == '\t' ? to + 1 : text.charAt(to) == ' ' ? to : -1;
  }

  /** Where the number at the line's end begins, two spaces or the line's beginning before it; -1 when it has none. */
  static int before(String text, int from, int end) {
    int to = Chars.trimEnd(text, from, end);
    int at = to;
    while (at > from && isDigit(text.charAt(at - 1))) {
      at--;
    }
    boolean apart = Chars.skipSpace(text, from, at) == at || at - 2 >= from && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
    return at < to && to - at <= LONGEST && apart ? at : -1;
  }

  private static int digits(String text, int from, int end) {
    int i = from;
    while (i < end && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int number(String text, int at, int end) {
    int number = 0;
    for (int i = at; i < end && isDigit(text.charAt(i)); i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
