package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** The smaller coins behind a sum: "y cincuenta centavos", "con 50", "USD 50", "00/100 M.N.". */
final class Cents {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Tokens t;

  Cents(Tokens t) {
    this.t = t;
  }

  /** Token after "00/100", "00/100 M.N.", as cheques and contracts close a sum; {@code i} where it does not stand. */
  int hundredths(int i) {
    int from = t.is(i, Word.AND, Word.WITH) ? i + 1 : i;
    boolean closed = t.isNumber(from) && t.sign(from + 1) == '/' && t.number(from + 2) == 100;
    int at = closed ? t.skip(from + 3, Role.CURRENCY) : i;
    while (closed && at < i + 7 && (t.isCapital(at) && t.length(at) <= 2 || t.sign(at) == '.')) {
      at++;
    }
    return at;
  }

  /** "y cincuenta centavos", "con 50", "USD 50" */
  Amount added(Amount a, boolean suffixed) {
    boolean joined = t.is(a.to(), Word.AND, Word.WITH);
    int at = joined ? a.to() + 1 : a.to();
    if (suffixed && !joined && isBare(at)) {
      return new Amount(a.from(), at + 1, a.number().add(BigDecimal.valueOf(t.number(at), 2)), a.numeral(), a.kind(), a.currency());
    }
    if (!joined && !isMinor(at) && !(suffixed && t.isNumber(at) && t.length(at) == 2 && t.isAllCapitals(a.to() - 1))) {
      return a;
    }
    boolean half = joined && suffixed && t.is(at, Word.HALF, Word.HALF_F) && (!t.isWord(at + 1) || t.has(at + 1, Role.STOP)) && !t.has(a.to() - 1, Role.SCALE);
    if (half) {
      return new Amount(a.from(), at + 1, a.number().add(HALF), a.numeral(), a.kind(), a.currency());
    }
    Numeral n = Numerals.read(t, at);
    if (n == null || n.whole() < 1 || n.whole() > 99) {
      return a;
    }
    Tokens.Hit minor = t.hit(n.to(), Role.CURRENCY_MINOR);
    boolean bare = suffixed && !t.is(a.to(), Word.AND) && (!t.isWord(n.to()) || t.has(n.to(), Role.STOP));
    if (minor == null && !bare) {
      return a;
    }
    BigDecimal value = a.number().add(n.value().divide(HUNDRED, MathContext.DECIMAL64));
    return new Amount(a.from(), minor == null ? n.to() : minor.end(), value, a.numeral(), a.kind(), a.currency());
  }

  /** "50" in "12 euros 50", with nothing behind it that it could count */
  private boolean isBare(int i) {
    char next = t.sign(i + 1);
    boolean closes = i + 1 == t.count() || (next == '.' || next == ',' || next == ';' || next == ')') && !(t.glued(i) && t.glued(i + 1));
    // "2€50"
    boolean sign = !t.isWord(i - 1) && t.glued(i - 1) && t.glued(i - 2) && t.isNumber(i - 2);
    return t.isNumber(i) && t.length(i) == 2 && closes && (sign || t.isWord(i - 1) && !t.glued(i - 1) && !t.hasBreak(i - 1));
  }

  /** "dos dólares veinte centavos" */
  private boolean isMinor(int i) {
    Numeral n = t.isNumber(i) || t.has(i, Role.UNIT) ? Numerals.read(t, i) : null;
    return n != null && t.has(n.to(), Role.CURRENCY_MINOR);
  }
}
