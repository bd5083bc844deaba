package org.fichero.markup;

/** {@code <!-- … -->}, which nobody sees (HTML Living Standard 13.1.6). */
final class HtmlComment {
  /** A longer one is more likely to have lost its end. */
  private static final int LONGEST = 5000;

  private HtmlComment() {}

  /** After the end of the comment that begins at {@code at}; -1 when another begins before, or it is too long for one. */
  static int end(String text, int at, int limit) {
    for (int i = at + 4; i + 3 <= Math.min(limit, at + LONGEST); i++) {
      char c = text.charAt(i);
      if (c == '-' && text.startsWith("-->", i)) {
        return i + 3;
      }
      if (c == '<' && text.startsWith("<!--", i)) {
        return -1;
      }
    }
    return -1;
  }
}
