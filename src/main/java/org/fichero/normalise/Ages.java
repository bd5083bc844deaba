package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Ages, which are counted and last nothing: "menores de 18 años", "jóvenes de 15 a 19 años", "un bebé de 3 semanas de nacido". */
final class Ages {
  private static final int REACH = 24;
  private static final int PERSON_REACH = 8;
  private static final int MOST_BEFORE = 3;
  private static final int MOST_LED = 4;
  private static final int YOUNGEST_NAMED = 15;
  private static final int AGE_REACH = 18;

  private final Tokens t;

  Ages(Tokens t) {
    this.t = t;
  }

  /** Whether the number at {@code i} tells the age of somebody in a unit behind it. Years (or months) of age are counted, they last nothing: "menores de 18 años", "jóvenes de 15 a 19 años y de 20 a 29 años". */
  boolean is(int i, Tokens.Hit unit) {
    int of = t.is(unit.end(), Word.AND) && t.is(unit.end() + 1, Word.HALF, Word.HALF_F) ? unit.end() + 2 : unit.end();
    if (t.is(of, Word.OF) && t.is(of + 1, Word.AGE, Word.BORN) || t.is(unit.end(), Word.COMPLETED)) {
      return true;
    }
    if (!unit.code().equals("year") && !unit.code().equals("month")) {
      return false;
    }
    if (t.is(i - 2, Word.OLDER) || t.sign(i - 1) == '+' && t.glued(i - 1) || isOpenUp(i, unit) || t.sign(i - 1) == ',' && t.has(i - 2, Role.PERSON) && !t.isPlural(i - 2) || isFurther(i, unit) || isPassed(i) || isAgeSaid(i) || isBeyond(i, unit) || isUpTo(i) || isSpan(i, unit) || isRemark(i, unit) || isOfNamed(i, unit)) {
      return true;
    }
    boolean closes = !t.has(t.skip(unit.end(), Role.COMPARE_AFTER), Role.STOP);
    if (closes && isPersonWith(i)) {
      return true;
    }
    int hedged = hedged(i, "about");
    return isLed(hedged, unit) || closes && t.is(hedged(i, null) - 1, Word.HAS) || t.has(i - 1, Role.PERSON) && (t.sign(i + 1) == '-' || t.is(i + 1, Word.TO));
  }

  /** "jóvenes de 15 a 19", "tiene 20": whom or what a number tells the age of stands before it, with other ages between */
  private boolean isLed(int i, Tokens.Hit unit) {
    int at = i - 1;
    boolean range = unit.code().equals("year") && (t.is(i - 1, Word.OF, Word.BETWEEN) || t.is(i - 1, Word.TO, Word.AND) && t.isNumber(i - 2) || t.sign(i - 1) == ',' && isListedAge(i - 1));
    for (int back = 0; back < REACH && (t.isNumber(at) || t.is(at, Word.TO, Word.AND, Word.OR, Word.OF, Word.BETWEEN, Word.THE_MANY, Word.FROM, Word.UNTIL) || t.sign(at) == '-'
        || t.sign(at) == '(' || t.sign(at) == ':' || t.has(at, Role.UNIT) || t.sign(at) == ',' && t.isNumber(at - 1) && t.isNumber(at + 1) || range && isListedAge(at)); back++) {
      at--;
    }
    boolean led = at < i - 1;
    if (range && led && t.sign(at) == ',' && personBefore(at) || t.is(i - 1, Word.BETWEEN) && t.is(i - 2, Word.HAS) || t.is(i - 1, Word.AND) && t.is(i - 3, Word.BETWEEN) && t.is(i - 4, Word.HAS)) {
      return true;
    }
    return led && (t.has(at, Role.PERSON) || t.has(at - 1, Role.PERSON) && t.isWord(at) && !t.has(at, Role.STOP)) || t.is(i - 1, Word.HAS) && !t.is(t.skip(unit.end(), Role.COMPARE_AFTER), Word.OF);
  }

  /** "postulantes con 18 años o más", "personas con más de 65 años", with nothing behind it that they have so many years of */
  private boolean isPersonWith(int i) {
    int with = hedged(i, null) - 1;
    return t.is(with, Word.WITH) && t.has(with - 1, Role.PERSON);
  }

  /** "casi 90", "cerca de 90": the token where a number begins with what compares it; with one comparison only, or with any. */
  private int hedged(int i, String comparison) {
    for (int back = 1; back <= MOST_BEFORE; back++) {
      Tokens.Hit about = t.hit(i - back, Role.COMPARE);
      if (about != null && about.end() == i && (comparison == null || about.code().equals(comparison))) {
        return i - back;
      }
    }
    return i;
  }

  /** "60 años y más": no stretch of time so long is left open */
  private boolean isOpenUp(int i, Tokens.Hit unit) {
    Tokens.Hit after = unit.code().equals("year") && t.number(i) >= YOUNGEST_NAMED ? t.hit(unit.end(), Role.COMPARE_AFTER) : null;
    return after != null && after.code().equals("at_least") && t.is(unit.end(), Word.AND, Word.OR) && !t.is(after.end(), Word.OF);
  }

  /** "y 3 meses" in "un niño de 2 años y 3 meses" */
  private boolean isFurther(int i, Tokens.Hit unit) {
    boolean months = unit.code().equals("month") && t.is(i - 1, Word.AND) && t.is(i - 2, Word.YEARS, Word.YEAR) && (t.isNumber(i - 3) || t.has(i - 3, Role.UNIT));
    return months && !t.is(unit.end(), Word.OF) && is(i - 3, t.hit(i - 2, Role.TIME_UNIT));
  }

  /** "rango de edad 18-65 años", "la edad promedio es de 42 años": before the number, with no other clause between */
  private boolean isAgeSaid(int i) {
    int words = 0;
    for (int at = i - 1; at >= Math.max(0, i - AGE_REACH); at--) {
      if (t.is(at, Word.AGE, Word.AGES)) {
        return !t.has(at - 1, Role.ORDINAL) && !(t.is(at - 1, Word.OF) && t.is(at - 2, Word.OLDER));
      }
      char sign = t.sign(at);
      boolean goesOn = t.isNumber(at) || sign == ':' || sign == '(' || sign == '-' || sign == ',' && t.isNumber(at - 1) && t.isNumber(at + 1) || t.has(at, Role.STOP) && !t.is(at, Word.BY, Word.DURING, Word.WITH)
          || t.has(at, Role.COMPARE) || t.isWord(at) && words++ < 2 && !t.isCapital(at);
      if (!goesOn || t.hasBreak(at)) {
        return false;
      }
    }
    return false;
  }

  /** "sobre 60 años", "bajo los 18 años"; "sobre los 10 años de la oficina" tells what is talked of */
  private boolean isBeyond(int i, Tokens.Hit unit) {
    boolean led = false;
    for (int back = 1; back <= MOST_LED && !led; back++) {
      Tokens.Hit lead = t.hit(i - back, Role.COMPARE_MEASURED);
      led = lead != null && lead.end() == i;
    }
    boolean range = t.is(i + 1, Word.TO, Word.UNTIL) || t.sign(i + 1) == '-';
    return led && !range && unit.code().equals("year") && !t.is(unit.end(), Word.OF, Word.OF_THE);
  }

  /** "Nicole, de 29 años, llegó": right behind a name and between commas; what is signed lasts less */
  private boolean isOfNamed(int i, Tokens.Hit unit) {
    boolean between = t.is(i - 1, Word.OF) && t.sign(i - 2) == ',' && (t.sign(unit.end()) == ',' || t.sign(unit.end()) == '.');
    return between && t.isCapital(i - 3) && !t.isAllCapitals(i - 3) && t.number(i) >= YOUNGEST_NAMED && t.length(i) <= 2;
  }

  /** "niños en 3 grupos: A (6-8 años)": a range in brackets of its own, in a sentence that tells of people */
  private boolean isRemark(int i, Tokens.Hit unit) {
    boolean range = t.sign(i - 1) == '(' && t.sign(unit.end()) == ')' && (t.sign(i + 1) == '-' || t.is(i + 1, Word.TO));
    for (int at = i - 2; range && at >= Math.max(0, i - REACH) && t.sign(at) != '.'; at--) {
      if (t.has(at, Role.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** "2 años" in "de 3 meses a 2 años": the upper end of ages whose lower end is told in a smaller unit */
  private boolean isUpTo(int i) {
    Tokens.Hit lower = t.is(i - 1, Word.TO, Word.UNTIL) && t.isNumber(i - 3) ? t.hit(i - 2, Role.TIME_UNIT) : null;
    return lower != null && lower.end() == i - 1 && is(i - 3, lower);
  }

  /** "entre los 53 y los 55 años", "de los 6 a los 12 años": with their articles years are those of a life */
  private boolean isSpan(int i, Tokens.Hit unit) {
    int joint = t.is(i - 1, Word.THE_MANY) ? i - 2 : i - 1;
    boolean upper = t.is(joint, Word.AND, Word.TO, Word.UNTIL) && isLowerOfSpan(joint - 1);
    return (upper || isLowerOfSpan(i) && t.is(i + 1, Word.AND, Word.TO, Word.UNTIL)) && !t.is(unit.end(), Word.OF, Word.OF_THE);
  }

  private boolean isLowerOfSpan(int i) {
    return (t.isNumber(i) || t.has(i, Role.UNIT)) && t.is(i - 1, Word.THE_MANY) && t.is(i - 2, Word.BETWEEN, Word.OF, Word.FROM);
  }

  /** "trabajadores de más de 50 años" */
  private boolean isPassed(int i) {
    return t.is(i - 1, Word.OF) && t.is(i - 2, Word.MORE, Word.LESS) && t.is(i - 3, Word.OF) && t.has(i - 4, Role.PERSON);
  }

  /** "6 a 12 años (40%), 13 a 17 años" */
  private boolean isListedAge(int i) {
    char sign = t.sign(i);
    return t.is(i, Word.YEARS) || sign == '%' || sign == ')' || sign == ',' && (t.sign(i - 1) == ')' || t.is(i - 1, Word.YEARS));
  }

  /** "mujeres jefas de hogar, de 18 a 60 años": people are told of before the comma */
  private boolean personBefore(int comma) {
    for (int at = comma - 1; at >= Math.max(0, comma - PERSON_REACH) && (t.isWord(at) || t.isNumber(at) || t.sign(at) == '°'); at--) {
      if (t.has(at, Role.PERSON)) {
        return true;
      }
    }
    return false;
  }
}
