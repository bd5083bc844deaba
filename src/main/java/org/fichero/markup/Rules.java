package org.fichero.markup;

import java.util.List;

/** Lines drawn with characters: {@code ---}, {@code ====}, {@code * * *}, {@code ───}. */
final class Rules {
  private static final String DRAWN = "-=~^_*#+·•─━═—–‾¯⎯‐‑◆◇♦❖★☆⁂▬'";

  private static final String CORNERS = "+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯";
  /** What stands between the strokes of a line. */
  private static final String BEADS = "oO0.:<>";
  /** Where a page is to be cut. */
  private static final List<String> SCISSORS = List.of("8<", ">8", "%<", "✂", "✄", "✁", "✃");
  private static final String STROKES = "-=─━═";
  private static final int LEAST_BORDER = 5;

  private Rules() {}

  /** The character that a whole line is drawn with, signs of direction and line-break tags around it aside; '\0' when it is no drawn line. */
  static char drawn(String text, int from, int to) {
    int start = Chars.seenStart(text, from, to);
    int end = Chars.seenEnd(text, start, to);
    return start < end ? whole(text, start, end) : 0;
  }

  private static char whole(String text, int from, int to) {
    char c = text.charAt(from);
    if (c == '`') {
      return isFence(text, from, to) ? c : 0;
    }
    if (c == '⁂' && to - from == 1) {
      return c;
    }
    if (isBorder(text, from, to) || alternates(text, from, to)) {
      return '+';
    }
    return to - from < 3 ? 0 : repeats(text, Chars.skipSpace(text, Math.max(from, scissors(text, from, to)), to), to);
  }

  /** The character that is all of the line, but for spaces and scissors; 0 when none is. */
  private static char repeats(String text, int from, int to) {
    char c = from < to ? text.charAt(from) : ' ';
    if (DRAWN.indexOf(c) < 0) {
      return 0;
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      char d = text.charAt(i);
      int cut = d == c || d == ' ' ? i + 1 : scissors(text, i, to);
      if (cut == 0) {
        return 0;
      }
      count += d == c ? 1 : 0;
      i = cut - 1;
    }
    return count >= 3 || count >= 2 && (c == '—' || c == '⎯') ? c : 0;
  }

  /** After scissors that stand at {@code i} with strokes behind them; 0 where none do. */
  private static int scissors(String text, int i, int to) {
    for (String sign : SCISSORS) {
      if (text.startsWith(sign, i) && i + sign.length() < to) {
        return i + sign.length();
      }
    }
    return 0;
  }

  /** Whether two signs take turns, one of them such as lines are drawn with: {@code -o-o-o-}, {@code ~*~*~*~}. */
  private static boolean alternates(String text, int from, int to) {
    char one = text.charAt(from);
    if (to - from < LEAST_BORDER || DRAWN.indexOf(one) < 0 && BEADS.indexOf(one) < 0) {
      return false;
    }
    char other = text.charAt(from + 1);
    if (one == other || DRAWN.indexOf(one) < 0 && DRAWN.indexOf(other) < 0 || DRAWN.indexOf(other) < 0 && BEADS.indexOf(other) < 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ((i - from) % 2 == 0 ? one : other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is a table's border, wherever its table has gone: {@code ├───┼───┤}, {@code +---+---+}. */
  private static boolean isBorder(String text, int from, int to) {
    if (to - from < LEAST_BORDER || CORNERS.indexOf(text.charAt(from)) < 0 || CORNERS.indexOf(text.charAt(to - 1)) < 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (CORNERS.indexOf(c) < 0 && STROKES.indexOf(c) < 0) {
        return false;
      }
    }
    return STROKES.indexOf(text.charAt(from + 1)) >= 0;
  }

  /** What fences off text that is to be shown as it stands, with the name of its notation behind: {@code ```markdown}. */
  private static boolean isFence(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == '`') {
      i++;
    }
    int ticks = i - from;
    while (i < to && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return ticks >= 3 && i == to;
  }

  /** The heading level that such a line gives to the words above it; 0 for none. */
  static int level(char drawn) {
    return switch (drawn) {
      case '=', '═', '#', '*' -> 1;
      case '-', '~', '^', '─', '━', '—', '–', '‾', '¯', '_', '⎯', '‐', '‑' -> 2;
      default -> 0;
    };
  }
}
