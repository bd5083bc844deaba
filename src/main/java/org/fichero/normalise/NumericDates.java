package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Dates in digits: 15/3/2022, 2022-03-15, 3.2015, 2022/03, 15/3, 30-jul-2019, 5-XI-2023. Day before month, as Spanish has it. */
final class NumericDates {
  private final Tokens t;
  private final DateWords words;

  NumericDates(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
  }

  /** The date that begins with this run of digits; weak where it could be a fraction or a range; null when it is none. */
  Part read(int i) {
    char sign = t.sign(i + 1);
    if (sign == ',') {
      // "10,03,2022"
      boolean typed = t.isNumber(i) && t.length(i) == 2 && t.isNumber(i + 2) && t.length(i + 2) == 2 && t.isNumber(i + 4) && t.length(i + 4) == 4 && t.glued(i);
      return typed ? three(i, sign) : null;
    }
    if (sign != '/' && sign != '-' && sign != '.' || !t.isNumber(i) || t.length(i) > 4) {
      return null;
    }
    Part spaced = spaced(i, sign);
    spaced = spaced == null && !t.glued(i) ? spacedMonth(i, sign) : spaced;
    if (spaced != null || !t.glued(i)) {
      return spaced;
    }
    if (!t.isNumber(i + 2)) {
      return named(i);
    }
    Part found = three(i, sign);
    return found == null ? two(i, sign) : found;
  }

  /** 12 / 05 / 2024, as a form has it between its strokes: day, month and a year of four digits on one line. */
  private Part spaced(int i, char sign) {
    boolean apart = !t.glued(i) && !t.glued(i + 1) && !t.glued(i + 2) && !t.glued(i + 3);
    boolean shape = (sign != '.' || apart) && t.sign(i + 3) == sign && t.isNumber(i + 2) && t.isNumber(i + 4) && t.length(i + 4) == 4
        && t.length(i) <= 2 && t.length(i + 2) <= 2 && !(t.glued(i) && t.glued(i + 1) && t.glued(i + 2) && t.glued(i + 3));
    for (int k = i; shape && k < i + 4; k++) {
      shape = t.glued(k) || !t.hasBreak(k);
    }
    int year = shape ? t.number(i + 4) : 0;
    boolean valid = year >= 1000 && year < 2200 && t.number(i + 2) >= 1 && t.number(i + 2) <= 12 && t.number(i) >= 1 && t.number(i) <= 31;
    return valid && !continues(i + 4, sign) && new Partial(year, t.number(i + 2), t.number(i)).isReal()
        ? Part.at(i, i + 5, new Partial(year, t.number(i + 2), t.number(i))) : null;
  }

  /** "11 / 2016", "en 11 - 2016": a month and a year of four digits; what a dash joins is one only behind a preposition */
  private Part spacedMonth(int i, char sign) {
    boolean led = sign == '/' || sign == '-' && t.is(i - 1, Word.IN, Word.FROM, Word.UNTIL);
    boolean shape = led && !t.glued(i + 1) && t.length(i) <= 2 && t.isNumber(i + 2) && t.length(i + 2) == 4 && !t.hasBreak(i) && !t.hasBreak(i + 1);
    int year = shape && t.sign(i + 3) != sign && t.sign(i - 1) != sign ? t.number(i + 2) : 0;
    boolean valid = year >= 1900 && year < 2100 && t.number(i) >= 1 && t.number(i) <= 12 && !words.countsWhatFollows(i + 3);
    return valid ? Part.at(i, i + 3, Partial.month(year, t.number(i))) : null;
  }

  /** 30-jul, 2/Oct/2019 */
  private Part named(int i) {
    DateWords.Value day = t.glued(i + 1) ? words.day(i) : null;
    DateWords.Value month = day == null ? null : words.month(i + 2);
    if (month == null) {
      return day == null ? null : roman(i, day.value());
    }
    DateWords.Value year = words.yearTail(month.end());
    Partial date = new Partial(year == null ? 0 : year.value(), month.value(), day.value());
    return date.isReal() ? Part.at(i, year == null ? month.end() : year.end(), date) : null;
  }

  /** 5-XI-2023, 12.XII.98 */
  private Part roman(int i, int day) {
    Tokens.Hit month = t.isCapital(i + 2) ? t.hit(i + 2, Role.ROMAN) : null;
    boolean shape = month != null && t.sign(i + 3) == t.sign(i + 1) && t.glued(i + 2) && t.glued(i + 3) && t.isNumber(i + 4);
    int year = shape ? year(i + 4) : 0;
    boolean valid = year >= 1000 && month.number() <= 12;
    Partial date = valid ? new Partial(year, month.number(), day) : null;
    return valid && date.isReal() ? Part.at(i, i + 5, date) : null;
  }

  private Part three(int i, char sign) {
    boolean shape = t.sign(i + 3) == sign && t.isNumber(i + 4) && t.glued(i + 1) && t.glued(i + 2) && t.glued(i + 3);
    // "12-13-14 de mayo" are days
    boolean days = t.is(i + 5, Word.OF) && words.month(i + 6) != null && t.number(i) < t.number(i + 2) && t.number(i + 2) < t.number(i + 4);
    if (!shape || days || continues(i + 4, sign)) {
      return null;
    }
    boolean yearFirst = t.length(i) == 4;
    int day = t.number(yearFirst ? i + 4 : i);
    int month = t.number(i + 2);
    DateWords.Value dotted = yearFirst || sign == '.' ? null : words.dottedYear(i + 4);
    int year = yearFirst ? t.number(i) : dotted == null ? year(i + 4) : dotted.value();
    if (month > 12 && day <= 12) {
      int swap = day;
      day = month;
      month = swap;
    }
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1000 && year < 2200;
    return valid && new Partial(year, month, day).isReal() ? Part.at(i, dotted == null ? i + 5 : dotted.end(), new Partial(year, month, day)) : null;
  }

  private int year(int token) {
    return t.length(token) == 4 ? t.number(token) : t.length(token) == 2 ? DateWords.century(t.number(token)) : 0;
  }

  private Part two(int i, char sign) {
    if (continues(i + 2, sign)) {
      return null;
    }
    int a = t.number(i);
    int b = t.number(i + 2);
    if (t.length(i) == 4 && words.dottedYear(i + 2) != null) {
      // "2020/2.021"
      return null;
    }
    if (t.length(i) == 4) {
      boolean month = sign != '.' && t.glued(i + 1) && b >= 1 && b <= 12 && t.length(i + 2) <= 2 && a >= 1900 && a < 2100;
      boolean half = month && sign == '-' && b <= 2 && t.length(i + 2) == 1;
      return half ? half(i, a, b) : month ? Part.at(i, i + 3, Partial.month(a, b)) : null;
    }
    if (t.length(i + 2) == 4 && (t.glued(i + 1) || sign == '-')) {
      boolean month = a >= 1 && a <= 12 && b >= 1900 && b < 2100;
      return month ? Part.at(i, i + 3, Partial.month(b, a)) : null;
    }
    if (sign == '.') {
      return dotted(i, a, b);
    }
    return !t.glued(i + 1) || t.length(i) > 2 || t.length(i + 2) > 2 ? null : dayMonth(i, a, b);
  }

  /** "22.05." in "22.05. al 03.06.2012": a day where one with its year, in dots, ends the stretch; else a number. */
  private Part dotted(int i, int day, int month) {
    int end = t.sign(i + 3) == '.' && t.glued(i + 2) ? i + 4 : i + 3;
    boolean joined = t.is(end, Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(end) == '-';
    int to = t.is(end + 1, Word.THE) ? end + 2 : end + 1;
    boolean valid = joined && t.glued(i + 1) && t.length(i) <= 2 && t.length(i + 2) <= 2 && month >= 1 && month <= 12 && day >= 1
        && t.sign(to + 1) == '.' && t.sign(to + 3) == '.' && t.length(to) <= 2;
    return valid && three(to, '.') != null && new Partial(0, month, day).isReal() ? Part.at(i, end, new Partial(0, month, day)) : null;
  }

  /** "periodo 2025-1" is its first half; without such a word "2025-1" is left alone. */
  private Part half(int i, int year, int half) {
    boolean led = t.is(i - 1, Word.PERIOD, Word.SEMESTER, Word.SCHOOL);
    return led ? Part.span(i, i + 3, Partial.month(year, half * 6 - 5), Partial.month(year, half * 6)) : null;
  }

  private Part dayMonth(int i, int a, int b) {
    // "sáb. 10-13 hrs" are hours
    if (a == 24 && b == 7 || t.has(i + 3, Role.HOURS)) {
      return null;
    }
    boolean swapped = b > 12 && a <= 12;
    Partial date = new Partial(0, swapped ? a : b, swapped ? b : a);
    boolean valid = date.month() >= 1 && date.month() <= 12 && date.day() >= 1 && date.day() <= 31;
    return valid && date.isReal() ? Part.at(i, i + 3, date).weakened() : null;
  }

  private boolean continues(int last, char sign) {
    return t.sign(last + 1) == sign && t.glued(last) && t.glued(last + 1) && t.isNumber(last + 2);
  }
}
