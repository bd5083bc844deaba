package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Fractions in digits: "3/4 de taza", "-4/5"; most pairs of digits with a slash are dates or names. */
final class Fractions {
  private static final int LARGEST_DIVISOR = 16;
  private static final int TEN = 10;

  private Fractions() {}

  /** "1/2", "3/4": a share of one in lowest terms, written as no date is, its denominator one that people divide by. */
  static boolean isShare(Tokens t, int i) {
    boolean shape = t.isNumber(i) && t.length(i) == 1 && t.sign(i + 1) == '/' && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2)
        && t.length(i + 2) == 1 && !(t.glued(i + 2) && t.sign(i + 3) == '/');
    int low = shape ? t.number(i + 2) : 0;
    int high = shape ? t.number(i) : 0;
    boolean divides = low == 2 || low == 3 || low == 4 || low == 5 || low == 8;
    return divides && high > 0 && high < low && (high == 1 || low % 2 == 1 || high % 2 == 1);
  }

  /** What "3/4" at a token is worth. */
  static BigDecimal share(Tokens t, int i) {
    return BigDecimal.valueOf(t.number(i)).divide(BigDecimal.valueOf(t.number(i + 2)), MathContext.DECIMAL64);
  }

  /** "tres quinientos avos", "un treinta y cincoavo": a number over another in words; null where none follows. */
  static Numeral over(Tokens t, Numeral n) {
    if (!t.isWord(n.to()) || n.digits() || t.node(n.to()) == null) {
      return null;
    }
    Numeral low = new NumeralSum(t, n.to()).read();
    if (low == null || low.digits() || low.value().compareTo(BigDecimal.TEN) < 0) {
      return null;
    }
    if (t.is(low.to(), Word.FRACTION_ENDING)) {
      return n.withValue(n.value().divide(low.value(), MathContext.DECIMAL64), low.to() + 1);
    }
    Tokens.Hit last = t.is(low.to(), Word.AND) ? t.hit(low.to() + 1, Role.FRACTION) : null;
    boolean joined = last != null && last.number() < TEN && t.endsAsFraction(low.to() + 1) && low.whole() % TEN == 0;
    return joined ? n.withValue(n.value().divide(low.value().add(Numerals.worth(last)), MathContext.DECIMAL64), last.end()) : null;
  }

  /** "uno sobre tres", "1 sobre 21": a whole number over a greater one that counts nothing; the number itself where none follows. */
  static Numeral on(Tokens t, Numeral n) {
    boolean shape = (t.isNumber(n.to() + 1) || t.has(n.to() + 1, Role.UNIT)) && n.value().scale() <= 0 && n.value().signum() > 0;
    Numeral low = shape ? new NumeralSum(t, n.to() + 1).read() : null;
    boolean fits = low != null && low.value().scale() <= 0 && low.value().compareTo(n.value()) > 0
        && (!t.isWord(low.to()) || t.has(low.to(), Role.STOP)) && t.sign(low.to()) != '%';
    return fits ? n.withValue(n.value().divide(low.value(), MathContext.DECIMAL64), low.to()) : n;
  }

  /** "3/4" of something measured, "-4/5" */
  static Numeral read(Tokens t, int i) {
    boolean shape = t.isNumber(i) && t.sign(i + 1) == '/' && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2) && t.sign(i + 3) != '/';
    if (isShare(t, i) && i == 0 && t.count() == 3) {
      return new Numeral(share(t, i), i, i + 3, true, false);
    }
    int low = shape ? t.number(i + 2) : 0;
    boolean fits = low > 1 && low <= 100 && t.number(i) > 0 && (t.number(i) < low || t.sign(i - 1) == '-')
        && (t.has(i + 3, Role.MEASURE) || t.sign(i + 3) == '%' || t.sign(i - 1) == '-' || t.isWord(i + 3) && !t.has(i + 3, Role.STOP) || t.is(i + 3, Word.OF) || t.is(i - 1, Word.THAT) && isShare(t, i) || isShare(t, i) && t.is(i - 1, Word.OF) && t.is(i - 2, Word.MORE, Word.LESS) || isShare(t, i) && t.is(i + 3, Word.OF_THE, Word.ARE, Word.IS));
    // "85/100 puntos" are so many of a hundred
    boolean of = low > LARGEST_DIVISOR && t.isWord(i + 3) && t.isPlural(i + 3) && !t.has(i + 3, Role.MEASURE);
    return fits && !of ? new Numeral(BigDecimal.valueOf(t.number(i)).divide(BigDecimal.valueOf(low), MathContext.DECIMAL64), i, i + 3, true, false) : null;
  }
}
