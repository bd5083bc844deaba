package org.fichero.normalise;

import java.time.LocalDate;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** One point or part of the calendar: a day, a month, a year, a quarter, "ayer". */
final class DatePoints {
  /** "desde 1200 cupos": a lower number counts what follows it, whatever leads it. */
  private static final int OLDEST_COUNTED = 1900;
  private static final Part NONE = Part.unresolved(0, 0, null);

  private final Tokens t;
  /** What was read at each token: lists and ranges ask again and again. */
  private Part[] known;
  private final DateWords words;
  private final NumericDates numeric;
  private final YearParts parts;
  private final RelativeDates relatives;
  private final Feasts feasts;
  private final MonthWeekdays ranked;
  private final CountedDates counted;
  private final Decades decades;
  private final Weeks weeks;
  private final MonthDates months;
  /** Whether a unit of time stands anywhere in the text. */
  private final boolean lasts;

  DatePoints(Tokens t, LocalDate reference) {
    this.t = t;
    words = new DateWords(t, reference);
    numeric = new NumericDates(t, words);
    weeks = new Weeks(t, words);
    parts = new YearParts(t, words, weeks);
    relatives = words.relatives();
    months = new MonthDates(t, words);
    feasts = new Feasts(t, words);
    ranked = new MonthWeekdays(t, words);
    counted = relatives.counted();
    decades = new Decades(t);
    lasts = t.words.opens(Opening.TIME_UNIT);
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
    found = found == null ? dayOfYear(i) : found;
    found = found == null ? parts.read(i) : found;
    found = found == null ? weeks.signed(i) : found;
    found = found == null ? months.afterYear(i) : found;
    found = found == null && t.length(i) == 4 ? decades.bare(i) : found;
    found = found == null && t.length(i) < 3 && t.has(i + 1, Role.RELATIVE_MANY) ? counted.many(i) : found;
    found = found == null && lasts ? counted.ago(i) : found;
    found = found == null && lasts ? counted.away(i, this::read) : found;
    found = found == null ? bareYear(i) : found;
    return found == null ? decades.bare(i) : found;
  }

  private Part fromWord(int i) {
    Part found = feast(i);
    found = found == null ? weekdayDate(i) : found;
    found = found == null ? parts.read(i) : found;
    found = found == null && lasts ? weeks.numbered(i) : found;
    found = found == null && lasts ? weeks.around(i, this::read) : found;
    found = found == null ? ranked.read(i) : found;
    found = found == null ? relativeDay(i) : found;
    found = found == null ? relatives.read(i) : found;
    found = found == null ? months.read(i) : found;
    found = found == null ? dayOfYear(i) : found;
    found = found == null && (lasts || t.is(i + 1, Word.HALF_PART)) ? decades.read(i) : found;
    found = found == null ? ledYear(i) : found;
    found = found == null ? relatives.weekday(i) : found;
    found = found == null && lasts ? counted.away(i, this::read) : found;
    found = found == null ? decades.bare(i) : found;
    return found == null ? wordYear(i) : found;
  }

  /** "lunes, 4 de diciembre", "Mi, 22 de Ene" */
  private Part weekdayDate(int i) {
    Tokens.Hit weekday = t.hit(i, Role.WEEKDAY);
    weekday = weekday == null ? t.hit(i, Role.WEEKDAY_SHORT) : weekday;
    // "mar22" is a month
    if (weekday == null || t.glued(weekday.end() - 1) && t.isNumber(weekday.end()) && t.has(i, Role.MONTH_SHORT)) {
      return null;
    }
    int at = weekday.end();
    at += t.sign(at) == ',' || t.sign(at) == '.' ? 1 : 0;
    at += t.is(at, Word.THE, Word.DAY) ? 1 : 0;
    at += t.is(at, Word.DAY) ? 1 : 0;
    Part date = t.isNumber(at) || t.node(at) != null ? dated(at) : null;
    return date == null ? null : date.startingAt(i).strengthened();
  }

  /** "pasado 3 de mayo", "próximo lunes 18 de septiembre", "próxima Navidad": the last or the next such day */
  private Part relativeDay(int i) {
    Tokens.Hit lead = t.hit(i, Role.RELATIVE_BEFORE);
    int at = lead == null ? i : lead.end();
    Part date = lead == null || lead.number() == 0 ? null : t.has(at, Role.WEEKDAY) ? weekdayDate(at) : t.has(at, Role.FEAST) ? feasts.read(at) : dayMonth(at);
    boolean yearless = date != null && date.isPoint() && date.start().year() == 0;
    return yearless ? relatives.nearest(date.startingAt(i), lead.number()) : null;
  }

  /** A feast, "Navidad pasada" the last one before today */
  private Part feast(int i) {
    return nearest(i, feasts.read(i));
  }

  /** A day of a month, "5 de mayo próximo" the next one from today */
  private Part dayOfYear(int i) {
    return nearest(i, dayMonth(i));
  }

  private Part nearest(int i, Part day) {
    Tokens.Hit after = day == null || !day.isPoint() || day.start().year() > 0 ? null : t.hit(day.to(), Role.RELATIVE_AFTER);
    return after == null || after.number() == 0 ? day
        : relatives.nearest(Part.at(i, after.end(), day.start()), after.number());
  }

  private Part dated(int at) {
    Part date = t.isNumber(at) ? numeric.read(at) : null;
    date = date == null ? dayMonth(at) : date;
    date = date == null ? months.read(at) : date;
    return date != null && date.start() != null && date.start().day() > 0 ? date : null;
  }

  /** A day of a month; null when none begins at this token (see {@link MonthDates#day}). */
  Part dayMonth(int i) {
    return months.day(i, false);
  }

  /** The same at the end of a range of days: "del 4 al 23 en junio". */
  Part lastDay(int i) {
    return months.day(i, true);
  }

  private Part bareYear(int i) {
    if (t.length(i) == 2 && t.sign(i - 1) == '\'' && t.glued(i - 1)) {
      // "en el '85"
      boolean led = t.is(i - 2, Word.THE, Word.OF_THE, Word.IN) && t.sign(i + 1) != '\'';
      return led ? Part.at(i - 1, i + 1, Partial.year(DateWords.century(t.number(i)))) : null;
    }
    DateWords.Value dotted = t.is(i - 1, Word.THE, Word.OF_THE, Word.FROM) || isBehindDotted(i) ? words.dottedYear(i) : null;
    if (dotted != null && !(t.is(i - 1, Word.FROM) && t.isWord(dotted.end()) && !t.has(dotted.end(), Role.TO_DATE))) {
      return Part.at(i, dotted.end(), Partial.year(dotted.value()));
    }
    DateWords.Value year = words.fourDigits(i);
    boolean other = year == null || words.countsWhatFollows(i + 1) && (!isYearLead(i - 1) || year.value() < OLDEST_COUNTED);
    return other ? null : Part.at(i, i + 1, Partial.year(year.value())).weakened();
  }

  /** "2.021" in "años 2.019 a 2.021", "2020/2.021" */
  private boolean isBehindDotted(int i) {
    boolean joined = t.is(i - 1, Word.TO, Word.TO_THE, Word.AND) || t.sign(i - 1) == '-' || t.sign(i - 1) == ',' || t.sign(i - 1) == '/';
    boolean plain = joined && t.sign(i - 1) != ',' && words.fourDigits(i - 2) != null && t.number(i - 2) < t.number(i) * 1000 + t.number(i + 2);
    return plain || joined && words.dottedYear(i - 4) != null && t.is(i - 5, Word.YEAR, Word.YEARS, Word.THE);
  }

  private boolean isYearLead(int i) {
    return t.is(i, Word.THE, Word.IN, Word.OF_THE, Word.FROM, Word.UNTIL, Word.YEAR, Word.YEARS);
  }

  /** "año 2019"; "años 90" are a decade, "año académico" is read elsewhere */
  private Part ledYear(int i) {
    if (!t.is(i, Word.YEAR, Word.YEARS)) {
      return null;
    }
    boolean label = t.sign(i + 1) == ':';
    int at = label ? i + 2 : i + 1;
    if (label && (t.isNumber(i - 1) || t.sign(at + 1) == '%')) {
      // "mayores de 60 años: 45%"
      return null;
    }
    DateWords.Value dotted = words.dottedYear(at);
    DateWords.Value year = dotted != null ? dotted : words.year(at, true);
    Tokens.Hit era = t.isNumber(at) ? t.hit(at + 1, Role.THIS_ERA) : null;
    if (era != null && t.number(at) > 0) {
      return Part.at(i, era.end(), Partial.year(t.number(at)));
    }
    return year == null ? null : Part.at(i, year.end(), Partial.year(year.value()));
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

  YearParts parts() {
    return parts;
  }

  DateWords words() {
    return words;
  }
}
