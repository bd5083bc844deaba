package org.fichero.markup;

import java.util.List;

/** A bar at the right margin of every line, blank ones too, as of a page drawn or changed: it parts no cells and no paragraphs. */
final class RightBar extends Margins {
  private static final int FEWEST = 8;
  private static final int FEWEST_ALONE = 3;

  private final String text;
  private final char bar;

  private RightBar(String text, char bar) {
    this.text = text;
    this.bar = bar;
  }

  /** Where the first line that is not blank ends with a bar, and nearly all others do. */
  static Margins find(String text, List<int[]> sample) {
    for (int[] line : sample) {
      int to = Chars.trimEnd(text, line[0], line[1]);
      if (to > line[0]) {
        char last = text.charAt(to - 1);
        return Chars.isBar(last) && closesAll(text, last) ? new RightBar(text, last) : null;
      }
    }
    return null;
  }

  /** Whether the bar ends all lines but a few, among them some that hold nothing else, and begins few: no table is so. */
  private static boolean closesAll(String text, char bar) {
    int with = 0;
    int without = 0;
    int alone = 0;
    int opened = 0;
    for (int[] line : lines(text, Integer.MAX_VALUE)) {
      int from = Chars.skipSpace(text, line[0], line[1]);
      int to = Chars.trimEnd(text, from, line[1]);
      boolean ends = to > from && text.charAt(to - 1) == bar;
      with += ends ? 1 : 0;
      without += !ends && to > from ? 1 : 0;
      alone += ends && to - from == 1 ? 1 : 0;
      opened += ends && to - from > 1 && text.charAt(from) == bar ? 1 : 0;
    }
    return with >= FEWEST && alone >= FEWEST_ALONE && without * 20 <= with && opened * 2 < with - alone;
  }

  @Override
  int right(int from, int end) {
    int to = Chars.trimEnd(text, from, end);
    return to > from && text.charAt(to - 1) == bar ? to - 1 : end;
  }
}
