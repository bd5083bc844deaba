package org.fichero.normalise;

/**
 * A point or part of the calendar as it stands in a text.
 *
 * @param from first token
 * @param to token after its last
 * @param start first day, month or year; null when only counted from today
 * @param end last, included
 * @param weak whether it could be something else: "3/4", "12-5", a month's abbreviation, a bare year
 * @param shift its distance from an unknown reference day; null when it has bounds
 */
record Part(int from, int to, Partial start, Partial end, boolean weak, Meaning.Shift shift) {
  static Part at(int from, int to, Partial point) {
    return new Part(from, to, point, point, false, null);
  }

  static Part span(int from, int to, Partial start, Partial end) {
    return new Part(from, to, start, end, false, null);
  }

  static Part unresolved(int from, int to, Meaning.Shift shift) {
    return new Part(from, to, null, null, false, shift);
  }

  Part weakened() {
    return new Part(from, to, start, end, true, shift);
  }

  Part strengthened() {
    return new Part(from, to, start, end, false, shift);
  }

  Part startingAt(int other) {
    return new Part(other, to, start, end, weak, shift);
  }

  boolean isPoint() {
    return start != null && start.equals(end);
  }

  /** A day of a month that is not said yet. */
  boolean isBareDay() {
    return isPoint() && start.day() > 0 && start.month() == 0;
  }

  boolean isMonth() {
    return isPoint() && start.month() > 0 && start.day() == 0;
  }

  boolean isYear() {
    return isPoint() && start.month() == 0 && start.day() == 0;
  }

  Meaning.Interval interval() {
    return new Meaning.Interval(start, end, null, null, shift);
  }
}
