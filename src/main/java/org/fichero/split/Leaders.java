package org.fichero.split;

import org.fichero.model.Passage;

/** Strokes that a form prints to be written on, where something was written between them: {@code Nombre:....Ana....RUT....9-1}. */
final class Leaders {
  /** Fewer dots are a sentence's. */
  private static final int LEAST = 4;

  private Leaders() {}

  /** Where the strokes end that begin at {@code p}, with the space around and among them; {@code p} where none do. */
  static int end(String s, int p) {
    int strokes = 0;
    int end = p;
    while (end < s.length() && (isStroke(s.charAt(end)) || Passage.isSpace(s.charAt(end)))) {
      strokes += s.charAt(end) == '\u2026' ? 3 : isStroke(s.charAt(end)) ? 1 : 0;
      end++;
    }
    return strokes >= LEAST ? end : p;
  }

  /** Where the first of them begin, from {@code p} on; -1 without any. */
  static int next(String s, int p) {
    for (int i = p; i < s.length(); i++) {
      int run = i;
      while (run < s.length() && isStroke(s.charAt(run))) {
        run++;
      }
      if (run > i && end(s, i) > i) {
        return i;
      }
      i = Math.max(i, run - 1);
    }
    return -1;
  }

  /** Whether such strokes end right before {@code p}, or the space before it. */
  static boolean isBefore(String s, int p) {
    int strokes = 0;
    for (int i = p - 1; i >= 0 && strokes < LEAST && (isStroke(s.charAt(i)) || Passage.isSpace(s.charAt(i))); i--) {
      strokes += s.charAt(i) == '\u2026' ? 3 : isStroke(s.charAt(i)) ? 1 : 0;
    }
    return strokes >= LEAST;
  }

  private static boolean isStroke(char c) {
    return c == '.' || c == '_' || c == '\u2026';
  }
}
