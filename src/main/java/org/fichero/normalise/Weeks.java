package org.fichero.normalise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Weeks of a year, counted as ISO 8601 does: "semana 12 de 2023", "tercera semana del 2027", "2023-W12", "2023-W12-3". */
final class Weeks {
  private static final int DAYS = 7;
  /** No leap year, as most are none. */
  private static final int ANY_YEAR = 2001;

  private final Tokens t;
  private final DateWords words;

  Weeks(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
  }

  /** "semana 12 de 2023", "semana nº 12 del año 2023"; null without a year, which a week alone does not tell. */
  Part numbered(int i) {
    int at = t.is(i, Word.WEEK) ? i + 1 : -1;
    at += at > 0 && !t.isNumber(at) && t.isNumber(at + 1) ? 1 : 0;
    return at > 0 && t.isNumber(at) && t.length(at) <= 2 ? ofYear(i, t.number(at), at + 1) : null;
  }

  /**
   * "semana del 18 de mayo de 2015": the week that a day with a year lies in; where its year is not said, the seven days from it, or from
   * the Monday before the weekday that is said.
   *
   * @param days what reads a day from a token on
   */
  Part around(int i, IntFunction<Part> days) {
    Part day = t.is(i, Word.WEEK) && t.is(i + 1, Word.OF_THE) ? days.apply(i + 2) : null;
    boolean known = day != null && day.isPoint() && day.start().day() > 0 && day.start().month() > 0;
    boolean ranged = known && (t.is(day.to(), Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(day.to()) == '-');
    if (!known || ranged) {
      return null;
    }
    if (day.start().year() == 0) {
      return yearless(i, day);
    }
    LocalDate date = LocalDate.of(day.start().year(), day.start().month(), day.start().day());
    return week(i, day.to(), date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  private Part yearless(int i, Part day) {
    Tokens.Hit said = t.hit(i + 2, Role.WEEKDAY);
    int passed = said == null ? 0 : Weekdays.number(said.code());
    LocalDate first = LocalDate.of(ANY_YEAR, day.start().month(), 1).plusDays(day.start().day() - 1L - passed);
    LocalDate last = first.plusDays(DAYS - 1L);
    return Part.span(i, day.to(), Partial.of(first).inYear(0), Partial.of(last).inYear(0));
  }

  /** "2023-W12", "2023W12", "2023-W12-3" */
  Part signed(int i) {
    int at = t.sign(i + 1) == '-' && t.glued(i) ? i + 2 : i + 1;
    boolean shape = t.length(i) == 4 && t.glued(at - 1) && t.is(at, Word.WEEK_SIGN) && t.glued(at) && t.isNumber(at + 1) && t.length(at + 1) == 2;
    DateWords.Value year = shape ? words.fourDigits(i) : null;
    LocalDate monday = year == null ? null : monday(year.value(), t.number(at + 1));
    if (monday == null) {
      return null;
    }
    int day = t.sign(at + 2) == '-' && t.glued(at + 1) && t.glued(at + 2) && t.length(at + 3) == 1 ? t.number(at + 3) : 0;
    return day >= 1 && day <= DAYS ? Part.at(i, at + 4, Partial.of(monday.plusDays(day - 1L))) : week(i, at + 2, monday);
  }

  /**
   * The week of the year that is said from a token on.
   *
   * @param said its number, -1 for the last
   * @param at where the year is said; null where none is
   */
  Part ofYear(int from, int said, int at) {
    DateWords.Value year = words.yearTail(at);
    LocalDate monday = year == null ? null : monday(year.value(), said);
    return monday == null ? null : week(from, year.end(), monday);
  }

  private static Part week(int from, int to, LocalDate monday) {
    return Part.span(from, to, Partial.of(monday), Partial.of(monday.plusDays(DAYS - 1L)));
  }

  /** The Monday of a week; null when the year has none of that number. */
  private static LocalDate monday(int year, int said) {
    LocalDate within = LocalDate.of(year, 1, 4);
    long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(within).getMaximum();
    long week = said == -1 ? last : said;
    return week < 1 || week > last ? null : within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week - 1);
  }
}
