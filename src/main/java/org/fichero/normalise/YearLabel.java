package org.fichero.normalise;

/**
 * A year that stands before what it holds for ("2022: …", "Año 2022 - …", "desde 2022, …").
 *
 * @param year the year; null when the label says several
 * @param at its token
 * @param to the token after the label
 */
record YearLabel(Integer year, int at, int to) {
  private static final int FIRST = 1900;
  private static final int LAST = 2099;
  private static final int MOST_WORDS = 2;

  /**
   * The label that begins at a token; null when none does.
   *
   * @param start the token at which what it could stand before would begin
   * @param yearWords what may stand before the year
   */
  static YearLabel at(Words words, int token, int start, Lexis.Set yearWords) {
    boolean word = yearWords.has(words, token);
    boolean bracket = !word && token == start && is(words, token, '(');
    int at = word || bracket ? token + 1 : token;
    // "desde el año 2019, …"
    for (int more = 0; word && more < MOST_WORDS && yearWords.has(words, at); more++) {
      at++;
    }
    if (!isYear(words, at) || at + 1 >= words.count()) {
      return null;
    }
    if (bracket) {
      return is(words, at + 1, ')') ? label(words, at, at + 2) : null;
    }
    if (isYear(words, at + 2) && (is(words, at + 3, ':'))) {
      return new YearLabel(null, at, at + 4);
    }
    boolean dash = (is(words, at + 1, '-') || is(words, at + 1, '\u2013') || is(words, at + 1, '\u2014'))
        && words.start(at + 1) > words.end(at) && !isYear(words, at + 2);
    boolean comma = word && token == start && is(words, at + 1, ',') && !isYear(words, at + 2);
    if (is(words, at + 1, ':') || dash || comma) {
      return label(words, at, at + 2);
    }
    return word && token == start && words.isWord(at + 1) && Values.isCapital(words, at + 1) ? label(words, at, at + 1) : null;
  }

  private static YearLabel label(Words words, int at, int to) {
    return new YearLabel(Integer.valueOf(words.folded(at)), at, to);
  }

  private static boolean is(Words words, int token, char sign) {
    return token < words.count() && words.text().charAt(words.start(token)) == sign;
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
