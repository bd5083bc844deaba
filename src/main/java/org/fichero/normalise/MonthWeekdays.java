package org.fichero.normalise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** One weekday of a month by its rank: "primer lunes de marzo de 2023". Where no year is said, only its month is known. */
final class MonthWeekdays {
  private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final int MOST = 5;

  private final Tokens t;
  private final DateWords words;

  MonthWeekdays(Tokens t, DateWords words) {
    this.t = t;
    this.words = words;
  }

  /** The day that begins at this token; null when there is none. */
  Part read(int i) {
    Tokens.Hit ordinal = t.hit(i, Role.ORDINAL);
    Tokens.Hit rank = ordinal != null && ordinal.number() <= MOST ? ordinal : t.hit(i, Role.LAST);
    Tokens.Hit day = rank == null ? null : t.hit(rank.end(), Role.WEEKDAY);
    if (day == null || !t.is(day.end(), Word.OF, Word.OF_THE)) {
      return null;
    }
    int at = t.is(day.end() + 1, Word.MONTH) && t.is(day.end() + 2, Word.OF) ? day.end() + 3 : day.end() + 1;
    DateWords.Value month = words.month(at);
    if (month == null) {
      return null;
    }
    DateWords.Value year = words.yearTail(month.end());
    if (year == null) {
      return Part.at(i, month.end(), Partial.month(0, month.value()));
    }
    LocalDate date = LocalDate.of(year.value(), month.value(), 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(rank.number(), DayOfWeek.of(WEEK.indexOf(day.code()) + 1)));
    return date.getMonthValue() == month.value() ? Part.at(i, year.end(), Partial.of(date)) : null;
  }
}
