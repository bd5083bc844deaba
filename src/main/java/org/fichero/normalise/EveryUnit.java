package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What comes back by a unit of time: "cada dos semanas", "todos los meses, el día 5", "cada año", "cada día 15", "cada dos martes". */
final class EveryUnit {
  private static final int LONGEST = 1000;

  private final Tokens t;
  private final DateWords words;
  private final RecurringWeekdays weekdays;

  EveryUnit(Tokens t, DateWords words, RecurringWeekdays weekdays) {
    this.t = t;
    this.words = words;
    this.weekdays = weekdays;
  }

  /**
   * The recurrence whose unit stands behind "cada" or "todos los"; null when none does.
   *
   * @param i where "cada" stands
   * @param at the token after it
   * @param one whether it is "cada"
   */
  TimeFinding read(int i, int at, boolean one) {
    if (t.isNumber(at) || t.has(at, Role.UNIT)) {
      Numeral n = Numerals.read(t, at);
      if (n == null || n.whole() < 1 || n.whole() > LONGEST) {
        return null;
      }
      TimeFinding days = weekdays.every(i, n.to(), n.whole());
      return days == null ? unit(i, n.to(), n.whole(), one) : days;
    }
    boolean second = t.is(at, Word.SECOND, Word.SECOND_F, Word.OTHER);
    TimeFinding day = one && t.is(at, Word.DAY) ? day(i, at + 1) : null;
    return day != null ? day : second ? unit(i, at + 1, 2, one) : unit(i, at, 1, one);
  }

  private TimeFinding unit(int i, int at, int interval, boolean one) {
    Tokens.Hit unit = t.hit(at, Role.TIME_UNIT);
    // "cada mes y medio"
    boolean half = unit != null && t.is(unit.end(), Word.AND) && t.is(unit.end() + 1, Word.HALF, Word.HALF_F);
    // "cada hora lectiva", "cada hora de clase"
    boolean lesson = unit != null && t.is(at, Word.HOUR) && t.is(unit.end(), Word.OF, Word.LESSON);
    Rrule rule = unit == null || half || lesson || !one && !t.isPlural(at) && !t.is(at - 1, Word.THE_MANY, Word.THE_MANY_F) ? null : Rrule.of(unit.code(), interval);
    if (rule == null) {
      return null;
    }
    Tokens.Hit alternate = one && interval == 1 ? t.hit(unit.end(), Role.ALTERNATE) : null;
    if (alternate != null) {
      return new TimeFinding(i, alternate.end(), new Meaning.Recurring(rule.withInterval(2), 1));
    }
    MonthDayList days = unit.code().equals("month") ? MonthDayList.behind(t, words, unit.end()) : null;
    if (days != null) {
      return new TimeFinding(i, days.end(), new Meaning.Recurring(rule.withMonthDays(days.days()), 1));
    }
    boolean within = t.is(unit.end(), Word.OF_THE) && t.is(unit.end() + 1, Word.YEAR, Word.MONTH) && !t.isNumber(unit.end() + 2);
    return new TimeFinding(i, within ? unit.end() + 2 : unit.end(), new Meaning.Recurring(rule, 1));
  }

  /** "15" in "cada día 15": a day of each month, unless it counts */
  private TimeFinding day(int i, int at) {
    DateWords.Value day = t.isNumber(at) ? words.day(at) : null;
    boolean alone = day != null && !t.isWord(day.end()) && t.sign(day.end()) != '/' && t.sign(day.end()) != '-' && t.sign(day.end()) != '%';
    return alone ? new TimeFinding(i, day.end(), new Meaning.Recurring(Rrule.every("MONTHLY", 1).withMonthDays(List.of(day.value())), 1)) : null;
  }
}
