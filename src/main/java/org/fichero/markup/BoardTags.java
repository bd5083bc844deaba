package org.fichero.markup;

import java.util.Set;

/** What forums write instead of HTML's tags: {@code [b]Label[/b]}, {@code [size=4]Title[/size]}. A tag counts where its line closes it too. */
final class BoardTags {
  private static final Set<String> STRONG = Set.of("b", "i", "u");
  private static final Set<String> SILENT = Set.of("size", "color", "font", "center", "left", "right", "quote", "h1", "h2", "h3");
  private static final int LONGEST = 24;
  private static final int LONGEST_NAME = 6;

  private BoardTags() {}

  /** The tag that begins at the bracket at {@code i}; null when none does. */
  static Piece read(String text, int i, int from, int to) {
    boolean closing = i + 1 < to && text.charAt(i + 1) == '/';
    int start = closing ? i + 2 : i + 1;
    int end = start;
    while (end < to && end - start < LONGEST_NAME && (Character.isLowerCase(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
      end++;
    }
    String name = text.substring(start, end);
    int close = end < to && (text.charAt(end) == ']' || text.charAt(end) == '=') ? text.indexOf(']', end) : -1;
    boolean known = STRONG.contains(name) || SILENT.contains(name);
    if (!known || close < 0 || close >= to || close - i > LONGEST || !hasOther(text, name, closing, from, i, close, to)) {
      return null;
    }
    if (SILENT.contains(name)) {
      return Piece.drop(i, close + 1);
    }
    Piece piece = new Piece(Piece.Kind.STRONG_TAG, i, close + 1, "", null);
    piece.opens = !closing;
    return piece;
  }

  private static boolean hasOther(String text, String name, boolean closing, int from, int open, int close, int to) {
    int other = closing ? text.lastIndexOf("[" + name, open) : text.indexOf("[/" + name + "]", close);
    return closing ? other >= from : other >= 0 && other < to;
  }
}
