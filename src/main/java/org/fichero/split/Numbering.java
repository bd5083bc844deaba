package org.fichero.split;

/** A number before a heading: {@code 3.}, {@code 3.1}, {@code III)}, {@code c)}, {@code (2)}, {@code 4.-}. */
final class Numbering {
  private static final int LONGEST = 6;

  private Numbering() {}

  /** The index after the numbering and the space behind it; 0 where there is none. */
  static int end(String s) {
    int p = s.startsWith("(") ? 1 : 0;
    int start = p;
    while (p < s.length() && p - start < LONGEST && (Character.isDigit(s.charAt(p)) || s.charAt(p) == '.' && p > start)) {
      p++;
    }
    if (p == start) {
      p = romanOrLetter(s, start);
    }
    return p == start ? 0 : closing(s, p);
  }

  /** The same for a title, where only a number of one or two digits and a full stop, bracket or dash count. */
  static int ofTitle(String s) {
    int p = 0;
    while (p < s.length() && p < 3 && Character.isDigit(s.charAt(p))) {
      p++;
    }
    boolean brief = p == 1 || p == 2;
    boolean closed = brief && p < s.length() && ".)".indexOf(s.charAt(p)) >= 0;
    return closed ? closing(s, p) : 0;
  }

  private static int romanOrLetter(String s, int start) {
    int p = start;
    while (p < s.length() && p - start < LONGEST && "IVXivx".indexOf(s.charAt(p)) >= 0) {
      p++;
    }
    if (p == start && p < s.length() && Character.isLetter(s.charAt(p))) {
      p++;
    }
    return p;
  }

  /** A numbering needs its full stop, bracket or dash, and then a space. */
  private static int closing(String s, int p) {
    int q = p;
    while (q < s.length() && ".)-°º–".indexOf(s.charAt(q)) >= 0) {
      q++;
    }
    boolean dotted = q > p;
    for (int i = 1; i < p && s.charAt(0) != '.' && !dotted; i++) {
      dotted = s.charAt(i) == '.';
    }
    int spaces = q;
    while (spaces < s.length() && org.fichero.model.Passage.isSpace(s.charAt(spaces))) {
      spaces++;
    }
    return dotted && (spaces > q || q > p) && spaces < s.length() ? spaces : 0;
  }
}
