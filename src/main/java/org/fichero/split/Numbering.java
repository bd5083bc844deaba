package org.fichero.split;

/** A number before a heading: {@code 3.}, {@code 3.1}, {@code III)}, {@code c)}, {@code (2)}, {@code [2]}, {@code 4.-}, {@code N° 5:}. */
final class Numbering {
  private static final int LONGEST = 6;
  private static final int LONGEST_WORD = 10;

  private Numbering() {}

  /** The index after the numbering and the space behind it; 0 where there is none. */
  static int end(String s) {
    int counted = counted(s);
    if (counted > 0) {
      return counted;
    }
    boolean open = s.startsWith("(") || s.startsWith("[");
    int start = open ? 1 : 0;
    int p = start;
    while (p < s.length() && p - start < LONGEST && (Character.isDigit(s.charAt(p)) || s.charAt(p) == '.' && p > start)) {
      p++;
    }
    if (p == start) {
      p = romanOrLetter(s, start);
    }
    boolean letter = p - start == 1 && Character.isLetter(s.charAt(start)) && "IVX".indexOf(s.charAt(start)) < 0;
    return p == start ? 0 : closing(s, p, !letter);
  }

  /** "N° 3: ", "Sección 3: ", "Parte II – ": a word that counts, a number and what parts it from the heading. */
  private static int counted(String s) {
    if (s.isEmpty() || !Character.isUpperCase(s.charAt(0))) {
      return 0;
    }
    int word = 0;
    while (word < s.length() && word < LONGEST_WORD && (Character.isLetter(s.charAt(word)) || ".°".indexOf(s.charAt(word)) >= 0)) {
      word++;
    }
    int from = skip(s, word);
    int p = from;
    while (p < s.length() && p - from < 4 && (Character.isDigit(s.charAt(p)) || "IVX".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    boolean numbered = word > 1 && from > word && p > from && p - from <= (Character.isDigit(s.charAt(from)) ? 2 : 4);
    int sign = skip(s, p);
    boolean parted = numbered && sign + 1 < s.length() && ":.)-–—".indexOf(s.charAt(sign)) >= 0
        && org.fichero.model.Passage.isSpace(s.charAt(sign + 1));
    int end = parted ? skip(s, sign + 1) : 0;
    return end < s.length() ? end : 0;
  }

  private static int skip(String s, int from) {
    int p = from;
    while (p < s.length() && org.fichero.model.Passage.isSpace(s.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The same for a title, where only a number of one or two digits and a full stop, bracket or dash count. */
  static int ofTitle(String s) {
    if (s.startsWith("[")) {
      int close = s.indexOf(']');
      boolean number = (close == 2 || close == 3) && s.substring(1, close).chars().allMatch(Character::isDigit);
      return number && skip(s, close + 1) > close + 1 && skip(s, close + 1) < s.length() ? skip(s, close + 1) : 0;
    }
    int p = 0;
    while (p < s.length() && p < 3 && Character.isDigit(s.charAt(p))) {
      p++;
    }
    boolean brief = p == 1 || p == 2;
    boolean closed = brief && p < s.length() && ".)\ufe0f\u20e3".indexOf(s.charAt(p)) >= 0;
    return closed ? closing(s, p, s.charAt(p) > '\u2000') : 0;
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

  /**
   * A numbering needs its full stop, bracket or dash, and then a space; a number with a full stop may stand glued to a capital.
   *
   * @param number whether figures stand before, Roman ones among them, which a colon may close, or the sign of a key
   */
  private static int closing(String s, int p, boolean number) {
    String signs = number ? ".)]-°º–:\ufe0f\u20e3" : ".)]-°º–";
    int q = p;
    while (q < s.length() && signs.indexOf(s.charAt(q)) >= 0) {
      q++;
    }
    boolean dotted = q > p;
    for (int i = 1; i < p && s.charAt(0) != '.' && !dotted; i++) {
      dotted = s.charAt(i) == '.';
    }
    int spaces = skip(s, q);
    boolean glued = spaces == q && q == p && number && p > 1 && s.charAt(p - 1) == '.' && q < s.length() && Character.isUpperCase(s.charAt(q));
    return dotted && (spaces > q || q > p || glued) && spaces < s.length() ? spaces : 0;
  }
}
