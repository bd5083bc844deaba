package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** The year whose money a sum is told in, which is no sum. */
final class PriceLevel {
  private PriceLevel() {}

  /** "miles de $ 2023", "Presupuesto (M$ 2023): …": the money of a year, and the year no sum of it */
  static boolean is(Tokens t, int currency, int year) {
    boolean plain = t.isNumber(year) && t.length(year) == 4 && t.number(year) >= 1900 && t.number(year) < 2100;
    if (!plain) {
      return false;
    }
    // "miles de $" is the sign of thousands
    boolean scaled = t.is(currency, Word.THOUSANDS) || t.is(currency - 1, Word.OF) && (t.is(currency - 2, Word.THOUSANDS) || t.has(currency - 2, Role.SCALE));
    boolean label = t.sign(currency - 1) == '(' && t.sign(year + 1) == ')' && t.sign(year + 2) == ':';
    return (scaled || label) && !(t.glued(year) && t.isNumber(year + 2));
  }
}
