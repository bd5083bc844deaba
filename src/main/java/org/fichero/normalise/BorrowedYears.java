package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Months and days that take their years from beside them: "de marzo a diciembre (2022)", "2022: marzo a julio",
 * "marzo a julio de 2021, 2022 y 2023". What is said of several years becomes an expression for each of them.
 */
final class BorrowedYears {
  private static final int LONGEST_LINK = 4;

  private final Tokens t;
  private final List<TimeFinding> times;
  private final boolean several;
  private final List<TimeFinding> joined;

  private BorrowedYears(Tokens t, List<TimeFinding> times, boolean several) {
    this.t = t;
    this.times = times;
    this.several = several;
    joined = new ArrayList<>(times.size());
  }

  /** @param times in text order; so is what is given back */
  static List<TimeFinding> join(Tokens t, List<TimeFinding> times) {
    return new BorrowedYears(t, times, true).join();
  }

  /** The same where one expression and one year make one. */
  static List<TimeFinding> joinSingle(Tokens t, List<TimeFinding> times) {
    return times.size() < 2 ? times : new BorrowedYears(t, times, false).join();
  }

  private List<TimeFinding> join() {
    int at = 0;
    while (at < times.size()) {
      at = step(at);
    }
    return joined;
  }

  /** Takes the expression there, with those that it is joined to; the index of the next. */
  private int step(int at) {
    List<Integer> years = years(times.get(at).meaning());
    int end = years.isEmpty() ? monthsBeforeYears(at) : yearsBeforeMonths(at, years);
    if (end == at) {
      joined.add(times.get(at));
      return at + 1;
    }
    return end;
  }

  /** "2022: marzo a julio y septiembre": all the months of the sentence, or none of them. */
  private int yearsBeforeMonths(int at, List<Integer> years) {
    if (DatedPeriods.says(t, times.get(at), Role.BEGINS) || DatedPeriods.says(t, times.get(at), Role.ENDS)) {
      return at;
    }
    int end = at + 1;
    while (end < times.size() && isYearless(times.get(end)) && isLink(times.get(end - 1).to(), times.get(end).from(), false)) {
      end++;
    }
    if (end < times.size() && (isYearless(times.get(end)) && isOneSentence(times.get(end - 1).to(), times.get(end).from()) || takesYears(end - 1))) {
      return at;
    }
    if (!several && (years.size() > 1 || end != at + 2)) {
      return at;
    }
    for (TimeFinding time : times.subList(at + 1, end)) {
      add(years, time.meaning(), times.get(at).from(), time.to());
    }
    return end == at + 1 ? at : end;
  }

  private int monthsBeforeYears(int at) {
    if (!takesYears(at)) {
      return at;
    }
    TimeFinding time = times.get(at);
    TimeFinding next = times.get(at + 1);
    List<Integer> years = new ArrayList<>(years(next.meaning()));
    if (!several && (years.size() > 1 || !isYearless(time) || !isLink(behind(time), next.from(), false))) {
      return at;
    }
    if (!isYearless(time)) {
      years.add(0, first(time.meaning()).year());
    }
    boolean bracket = t.sign(next.to()) == ')' || t.sign(next.to()) == ']';
    add(years, time.meaning(), time.from(), bracket ? next.to() + 1 : next.to());
    return at + 2;
  }

  /** Whether months are followed by years that are theirs: at once, or at the end of a sentence or line. */
  private boolean takesYears(int at) {
    if (at + 1 >= times.size() || first(times.get(at).meaning()) == null || years(times.get(at + 1).meaning()).isEmpty()) {
      return false;
    }
    int from = behind(times.get(at));
    int to = times.get(at + 1).from();
    int end = times.get(at + 1).to();
    boolean months = at + 2 < times.size() && isYearless(times.get(at + 2)) && isLink(end, times.get(at + 2).from(), false);
    if (months || t.sign(end) == ':') {
      return false;
    }
    boolean ends = end >= t.count() || t.sign(end) == '.' || t.hasBreak(end - 1);
    boolean closed = ends || t.sign(end) != 0;
    if (!isYearless(times.get(at))) {
      return closed && isList(from, to);
    }
    return isLink(from, to, false) && (closed || t.is(from, Word.OF, Word.OF_THE)) || ends && isLink(from, to, true);
  }

  /** The token after months, and after the bracket that they close: "verano (enero y febrero) de 2023" */
  private int behind(TimeFinding months) {
    boolean closed = t.sign(months.to()) == ')' && (t.isNumber(months.to() + 1) || t.is(months.to() + 1, Word.OF, Word.OF_THE));
    return closed ? months.to() + 1 : months.to();
  }

  private void add(List<Integer> years, Meaning meaning, int from, int to) {
    years.forEach(year -> joined.add(new TimeFinding(from, to, in(meaning, year))));
  }

  /** The years that an expression is; none for one that says more or less than whole years. */
  private static List<Integer> years(Meaning meaning) {
    if (meaning instanceof Meaning.Years y) {
      return y.years();
    }
    boolean one = meaning instanceof Meaning.Interval in && in.isKnown() && in.start().equals(in.end()) && in.start().grain() == Partial.Grain.YEAR
        && in.start().year() > 0 && in.approx() == null && in.relative() == null;
    return one ? List.of(((Meaning.Interval) meaning).start().year()) : List.of();
  }

  private static boolean isYearless(TimeFinding time) {
    Partial first = first(time.meaning());
    return first != null && first.year() == 0;
  }

  /** Where months or days begin that lie within one year; null for all that do not. */
  private static Partial first(Meaning meaning) {
    if (meaning instanceof Meaning.Months m) {
      return m.wholeYear() ? null : Partial.month(m.year(), m.months().get(0));
    }
    if (meaning instanceof Meaning.Days d) {
      return d.days().get(0);
    }
    boolean within = meaning instanceof Meaning.Interval in && in.isKnown() && in.open() == null && in.approx() == null && in.relative() == null
        && in.start().month() > 0 && in.end().month() > 0 && in.start().year() == in.end().year() && !in.start().isLaterInYear(in.end());
    return within ? ((Meaning.Interval) meaning).start() : null;
  }

  private static Meaning in(Meaning meaning, int year) {
    if (meaning instanceof Meaning.Months m) {
      return new Meaning.Months(m.months(), year, false);
    }
    if (meaning instanceof Meaning.Days d) {
      return new Meaning.Days(d.days().stream().map(day -> day.inYear(year)).toList());
    }
    Meaning.Interval in = (Meaning.Interval) meaning;
    return Meaning.Interval.of(in.start().inYear(year), in.end().inYear(year));
  }

  /**
   * Signs and small words that leave months and years together.
   *
   * @param loose whether a line or a sentence may end between them
   */
  private boolean isLink(int from, int to, boolean loose) {
    if (to < from || to - from > LONGEST_LINK || !loose && t.hasBreak(from - 1)) {
      return false;
    }
    for (int at = from; at < to; at++) {
      boolean stop = t.sign(at) == '.' || t.hasBreak(at);
      if (stop && !loose || !stop && !joins(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean joins(int at) {
    char sign = t.sign(at);
    return sign == ',' || sign == ':' || sign == '(' || sign == '[' || sign == '-' || sign == '/' || t.is(at, Word.OF, Word.OF_THE, Word.IN, Word.DURING, Word.THE,
        Word.THE_MANY, Word.AND, Word.AND_SOFT, Word.MONTHS, Word.MONTH, Word.YEAR, Word.YEARS);
  }

  /** "2021, 2022 y 2023": a comma or an "and" and nothing else. */
  private boolean isList(int from, int to) {
    boolean one = to == from + 1 && (t.sign(from) == ',' || t.is(from, Word.AND, Word.AND_SOFT));
    return one || to == from + 2 && t.sign(from) == ',' && t.is(from + 1, Word.AND, Word.AND_SOFT);
  }

  private boolean isOneSentence(int from, int to) {
    for (int at = from; at < to; at++) {
      if (t.sign(at) == '.' || t.hasBreak(at)) {
        return false;
      }
    }
    return true;
  }
}
