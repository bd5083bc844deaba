package org.fichero.normalise;

import java.time.LocalDate;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** One point or part of the calendar: a day, a month, a year, a quarter, "ayer". */
final class DatePoints {
  private static final Part NONE = Part.unresolved(0, 0, null);
  private static final int MOST_CENTURIES = 21;

  private final Tokens t;
  /** What was read at each token: lists and ranges ask again and again. */
  private Part[] known;
  private final DateWords words;
  private final NumericDates numeric;
  private final YearParts parts;
  private final RelativeDates relatives;
  private final Feasts feasts;
  private final MonthWeekdays ranked;

  DatePoints(Tokens t, LocalDate reference) {
    this.t = t;
    words = new DateWords(t, reference);
    numeric = new NumericDates(t, words);
    parts = new YearParts(t, words);
    relatives = new RelativeDates(t, reference);
    feasts = new Feasts(t, words);
    ranked = new MonthWeekdays(t, words);
  }

  /** Whether anything may begin at this token. */
  boolean mayBegin(int i) {
    return t.isNumber(i) || i >= 0 && i < t.count() && t.words.opens(i, Opening.DATE);
  }

  /** What begins at this token; null when nothing does. */
  Part read(int i) {
    if (i >= t.count()) {
      return null;
    }
    boolean digits = t.isNumber(i);
    if (!digits && (!t.words.opens(i, Opening.DATE) || t.node(i) == null)) {
      return null;
    }
    if (known == null) {
      known = new Part[t.count()];
    }
    if (known[i] == null) {
      Part read = digits ? fromDigits(i) : fromWord(i);
      known[i] = read == null ? NONE : read;
    }
    return known[i] == NONE ? null : known[i];
  }

  private Part fromDigits(int i) {
    Part found = numeric.read(i);
    found = found == null ? dayMonth(i) : found;
    found = found == null ? parts.read(i) : found;
    found = found == null ? yearMonth(i) : found;
    found = found == null && t.length(i) < 3 && t.has(i + 1, Role.RELATIVE_MANY) ? relatives.many(i) : found;
    found = found == null ? bareYear(i) : found;
    return found == null ? bareDecade(i) : found;
  }

  private Part fromWord(int i) {
    Part found = feasts.read(i);
    found = found == null ? weekdayDate(i) : found;
    found = found == null ? parts.read(i) : found;
    found = found == null ? ranked.read(i) : found;
    found = found == null ? relativeDay(i) : found;
    found = found == null ? relatives.read(i) : found;
    found = found == null ? month(i) : found;
    found = found == null ? dayMonth(i) : found;
    found = found == null ? ledYear(i) : found;
    found = found == null ? century(i) : found;
    found = found == null ? relatives.weekday(i) : found;
    found = found == null ? wordDecade(i) : found;
    return found == null ? wordYear(i) : found;
  }

  /** "lunes, 4 de diciembre", "Mi, 22 de Ene" */
  private Part weekdayDate(int i) {
    Tokens.Hit weekday = t.hit(i, Role.WEEKDAY);
    weekday = weekday == null ? t.hit(i, Role.WEEKDAY_SHORT) : weekday;
    if (weekday == null) {
      return null;
    }
    int at = weekday.end();
    at += t.sign(at) == ',' || t.sign(at) == '.' ? 1 : 0;
    at += t.is(at, Word.THE, Word.DAY) ? 1 : 0;
    at += t.is(at, Word.DAY) ? 1 : 0;
    Part date = t.isNumber(at) || t.node(at) != null ? dated(at) : null;
    return date == null ? null : date.startingAt(i).strengthened();
  }

  /** "pasado 3 de mayo", "próximo lunes 18 de septiembre": the last or the next such day */
  private Part relativeDay(int i) {
    Tokens.Hit lead = t.hit(i, Role.RELATIVE_BEFORE);
    int at = lead == null ? i : lead.end();
    Part date = lead == null || lead.number() == 0 ? null : t.has(at, Role.WEEKDAY) ? weekdayDate(at) : dayMonth(at);
    boolean yearless = date != null && date.isPoint() && date.start().year() == 0;
    return yearless ? relatives.nearest(date.startingAt(i), lead.number()) : null;
  }

  private Part dated(int at) {
    Part date = t.isNumber(at) ? numeric.read(at) : null;
    date = date == null ? dayMonth(at) : date;
    date = date == null ? month(at) : date;
    return date != null && date.start() != null && date.start().day() > 0 ? date : null;
  }

  /** "5 de mayo de 2019", "primero de Ene", "10 Agosto", "4 de este mes" */
  Part dayMonth(int i) {
    return dayMonth(i, false);
  }

  /** @param ranged whether it ends a range of days: "del 4 al 23 en junio" */
  Part dayMonth(int i, boolean ranged) {
    DateWords.Value day = words.day(i);
    if (day == null) {
      return null;
    }
    int at = day.end();
    at += isFormal(i, at) ? 1 : 0;
    boolean of = t.is(at, Word.OF, Word.OF_THE, Word.THE) || ranged && t.is(at, Word.IN);
    boolean sign = (t.sign(at) == '/' || t.sign(at) == '-' || t.sign(at) == '.') && t.glued(at - 1);
    at += of || sign ? 1 : 0;
    at += of && t.is(at, Word.MONTH) && t.is(at + 1, Word.OF) ? 2 : 0;
    DateWords.Value month = words.month(at);
    boolean thisMonth = month == null && !of && !sign && t.has(at, Role.RELATIVE_BEFORE);
    if (thisMonth) {
      return dayOfRelative(i, day.value(), at);
    }
    if (month == null || !of && !sign && !t.isNumber(i) && t.has(at, Role.MONTH_SHORT)) {
      return of ? dayOfRelative(i, day.value(), at) : null;
    }
    DateWords.Value year = words.yearTail(month.end());
    Partial date = new Partial(year == null ? 0 : year.value(), month.value(), day.value());
    return date.isReal() ? Part.at(i, year == null ? month.end() : year.end(), date) : null;
  }

  /** "a 15 días del mes de marzo": as deeds and minutes are dated */
  private boolean isFormal(int i, int end) {
    boolean led = t.is(i - 1, Word.TO) || t.is(i - 1, Word.THE_MANY) && t.is(i - 2, Word.TO);
    return led && t.is(end, Word.DAY, Word.DAYS) && t.is(end + 1, Word.OF_THE) && t.is(end + 2, Word.MONTH) && t.is(end + 3, Word.OF);
  }

  private Part dayOfRelative(int i, int day, int at) {
    Part month = relatives.read(at);
    if (month == null || month.shift() != null || !month.isMonth()) {
      return month != null && month.shift() != null && month.shift().unit().equals("month")
          ? Part.unresolved(i, month.to(), month.shift()) : null;
    }
    Partial date = new Partial(month.start().year(), month.start().month(), day);
    return date.isReal() ? Part.at(i, month.to(), date) : null;
  }

  /** "marzo", "mes de marzo de 2022", "marzo 3, 2022" */
  private Part month(int i) {
    int at = t.is(i, Word.MONTH, Word.MONTHS) && t.is(i + 1, Word.OF) ? i + 2 : i;
    DateWords.Value month = words.month(at);
    if (month == null) {
      return null;
    }
    Part day = monthDay(i, month);
    if (day != null) {
      return day;
    }
    DateWords.Value year = words.yearTail(month.end());
    if (year != null) {
      return Part.at(i, year.end(), Partial.month(year.value(), month.value()));
    }
    Part bare = Part.at(i, month.end(), Partial.month(0, month.value()));
    return t.has(at, Role.MONTH_SHORT) && !t.has(at, Role.MONTH) ? bare.weakened() : bare;
  }

  private Part monthDay(int i, DateWords.Value month) {
    DateWords.Value day = t.isNumber(month.end()) ? words.day(month.end()) : null;
    char next = day == null ? 0 : t.sign(day.end());
    boolean other = day != null && ((next == ':' || next == '/' || next == '%') && t.glued(day.end() - 1)
        || t.has(day.end(), Role.HOURS) || words.countsWhatFollows(day.end()) || t.is(day.end(), Word.OF) && words.month(day.end() + 1) != null);
    if (day == null || other) {
      return null;
    }
    DateWords.Value year = next == ',' || t.is(day.end(), Word.OF, Word.OF_THE) || words.fourDigits(day.end()) != null ? words.yearTail(day.end()) : null;
    Partial date = new Partial(year == null ? 0 : year.value(), month.value(), day.value());
    return date.isReal() ? Part.at(i, year == null ? day.end() : year.end(), date) : null;
  }

  /** "2016, noviembre" */
  private Part yearMonth(int i) {
    DateWords.Value year = words.fourDigits(i);
    if (year == null) {
      return null;
    }
    int at = t.sign(i + 1) == ',' || t.sign(i + 1) == '-' || t.sign(i + 1) == '/' ? i + 2 : i + 1;
    DateWords.Value month = words.month(at);
    boolean alone = month != null && !t.is(month.end(), Word.AND, Word.TO, Word.AND_SOFT, Word.UNTIL, Word.TO_THE, Word.OF) && t.sign(month.end()) != '-'
        && t.sign(month.end()) != ',' && !t.isNumber(month.end());
    return alone ? Part.at(i, month.end(), Partial.month(year.value(), month.value())) : null;
  }

  private Part bareYear(int i) {
    DateWords.Value year = words.fourDigits(i);
    boolean other = year == null || words.countsWhatFollows(i + 1) && !isYearLead(i - 1);
    return other ? null : Part.at(i, i + 1, Partial.year(year.value())).weakened();
  }

  /** "principios de los 90", "en los 2000" */
  private Part bareDecade(int i) {
    boolean led = t.is(i - 1, Word.THE_MANY) && (i == 1 && t.count() == 2 || t.is(i - 2, Word.OF, Word.IN, Word.FROM, Word.TO, Word.UNTIL, Word.DURING));
    boolean tens = t.length(i) == 2 && t.number(i) % 10 == 0 && t.number(i) >= 50;
    int end = t.glued(i) && t.is(i + 1, Word.LETTER_S) ? i + 2 : i + 1;
    if (!led || !tens || t.isWord(end) && !t.has(end, Role.STOP) || t.sign(end) == '%') {
      return null;
    }
    int first = DateWords.century(t.number(i));
    return Part.span(i, end, Partial.year(first), Partial.year(first + 9));
  }

  /** "mediados de los noventa" */
  private Part wordDecade(int i) {
    Tokens.Hit tens = t.is(i - 1, Word.THE_MANY) && t.is(i - 2, Word.OF, Word.IN, Word.FROM, Word.UNTIL) ? t.hit(i, Role.UNIT) : null;
    boolean decade = tens != null && tens.number() >= 50 && tens.number() % 10 == 0 && (!t.isWord(tens.end()) || t.has(tens.end(), Role.STOP))
        && !t.is(tens.end(), Word.AND) && t.sign(tens.end()) != '%';
    int first = decade ? DateWords.century(tens.number()) : 0;
    return decade ? Part.span(i, tens.end(), Partial.year(first), Partial.year(first + 9)) : null;
  }

  private boolean isYearLead(int i) {
    return t.is(i, Word.THE, Word.IN, Word.OF_THE, Word.FROM, Word.UNTIL, Word.YEAR, Word.YEARS);
  }

  /** "año 2019", "años 90", "año académico" is read elsewhere */
  private Part ledYear(int i) {
    if (!t.is(i, Word.YEAR, Word.YEARS, Word.DECADE)) {
      return null;
    }
    boolean decade = t.is(i, Word.DECADE);
    int at = decade && t.is(i + 1, Word.OF, Word.OF_THE) ? i + 2 : i + 1;
    at += decade && t.is(at, Word.THE_MANY, Word.THE) ? 1 : 0;
    at += decade && t.is(at, Word.YEAR, Word.YEARS) ? 1 : 0;
    at += t.sign(at) == ':' ? 1 : 0;
    int tens = decade || t.is(i, Word.YEARS) ? tens(at) : 0;
    if (tens > 0) {
      int end = t.length(at) == 4 ? tens : DateWords.century(tens);
      return Part.span(i, at + 1, Partial.year(end), Partial.year(end + 9));
    }
    DateWords.Value year = decade ? null : words.year(at, true);
    return year == null ? null : Part.at(i, year.end(), Partial.year(year.value()));
  }

  /** "los años 90", "los años noventa", "la década de 1990" */
  private int tens(int at) {
    if (t.isNumber(at)) {
      int value = t.number(at);
      return t.length(at) == 2 && value % 10 == 0 && value >= 20 || t.length(at) == 4 && (value % 10 == 0 && t.is(at - 1, Word.OF, Word.OF_THE) || value % 100 == 0 && isDecadeYear(at)) ? value : 0;
    }
    Tokens.Hit word = t.hit(at, Role.UNIT);
    boolean alone = word != null && !t.is(at + 1, Word.AND) && word.number() >= 20 && word.number() % 10 == 0;
    return alone ? word.number() : 0;
  }

  /** "siglo XXI", "siglo diecinueve", "siglo 19"; "Siglo XXI" within a sentence is a name */
  private Part century(int i) {
    boolean name = t.isCapital(i) && !t.isAllCapitals(i) && (!t.opensSentence(i) || t.isCapital(i + 2));
    if (!t.is(i, Word.CENTURY) || name) {
      return null;
    }
    Tokens.Hit roman = t.isCapital(i + 1) ? t.hit(i + 1, Role.ROMAN) : null;
    Tokens.Hit ordinal = roman == null ? t.hit(i + 1, Role.ORDINAL) : roman;
    Numeral n = ordinal == null && (t.isNumber(i + 1) || t.has(i + 1, Role.UNIT)) ? Numerals.read(t, i + 1) : null;
    int rank = ordinal != null ? ordinal.number() : n == null ? 0 : n.whole();
    int end = ordinal != null ? ordinal.end() : n == null ? i : n.to();
    boolean bare = !t.has(end, Role.OPEN_BEFORE) && !(t.isWord(end) && t.length(end) == 1 && t.sign(end + 1) == '.');
    return rank < 1 || rank > MOST_CENTURIES || !bare ? null : Part.span(i, end, Partial.year(rank * 100 - 99), Partial.year(rank * 100));
  }

  /** "los años 2000", not "los años 2000 y 2001" */
  private boolean isDecadeYear(int at) {
    return t.is(at - 1, Word.YEARS) && !t.is(at + 1, Word.AND, Word.TO, Word.OR) && t.sign(at + 1) != ',' && t.sign(at + 1) != '-';
  }

  private Part wordYear(int i) {
    DateWords.Value year = words.wordYear(i);
    return year == null ? null : Part.at(i, year.end(), Partial.year(year.value())).weakened();
  }

  /** A whole date in digits; null where the digits are none. */
  Part numeric(int i) {
    Part date = t.isNumber(i) ? numeric.read(i) : null;
    return date != null && date.isPoint() && date.start().day() > 0 && date.start().year() > 0 ? date : null;
  }

  /** "fin de semana pasado" */
  Part weekend(int i) {
    return relatives.weekend(i);
  }

  DateWords words() {
    return words;
  }
}
