package org.fichero.normalise;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, month or year as far as it is said.
 *
 * @param year 0 when it is not said
 * @param month 1 to 12; 0 for a year as a whole
 * @param day 1 to 31; 0 for a month or year as a whole
 */
record Partial(int year, int month, int day) {
  /** What a bound is exact to. */
  enum Grain {
    YEAR, MONTH, DAY;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Partial of(LocalDate date) {
    return new Partial(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static Partial year(int year) {
    return new Partial(year, 0, 0);
  }

  static Partial month(int year, int month) {
    return new Partial(year, month, 0);
  }

  Grain grain() {
    return day > 0 ? Grain.DAY : month > 0 ? Grain.MONTH : Grain.YEAR;
  }

  Partial inYear(int other) {
    return new Partial(other, month, day);
  }

  /** Its first day. */
  Partial first() {
    return new Partial(year, Math.max(1, month), Math.max(1, day));
  }

  /** Its last day. */
  Partial last() {
    int end = month == 0 ? 12 : month;
    return new Partial(year, end, day > 0 ? day : YearMonth.of(year, end).lengthOfMonth());
  }

  /** Whether such a day exists; 29 February does where the year is not said. */
  boolean isReal() {
    if (day == 0) {
      return true;
    }
    return day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
  }

  /** Whether this comes after the other within one year. */
  boolean isLaterInYear(Partial other) {
    return month != other.month ? month > other.month : day > other.day;
  }

  /** The next at the same grain (1), or the one before (-1). */
  Partial shift(int by) {
    return switch (grain()) {
      case YEAR -> year(year + by);
      case MONTH -> {
        YearMonth next = YearMonth.of(year == 0 ? 2000 : year, month).plusMonths(by);
        yield month(year == 0 ? 0 : next.getYear(), next.getMonthValue());
      }
      case DAY -> {
        LocalDate next = LocalDate.of(year == 0 ? 2001 : year, month, Math.min(day, 28 + (month == 2 ? 0 : 3))).plusDays(by);
        yield new Partial(year == 0 ? 0 : next.getYear(), next.getMonthValue(), next.getDayOfMonth());
      }
    };
  }

  /** As ISO 8601 has it, {@code XXXX} for a year not said. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(10);
    if (year == 0) {
      out.append("XXXX");
    } else {
      digits(out, year, 4);
    }
    if (month > 0) {
      digits(out.append('-'), month, 2);
    }
    if (day > 0) {
      digits(out.append('-'), day, 2);
    }
    return out.toString();
  }

  private static void digits(StringBuilder out, int value, int width) {
    String digits = Integer.toString(value);
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }
}
