package org.fichero.normalise;

import java.util.List;

/** What an expression of time means. */
sealed interface Meaning {
  /**
   * A stretch of the calendar, both ends included at their grain.
   *
   * @param start null when it is open or not to be known
   * @param end likewise
   * @param open {@code start} or {@code end}, the bound that is not there; null
   * @param approx {@code start}, {@code middle}, {@code end} or {@code about}; null
   * @param relative what it is counted from today by; null when it is said outright
   */
  record Interval(Partial start, Partial end, String open, String approx, Shift relative) implements Meaning {
    static Interval of(Partial start, Partial end) {
      return new Interval(start, end, null, null, null);
    }

    static Interval of(Partial both) {
      return of(both, both);
    }

    Interval withApprox(String other) {
      return new Interval(start, end, open, other == null ? approx : other, relative);
    }

    /** Whether both bounds are said. */
    boolean isKnown() {
      return start != null && end != null;
    }

    boolean isYearless() {
      return start != null && start.year() == 0 && (end == null || end.year() == 0)
          || start == null && end != null && end.year() == 0;
    }
  }

  /**
   * A step from a reference day that is not known.
   *
   * @param unit {@code day}, {@code week}, {@code month}, {@code year} or a weekday such as {@code MO}
   * @param offset how many of it; 0 is the current one
   */
  record Shift(String unit, int offset) {}

  /** Single months: ascending or as said; {@code year} 0 when it is not said. */
  record Months(List<Integer> months, int year, boolean wholeYear) implements Meaning {}

  /** Single days. */
  record Days(List<Partial> days) implements Meaning {}

  /** Single years. */
  record Years(List<Integer> years) implements Meaning {}

  /** What comes back, {@code times} within each period of its rule (1 when it is not said). */
  record Recurring(Rrule rule, int times) implements Meaning {}

  /** How long; ISO 8601 durations; {@code max} is null unless it is a range; comparison null for exact. */
  record Lasting(String iso, String max, String comparison) implements Meaning {
    /** The months of exactly so many, at most 99; 0 for every other length. */
    int months() {
      boolean months = max == null && comparison == null && iso.length() <= 4 && iso.matches("P\\d{1,2}M");
      return months ? Integer.parseInt(iso.substring(1, iso.length() - 1)) : 0;
    }
  }

  /** A time of day, {@code HH:mm}; a range has another end or an open one. */
  record Clock(String start, String end, boolean range, String approx) implements Meaning {}
}
