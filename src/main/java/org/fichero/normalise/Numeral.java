package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;

/**
 * A number that stands in a text.
 *
 * @param value its worth
 * @param from first token
 * @param to token after its last
 * @param digits whether it begins with digits
 * @param plain whether it is a bare run of digits, without separators, sign or words
 */
record Numeral(BigDecimal value, int from, int to, boolean digits, boolean plain) {
  /** Of an {@code int}. */
  private static final int MOST_DIGITS = 10;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1000000);

  /** The value as whole number; -1 when it has a fraction or is too large for a count of anything. */
  int whole() {
    if (value.precision() - value.scale() > MOST_DIGITS) {
      return -1;
    }
    BigDecimal whole = value.scale() > 0 ? value.stripTrailingZeros() : value;
    long exact = whole.scale() > 0 ? -1 : whole.longValue();
    return exact == (int) exact ? (int) exact : -1;
  }

  /** As JSON has it: a {@link Long} where it is whole. */
  Object json() {
    BigDecimal stripped = value.stripTrailingZeros();
    boolean whole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18;
    return whole ? (Object) stripped.longValueExact() : (Object) value.doubleValue();
  }

  /** The thousand, million or billion that ends it and multiplies all before it, "cinco mil"; null when nothing does. */
  BigDecimal scale(Tokens t) {
    Tokens.Hit last = t.hit(to - 1, Role.SCALE);
    last = last == null ? t.hit(to - 1, Role.THOUSAND) : last;
    BigDecimal unit = last == null || to - from < 2 ? null : BigDecimal.valueOf(last.lexeme().number());
    boolean thousandMillions = unit != null && t.has(to - 1, Role.SCALE) && t.has(to - 2, Role.THOUSAND) && to - from > 2;
    return thousandMillions ? unit.multiply(BigDecimal.valueOf(1000)) : unit;
  }

  /** Whether it is a million or more in digits, after which Spanish puts "de": "1.000.000 de pesos", by many "1.500.000 de pesos" too. */
  boolean isMillions() {
    return digits && value.compareTo(MILLION) >= 0 && value.stripTrailingZeros().scale() <= 0;
  }

  Numeral withValue(BigDecimal other, int end) {
    return new Numeral(other, from, end, digits, false);
  }
}
