package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Sides of what is measured: in "6 x 8 metros" the unit of the last is that of all. */
final class Dimensions {
  private static final int MOST_SIDES = 3;

  private final Tokens t;

  Dimensions(Tokens t) {
    this.t = t;
  }

  /** The unit behind the last side, as written; null where the number that ends before a token is no side, or the last. */
  String unit(int end) {
    int measure = measure(end);
    return measure < 0 ? null : t.words.cut(measure, t.skip(measure, Role.MEASURE));
  }

  /** Whether a number is a side behind another: "8" in "6x8 m". */
  boolean isSide(int i) {
    int end = isTimes(i - 1) && t.isNumber(i - 2) ? end(i) : -1;
    return end > 0 && (t.has(end, Role.MEASURE) || measure(end) > 0);
  }

  /** The token of the unit behind the last side, where another side follows the number that ends before a token; -1 where none does. */
  int measure(int end) {
    int at = end;
    for (int sides = 1; sides < MOST_SIDES && isTimes(at); sides++) {
      at = end(at + 1);
      if (at > 0 && t.has(at, Role.MEASURE)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isTimes(int i) {
    return t.is(i, Word.TIMES_SIGN) || t.sign(i) == '\u00d7';
  }

  private int end(int i) {
    Numeral n = t.isNumber(i) ? Numerals.read(t, i) : null;
    return n == null ? -1 : n.to();
  }
}
