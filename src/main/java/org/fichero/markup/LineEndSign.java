package org.fichero.markup;

import java.util.List;

/** A sign or a tag at the end of every line, as programs show where lines end: {@code ¶}, {@code ↵}, {@code $}, {@code <br>}. */
final class LineEndSign extends Margins {
  private static final String SIGNS = "¶↵⏎↩⤶␤␊\\$";
  /** Stands for the tag. */
  private static final char BREAK = '>';
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
        Margins found = SIGNS.indexOf(last) < 0 && last != BREAK ? null : of(text, last);
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
      int at = at(text, line[0], to, sign);
      with += at >= 0 ? 1 : 0;
      alone += at == line[0] ? 1 : 0;
      without += at < 0 && to > line[0] ? 1 : 0;
    }
    boolean all = sign == '$' ? alone > 2 && without * 20 <= with : without * 2 <= with;
    return with >= FEWEST && all ? new LineEndSign(text, sign) : null;
  }

  /** Where the sign begins that ends the line; -1 where it does not. */
  private static int at(String text, int from, int to, char sign) {
    if (sign == BREAK) {
      return Chars.breakTag(text, from, to);
    }
    return to > from && text.charAt(to - 1) == sign ? to - 1 : -1;
  }

  @Override
  int right(int from, int end) {
    int at = at(text, from, Chars.trimEnd(text, from, end), sign);
    return at < 0 ? end : at;
  }
}
