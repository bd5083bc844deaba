package org.fichero.split;

import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** Signs that part a label from its value on one line: a colon, a dash with space around it, a tab, a wide gap. */
final class Separators {
  private Separators() {}

  /** Whether a gap at {@code p} is a justified line's: others stand in the line, and what stands behind it begins nothing. */
  static boolean isJustified(String s, int p) {
    int next = p;
    while (next < s.length() && Passage.isSpace(s.charAt(next))) {
      next++;
    }
    int first = s.indexOf("  ");
    return next < s.length() && Character.isLowerCase(s.charAt(next)) && (first >= 0 && first < p - 1 || s.indexOf("  ", next) >= 0);
  }

  /** The index of the value when such a sign stands at {@code p}; -1 when none does. */
  static int after(String s, int p) {
    char c = s.charAt(p);
    if (c > ' ' && c < 0x7f && c != ':' && c != '=' && c != '-') {
      return -1;
    }
    // a space between words, and a letter with an accent
    if (c == ' ' && !(p + 1 < s.length() && Passage.isSpace(s.charAt(p + 1))) || c >= '\u00c0' && c < '\u0250') {
      return -1;
    }
    boolean spaceBefore = p > 0 && Passage.isSpace(s.charAt(p - 1));
    boolean spaceAfter = p + 1 < s.length() && Passage.isSpace(s.charAt(p + 1));
    boolean colon = c == ':' || c == '=' || c == '\uff1a';
    boolean dash = Fold.fold(c) == '-' && spaceBefore && spaceAfter;
    boolean gap = c == '\t' || Passage.isSpace(c) && spaceAfter && !isJustified(s, p);
    if (!colon && !dash && !gap) {
      return -1;
    }
    int value = p + 1;
    while (value < s.length() && (Passage.isSpace(s.charAt(value)) || Fold.fold(s.charAt(value)) == '-')) {
      value++;
    }
    return value;
  }
}
