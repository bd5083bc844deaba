package org.fichero.markup;

import java.util.Set;

/** What forums write instead of HTML's tags: {@code [b]Label[/b]}, {@code [size=4]Title[/size]}. A tag counts where its line closes it too. */
final class BoardTags {
  private static final Set<String> STRONG = Set.of("b", "i", "u");
  private static final Set<String> SILENT = Set.of("size", "color", "font", "center", "left", "right", "quote", "h1", "h2", "h3");
  private static final int LONGEST = 24;
  private static final int LONGEST_NAME = 6;
  /** Characters between a tag and the one that closes it. */
  private static final int FARTHEST = 1000;

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
    boolean known = end < to && (text.charAt(end) == ']' || text.charAt(end) == '=') && (STRONG.contains(name) || SILENT.contains(name));
    int close = known ? find(text, "]", end, Math.min(to, i + LONGEST)) : -1;
    if (close < 0 || !hasOther(text, name, closing, from, i, close, to)) {
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
    return closing ? find(text, "[" + name, Math.max(from, open - FARTHEST), open) >= 0
        : find(text, "[/" + name + "]", close, Math.min(to, close + FARTHEST)) >= 0;
  }

  /** Where the words begin between {@code from} and {@code to}; -1 where they don't. */
  private static int find(String text, String words, int from, int to) {
    for (int i = from; i + words.length() <= to; i++) {
      if (text.startsWith(words, i)) {
        return i;
      }
    }
    return -1;
  }
}
