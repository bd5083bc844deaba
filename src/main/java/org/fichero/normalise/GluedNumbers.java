package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Digits with something right before them: parts of words and of longer chains, or numbers whose space was not typed. */
final class GluedNumbers {
  private static final int SHORTEST_WORD = 3;
  /** Digits. */
  private static final int YEAR = 4;

  private final Tokens t;

  GluedNumbers(Tokens t) {
    this.t = t;
  }

  /** Part of a word or a longer chain of digits: "B12", "138-2010-2015", "12.345.678-9". */
  boolean isChained(int i) {
    if (!t.glued(i - 1)) {
      return false;
    }
    if (t.isWord(i - 1)) {
      return !t.has(i - 1, Role.CURRENCY) && !isSmallWord(i - 1);
    }
    char sign = t.sign(i - 1);
    boolean feet = sign == '\'' && t.glued(i - 2) && t.isNumber(i - 2);
    return feet || isJoint(sign) && !isTyped(i, sign) && t.glued(i - 2) && isBefore(i - 2, sign);
  }

  private static boolean isJoint(char sign) {
    return sign == '-' || sign == '.' || sign == ',' || sign == '/' || sign == ':' || sign == '_' || sign == '@' || sign == '#';
  }

  /** What a chain goes on from: digits, a word, "//", the first dot of "1..000" */
  private boolean isBefore(int i, char joint) {
    boolean doubled = joint == '.' && t.sign(i) == '.' && t.glued(i - 1) && t.isNumber(i - 1);
    return t.isNumber(i) || t.isWord(i) || t.sign(i) == '/' || doubled;
  }

  /** A number behind a sign whose space was not typed: "100 mujeres/20 hombres", "Hombres:10,Mujeres:15", "viernes,9 a 18 hrs" */
  private boolean isTyped(int i, char sign) {
    if (sign == '/') {
      return t.isNumber(i - 3) && isMany(i - 2) && isMany(i + 1);
    }
    if (sign == ',' && isDateList(i)) {
      return true;
    }
    boolean hours = t.is(i + 1, Word.TO) && t.isNumber(i + 2) || t.has(i + 1, Role.HOURS) || t.sign(i + 1) == ':';
    boolean fits = sign == ',' && (isMany(i + 1) || t.sign(i + 1) == '%' || hours) || sign == ':' || sign == '.' && t.has(i - 2, Role.COMPARE);
    return fits && t.isWord(i - 2) && t.length(i - 2) >= SHORTEST_WORD && isFree(i - 2);
  }

  /** "2023-01,2023-02", "5/3/2023,7/3/2023": dates of one shape with a year of four digits each, and no decimals */
  private boolean isDateList(int i) {
    char joint = t.sign(i + 1);
    boolean shape = (joint == '-' || joint == '/') && t.sign(i - 3) == joint && t.glued(i) && t.glued(i - 3) && t.isNumber(i + 2) && t.isNumber(i - 4);
    boolean yearFirst = shape && isYear(i) && (isYear(i - 4) || t.sign(i - 5) == joint && isYear(i - 6));
    return yearFirst || shape && isYear(i - 2) && (isYear(i + 2) || t.sign(i + 3) == joint && isYear(i + 4));
  }

  private boolean isYear(int i) {
    return t.isNumber(i) && t.length(i) == YEAR;
  }

  private boolean isMany(int i) {
    return t.isWord(i) && t.isPlural(i);
  }

  /** Whether a word is no part of a chain itself. */
  private boolean isFree(int word) {
    char before = t.sign(word - 1);
    return !t.glued(word - 1) || before == ',' || before == ';' || before == '(' || before == '%' || t.isNumber(word - 1) && t.isPlural(word);
  }

  /** "de300 personas", "el2022", "15a20 personas", "un30%"; "EN301" and "H1" are codes */
  private boolean isSmallWord(int i) {
    if (t.is(i, Word.TO, Word.AND) && t.glued(i - 1) && t.isNumber(i - 1)) {
      return !t.isCapital(i) && isMany(i + 2);
    }
    boolean share = t.is(i, Word.A) && t.sign(i + 2) == '%' && t.glued(i + 1);
    boolean small = t.is(i, Word.OF, Word.OF_THE, Word.THE, Word.TO_THE, Word.FROM, Word.UNTIL, Word.BETWEEN, Word.BY, Word.THE_MANY, Word.THE_MANY_F,
        Word.AND, Word.WITH, Word.FOR, Word.IN, Word.PERIOD, Word.DATE, Word.YEAR, Word.YEARS);
    return (share || small || t.length(i) > SHORTEST_WORD && (t.has(i, Role.COMPARE) || isComparisonEnd(i))) && !t.isCapital(i) && !t.glued(i - 1);
  }

  /** The "menos" of "al menos100" */
  private boolean isComparisonEnd(int i) {
    Tokens.Hit lead = t.hit(i - 1, Role.COMPARE);
    return lead != null && lead.end() == i + 1;
  }
}
