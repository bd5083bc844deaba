package org.fichero.normalise;

import java.math.BigDecimal;

/**
 * A number with its sign, percent sign or currency.
 *
 * @param from first token, sign and currency included
 * @param to token after its last
 * @param number its worth, factors of units such as M$ multiplied in
 * @param numeral as written
 * @param kind what it is an amount of
 * @param currency ISO 4217, "?" where several countries' money has the name; null for other kinds
 */
record Amount(int from, int to, BigDecimal number, Numeral numeral, Kind kind, String currency) {
  enum Kind {
    NUMBER, PERCENT, MONEY
  }

  Object json() {
    return numeral.withValue(number, to).json();
  }

  /** This many out of so many, as percent. */
  Amount outOf(Amount whole) {
    BigDecimal percent = number.movePointRight(2).divide(whole.number, java.math.MathContext.DECIMAL64);
    return new Amount(from, whole.to, percent, numeral, Kind.PERCENT, null);
  }

  Amount times(BigDecimal factor) {
    return new Amount(from, to, number.multiply(factor), numeral, kind, currency);
  }

  /** Whether both are numbers, percentages, or money of one currency. */
  boolean isAlike(Amount other) {
    return kind == other.kind && java.util.Objects.equals(currency, other.currency);
  }

  Amount as(Amount other) {
    return new Amount(from, to, number, numeral, other.kind, other.currency);
  }
}
