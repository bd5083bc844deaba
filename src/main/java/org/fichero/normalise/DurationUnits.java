package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Numbers that count units of time, and words that are such a unit elsewhere. */
record DurationUnits(Tokens t) {
  private static final int YEAR = 4;

  /** The number that a unit may follow; null for an article, for nothing and for less. */
  static Numeral number(Tokens t, int i) {
    if (Fractions.isShare(t, i) && (t.is(i + 3, Word.HOUR) || t.is(i + 3, Word.OF) && t.is(i + 4, Word.HOUR))) {
      // "3/4 de hora"
      return new Numeral(Fractions.share(t, i), i, i + 3, true, false);
    }
    Numeral n = t.isNumber(i) || t.node(i) != null ? Numerals.read(t, i) : null;
    return n == null || n.value().signum() <= 0 || t.is(n.from(), Word.ONE) ? null : n;
  }

  /** Where the unit is none: "un segundo taller", "2019 años", "20 horas pedagógicas", "un día llegó". */
  boolean isOther(Numeral n, int at, Tokens.Hit unit) {
    Tokens.Hit measure = t.hit(at, Role.MEASURE);
    // "tres años luz"
    boolean longer = measure != null && measure.end() > unit.end();
    // "Peugeot 208 año 2022"
    boolean model = t.is(at, Word.YEAR) && t.isNumber(unit.end()) && t.length(unit.end()) == YEAR;
    boolean second = unit.code().equals("second") && t.is(at, Word.SECOND) && t.isWord(unit.end()) && !t.has(unit.end(), Role.STOP);
    boolean lesson = t.is(unit.end(), Word.LESSON);
    boolean year = n.plain() && t.length(n.from()) == YEAR && n.whole() >= 1900 && n.whole() < 2100;
    return longer || model || second || lesson || year || isName(n, at) || isSomeDay(n, at, unit);
  }

  private boolean isName(Numeral n, int at) {
    boolean capital = t.isCapital(at) && !t.isAllCapitals(at);
    return capital && (t.is(at, Word.HOUR_SIGN, Word.SHORT_UNIT) || t.isCapital(n.from() - 1) && !t.hasBreak(n.from() - 1)
        || t.isCapital(n.from()) && !t.opensSentence(n.from()));
  }

  private boolean isSomeDay(Numeral n, int at, Tokens.Hit unit) {
    return !t.is(unit.end(), Word.FULL) && Numerals.isArticle(t, n) && t.is(at, Word.DAY)
        && !t.is(n.from() - 1, Word.DURING, Word.BY, Word.OF, Word.WHOLE_M, Word.IN, Word.EACH);
  }
}
