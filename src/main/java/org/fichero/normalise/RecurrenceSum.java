package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fichero.model.Span;

/**
 * One rule for all that a text says of coming back: the finest that is said, with the weekdays of another of the same
 * frequency, within the yearless months beside it. Twelve months restrict nothing; "every three months" with its four months
 * named is a yearly rule, for a rule that skips months depends on where it begins.
 */
final class RecurrenceSum {
  private static final List<String> COARSE_FIRST = List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY");

  private final List<TimeFinding> used = new ArrayList<>();
  private final Words words;
  private final Rrule rule;

  /**
   * @param times what is said
   * @param left what is said to be left out
   */
  RecurrenceSum(Words words, List<TimeFinding> times, List<TimeFinding> left) {
    this.words = words;
    Rrule all = sum(times);
    TreeSet<Integer> out = new TreeSet<>();
    left.forEach(time -> out.addAll(LeftOut.whole(time.meaning()).isEmpty() ? List.of() : yearless(time.meaning())));
    rule = all == null || out.isEmpty() ? all : without(all, out);
  }

  private static Rrule without(Rrule rule, TreeSet<Integer> out) {
    List<Integer> months = new ArrayList<>(rule.months().isEmpty() ? MonthSpan.of(1, 12) : rule.months());
    months.removeAll(out);
    return rule.withMonths(months);
  }

  /** The rule as text; null when nothing comes back. */
  String rule() {
    return rule == null ? null : rule.toString();
  }

  /** The smallest span of all words that the rule comes from; null without a rule. */
  Span span() {
    return used.stream().map(f -> ImplementationReader.span(words, f)).reduce(Span::union).orElse(null);
  }

  private Rrule sum(List<TimeFinding> times) {
    Rrule sum = null;
    int frequent = 1;
    for (TimeFinding time : times) {
      if (time.meaning() instanceof Meaning.Recurring r) {
        Rrule joined = sum == null ? r.rule() : join(sum, frequent, r);
        frequent = joined.equals(r.rule()) ? r.times() : frequent;
        sum = joined;
        used.add(time);
      }
    }
    return sum == null ? null : within(sum, times);
  }

  private static Rrule join(Rrule a, int aTimes, Meaning.Recurring other) {
    Rrule b = other.rule();
    List<Integer> months = union(a.months(), b.months());
    if (a.freq().equals(b.freq())) {
      Rrule base = a.days().isEmpty() && a.monthDays().isEmpty() && a.interval() == 1 ? b : a;
      List<String> days = new ArrayList<>(a.days());
      days.addAll(b.days());
      List<Integer> monthDays = sharedDays(a, b);
      // "primer lunes y día 15 de cada mes": a rule with both would mean a Monday that is the 15th
      boolean clash = !days.isEmpty() && !monthDays.isEmpty();
      return base.withDays(clash ? List.of() : days).withMonths(months).withMonthDays(clash ? List.of() : monthDays);
    }
    boolean aCoarser = COARSE_FIRST.indexOf(a.freq()) < COARSE_FIRST.indexOf(b.freq());
    Rrule coarse = aCoarser ? a : b;
    Rrule fine = aCoarser ? b : a;
    int times = aCoarser ? aTimes : other.times();
    boolean limits = times > 1 || !coarse.freq().equals("YEARLY");
    return (limits ? coarse : fine).withMonths(months);
  }

  /** The days of the month that hold in all the months of both rules: of "8 de marzo y 25 de noviembre" none do. */
  private static List<Integer> sharedDays(Rrule a, Rrule b) {
    if (a.months().equals(b.months())) {
      return union(a.monthDays(), b.monthDays());
    }
    boolean one = a.monthDays().isEmpty() || b.monthDays().isEmpty();
    return a.monthDays().equals(b.monthDays()) || one && a.months().isEmpty() | b.months().isEmpty() ? union(a.monthDays(), b.monthDays()) : List.of();
  }

  private static List<Integer> union(List<Integer> a, List<Integer> b) {
    TreeSet<Integer> all = new TreeSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  private Rrule within(Rrule sum, List<TimeFinding> times) {
    TreeSet<Integer> months = new TreeSet<>(sum.months());
    for (TimeFinding time : times) {
      List<Integer> named = yearless(time.meaning());
      if (!named.isEmpty()) {
        months.addAll(named);
        used.add(time);
      }
    }
    boolean spread = sum.freq().equals("MONTHLY") && sum.interval() > 1 && months.size() * sum.interval() == 12;
    boolean more = sum.freq().equals("YEARLY") && !sum.months().isEmpty() && months.size() > sum.months().size();
    Rrule base = spread ? Rrule.every("YEARLY", 1) : more ? sum.withMonthDays(List.of()) : sum;
    return base.withMonths(months.size() == 12 ? List.of() : List.copyOf(months));
  }

  private static List<Integer> yearless(Meaning meaning) {
    boolean yearless = meaning instanceof Meaning.Months m && m.year() == 0
        || meaning instanceof Meaning.Interval in && in.isYearless() && in.open() == null;
    return yearless ? ImplementationReader.named(meaning) : List.of();
  }
}
