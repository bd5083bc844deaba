package org.fichero.split;

import org.fichero.model.Passage;

/** Dots that lead the eye from a label to its value, as many as the form's width wants: {@code NAME ......: value}, {@code Name ...... value}. */
final class LeaderDots {
  private static final int LEAST = 4;

  private LeaderDots() {}

  /** Where the colon stands that dots lead to from {@code from}, spaces between them or none; -1 without one. */
  static int colon(String s, int from) {
    int p = from;
    boolean dots = false;
    while (p < s.length() && (isDot(s.charAt(p)) || Passage.isSpace(s.charAt(p)))) {
      dots |= isDot(s.charAt(p));
      p++;
    }
    return dots && p < s.length() && s.charAt(p) == ':' ? p : -1;
  }

  /** The line with its first leader as long as every other, so that lines which differ in it alone are alike. */
  static String shortened(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isDot(line.charAt(i))) {
        continue;
      }
      int colon = colon(line, i);
      int end = i;
      while (end < line.length() && isDot(line.charAt(end))) {
        end++;
      }
      if (colon > 0 || end - i >= LEAST) {
        return line.substring(0, i).stripTrailing() + (colon > 0 ? " ..:" + line.substring(colon + 1) : " ...." + line.substring(end));
      }
      i = end;
    }
    return line;
  }

  private static boolean isDot(char c) {
    return c == '.' || c == '\u2026';
  }
}
