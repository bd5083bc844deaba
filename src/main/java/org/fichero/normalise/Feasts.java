package org.fichero.normalise;

import java.time.LocalDate;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Feasts by name: those with a day of their own in any year, those that move with Easter only where the year is said. A name that a
 * place or school bears ("Municipalidad de Navidad") is none.
 */
final class Feasts {
  private static final String EASTER = "easter";
  /** Of feasts of other calendars. */
  private static final String NONE = "none";

  private final Tokens t;
  private final DateWords words;

  Feasts(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
  }

  /** The feast that begins at this token; null when none does, or when it is not to be known which day it is. */
  Part read(int i) {
    Tokens.Hit hit = t.hit(i, Role.FEAST);
    if (hit == null || hit.code().equals(NONE) || isNamedAfter(t, i)) {
      return null;
    }
    DateWords.Value year = words.yearTail(hit.end());
    int slash = hit.code().indexOf('/');
    Partial first = day(slash < 0 ? hit.code() : hit.code().substring(0, slash), year == null ? 0 : year.value());
    Partial last = slash < 0 ? first : day(hit.code().substring(slash + 1), year == null ? 0 : year.value());
    return first == null ? null : Part.span(i, year == null ? hit.end() : year.end(), first, last);
  }

  /** Whether what begins at a token is the name of a school, street or place. */
  static boolean isNamedAfter(Tokens t, int i) {
    int article = t.is(i - 1, Word.THE_F) && t.is(i - 2, Word.OF) ? i - 1 : i;
    int before = t.is(article - 1, Word.OF) ? article - 2 : article - 1;
    return t.has(before, Role.NAMED_AFTER) || t.has(before - 2, Role.NAMED_AFTER) && t.skip(before - 2, Role.NAMED_AFTER) == before + 1;
  }

  /** "12-25", or so many days from Easter: "easter-2". */
  private static Partial day(String code, int year) {
    if (!code.startsWith(EASTER)) {
      int dash = code.indexOf('-');
      return new Partial(year, Integer.parseInt(code.substring(0, dash)), Integer.parseInt(code.substring(dash + 1)));
    }
    String shift = code.substring(EASTER.length());
    return year == 0 ? null : Partial.of(easter(year).plusDays(shift.isEmpty() ? 0 : Integer.parseInt(shift)));
  }

  /** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
