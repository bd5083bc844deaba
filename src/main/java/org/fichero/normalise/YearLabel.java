package org.fichero.normalise;

/**
 * A year that stands before what it holds for ("2022: …", "Año 2022 - …").
 *
 * @param year the year
 * @param at its token
 * @param to the token after the label
 */
record YearLabel(Integer year, int at, int to) {
  private static final int FIRST = 1900;
  private static final int LAST = 2099;

  /** The label that begins at a token; null when none does. */
  static YearLabel at(Words words, int token) {
    int at = isYearWord(words, token) ? token + 1 : token;
    if (!isYear(words, at) || at + 1 >= words.count()) {
      return null;
    }
    char c = words.text().charAt(words.start(at + 1));
    boolean spaced = words.start(at + 1) > words.end(at);
    boolean dash = (c == '-' || c == '\u2013' || c == '\u2014') && spaced && !isYear(words, at + 2);
    if (c != ':' && !dash) {
      return null;
    }
    return new YearLabel(Integer.valueOf(words.folded(at)), at, at + 2);
  }

  private static boolean isYearWord(Words words, int token) {
    return token < words.count() && words.matches(token, "ano");
  }

  /** The token of the only year among {@code from..to}, as an array of one; null when there is none, or more than one. */
  static int[] onlyYear(Words words, int from, int to) {
    int found = -1;
    for (int i = from; i < to; i++) {
      if (isYear(words, i)) {
        if (found >= 0) {
          return null;
        }
        found = i;
      }
    }
    return found < 0 ? null : new int[] {found};
  }

  private static boolean isYear(Words words, int token) {
    if (token >= words.count() || !words.isNumber(token) || words.end(token) - words.start(token) != 4) {
      return false;
    }
    int year = Integer.parseInt(words.folded(token));
    return year >= FIRST && year <= LAST;
  }
}
