package org.fichero.normalise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What is told from today: "ayer", "la próxima semana", "el año pasado", "el resto del mes". */
final class RelativeDates {
  private final Tokens t;
  private final LocalDate reference;
  private final CountedDates counted;
  private final RelativeCalendar calendar;

  RelativeDates(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    counted = new CountedDates(t, reference);
    calendar = new RelativeCalendar(reference);
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
    found = found == null ? counted.lastMany(i) : found;
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
    return whole ? Part.at(from, week.to(), week.start().shift(RelativeCalendar.WEEK.indexOf(code))) : null;
  }

  /** "lunes a viernes de la próxima semana", from the first token on; null where no such week follows. */
  Part weekdays(int from, Weekdays.Days days) {
    int at = t.is(days.end() + 1, Word.THE_F) ? days.end() + 2 : days.end() + 1;
    Part week = t.node(at) == null ? null : led(at);
    week = week == null && t.node(at) != null ? followed(at) : week;
    boolean whole = week != null && t.is(t.is(at, Word.WEEK) ? at : at + 1, Word.WEEK);
    int first = RelativeCalendar.WEEK.indexOf(days.codes().get(0));
    int last = RelativeCalendar.WEEK.indexOf(days.codes().get(days.codes().size() - 1));
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
    LocalDate date = reference == null ? null : calendar.coming(day.code(), numbered ? t.number(after) : 0);
    return date == null ? Part.unresolved(i, to, new Meaning.Shift(day.code(), 0)) : Part.at(i, to, Partial.of(date));
  }

  /** "este mes", "próxima semana", "último año", "próximo lunes". */
  private Part led(int i) {
    Tokens.Hit hit = t.hit(i, Role.RELATIVE_BEFORE);
    if (hit == null) {
      return null;
    }
    int at = hit.end();
    if (isWeekend(at)) {
      return calendar.weekend(i, at + 3, hit.number());
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
    return after == null ? null : calendar.weekend(i, after.end(), after.number());
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
    if (unit != null && unit.end() == at + 1 && !t.isPlural(at) && !t.has(from, Role.LAST) && RelativeCalendar.years(unit.code()) > 0) {
      return calendar.years(from, Math.max(to, unit.end()), unit.code(), offset);
    }
    if (unit != null && unit.end() == at + 1 && unit.code().equals("fortnight") && !t.isPlural(at) && !t.has(from, Role.LAST)) {
      return calendar.fortnight(from, Math.max(to, unit.end()), offset);
    }
    int months = unit == null || unit.end() != at + 1 ? 0 : months(unit.code());
    if (months > 1) {
      return calendar.yearPart(from, to, unit.code(), months, offset);
    }
    Tokens.Hit weekday = t.hit(at, Role.WEEKDAY);
    if (weekday != null) {
      return calendar.weekday(from, to, weekday.code(), offset);
    }
    Tokens.Hit month = t.hit(at, Role.MONTH);
    Tokens.Hit season = month == null ? t.hit(at, Role.SEASON) : null;
    return month != null ? calendar.month(from, to, month.number(), offset)
        : season == null || season.end() != at + 1 ? null : calendar.season(from, Math.max(to, season.end()), season.code(), offset);
  }

  /** How many months a unit of them has; 0 for one that is not counted in months. */
  static int months(String unit) {
    return switch (unit) {
      case "month" -> 1;
      case "bimester" -> 2;
      case "quarter" -> 3;
      case "four_months" -> 4;
      case "semester" -> 6;
      default -> 0;
    };
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
