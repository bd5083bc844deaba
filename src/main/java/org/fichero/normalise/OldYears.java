package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Years before the twentieth century where numbers so low could count as well: "desde 1750 hasta 1810", "de 1787 a 1791",
 * "Edward Dayes (1763-1804)", "hasta 1839". A number told to the last digit that counts nothing is a year.
 */
final class OldYears {
  private static final int LONGEST_SPAN = 300;

  private final Tokens t;

  OldYears(Tokens t) {
    this.t = t;
  }

  /** Whether two years that are joined are the ends of a stretch of them. */
  boolean isSpan(Part first, Part second) {
    boolean years = first.isYear() && second.isYear() && t.isNumber(first.from()) && t.isNumber(second.from())
        && first.start().year() >= DateWords.FIRST_OLD_YEAR && first.start().year() < second.start().year();
    if (!years) {
      return false;
    }
    boolean clear = t.is(first.from() - 1, Word.FROM) && t.is(first.to(), Word.UNTIL);
    boolean exact = (isExact(first.start().year()) || isExact(second.start().year())) && second.start().year() - first.start().year() <= LONGEST_SPAN;
    return clear || exact && (isLed(first, second) || isLifetime(first, second));
  }

  /** "de 1787 a 1791", "entre 1541 y 1544", and no word behind that they could count */
  private boolean isLed(Part first, Part second) {
    int end = second.to();
    return t.is(first.from() - 1, Word.BETWEEN, Word.OF, Word.FROM) && (t.hasBreak(end - 1) || !t.isWord(end) || t.has(end, Role.STOP));
  }

  /** "Edward Dayes (1763-1804)", "el reinado de Carlos III (1759-1788)": behind a name, and alone in its brackets */
  private boolean isLifetime(Part first, Part second) {
    return t.sign(first.from() - 1) == '(' && t.sign(second.to()) == ')' && t.sign(first.to()) == '-' && t.isCapital(first.from() - 2);
  }

  /** Whether a year before 1900 is told to its last digit, so that nobody means so many. */
  boolean isExact(int year) {
    return year >= DateWords.FIRST_OLD_YEAR && year % 10 != 0;
  }
}
