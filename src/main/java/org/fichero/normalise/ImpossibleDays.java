package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Days that no month has, "32 agosto", "29 de febrero de 2014", and streets named after days: neither their month nor their year is told. */
final class ImpossibleDays {
  /** The last day that every month has. */
  private static final int SUREST_DAY = 28;
  private static final int LONGEST_MONTH = 31;
  private static final int TENS = 20;

  private final Tokens t;

  ImpossibleDays(Tokens t) {
    this.t = t;
  }

  /** Whether a month that was not read with the day before it has one: "32 agosto", "30 de febrero", the street "21 de Mayo". */
  boolean isBefore(int month) {
    boolean of = t.is(month - 1, Word.OF);
    int at = of ? month - 2 : month - 1;
    boolean named = t.has(month, Role.MONTH);
    boolean digits = t.isNumber(at) && t.length(at) <= 2 && !t.glued(at - 1) && !t.hasBreak(at) && named;
    boolean further = t.is(at, Word.ONE) && isFurther(t, at);
    boolean word = of && (t.has(at, Role.UNIT) || t.has(at, Role.ORDINAL)) && !t.is(at, Word.A, Word.A_F) && (further || !t.is(at, Word.ONE)) && named;
    boolean ranked = of && t.has(at, Role.ORDINAL_ENDING) && t.glued(at - 1) && t.isNumber(at - 1) && named;
    return word || ranked || isSigned(month) || digits && (of || t.number(at) > SUREST_DAY);
  }

  /** "29-feb-2014" */
  private boolean isSigned(int month) {
    boolean sign = (t.sign(month - 1) == '-' || t.sign(month - 1) == '/') && t.glued(month - 1) && t.glued(month - 2);
    return sign && t.isNumber(month - 2) && t.length(month - 2) == 2 && t.number(month - 2) > SUREST_DAY && !t.glued(month - 3);
  }

  /** "uno" in "treinta y uno de abril" */
  static boolean isFurther(Tokens t, int i) {
    Tokens.Hit tens = t.is(i - 1, Word.AND) ? t.hit(i - 2, Role.UNIT) : null;
    return tens != null && tens.number() >= TENS && tens.number() % 10 == 0;
  }

  /** Whether a year stands behind such a day: "2014" in "32 agosto 2014", "31 de abril del año 2020". */
  boolean isBehind(int i, int year) {
    int at = t.is(i - 1, Word.YEAR) ? i - 2 : i - 1;
    at -= t.is(at, Word.OF, Word.OF_THE) || t.sign(at) == ',' ? 1 : 0;
    Tokens.Hit month = t.hit(at, Role.MONTH);
    int day = t.is(at - 1, Word.OF) ? at - 2 : at - 1;
    if (month == null || !t.isNumber(day) && !t.has(day, Role.UNIT) || t.length(day) > 2 && t.isNumber(day)) {
      return false;
    }
    Tokens.Hit word = t.isNumber(day) ? null : t.hit(day, Role.UNIT);
    int said = word == null ? t.number(day) : isFurther(t, day) ? t.hit(day - 2, Role.UNIT).number() + word.number() : word.number();
    return said > LONGEST_MONTH || said > SUREST_DAY && !new Partial(year, month.number(), said).isReal();
  }
}
