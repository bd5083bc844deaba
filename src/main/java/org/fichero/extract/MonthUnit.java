package org.fichero.extract;

import java.util.List;

/**
 * What the heading of a plan's column (or row) says.
 *
 * @param kind what sort of thing it names
 * @param months 1 to 12 for {@link Kind#MONTHS}, several for a quarter or a range; else empty
 * @param number the year of {@link Kind#YEAR} and of months that name one; the figure of {@link Kind#NUMBER}; else null
 */
record MonthUnit(Kind kind, List<Integer> months, Integer number) {
  /** What sort of thing a heading names. */
  enum Kind {
    /** Months of the calendar. */
    MONTHS,
    /** A year alone. */
    YEAR,
    /** A bare figure, which its neighbours explain. */
    NUMBER,
    /** Counted from an unsaid start: "Mes 1", "Semana 3". */
    RELATIVE,
    /** Nothing of the calendar. */
    OTHER
  }

  /** Nothing of the calendar. */
  static final MonthUnit OTHER = new MonthUnit(Kind.OTHER, List.of(), null);

  MonthUnit {
    months = List.copyOf(months);
  }

  static MonthUnit month(int month) {
    return SINGLE.get(month - 1);
  }

  private static final List<MonthUnit> SINGLE = java.util.stream.IntStream.rangeClosed(1, 12)
      .mapToObj(m -> new MonthUnit(Kind.MONTHS, List.of(m), null)).toList();

  boolean isMonths() {
    return kind == Kind.MONTHS;
  }

  /** The year of months that name one; null otherwise. */
  Integer year() {
    return kind == Kind.NUMBER ? null : number;
  }
}
