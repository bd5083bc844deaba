package org.fichero.normalise;

/** Places on the globe in digits, which count nothing: "-33.4489, -70.6693". */
final class Coordinates {
  private static final int DECIMALS = 4;

  private Coordinates() {}

  /** Token after two numbers of four decimals or more; {@code i} when there is no such pair here. */
  static int after(Tokens t, int i) {
    int comma = fine(t, i);
    boolean parted = comma > i && (t.sign(comma) == ',' || t.sign(comma) == ';');
    int end = parted ? fine(t, comma + 1) : i;
    return parted && end > comma + 1 ? end : i;
  }

  private static int fine(Tokens t, int i) {
    int at = t.sign(i) == '-' && t.glued(i) ? i + 1 : i;
    boolean fine = t.isNumber(at) && t.length(at) <= 3 && t.sign(at + 1) == '.' && t.glued(at) && t.glued(at + 1) && t.isNumber(at + 2)
        && t.length(at + 2) >= DECIMALS;
    return fine ? at + 3 : i;
  }
}
