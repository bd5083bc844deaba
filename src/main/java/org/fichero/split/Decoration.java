package org.fichero.split;

import org.fichero.model.Passage;

/**
 * Signs, a number and a counting word before a label, however they are written: {@code 3/}, {@code § 3}, {@code A.1}, {@code >>},
 * {@code [b]}, {@code 📌}. Wider than {@link Numbering}: only a label that is alone behind it, or that a sign parts from its
 * value, is one.
 */
final class Decoration {
  private static final int LONGEST = 24;
  private static final int LONGEST_WORD = 10;
  private static final int LONGEST_TAG = 12;
  private static final int LONGEST_OF = 2;
  private static final String QUOTES = "\"\u201c\u00ab";
  private static final String ROMAN = "IVXivx";

  private Decoration() {}

  /** The index where words begin behind numbering or decoration; 0 where there is none. */
  static int end(String s) {
    int numbering = Numbering.end(s);
    boolean whole = numbering > 0 && Character.isLetter(s.charAt(numbering));
    return whole || s.isEmpty() || numbering == 0 && isPlain(s) ? numbering : Math.max(numbering, loose(s));
  }

  /** Whether the text is nothing but a number, or signs: {@code 3.}, {@code IV}, {@code §}. */
  static boolean isAll(String s) {
    String bare = s.strip();
    int from = signs(bare, 0);
    int to = number(bare, from);
    return bare.length() <= LONGEST_WORD && signs(bare, Math.max(from, to)) == bare.length();
  }

  /** Most lines begin with a long word: they are left after three letters. */
  private static boolean isPlain(String s) {
    return s.length() < 3 || isSmallOrAccented(s.charAt(1)) && isSmallOrAccented(s.charAt(2)) && Character.isLetter(s.charAt(0))
        && (s.length() <= LONGEST_WORD + 1 || !hasNumber(s));
  }

  private static boolean isSmallOrAccented(char c) {
    return c >= 'a' && c <= 'z' || c >= 'à' && c <= 'ÿ';
  }

  /** Whether a number, a letter or a quote follows the first word, or a colon. */
  private static boolean hasNumber(String s) {
    int p = word(s, 0);
    boolean spaced = p + 2 < s.length() && Passage.isSpace(s.charAt(p));
    return p < s.length() && s.charAt(p) == ':' || spaced && (Character.isDigit(s.charAt(p + 1)) || QUOTES.indexOf(s.charAt(p + 1)) >= 0
        || ROMAN.indexOf(s.charAt(p + 1)) >= 0 || !Character.isLetter(s.charAt(p + 2)));
  }

  private static int loose(String s) {
    int from = signs(s, 0);
    int to = number(s, from);
    int words = to > from ? signs(s, to) : from;
    if (to > from && !isParted(s, from, to, words)) {
      words = from;
    }
    if (words == from || words < s.length() && Character.isDigit(s.charAt(words))) {
      words = counted(s, from);
    }
    return words > LONGEST || words >= s.length() ? 0 : words;
  }

  /** After "Section II: ", "N° 3 ", "Field: ", {@code Field "} and {@code {panel:title=}; {@code from} where none of them stands. */
  private static int counted(String s, int from) {
    int word = word(s, from);
    if (word == from || word == s.length()) {
      return from;
    }
    if (word + 2 < s.length() && Passage.isSpace(s.charAt(word)) && QUOTES.indexOf(s.charAt(word + 1)) >= 0) {
      return word + 2;
    }
    if (from > 0 && s.charAt(0) == '{' && s.charAt(word) == ':') {
      int name = word(s, word + 1);
      return name > word + 1 && name + 1 < s.length() && s.charAt(name) == '=' ? name + 1 : from;
    }
    if (s.charAt(word) == ':') {
      int next = space(s, word + 1);
      return next < s.length() ? next : from;
    }
    int sign = word;
    while (sign < s.length() && ".°ºª".indexOf(s.charAt(sign)) >= 0) {
      sign++;
    }
    int start = space(s, sign);
    int number = start > word ? number(s, start) : start;
    int after = signs(s, number);
    return number > start && after > number && (sign > word || hasSign(s, number, after)) ? after : from;
  }

  /** Figures are parted from the words by a space; a letter, which may be a word, by a sign, a tab or a sign before it. */
  private static boolean isParted(String s, int from, int to, int words) {
    boolean figure = Character.isDigit(s.charAt(from)) || Character.isDigit(s.charAt(to - 1));
    // a letter that no encoding could give is one of the word's: "L?neas"
    if (!figure && words == to + 1 && (s.charAt(to) == '?' || s.charAt(to) == '\ufffd')) {
      return false;
    }
    return words > to && (figure || s.charAt(to) == '\t' || hasSign(s, to, words) || hasSign(s, 0, from));
  }

  private static boolean hasSign(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Passage.isSpace(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Index after all that is no letter or digit, and after words in brackets that are tags: {@code [b]}, {@code [H2]}. */
  private static int signs(String s, int from) {
    int p = from;
    while (p < s.length()) {
      char c = s.charAt(p);
      int tag = c == '[' || c == '(' ? tag(s, p) : p;
      if (tag > p) {
        p = tag;
      } else if (Character.isLetterOrDigit(c) && c != 'ª' && c != 'º') {
        return p;
      } else {
        p++;
      }
    }
    return p;
  }

  /** Index after the bracket of a tag that begins at {@code from}; {@code from} when none does. */
  static int tag(String s, int from) {
    int p = from + 1;
    while (p < s.length() && p - from < LONGEST_TAG && (Character.isLetterOrDigit(s.charAt(p)) || "=/#".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    return p > from + 1 && p < s.length() && s.charAt(p) == (s.charAt(from) == '(' ? ')' : ']') ? p + 1 : from;
  }

  /** Index after figures, a Roman number or a letter, in parts: {@code 3}, {@code 1.2}, {@code A1}, {@code 2.a}. */
  private static int number(String s, int from) {
    int p = part(s, from);
    while (p > from && p + 1 < s.length() && s.charAt(p) == '.' && part(s, p + 1) > p + 1) {
      p = part(s, p + 1);
    }
    boolean word = p < s.length() && Character.isLetterOrDigit(s.charAt(p)) && "ªº".indexOf(s.charAt(p)) < 0;
    return word ? from : p > from ? afterTotal(s, p) : p;
  }

  /** After how many there are in all: {@code 3/9}, {@code 3 de 9}. */
  private static int afterTotal(String s, int number) {
    int p = space(s, number);
    int between = p;
    while (p < s.length() && p - between < LONGEST_OF && (p > number || s.charAt(p) == '/')
        && (s.charAt(p) == '/' || Character.isLowerCase(s.charAt(p)))) {
      p++;
    }
    int total = space(s, p);
    int end = total;
    while (end < s.length() && end - total < 2 && Character.isDigit(s.charAt(end))) {
      end++;
    }
    return p > between && end > total && (end == s.length() || !Character.isLetterOrDigit(s.charAt(end))) ? end : number;
  }

  private static int part(String s, int from) {
    int p = from;
    while (p < s.length() && p - from < 4 && ROMAN.indexOf(s.charAt(p)) >= 0) {
      p++;
    }
    p += p == from && p < s.length() && Character.isLetter(s.charAt(p)) ? 1 : 0;
    int figures = p;
    for (int count = 0; count < 3 && p < s.length() && Character.isDigit(s.charAt(p)); count++) {
      p = afterKey(s, p + 1);
    }
    return p > figures ? afterRank(s, p) : p;
  }

  /** After the signs that draw a key around a figure: {@code 1\ufe0f\u20e3}. */
  private static int afterKey(String s, int figure) {
    int p = figure;
    while (p < s.length() && (s.charAt(p) == '\ufe0f' || s.charAt(p) == '\u20e3')) {
      p++;
    }
    return p;
  }

  /** After the letters that make a rank of figures: {@code 1er}, {@code 2do}, {@code 4to}. */
  private static int afterRank(String s, int figures) {
    int p = figures;
    while (p < s.length() && p - figures < 3 && Character.isLowerCase(s.charAt(p))) {
      p++;
    }
    boolean rank = p - figures == 2 && p < s.length() && !Character.isLetterOrDigit(s.charAt(p));
    return rank ? p : figures;
  }

  private static int word(String s, int from) {
    int p = from;
    while (p < s.length() && p - from < LONGEST_WORD && Character.isLetter(s.charAt(p)) && "ªº".indexOf(s.charAt(p)) < 0) {
      p++;
    }
    return p;
  }

  private static int space(String s, int from) {
    int p = from;
    while (p < s.length() && Passage.isSpace(s.charAt(p))) {
      p++;
    }
    return p;
  }
}
