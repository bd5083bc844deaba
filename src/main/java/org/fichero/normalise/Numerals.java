package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Numbers in digits, in words, and in both ("4 millones 2 mil 3", "medio centenar", "dos tercios", "uno coma cinco").
 */
final class Numerals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int MOST_SPELT = 9;

  private Numerals() {}

  /** The number that begins at this token, without sign; null when there is none. */
  static Numeral read(Tokens t, int i) {
    return t.isNumber(i) || t.node(i) != null || t.is(i, Word.HALF, Word.HALF_F) || Vulgar.at(t, i) != null ? t.numeral(i) : null;
  }

  /** The same, read anew: {@link Tokens#numeral} remembers it. */
  static Numeral first(Tokens t, int i) {
    Numeral half = half(t, i);
    if (half != null) {
      return half;
    }
    BigDecimal sign = Vulgar.at(t, i);
    if (sign != null) {
      return new Numeral(sign, i, i + 1, true, false);
    }
    Tokens.Hit dozen = t.isNumber(i) ? null : t.hit(i, Role.COLLECTIVE);
    if (dozen != null) {
      return andHalf(t, i, dozen);
    }
    Numeral whole = new NumeralSum(t, i).read();
    Numeral raised = whole != null && whole.digits() ? Powers.raised(t, whole) : whole;
    return raised == null || raised != whole ? raised : echoed(t, withFraction(t, collective(t, whole)));
  }

  /** "200 (doscientas)", "doscientas (200)": digits and the same number in words are one. */
  private static Numeral echoed(Tokens t, Numeral n) {
    boolean other = t.sign(n.to()) == '(' && (n.digits() ? t.node(n.to() + 1) != null && !t.isNumber(n.to() + 1) : t.isNumber(n.to() + 1));
    if (!other) {
      return n;
    }
    Numeral words = new NumeralSum(t, n.to() + 1).read();
    boolean same = words != null && words.value().compareTo(n.value()) == 0 && t.sign(words.to()) == ')';
    return same ? n.withValue(n.value(), words.to() + 1) : n;
  }

  /** Whether the number is a bare "un", "una": an article. */
  static boolean isArticle(Tokens t, Numeral n) {
    return n.to() == n.from() + 1 && t.is(n.from(), Word.A, Word.A_F, Word.ONE);
  }

  /** "medio millón", "media docena", "medio kilo", "medio dólar"; "un medio" is read elsewhere. */
  private static Numeral half(Tokens t, int i) {
    if (!t.is(i, Word.HALF, Word.HALF_F)) {
      return null;
    }
    boolean measured = t.has(i + 1, Role.PERCENT) || t.is(i + 1, Word.MONEY_BEFORE, Word.MONEY_NAMES) || t.has(i + 1, Role.MEASURE) && !t.is(i + 1, Word.NO_MEASURE);
    if (measured) {
      return new Numeral(HALF, i, i + 1, false, false);
    }
    Tokens.Hit unit = t.hit(i + 1, Role.SCALE);
    unit = unit == null ? t.hit(i + 1, Role.COLLECTIVE) : unit;
    return unit == null ? null : new Numeral(HALF.multiply(worth(unit)), i, unit.end(), false, false);
  }

  /** "docena y media"; without a number before it, "docena" alone is none. */
  private static Numeral andHalf(Tokens t, int i, Tokens.Hit dozen) {
    boolean half = t.is(dozen.end(), Word.AND) && t.is(dozen.end() + 1, Word.HALF, Word.HALF_F);
    return half ? new Numeral(worth(dozen).multiply(HALF.add(BigDecimal.ONE)), i, dozen.end() + 2, false, false) : null;
  }

  static BigDecimal worth(Tokens.Hit hit) {
    return BigDecimal.valueOf(hit.lexeme().number());
  }

  private static Numeral collective(Tokens t, Numeral n) {
    Tokens.Hit unit = t.hit(n.to(), Role.COLLECTIVE);
    if (unit == null) {
      return n;
    }
    BigDecimal value = n.value().multiply(worth(unit));
    int at = t.is(unit.end(), Word.OF) ? unit.end() + 1 : unit.end();
    Tokens.Hit of = t.hit(at, Role.COLLECTIVE);
    of = of == null ? t.hit(at, Role.SCALE) : of;
    return at == unit.end() || of == null ? n.withValue(value, unit.end()) : n.withValue(value.multiply(worth(of)), of.end());
  }

  private static Numeral withFraction(Tokens t, Numeral n) {
    Numeral more = withShare(t, n);
    more = more == n && t.is(n.to(), Word.ON) ? Fractions.on(t, n) : more;
    return more == n && t.has(n.to(), Role.DECIMAL_MARK) ? decimals(t, n) : more;
  }

  /** A number with the share of one behind it; the number itself where there is none. */
  private static Numeral withShare(Tokens t, Numeral n) {
    Numeral over = Fractions.over(t, n);
    if (over != null) {
      return over;
    }
    Tokens.Hit part = t.hit(n.to(), Role.FRACTION);
    Numeral mixed = mixed(t, n);
    if (mixed != null) {
      Tokens.Hit scale = t.hit(mixed.to(), Role.SCALE);
      return scale == null ? mixed : mixed.withValue(mixed.value().multiply(worth(scale)), scale.end());
    }
    part = part != null && t.has(n.to(), Role.ORDINAL_IDIOM) ? null : part;
    boolean plural = t.is(n.to(), Word.HALVES) && t.isWord(n.to() + 1) || t.is(n.to(), Word.HALF_F, Word.HALVES_F);
    if (part != null && !t.has(n.to() - 1, Role.SCALE) && !plural && isShare(t, n, part)) {
      Tokens.Hit scale = t.is(part.end(), Word.OF) ? t.hit(part.end() + 1, Role.SCALE) : null;
      BigDecimal whole = scale == null ? n.value() : n.value().multiply(worth(scale));
      return n.withValue(whole.divide(worth(part), MathContext.DECIMAL64), scale == null ? part.end() : scale.end());
    }
    if (t.is(n.to(), Word.AND) && t.is(n.to() + 1, Word.HALF, Word.HALF_F)) {
      return half(t, n);
    }
    // "dos millones y cuarto"
    Tokens.Hit scale = t.is(n.to(), Word.AND) && t.is(n.to() + 1, Word.QUARTER) ? t.hit(n.to() - 1, Role.SCALE) : null;
    return scale == null ? n : n.withValue(n.value().add(QUARTER.multiply(worth(scale))), n.to() + 2);
  }

  /** "un quinto de los votos"; "un quinto lugar" is a rank */
  private static boolean isShare(Tokens t, Numeral n, Tokens.Hit part) {
    boolean rank = isArticle(t, n) && t.has(n.to(), Role.ORDINAL) && !t.is(n.to(), Word.QUARTER, Word.HALF);
    return !rank || t.is(part.end(), Word.OF, Word.OF_THE) || n.from() == 0 && part.end() == t.count();
  }

  /** "uno y tres cuartos", "2 1/2", "2 y 1/2", "2½" */
  private static Numeral mixed(Tokens t, Numeral n) {
    BigDecimal sign = Vulgar.at(t, n.to());
    if (sign != null && n.plain()) {
      return n.withValue(n.value().add(sign), n.to() + 1);
    }
    if (n.plain() && t.isNumber(n.to()) && !t.glued(n.to() - 1) && Fractions.isShare(t, n.to())) {
      return n.withValue(n.value().add(Fractions.share(t, n.to())), n.to() + 3);
    }
    if (n.plain() && t.is(n.to(), Word.AND) && Fractions.isShare(t, n.to() + 1)) {
      return n.withValue(n.value().add(Fractions.share(t, n.to() + 1)), n.to() + 4);
    }
    Tokens.Hit upper = t.is(n.to(), Word.AND) && n.value().scale() <= 0 ? t.hit(n.to() + 1, Role.UNIT) : null;
    Tokens.Hit lower = upper == null || upper.number() < 1 || upper.number() > 9 ? null : t.hit(upper.end(), Role.FRACTION);
    boolean part = lower != null && upper.number() < lower.number() && (upper.number() == 1 ? !t.has(upper.end(), Role.ORDINAL) || t.is(upper.end(), Word.QUARTER) : t.isPlural(upper.end()));
    return part ? n.withValue(n.value().add(BigDecimal.valueOf(upper.number()).divide(worth(lower), MathContext.DECIMAL64)), lower.end()) : null;
  }

  /** "2 millones y medio", "tres y medio"; "un billón y medio millón". */
  private static Numeral half(Tokens t, Numeral n) {
    Tokens.Hit other = t.hit(n.to() + 2, Role.SCALE);
    if (other != null) {
      return n.withValue(n.value().add(HALF.multiply(worth(other))), other.end());
    }
    Tokens.Hit scale = t.hit(n.to() - 1, Role.SCALE);
    scale = scale == null ? t.hit(n.to() - 1, Role.COLLECTIVE) : scale;
    BigDecimal unit = scale == null ? BigDecimal.ONE : worth(scale);
    return n.withValue(n.value().add(HALF.multiply(unit)), n.to() + 2);
  }

  /** "doscientos coma cero tres", "uno con cinco", "once con uno y medio" (eleven and one and a half). */
  private static Numeral decimals(Tokens t, Numeral n) {
    int at = n.to() + 1;
    if (t.is(n.to(), Word.WITH) && t.is(at, Word.HALF) && n.value().scale() <= 0 && (!t.isWord(at + 1) || t.has(at + 1, Role.STOP))) {
      return n.withValue(n.value().add(HALF), at + 1);
    }
    int zeros = 0;
    while (t.is(at, Word.ZERO)) {
      zeros++;
      at++;
    }
    Numeral part = new NumeralSum(t, at).read();
    if (part == null || n.value().scale() > 0 || t.is(n.to(), Word.WITH) && !isSurelyFraction(t, part)) {
      return zeros > 0 && !t.is(n.to(), Word.WITH) ? n.withValue(n.value(), at) : n;
    }
    if (zeros == 0) {
      Numeral mixed = withShare(t, part);
      if (mixed.to() > part.to() && mixed.value().scale() > 0) {
        return n.withValue(n.value().add(mixed.value()), mixed.to());
      }
    }
    BigDecimal scale = part.digits() ? null : part.scale(t);
    String digits = (scale == null ? part.value() : part.value().divide(scale, MathContext.DECIMAL64)).toBigInteger().toString();
    int end = part.to();
    String read = "0".repeat(zeros) + (part.plain() ? t.words.folded(part.from()) : digits);
    // "seis punto siete siete"
    while (read.length() - zeros < MOST_SPELT && isDigitWord(t, end - 1) && isDigitWord(t, end)) {
      read += t.hit(end++, Role.UNIT).number();
    }
    BigDecimal value = n.value().add(new BigDecimal("0." + read));
    // "uno punto cinco millones"
    return n.withValue(scale == null ? value : value.multiply(scale), end);
  }

  private static boolean isDigitWord(Tokens t, int i) {
    Tokens.Hit word = t.isWord(i) ? t.hit(i, Role.UNIT) : null;
    return word != null && word.number() < 10;
  }

  /** "50 con 20 personas" counts people: after "con" a fraction is followed by no noun. */
  private static boolean isSurelyFraction(Tokens t, Numeral part) {
    return !t.isWord(part.to()) || t.has(part.to(), Role.PERCENT) || t.has(part.to(), Role.CURRENCY)
        || t.has(part.to(), Role.STOP) || t.has(part.to(), Role.FRACTION);
  }
}
