package org.fichero.normalise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Where a week's day, a weekend, a month, a part of a year, a season, a decade or a century lies that is so many before (negative) or
 * after the one of today, 0 the one that runs. Where today is not known, the step alone is told, or the months without their year.
 */
final class RelativeCalendar {
  private static final int WEEKS_AHEAD = 104;
  static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final LocalDate reference;

  RelativeCalendar(LocalDate reference) {
    this.reference = reference;
  }

  /** The next such weekday, on such a day of the month where {@code number} is not 0; null when none comes in two years. */
  LocalDate coming(String code, int number) {
    LocalDate date = reference.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEK.indexOf(code) + 1)));
    for (int week = 0; week < WEEKS_AHEAD; week++, date = date.plusWeeks(1)) {
      if (number == 0 || date.getDayOfMonth() == number) {
        return date;
      }
    }
    return null;
  }

  /** "próximo verano": the next to begin, or the last that has ended; "este": the first that has not. */
  Part season(int from, int to, String code, int offset) {
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

  /** How many years a unit has; 0 for one of another length. */
  static int years(String unit) {
    return unit.equals("decade") ? 10 : unit.equals("century") ? 100 : 0;
  }

  /** "década pasada": its years share all but the last digit; "siglo pasado": a century's first year ends in 01 */
  Part years(int from, int to, String unit, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    int length = years(unit);
    int first = unit.equals("decade") ? 0 : 1;
    int start = (reference.getYear() - first) / length * length + first + offset * length;
    return Part.span(from, to, Partial.year(start), Partial.year(start + length - 1));
  }

  /** "este semestre", "trimestre pasado" */
  Part yearPart(int from, int to, String unit, int months, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift(unit, offset));
    }
    int first = (reference.getMonthValue() - 1) / months * months + 1;
    LocalDate start = LocalDate.of(reference.getYear(), first, 1).plusMonths((long) months * offset);
    LocalDate end = start.plusMonths(months - 1L);
    return Part.span(from, to, Partial.month(start.getYear(), start.getMonthValue()), Partial.month(end.getYear(), end.getMonthValue()));
  }

  /** "quincena pasada", "próxima quincena": half a month, from the 1st or the 16th */
  Part fortnight(int from, int to, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift("fortnight", offset));
    }
    int halves = reference.getMonthValue() * 2 + (reference.getDayOfMonth() > 15 ? 1 : 0) + offset;
    YearMonth month = YearMonth.of(reference.getYear(), 1).plusMonths(Math.floorDiv(halves, 2) - 1L);
    boolean second = Math.floorMod(halves, 2) == 1;
    return Part.span(from, to, Partial.of(month.atDay(second ? 16 : 1)), Partial.of(second ? month.atEndOfMonth() : month.atDay(15)));
  }

  Part month(int from, int to, int month, int offset) {
    if (reference == null) {
      return Part.at(from, to, Partial.month(0, month));
    }
    int passed = Integer.compare(month, reference.getMonthValue());
    int year = reference.getYear() + (offset < 0 && passed >= 0 ? -1 : offset > 0 && passed <= 0 ? 1 : 0);
    return Part.at(from, to, Partial.month(year, month));
  }

  Part weekday(int from, int to, String code, int offset) {
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

  Part weekend(int from, int to, int offset) {
    if (reference == null) {
      return Part.unresolved(from, to, new Meaning.Shift("weekend", offset));
    }
    LocalDate monday = reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
    return Part.span(from, to, Partial.of(monday.plusDays(5)), Partial.of(monday.plusDays(6)));
  }
}
