package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * What is left out of an expression of time by the words right after it: "todo el año 2022, excepto febrero", "de lunes a domingo,
 * salvo los martes". What a list of months, years or days of the week cannot say stays as it was read.
 */
final class Exceptions {
  private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Tokens t;
  private final List<TimeFinding> found;

  private Exceptions(Tokens t, List<TimeFinding> found) {
    this.t = t;
    this.found = found;
  }

  /** Takes what is excepted out of findings, which are in text order; an expression and its exception become one finding. */
  static void apply(Tokens t, List<TimeFinding> found) {
    new Exceptions(t, found).apply();
  }

  private void apply() {
    for (int i = 0; i < found.size(); i++) {
      int at = found.get(i).to();
      boolean bracket = t.sign(at) == '(';
      at += bracket || t.sign(at) == ',' ? 1 : 0;
      Tokens.Hit except = t.hit(at, Role.EXCEPT);
      if (except != null) {
        leaveOut(whole(i), except.end(), bracket);
      }
    }
  }

  /** The finding that an exception behind this one is of: of "sábados de 18 a 21 horas" the Saturdays. */
  private int whole(int i) {
    boolean clock = i > 0 && found.get(i).meaning() instanceof Meaning.Clock && found.get(i - 1).meaning() instanceof Meaning.Recurring;
    return clock && found.get(i - 1).to() >= found.get(i).from() ? i - 1 : i;
  }

  private void leaveOut(int base, int at, boolean bracket) {
    int named = t.skip(at, Role.FILLER);
    int next = base + 1;
    while (next < found.size() && found.get(next).from() < at) {
      next++;
    }
    TimeFinding left = next < found.size() && found.get(next).from() <= named ? found.get(next) : null;
    Weekdays.Days days = new Weekdays(t).read(named);
    Meaning meaning = found.get(base).meaning();
    if (isYearOfMonths(base)) {
      return;
    }
    Meaning rest = days != null && meaning instanceof Meaning.Recurring r ? otherDays(r, days.codes())
        : left == null ? null : without(meaning, left.meaning());
    if (rest == null) {
      return;
    }
    int end = days == null ? left.to() : days.end();
    end += bracket && t.sign(end) == ')' ? 1 : 0;
    if (left != null) {
      found.remove(next);
    }
    found.set(base, new TimeFinding(found.get(base).from(), end, found.get(base).claims(), rest));
  }

  /** "2023" in "marzo a julio de 2022 y 2023": its months stand before it, and its exceptions are theirs. */
  private boolean isYearOfMonths(int i) {
    TimeFinding before = i == 0 ? null : found.get(i - 1);
    boolean year = before != null && !years(found.get(i).meaning()).isEmpty() && !ImplementationReader.named(before.meaning()).isEmpty();
    int gap = year ? found.get(i).from() - before.to() : 0;
    return gap == 1 && (t.sign(before.to()) == ',' || t.is(before.to(), Word.AND, Word.AND_SOFT));
  }

  /** Days of each week without some of them, which may be none of them; null where it is not of whole weeks, or none is left. */
  private static Meaning otherDays(Meaning.Recurring all, List<String> out) {
    Rrule rule = all.rule();
    boolean weekly = rule.freq().equals("WEEKLY") && !rule.days().isEmpty() || rule.freq().equals("DAILY");
    if (!weekly || rule.interval() > 1 || all.times() > 1) {
      return null;
    }
    List<String> days = new ArrayList<>(rule.days().isEmpty() ? WEEK : rule.days());
    days.removeAll(out);
    Rrule rest = new Rrule("WEEKLY", 1, rule.months(), rule.monthDays(), days, rule.hour(), rule.minute());
    return days.isEmpty() || !rule.monthDays().isEmpty() ? null : new Meaning.Recurring(rest, 1);
  }

  private static Meaning without(Meaning all, Meaning out) {
    if (all instanceof Meaning.Recurring r) {
      List<Integer> months = isYearly(r) ? List.of() : rest(r.rule().months().isEmpty() ? MonthSpan.of(1, 12) : r.rule().months(), months(out, 0));
      return months.isEmpty() ? null : new Meaning.Recurring(r.rule().withMonths(months), r.times());
    }
    List<Integer> years = rest(years(all), years(out));
    if (!years.isEmpty()) {
      return new Meaning.Years(years);
    }
    int year = yearOf(all);
    List<Integer> months = rest(months(all, year), months(out, year));
    return months.isEmpty() ? null : new Meaning.Months(months, year, all instanceof Meaning.Months m && m.wholeYear());
  }

  private static boolean isYearly(Meaning.Recurring set) {
    return set.rule().freq().equals("YEARLY") && set.rule().months().isEmpty();
  }

  /** What is left of a list; nothing where the exception is none of it, or all. */
  private static List<Integer> rest(List<Integer> all, List<Integer> out) {
    List<Integer> rest = new ArrayList<>(all);
    return rest.removeAll(out) ? rest : List.of();
  }

  private static int yearOf(Meaning meaning) {
    return meaning instanceof Meaning.Months m ? m.year() : isWhole(meaning) ? ((Meaning.Interval) meaning).start().year() : 0;
  }

  /** Whether it is a stretch from whole months or years to whole ones, said outright. */
  private static boolean isWhole(Meaning meaning) {
    return meaning instanceof Meaning.Interval in && in.isKnown() && in.open() == null && in.approx() == null
        && in.start().day() == 0 && in.end().day() == 0;
  }

  /** The months of one year, or of none, that an expression is made of. */
  private static List<Integer> months(Meaning meaning, int year) {
    if (meaning instanceof Meaning.Months m) {
      return m.year() == 0 || m.year() == year ? m.months() : List.of();
    }
    if (!isWhole(meaning)) {
      return List.of();
    }
    Meaning.Interval in = (Meaning.Interval) meaning;
    boolean same = in.start().year() == in.end().year() && (in.start().year() == 0 || in.start().year() == year);
    boolean wholeYear = in.start().month() == 0 && in.end().month() == 0;
    return !same ? List.of() : wholeYear ? MonthSpan.of(1, 12) : MonthSpan.of(in.start(), in.end());
  }

  private static List<Integer> years(Meaning meaning) {
    if (meaning instanceof Meaning.Years y) {
      return y.years();
    }
    boolean years = isWhole(meaning) && ((Meaning.Interval) meaning).start().month() == 0 && ((Meaning.Interval) meaning).end().month() == 0;
    return years ? IntStream.rangeClosed(((Meaning.Interval) meaning).start().year(), ((Meaning.Interval) meaning).end().year()).boxed().toList()
        : List.of();
  }
}
