package org.fichero.normalise;

/**
 * The two ends of a range made one. A year said at the end holds for the start, a year earlier where the start comes
 * later in the year ("de octubre a marzo de 2023"); a year said at the start holds for the end likewise.
 */
record DateSpan(Part first, Part second) {
  /** The range; null when the two do not fit. */
  Meaning.Interval join() {
    if (first.shift() != null || second.shift() != null) {
      boolean together = second.shift() != null && (first.isBareDay() || first.shift() != null);
      Meaning.Shift shift = first.isBareDay() ? second.shift() : first.shift();
      return together ? new Meaning.Interval(null, null, null, null, shift) : null;
    }
    if (first.isBareDay()) {
      return dayRange();
    }
    if (second.isBareDay()) {
      return endDay();
    }
    return carry(first.start(), second.end());
  }

  private Meaning.Interval dayRange() {
    Partial end = second.end();
    if (!second.isPoint() || end.day() == 0 || end.month() == 0) {
      return null;
    }
    Partial start = new Partial(end.year(), end.month(), first.start().day());
    if (start.day() > end.day()) {
      Partial month = Partial.month(end.year(), end.month()).shift(-1);
      start = new Partial(month.year(), month.month(), start.day());
    }
    return start.isReal() ? Meaning.Interval.of(start, end) : null;
  }

  private Meaning.Interval endDay() {
    Partial start = first.end();
    boolean fits = first.isPoint() && start.day() > 0 && start.month() > 0 && second.start().day() > start.day();
    Partial end = new Partial(start.year(), start.month(), second.start().day());
    return fits && end.isReal() ? Meaning.Interval.of(start, end) : null;
  }

  /** Both ends with a year where one of them has it; null where they cannot be in order. */
  static Meaning.Interval carry(Partial start, Partial end) {
    if (start.year() == 0 && end.year() == 0) {
      return Meaning.Interval.of(start, end);
    }
    if (start.year() == 0) {
      boolean before = end.month() > 0 && isLater(start, end);
      return end.month() == 0 ? null : Meaning.Interval.of(start.inYear(end.year() - (before ? 1 : 0)), end);
    }
    if (end.year() == 0) {
      boolean after = isLater(start, end);
      return start.month() == 0 ? null : Meaning.Interval.of(start, end.inYear(start.year() + (after ? 1 : 0)));
    }
    boolean ordered = start.year() < end.year() || start.year() == end.year()
        && (start.month() == 0 || end.month() == 0 || !isLater(start, end));
    boolean recent = end.year() >= 1900 && start.year() >= 1500 || start.month() > 0;
    return ordered && recent ? Meaning.Interval.of(start, end) : null;
  }

  private static boolean isLater(Partial a, Partial b) {
    return a.month() != b.month() ? a.month() > b.month() : a.day() > 0 && b.day() > 0 && a.day() > b.day();
  }
}
