package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Units, hundreds, thousands and millions added up from left to right; belongs to one thread. */
final class NumeralSum {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MOST_THOUSANDS = BigDecimal.valueOf(100_000);
  private static final BigDecimal MOST_MILLIONS = BigDecimal.valueOf(1_000_000);
  /** Tokens of the longest number in words, and more; "cero cero cero …" goes on for ever. */
  private static final int LONGEST = 60;

  private final Tokens t;
  private final int from;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal thousands = BigDecimal.ZERO;
  private BigDecimal current;
  private boolean any;
  private boolean plain;
  private BigDecimal lastScale;

  NumeralSum(Tokens t, int from) {
    this.t = t;
    this.from = from;
    this.at = from;
  }

  /** The number; null when none begins at the first token. */
  Numeral read() {
    boolean digits = t.isNumber(from);
    while (at - from < LONGEST && step()) {
      any = true;
    }
    if (!any) {
      return null;
    }
    BigDecimal rest = current == null ? BigDecimal.ZERO : current;
    return new Numeral(total.add(thousands).add(rest), from, at, digits, plain && at == from + 1);
  }

  private boolean step() {
    if (t.isNumber(at)) {
      return digits();
    }
    LexiconTree.Node node = t.node(at);
    if (node == null) {
      return false;
    }
    return unit() || hundred() || thousand() || scale();
  }

  private boolean digits() {
    boolean thousand = any && t.has(at - 1, Role.THOUSAND) && (lastScale != null || t.isNumber(from) && t.length(at) == 3);
    // "mil 300 millones", as the press of Mexico writes it
    boolean spelt = any && t.has(at - 1, Role.THOUSAND) && !t.isNumber(from) && t.length(at) <= 3 && !t.hasBreak(at - 1);
    boolean continues = any && t.closes(at, Role.SCALE) || thousand || spelt;
    if (current != null || any && !continues) {
      return false;
    }
    Numeral n = DigitNumbers.read(t, at);
    if (n == null || any && !n.plain()) {
      return false;
    }
    plain = !any && n.plain() && !isDotted(n.to());
    current = n.value();
    at = isDotted(n.to()) ? n.to() + 1 : n.to();
    magnitude();
    return true;
  }

  /** "850.mil", "2.millones": a full stop typed for the space */
  private boolean isDotted(int i) {
    return t.sign(i) == '.' && t.glued(i - 1) && t.glued(i) && !t.isCapital(i + 1) && (t.has(i + 1, Role.THOUSAND) || t.has(i + 1, Role.SCALE) && t.length(i + 1) > 2);
  }

  /** The K of "1200K". */
  private void magnitude() {
    Tokens.Hit hit = t.glued(at - 1) ? t.hit(at, Role.MAGNITUDE) : null;
    if (hit == null) {
      return;
    }
    boolean kilo = t.is(at, Word.KILO);
    boolean giga = t.is(at, Word.GRAM);
    if (kilo || t.isCapital(at) && (!giga || current.scale() > 0) && t.sign(at + 1) != '$') {
      current = current.multiply(Numerals.worth(hit));
      plain = false;
      at = hit.end();
    }
  }

  private boolean unit() {
    boolean joined = current != null && t.is(at, Word.AND);
    Tokens.Hit hit = t.hit(joined ? at + 1 : at, Role.UNIT);
    if (hit == null) {
      return false;
    }
    BigDecimal value = Numerals.worth(hit);
    if (current != null && !fits(value.intValue(), joined)) {
      return false;
    }
    current = current == null ? value : current.add(value);
    at = hit.end();
    return true;
  }

  private boolean fits(int value, boolean joined) {
    if (t.isNumber(at - 1) || current.scale() > 0) {
      return false;
    }
    int last = current.intValue() % 100;
    if (joined) {
      if (last == 10 && value > 5) {
        return value < 10;
      }
      return value > 0 && value < 10 && last >= 20 && last % 10 == 0;
    }
    boolean afterZero = current.signum() == 0;
    return afterZero || value > 0 && last == 0 && current.intValue() >= 100;
  }

  private boolean hundred() {
    Tokens.Hit hit = t.hit(at, Role.HUNDRED);
    if (hit != null && current == null) {
      current = Numerals.worth(hit);
      at = hit.end();
      return true;
    }
    Tokens.Hit apart = t.hit(at, Role.HUNDREDS);
    boolean few = current != null && current.compareTo(BigDecimal.ONE) > 0 && current.compareTo(BigDecimal.TEN) < 0;
    if (apart != null && few) {
      current = current.multiply(Numerals.worth(apart));
      at = apart.end();
      return true;
    }
    return false;
  }

  private boolean thousand() {
    Tokens.Hit hit = t.hit(at, Role.THOUSAND);
    // "$500.000 mil" says its thousands twice
    if (hit != null && current != null && t.isNumber(from) && current.compareTo(MOST_THOUSANDS) >= 0) {
      plain = false;
      at = hit.end();
      return true;
    }
    if (hit == null || thousands.signum() != 0 || current != null && current.signum() == 0) {
      return false;
    }
    thousands = (current == null ? BigDecimal.ONE : current).multiply(THOUSAND);
    current = null;
    at = hit.end();
    return true;
  }

  private boolean scale() {
    Tokens.Hit hit = t.hit(at, Role.SCALE);
    if (hit != null && lastScale == null && thousands.signum() == 0 && current != null && t.isNumber(from) && current.compareTo(MOST_MILLIONS) >= 0) {
      // "4.500.000 millones"
      plain = false;
      at = hit.end();
      return true;
    }
    if (hit == null || lastScale != null && lastScale.compareTo(Numerals.worth(hit)) <= 0) {
      return false;
    }
    BigDecimal part = thousands.add(current == null ? BigDecimal.ZERO : current);
    // "millones de personas" says no number
    if (part.signum() == 0 && (any || t.isPlural(at))) {
      return false;
    }
    lastScale = Numerals.worth(hit);
    total = total.add((part.signum() == 0 ? BigDecimal.ONE : part).multiply(lastScale));
    thousands = BigDecimal.ZERO;
    current = null;
    at = hit.end();
    return true;
  }
}
