package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Days of the week that come back: "los lunes", "de lunes a viernes", "cada dos martes", "sábado por medio". */
final class RecurringWeekdays {
  private static final int SURE_SHORT = 3;

  private final Tokens t;
  private final Weekdays weekdays;
  private final RelativeDates relatives;

  RecurringWeekdays(Tokens t, Weekdays weekdays, RelativeDates relatives) {
    this.t = t;
    this.weekdays = weekdays;
    this.relatives = relatives;
  }

  /** Weekdays at a token: "los lunes", "sábados", "lunes y miércoles", "de lunes a viernes", "día sábado por medio" */
  TimeFinding read(int i) {
    Weekdays.Days days = weekdays.read(i);
    if (days == null) {
      return null;
    }
    int from = t.is(i - 1, Word.DAYS) ? i - 1 : i;
    from = t.is(from - 1, Word.THE_MANY) ? from - 1 : from;
    boolean plural = from < i || t.is(i, Word.WEEKEND_DAYS);
    if (t.has(days.end(), Role.ALTERNATE)) {
      return new TimeFinding(t.is(i - 1, Word.A) ? i - 1 : i, t.skip(days.end(), Role.ALTERNATE), new Meaning.Recurring(Rrule.onDays(days.codes()).withInterval(2), 1));
    }
    // "dos sábados al mes" is how often, not on which
    if ((t.isNumber(i - 1) || t.has(i - 1, Role.UNIT)) && t.has(days.end(), Role.PER)) {
      return null;
    }
    boolean weekly = skipEachWeek(days.end()) > days.end() && t.is(days.end() + 1, Word.EACH) && t.is(days.end() + 2, Word.WEEK);
    if (!plural && !weekly && days.codes().size() == 1 && !(days.shorts())) {
      return null;
    }
    // "los sab"
    boolean short1 = days.shorts() && !(t.is(i - 1, Word.THE_MANY) && t.length(i) == SURE_SHORT && !t.has(i, Role.MONTH_SHORT));
    if (days.codes().size() == 1 && (short1 || t.isNumber(days.end()))) {
      return null;
    }
    boolean ranged = days.range() && t.is(from - 1, Word.OF, Word.FROM, Word.BETWEEN);
    Part dated = days.range() && t.is(days.end(), Word.OF, Word.OF_THE) ? relatives.weekdays(ranged ? from - 1 : from, days) : null;
    if (dated != null) {
      return new TimeFinding(dated.from(), dated.to(), dated.interval());
    }
    int end = days.end();
    end = t.is(end, Word.OF, Word.BY) && t.is(end + 1, Word.HALF) ? end : skipEachWeek(end);
    return new TimeFinding(ranged ? from - 1 : from, end, new Meaning.Recurring(Rrule.onDays(days.codes()), 1));
  }

  private int skipEachWeek(int i) {
    boolean week = t.is(i, Word.OF) && t.is(i + 1, Word.EACH) && t.is(i + 2, Word.WEEK);
    return week ? i + 3 : t.is(i, Word.OF) && t.is(i + 1, Word.EACH) && t.is(i + 2, Word.MONTH) ? i + 3 : t.is(i, Word.OF_THE) && t.is(i + 1, Word.MONTH) ? i + 2 : i;
  }

  /** Weekdays behind "cada", or "cada dos"; null where none stand at the token. */
  TimeFinding every(int from, int at, int interval) {
    Weekdays.Days days = weekdays.read(at);
    if (days == null || days.shorts()) {
      return null;
    }
    Rrule rule = Rrule.onDays(days.codes()).withInterval(t.has(days.end(), Role.ALTERNATE) ? 2 : interval);
    int end = t.skip(days.end(), Role.ALTERNATE);
    return new TimeFinding(from, skipEachWeek(end), new Meaning.Recurring(rule, 1));
  }
}
