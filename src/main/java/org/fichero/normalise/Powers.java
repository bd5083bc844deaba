package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Word;

/** Numbers of science: "3e8", "1,5e-3", "6,02 x 10^23", "2×10³", "10^6". */
final class Powers {
  /** Beyond this, no double tells the value. */
  private static final int GREATEST = 300;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Powers() {}

  /** A signed whole number and the token after it. */
  private record Exponent(int value, int end) {
    Numeral applied(Numeral n, BigDecimal base) {
      BigDecimal power = base.pow(value, MathContext.DECIMAL64);
      return n.withValue(n.value().multiply(power, MathContext.DECIMAL64), end);
    }
  }

  /** The number in digits with the power that follows it; the same where none does, null where the power is none that is told. */
  static Numeral raised(Tokens t, Numeral n) {
    int at = n.to();
    if (t.is(at, Word.EXPONENT_SIGN) && t.glued(at - 1) && (!t.isCapital(at) || n.value().scale() > 0)) {
      Exponent e = digits(t, at);
      return e == null ? n : e.applied(n, BigDecimal.TEN);
    }
    if (t.isNumber(at + 1) && t.length(at + 1) == 2 && t.number(at + 1) == 10 && isTimes(t, at)) {
      Exponent e = power(t, at + 2);
      return e == null ? n : e.applied(n, BigDecimal.TEN);
    }
    Exponent e = t.glued(at - 1) ? power(t, at) : null;
    return e == null || n.value().signum() == 0 ? n : e.applied(new Numeral(BigDecimal.ONE, n.from(), n.to(), true, false), n.value());
  }

  private static boolean isTimes(Tokens t, int i) {
    char sign = t.sign(i);
    return sign == '×' || sign == '·' || sign == '*' || t.is(i, Word.TIMES_SIGN);
  }

  /** "^23", "^-3", "³" */
  private static Exponent power(Tokens t, int i) {
    return t.sign(i) == '^' && t.glued(i) ? digits(t, i) : superscript(t, i);
  }

  /** The digits after a sign; null where they run on into a word. */
  private static Exponent digits(Tokens t, int sign) {
    boolean negative = t.sign(sign + 1) == '-';
    int at = negative || t.sign(sign + 1) == '+' ? sign + 2 : sign + 1;
    int value = t.glued(at - 1) && t.glued(sign) ? t.number(at) : -1;
    boolean free = value >= 0 && value <= GREATEST && !(t.glued(at) && t.isWord(at + 1));
    return free ? new Exponent(negative ? -value : value, at + 1) : null;
  }

  private static Exponent superscript(Tokens t, int i) {
    int at = i;
    boolean negative = at < t.count() && t.words.text().charAt(t.words.start(at)) == '⁻';
    at += negative ? 1 : 0;
    int value = 0;
    int first = at;
    while (at < t.count() && at - first < 3 && t.glued(at - 1)) {
      int digit = SUPERSCRIPTS.indexOf(t.words.text().charAt(t.words.start(at)));
      if (digit < 0) {
        break;
      }
      value = value * 10 + digit;
      at++;
    }
    boolean free = at > first && value <= GREATEST && (value > 0 || at == first + 1);
    return free ? new Exponent(negative ? -value : value, at) : null;
  }
}
