package org.fichero.markup;

import java.util.List;

/** A sign at the end of every line, as programs show where lines end: {@code ¶}, {@code ↵}, {@code $}. */
final class LineEndSign extends Margins {
  private static final String SIGNS = "¶↵⏎↩⤶␤␊\\$";
  private static final int FEWEST = 8;
  private final String text;
  private final char sign;

  private LineEndSign(String text, char sign) {
    this.text = text;
    this.sign = sign;
  }

  static Margins find(String text, List<int[]> sample) {
    for (int[] line : sample) {
      int to = Chars.trimEnd(text, line[0], line[1]);
      if (to > line[0]) {
        char last = text.charAt(to - 1);
        Margins found = SIGNS.indexOf(last) < 0 ? null : of(text, last);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Most lines must end with it; with a sign that also means money, all must, empty ones too. */
  private static Margins of(String text, char sign) {
    int with = 0;
    int without = 0;
    int alone = 0;
    for (int[] line : lines(text, Integer.MAX_VALUE)) {
      int to = Chars.trimEnd(text, line[0], line[1]);
      boolean ends = to > line[0] && text.charAt(to - 1) == sign;
      with += ends ? 1 : 0;
      alone += ends && to == line[0] + 1 ? 1 : 0;
      without += !ends && to > line[0] ? 1 : 0;
    }
    boolean all = sign == '$' ? alone > 2 && without * 20 <= with : without * 2 <= with;
    return with >= FEWEST && all ? new LineEndSign(text, sign) : null;
  }

  @Override
  int right(int from, int end) {
    int to = Chars.trimEnd(text, from, end);
    return to > from && text.charAt(to - 1) == sign ? to - 1 : end;
  }
}
