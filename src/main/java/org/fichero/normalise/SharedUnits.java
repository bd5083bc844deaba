package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Numbers that share the unit of the last of them: sides ("6 x 8 metros") and lists ("2, 4, 6 y 12 meses", "de 5 y 10 kg"). */
final class SharedUnits {
  private static final int MOST = 8;

  private final Tokens t;

  SharedUnits(Tokens t) {
    this.t = t;
  }

  /** Whether a number is a side behind another: "8" in "6x8 m". */
  boolean isSide(int i) {
    int end = isTimes(i - 1) && t.isNumber(i - 2) ? end(i) : -1;
    return end > 0 && (t.has(end, Role.MEASURE) || ofSides(end) > 0);
  }

  /** The token of the unit behind the last side, where another follows the number that ends before a token; -1 where none does. */
  int ofSides(int end) {
    int at = end;
    for (int sides = 1; sides < MOST && isTimes(at); sides++) {
      at = end(at + 1);
      if (at > 0 && t.has(at, Role.MEASURE)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The token of the unit behind the last of a list that goes on after a number; -1 where none does. A comma, or a small word
   * before two numbers, makes the list: "participaron 12 y 3 meses después" is none.
   *
   * @param from the number's first token
   * @param end token after it
   */
  int ofList(int from, int end, Role unit) {
    boolean list = t.sign(from - 1) == ',' && t.isNumber(from - 2)
        || t.is(from - 1, Word.OF, Word.EACH) || t.is(from - 1, Word.THE_MANY, Word.THE_MANY_F) && !t.is(from - 2, Word.TO) | t.is(from - 1, Word.THE_MANY);
    int at = end;
    for (int members = 1; members < MOST; members++) {
      boolean comma = t.sign(at) == ',';
      list |= comma;
      if (!comma && !t.is(at, Word.AND, Word.AND_SOFT, Word.OR, Word.OR_SOFT)) {
        return -1;
      }
      at = end(at + 1);
      if (at < 0) {
        return -1;
      }
      if (t.has(at, unit) && !isRank(at)) {
        return list ? at : -1;
      }
    }
    return -1;
  }

  /** "1250, 2° piso": the sign of a rank, no degrees */
  private boolean isRank(int i) {
    return t.sign(i) == '°' && t.glued(i - 1) && t.isWord(i + 1) && !t.is(i + 1, Word.DEGREES);
  }

  private boolean isTimes(int i) {
    return t.is(i, Word.TIMES_SIGN) || t.sign(i) == '\u00d7';
  }

  private int end(int i) {
    Numeral n = t.isNumber(i) || t.has(i, Role.UNIT) ? Numerals.read(t, i) : null;
    return n == null || t.hasBreak(i - 1) ? -1 : n.to();
  }
}
