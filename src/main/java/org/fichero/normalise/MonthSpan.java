package org.fichero.normalise;

import java.util.List;

/** The months from one to another, over the turn of the year where the last comes first. */
final class MonthSpan {
  private MonthSpan() {}

  /** 1 to 12, both included, in the order they come; ascending only where the year does not turn. */
  static List<Integer> of(int first, int last) {
    Integer[] months = new Integer[Math.floorMod(last - first, 12) + 1];
    for (int i = 0; i < months.length; i++) {
      months[i] = (first + i - 1) % 12 + 1;
    }
    return List.of(months);
  }

  /** The months that a yearless or dated stretch touches; none for bounds that are no months. */
  static List<Integer> of(Partial start, Partial end) {
    if (start == null || end == null || start.month() == 0 || end.month() == 0) {
      return List.of();
    }
    boolean years = start.year() > 0 && end.year() > 0;
    int months = (end.year() - start.year()) * 12 + end.month() - start.month();
    return years && months >= 11 ? of(1, 12) : of(start.month(), end.month());
  }
}
