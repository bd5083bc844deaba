package org.fichero.evaluate;

/** A 95 % confidence interval of an F1; both bounds are NaN where there is nothing to resample. */
public record Interval(double low, double high) {
  static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
