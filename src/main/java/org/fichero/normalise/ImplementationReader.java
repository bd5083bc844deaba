package org.fichero.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Span;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * When something is carried out, from the words that say so: the months they name, the dated periods with their labels,
 * and how it comes back. Years alone name no months; "inicia el año 2022" leaves the end open; an hour of the day is in
 * no recurrence unless the words join the two. Immutable; safe for threads.
 */
final class ImplementationReader {
  private final FiguresReader figures;

  ImplementationReader(FiguresReader figures) {
    this.figures = figures;
  }

  /**
   * A stretch that is dated.
   *
   * @param start ISO 8601 year, month or day; null when it is open
   * @param end likewise, included
   * @param span the words that say so
   * @param label what happens in it; null when nothing is said
   */
  record Period(String start, String end, Span span, Span label) {}

  /**
   * What the words say. All spans are in indexes of the text read.
   *
   * @param months 1 to 12, ascending, each with the words that first name it
   * @param periods in text order
   * @param recurrence an RFC 5545 rule; null when nothing is said to come back
   * @param recurrenceSpan the words that say so; null when there is no recurrence
   */
  record Reading(Map<Integer, Span> months, List<Period> periods, String recurrence, Span recurrenceSpan) {}

  /** Reads a text; one that says nothing of time gives an empty reading. */
  Reading read(String text) {
    return read(figures.times(figures.words(text)));
  }

  /** The same of a text whose expressions of time are known. */
  static Reading read(FiguresReader.Times read) {
    Tokens t = read.tokens();
    Words words = t.words;
    List<TimeFinding> times = read.found();
    Map<Integer, Span> months = new TreeMap<>();
    LeftOut exceptions = new LeftOut(t);
    List<TimeFinding> left = exceptions.of(times);
    List<TimeFinding> kept = new ArrayList<>(times);
    kept.removeAll(new HashSet<>(left));
    for (int i = kept.size() - 2; i >= 0; i--) {
      if (isNarrowed(t, kept.get(i), kept.get(i + 1))) {
        kept.remove(i);
      }
    }
    for (TimeFinding time : kept) {
      months(t, time).forEach(m -> months.putIfAbsent(m, span(words, time)));
    }
    left.forEach(time -> LeftOut.whole(time.meaning()).forEach(months::remove));
    List<TimeFinding> joined = exceptions.cut(BorrowedYears.join(t, kept), left);
    DatedPeriods periods = new DatedPeriods(t, joined);
    List<Period> dated = periods.read();
    periods.months().forEach(months::putIfAbsent);
    RecurrenceSum sum = new RecurrenceSum(words, joined, left);
    return new Reading(months, dated, sum.rule(), sum.span());
  }

  static Span span(Words words, TimeFinding time) {
    return new Span(words.start(time.from()), words.end(time.to() - 1));
  }

  private static List<Integer> months(Tokens t, TimeFinding time) {
    Meaning meaning = time.meaning();
    if (meaning instanceof Meaning.Recurring r) {
      boolean all = r.rule().equals(Rrule.every("MONTHLY", 1)) && t.has(time.from(), Role.EVERY) && t.is(time.from(), Word.ALL);
      return all ? MonthSpan.of(1, 12) : r.rule().months();
    }
    boolean wholeYear = meaning instanceof Meaning.Lasting && t.has(time.from(), Role.WHOLE) && t.is(time.to() - 1, Word.YEAR);
    return wholeYear || isWholeYears(t, time) ? MonthSpan.of(1, 12) : named(meaning);
  }

  /** "1er semestre: marzo y abril", "I semestre (marzo a mayo)", without a year: months of a part of the year that is named right before them say which of its months are meant. */
  private static boolean isNarrowed(Tokens t, TimeFinding time, TimeFinding next) {
    boolean behind = next.from() == time.to() + 1 && (t.sign(time.to()) == ':' || t.sign(time.to()) == '(');
    boolean dated = time.meaning() instanceof Meaning.Interval in && (in.start() == null || in.start().year() > 0);
    List<Integer> whole = behind && !dated ? named(time.meaning()) : List.of();
    List<Integer> some = behind ? named(next.meaning()) : List.of();
    return !some.isEmpty() && some.size() < whole.size() && whole.containsAll(some);
  }

  /** "todo el año 2023", "todo 2023", "todo el 2022 y 2023" */
  private static boolean isWholeYears(Tokens t, TimeFinding time) {
    boolean years = time.meaning() instanceof Meaning.Years
        || time.meaning() instanceof Meaning.Interval in && in.isKnown() && in.approx() == null && in.start().month() == 0;
    int at = t.is(time.from() - 1, Word.THE) ? time.from() - 1 : time.from();
    return years && (t.has(time.from(), Role.WHOLE) || t.is(at, Word.WHOLE_M) || t.is(at - 1, Word.WHOLE_M));
  }

  /** The months that an expression names; none for what is a year or more without them. */
  static List<Integer> named(Meaning meaning) {
    if (meaning instanceof Meaning.Months m) {
      return m.months();
    }
    if (meaning instanceof Meaning.Days d) {
      return d.days().stream().map(Partial::month).distinct().toList();
    }
    if (!(meaning instanceof Meaning.Interval in)) {
      return List.of();
    }
    if (in.start() != null && in.end() != null) {
      return MonthSpan.of(in.start(), in.end());
    }
    Partial said = in.start() == null ? in.end() : in.start();
    List<Integer> one = new ArrayList<>();
    if (said != null && said.month() > 0) {
      one.add(said.month());
    }
    return one;
  }
}
