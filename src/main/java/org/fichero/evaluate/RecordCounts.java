package org.fichero.evaluate;

/**
 * Fichas counted.
 *
 * @param gold in the gold
 * @param predicted in the records
 * @param missed in the gold only: a split that was not made
 * @param extra in the records only: a split too many
 * @param right without one disagreement
 */
public record RecordCounts(long gold, long predicted, long missed, long extra, long right) {
  static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, 0);

  RecordCounts plus(RecordCounts o) {
    return new RecordCounts(gold + o.gold, predicted + o.predicted, missed + o.missed, extra + o.extra, right + o.right);
  }

  /** Fichas wholly right of all that either side has, 0 to 1; NaN where there are none. */
  public double accuracy() {
    return gold + extra == 0 ? Double.NaN : (double) right / (gold + extra);
  }
}
