package org.fichero.normalise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What is told from today: "ayer", "la próxima semana", "el año pasado", "el resto del mes". */
final class RelativeDates {
  private static final int WEEKS_AHEAD = 104;
  private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Tokens t;
  private final LocalDate reference;
  private final CountedDates counted;

  RelativeDates(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    counted = new CountedDates(t, reference);
  }

  /** Such a phrase that begins at this token, an article before its unit not counted; null when there is none. */
  Part read(int i) {
    if (t.node(i) == null) {
      return null;
    }
    Part found = day(i);
    found = found == null ? led(i) : found;
    found = found == null ? followed(i) : found;
    found = found == null ? counted.ago(i) : found;
    found = found == null ? counted.many(i) : found;
    return found == null ? share(i) : found;
  }

  private Part day(int i) {
    Tokens.Hit hit = t.hit(i, Role.RELATIVE_DAY);
    if (hit == null || t.is(i, Word.MORNING) && isMorning(i)) {
      return null;
    }
    Tokens.Hit nowadays = t.hit(i, Role.NOW);
    return nowadays != null && nowadays.end() > hit.end() ? null : unit(i, hit.end(), "day", hit.number());
  }

  /** "la mañana", "en la mañana", "mañana y tarde". */
  private boolean isMorning(int i) {
    return t.is(i - 1, Word.THE_F, Word.THE_MANY_F, Word.THIS_F, Word.A_F, Word.EACH, Word.BY, Word.HALF_F, Word.MORNING, Word.WHOLE_F)
        || t.is(i - 1, Word.OF) && !t.is(i - 2, Word.START_OF, Word.COUNT_OF, Word.BEFORE, Word.LATER) || t.is(i + 1, Word.AND)
        && t.is(i + 2, Word.AFTERNOON);
  }

  /** A day of the year as the last one before today, or the next after it; as it is where today is not known. */
  Part nearest(Part day, int direction) {
    if (reference == null) {
      return day;
    }
    int year = reference.getYear();
    String today = Partial.of(reference).toString();
    String same = day.start().inYear(year).toString();
    boolean other = direction < 0 ? same.compareTo(today) >= 0 : same.compareTo(today) <= 0;
    Partial date = day.start().inYear(year + (other ? Integer.signum(direction) : 0));
    return date.isReal() ? Part.at(day.from(), day.to(), date) : null;
  }

  /** "martes de la próxima semana" */
  private Part dayOfWeek(int from, int end, String code) {
    int at = t.is(end, Word.OF) ? t.is(end + 1, Word.THE_F) ? end + 2 : end + 1 : t.count();
    Part week = t.node(at) == null ? null : led(at);
    week = week == null && t.node(at) != null ? followed(at) : week;
    boolean whole = week != null && week.start() != null && t.is(t.is(at, Word.WEEK) ? at : at + 1, Word.WEEK);
    return whole ? Part.at(from, week.to(), week.start().shift(WEEK.indexOf(code))) : null;
  }

  /** "lunes a viernes de la próxima semana", from the first token on; null where no such week follows. */
  Part weekdays(int from, Weekdays.Days days) {
    int at = t.is(days.end() + 1, Word.THE_F) ? days.end() + 2 : days.end() + 1;
    Part week = t.node(at) == null ? null : led(at);
    week = week == null && t.node(at) != null ? followed(at) : week;
    boolean whole = week != null && t.is(t.is(at, Word.WEEK) ? at : at + 1, Word.WEEK);
    int first = WEEK.indexOf(days.codes().get(0));
    int last = WEEK.indexOf(days.codes().get(days.codes().size() - 1));
    return !whole || last < first ? null : week.start() == null ? Part.unresolved(from, week.to(), week.shift())
        : Part.span(from, week.to(), week.start().shift(first), week.start().shift(last));
  }

  /** "el lunes", "el viernes 15": the coming one; "el lunes de esta semana". */
  Part weekday(int i) {
    Tokens.Hit day = t.hit(i, Role.WEEKDAY);
    boolean one = day != null && !t.has(i, Role.FEAST) && (t.is(i - 1, Word.THE, Word.OF_THE, Word.TO_THE) || t.count() == 1) && !t.is(i, Word.WEEKEND_DAYS);
    if (!one) {
      return null;
    }
    int after = day.end();
    Part ofWeek = dayOfWeek(i, after, day.code());
    if (ofWeek != null) {
      return ofWeek;
    }
    boolean numbered = t.isNumber(after) && t.length(after) <= 2 && t.number(after) <= 31 && !t.has(after + 1, Role.HOURS)
        && t.sign(after + 1) != ':' && !t.has(after + 1, Role.MERIDIEM);
    int to = numbered ? after + 1 : after;
    LocalDate date = reference == null ? null : coming(day.code(), numbered ? t.number(after) : 0);
    return date == null ? Part.unresolved(i, to, new Meaning.Shift(day.code(), 0)) : Part.at(i, to, Partial.of(date));
  }

  /** The next such weekday, on such a day of the month where {@code number} is not 0; null when none comes in two years. */
  private LocalDate coming(String code, int number) {
    LocalDate date = reference.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEK.indexOf(code) + 1)));
    for (int week = 0; week < WEEKS_AHEAD; week++, date = date.plusWeeks(1)) {
      if (number == 0 || date.getDayOfMonth() == number) {
        return date;
      }
    }
    return null;
  }

  /** "este mes", "próxima semana", "último año", "próximo lunes". */
  private Part led(int i) {
    Tokens.Hit hit = t.hit(i, Role.RELATIVE_BEFORE);
    if (hit == null) {
      return null;
    }
    int at = hit.end();
    if (isWeekend(at)) {
      return weekend(i, at + 3, hit.number());
    }
    at += t.is(at, Word.MONTH) && t.is(at + 1, Word.OF) && t.has(at + 2, Role.MONTH) ? 2 : 0;
    return named(i, at, at + 1, hit.number());
  }

  private boolean isWeekend(int i) {
    return t.is(i, Word.END) && t.is(i + 1, Word.OF) && t.is(i + 2, Word.WEEK);
  }

  /** "fin de semana pasado", "fin de semana que viene"; null when it is no such weekend. */
  Part weekend(int i) {
    Tokens.Hit after = isWeekend(i) ? t.hit(i + 3, Role.RELATIVE_AFTER) : null;
    return after == null ? null : weekend(i, after.end(), after.number());
  }

  /** "mes próximo", "año que viene", "lunes pasado". */
  private Part followed(int i) {
    boolean any = t.has(i, Role.TIME_UNIT) || t.has(i, Role.WEEKDAY) || t.has(i, Role.MONTH) || t.has(i, Role.SEASON);
    if (!any) {
      return null;
    }
    Tokens.Hit after = t.hit(i + 1, Role.RELATIVE_AFTER);
    return after == null ? null : named(i, i, after.end(), after.number());
  }

  private Part named(int from, int at, int to, int offset) {
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    int said = unit != null && unit.code().equals("year") && to == at + 1 && t.isNumber(to) && t.length(to) == 4 ? t.number(to) : 0;
    if (said >= 1900 && said < 2100) {
      return Part.at(from, to + 1, Partial.year(said));
    }
    if (unit != null && unit.end() == at + 1 && List.of("week", "month", "year").contains(unit.code())) {
      return t.isPlural(at) && !unit.code().equals("month") ? null : unit(from, Math.max(to, unit.end()), unit.code(), offset);
    }
    if (unit != null && unit.end() == at + 1 && !t.isPlural(at) && !t.has(from, Role.LAST) && years(unit.code()) > 0) {
      return years(from, Math.max(to, unit.end()), unit.code(), offset);
    }
    int months = unit == null || unit.end() != at + 1 ? 0 : months(unit.code());
    if (months > 0) {
      return yearPart(from, to, unit.code(), months, offset);
    }
    Tokens.Hit weekday = t.hit(at, Role.WEEKDAY);
    if (weekday != null) {
      return weekday(from, to, weekday.code(), offset);
    }
    Tokens.Hit month = t.hit(at, Role.MONTH);
    Tokens.Hit season = month == null ? t.hit(at, Role.SEASON) : null;
    return month != null ? month(from, to, month.number(), offset)
        : season == null || season.end() != at + 1 ? null : season(from, Math.max(to, season.end()), season.code(), offset);
  }

  /** "próximo verano": the next to begin, or the last that has ended; "este": the first that has not. */
  private Part season(int from, int to, String code, int offset) {
    int dash = code.indexOf('-');
    int first = Integer.parseInt(code.substring(0, dash));
    int last = Integer.parseInt(code.substring(dash + 1));
    if (reference == null) {
      return Part.span(from, to, Partial.month(0, first), Partial.month(0, last));
    }
    YearMonth now = YearMonth.from(reference);
    int length = Math.floorMod(last - first, 12);
    YearMonth start = YearMonth.of(now.getYear() - 2, first);
    while (offset < 0 ? start.plusMonths(12L + length).isBefore(now) : offset > 0 ? !start.isAfter(now) : start.plusMonths(length).isBefore(now)) {
      start = start.plusYears(1);
    }
    YearMonth end = start.plusMonths(length);
    return Part.span(from, to, Partial.month(start.getYear(), first), Partial.month(end.getYear(), last));
  }

  private static int years(String unit) {
    return unit.equals("decade") ? 10 : unit.equals("century") ? 100 : 0;
  }

  /** "década pasada": its years share all but the last digit; "siglo pasado": a century's first year ends in 01 */
  private Part years(int from, int to, String unit, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    int length = years(unit);
    int first = unit.equals("decade") ? 0 : 1;
    int start = (reference.getYear() - first) / length * length + first + offset * length;
    return Part.span(from, to, Partial.year(start), Partial.year(start + length - 1));
  }

  private static int months(String unit) {
    return switch (unit) {
      case "bimester" -> 2;
      case "quarter" -> 3;
      case "four_months" -> 4;
      case "semester" -> 6;
      default -> 0;
    };
  }

  /** "este semestre", "trimestre pasado" */
  private Part yearPart(int from, int to, String unit, int months, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    int first = (reference.getMonthValue() - 1) / months * months + 1;
    LocalDate start = LocalDate.of(reference.getYear(), first, 1).plusMonths((long) months * offset);
    LocalDate end = start.plusMonths(months - 1L);
    return Part.span(from, to, Partial.month(start.getYear(), start.getMonthValue()), Partial.month(end.getYear(), end.getMonthValue()));
  }

  private Part month(int from, int to, int month, int offset) {
    if (reference == null) {
      return Part.at(from, to, Partial.month(0, month));
    }
    int passed = Integer.compare(month, reference.getMonthValue());
    int year = reference.getYear() + (offset < 0 && passed >= 0 ? -1 : offset > 0 && passed <= 0 ? 1 : 0);
    return Part.at(from, to, Partial.month(year, month));
  }

  private Part weekday(int from, int to, String code, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(code, offset));
    }
    DayOfWeek day = DayOfWeek.of(WEEK.indexOf(code) + 1);
    LocalDate date = switch (Integer.signum(offset)) {
      case -1 -> reference.with(TemporalAdjusters.previous(day));
      case 1 -> reference.with(TemporalAdjusters.next(day));
      default -> reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    };
    return Part.at(from, to, Partial.of(date));
  }

  private Part weekend(int from, int to, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift("weekend", offset));
    }
    LocalDate monday = reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
    return Part.span(from, to, Partial.of(monday.plusDays(5)), Partial.of(monday.plusDays(6)));
  }

  /** What is counted from today or from another day, for this text. */
  CountedDates counted() {
    return counted;
  }

  /** The month that runs, as these tokens say. */
  Part thisMonth(int from, int to) {
    return unit(from, to, "month", 0);
  }

  private Part unit(int from, int to, String unit, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    if (unit.equals("week")) {
      LocalDate monday = reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
      return Part.span(from, to, Partial.of(monday), Partial.of(monday.plusDays(6)));
    }
    return counted.unit(from, to, unit, offset);
  }

  /** "resto del mes": from today to its end; "lo que va del año": from its beginning to today */
  private Part share(int i) {
    Tokens.Hit lead = t.hit(i, Role.RELATIVE_SHARE);
    if (lead == null) {
      return null;
    }
    int at = lead.end();
    at += t.is(at, Word.THE, Word.THE_F) ? 1 : 0;
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    Part whole = unit == null ? led(at) : t.isNumber(unit.end()) || unit.end() != at + 1 ? null : named(at, at, unit.end(), 0);
    if (whole == null || whole.shift() != null) {
      return whole == null ? null : Part.unresolved(i, whole.to(), whole.shift());
    }
    Partial today = Partial.of(reference);
    boolean rest = lead.code().equals("rest");
    Part part = Part.span(i, whole.to(), rest ? today : whole.start().first(), rest ? whole.end().last() : today);
    return part.start().toString().compareTo(part.end().toString()) > 0 ? null : part;
  }
}
