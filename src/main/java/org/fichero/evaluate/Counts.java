package org.fichero.evaluate;

import java.util.List;

/**
 * Verdicts counted. A wrong value counts against precision and recall alike: it is there, and it is not what should be.
 *
 * @param empty those that both sides leave empty: they count nowhere but in whole-record accuracy
 * @param silent disagreements that no finding of the record speaks of
 */
public record Counts(long right, long wrong, long missing, long spurious, long empty, long silent) {
  /** None at all. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  /** How many the gold has. */
  public long support() {
    return right + wrong + missing;
  }

  /** Right of what was predicted, 0 to 1; NaN where nothing was. */
  public double precision() {
    return share(right, right + wrong + spurious);
  }

  /** Right of what the gold has, 0 to 1; NaN where it has nothing. */
  public double recall() {
    return share(right, support());
  }

  /** The harmonic mean of precision and recall, 0 to 1; NaN where neither side has anything. */
  public double f1() {
    return f1(right, wrong + spurious, wrong + missing);
  }

  static double f1(double right, double falsePositive, double falseNegative) {
    double all = 2 * right + falsePositive + falseNegative;
    return all == 0 ? Double.NaN : 2 * right / all;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /** Both together. */
  public Counts plus(Counts o) {
    return new Counts(right + o.right, wrong + o.wrong, missing + o.missing, spurious + o.spurious, empty + o.empty, silent + o.silent);
  }

  static Counts one(Verdict verdict, boolean silent) {
    return new Counts(
        verdict == Verdict.RIGHT ? 1 : 0,
        verdict == Verdict.WRONG ? 1 : 0,
        verdict == Verdict.MISSING ? 1 : 0,
        verdict == Verdict.SPURIOUS ? 1 : 0,
        verdict == Verdict.EMPTY ? 1 : 0,
        silent ? 1 : 0);
  }

  static Counts sum(Iterable<Counts> all) {
    Counts sum = NONE;
    for (Counts counts : all) {
      sum = sum.plus(counts);
    }
    return sum;
  }

  /** The mean F1 of those that have one; NaN when none has. */
  static double macroF1(List<Counts> all) {
    return all.stream().mapToDouble(Counts::f1).filter(f -> !Double.isNaN(f)).average().orElse(Double.NaN);
  }
}
