package org.fichero.normalise;

import java.util.List;
import java.util.stream.IntStream;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Months and days that come back: "de marzo a junio de cada año", "cada año en marzo", "todos los meses de marzo a noviembre". */
final class RecurringMonths {
  private static final Rrule MONTHLY = Rrule.every("MONTHLY", 1);
  private static final Rrule YEARLY = Rrule.every("YEARLY", 1);

  private final Tokens t;
  private final DateRanges ranges;

  RecurringMonths(Tokens t, DateRanges ranges) {
    this.t = t;
    this.ranges = ranges;
  }

  /** Months and days "de cada año" come back. */
  TimeFinding yearly(TimeFinding date) {
    Tokens.Hit each = t.hit(t.sign(date.to()) == ',' ? date.to() + 1 : date.to(), Role.EACH_YEAR);
    Meaning.Recurring rule = each == null ? null : yearlyRule(date.meaning());
    return rule == null ? date : new TimeFinding(date.from(), each.end(), rule);
  }

  private static Meaning.Recurring yearlyRule(Meaning meaning) {
    if (meaning instanceof Meaning.Months m && m.year() == 0) {
      return Recurrences.yearly(m.months(), List.of());
    }
    if (meaning instanceof Meaning.Days d && d.days().stream().allMatch(day -> day.year() == 0 && day.month() == d.days().get(0).month())) {
      return Recurrences.yearly(List.of(d.days().get(0).month()), d.days().stream().map(Partial::day).toList());
    }
    if (meaning instanceof Meaning.Interval in && in.isYearless() && in.start() != null && in.end() != null && in.start().month() > 0) {
      boolean days = in.start().day() > 0 && in.start().month() == in.end().month() && in.start().day() <= in.end().day();
      return Recurrences.yearly(MonthSpan.of(in.start(), in.end()),
          days ? IntStream.rangeClosed(in.start().day(), in.end().day()).boxed().toList() : List.of());
    }
    return null;
  }

  /** "cada año en marzo", "todos los años, en enero y febrero", "todos los meses de marzo a noviembre" */
  TimeFinding within(TimeFinding set, Meaning.Recurring meaning) {
    boolean yearly = meaning.rule().equals(YEARLY) && meaning.times() == 1;
    int at = t.sign(set.to()) == ',' ? set.to() + 1 : set.to();
    if (meaning.rule().equals(MONTHLY) && meaning.times() == 1 && at == set.to() && t.is(at, Word.OF, Word.FROM, Word.BETWEEN)) {
      return inMonths(set, meaning.rule(), at);
    }
    boolean days = t.is(at, Word.THE, Word.OF_THE);
    if (!yearly || !days && !t.is(at, Word.IN, Word.DURING, Word.OF, Word.FROM, Word.BETWEEN)) {
      return set;
    }
    DateRanges.Found months = ranges.read(t.is(at, Word.FROM, Word.BETWEEN) ? at : t.skip(at + 1, Role.FILLER));
    if (days && months != null && !(months.meaning() instanceof Meaning.Interval in && in.start() != null && in.start().day() > 0)) {
      return set;
    }
    Meaning.Recurring rule = months == null || months.weak() ? null : yearlyRule(months.meaning());
    return rule == null ? set : new TimeFinding(set.from(), months.to(), rule);
  }

  /** Every month of a range without a year, which begins at this token. */
  private TimeFinding inMonths(TimeFinding set, Rrule rule, int at) {
    DateRanges.Found months = ranges.read(t.is(at, Word.OF) ? at + 1 : at);
    boolean range = months != null && months.meaning() instanceof Meaning.Interval all && all.isKnown() && all.start().year() == 0
        && all.start().grain() == Partial.Grain.MONTH && !all.start().equals(all.end());
    if (!range) {
      return set;
    }
    Meaning.Interval in = (Meaning.Interval) months.meaning();
    return new TimeFinding(set.from(), months.to(), new Meaning.Recurring(rule.withMonths(MonthSpan.of(in.start(), in.end())), 1));
  }
}
