package org.fichero.normalise;

/** Arrows to the right and two dots, which part the two ends of a range as a dash does: "marzo → mayo", "9:00 -> 13:00", "2021-03..2021-11". */
final class Arrows {
  private static final String DRAWN = "\u2192\u27f6\u2794\u279c\u279d\u279e\u27a1\u21d2\u2b95";

  private Arrows() {}

  /** The index after the arrow that begins at {@code from}; {@code from} where none does. */
  static int end(char[] text, int from) {
    char c = text[from];
    if (c == '.') {
      boolean two = from > 0 && from + 2 < text.length && text[from + 1] == '.' && Character.isLetterOrDigit(text[from - 1]) && Character.isLetterOrDigit(text[from + 2]);
      return two ? from + 2 : from;
    }
    if (c != '-' && c != '=') {
      boolean picture = from + 1 < text.length && text[from + 1] == '\ufe0f';
      return c < 0x2000 || DRAWN.indexOf(c) < 0 ? from : picture ? from + 2 : from + 1;
    }
    int head = from + 1 < text.length && text[from + 1] == c ? from + 2 : from + 1;
    return head < text.length && text[head] == '>' ? head + 1 : from;
  }
}
