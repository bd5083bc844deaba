package org.fichero.normalise;

import java.util.List;
import java.util.stream.Stream;

/**
 * How something comes back, as an RFC 5545 recurrence rule.
 *
 * @param freq {@code HOURLY} to {@code YEARLY}
 * @param interval at least 1
 * @param months 1 to 12, ascending
 * @param monthDays 1 to 31, ascending
 * @param days {@code MO} to {@code SU}, with an ordinal ({@code 1FR}) for months only
 * @param hour 0 to 23, or -1
 * @param minute 0 to 59, or -1
 */
record Rrule(
    String freq, int interval, List<Integer> months, List<Integer> monthDays, List<String> days, int hour, int minute) {
  private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  Rrule {
    months = sorted(months);
    monthDays = sorted(monthDays);
    days = days.size() < 2 ? List.copyOf(days) : days.stream().distinct().sorted(java.util.Comparator.comparingInt(Rrule::order)).toList();
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.size() < 2 ? List.copyOf(numbers) : List.copyOf(new java.util.TreeSet<>(numbers));
  }

  /** Ordinals first to last, the last of the month at the end; then by day of the week. */
  private static int order(String day) {
    String ordinal = day.substring(0, day.length() - 2);
    int number = ordinal.isEmpty() ? 0 : Integer.parseInt(ordinal);
    return (number < 0 ? 10 + number : number) * 10 + WEEK.indexOf(day.substring(day.length() - 2));
  }

  static Rrule every(String freq, int interval) {
    return new Rrule(freq, interval, List.of(), List.of(), List.of(), -1, -1);
  }

  static Rrule onDays(List<String> days) {
    return new Rrule("WEEKLY", 1, List.of(), List.of(), days, -1, -1);
  }

  /** Reads "FREQ=…;INTERVAL=…;BYDAY=…", what a language file has. */
  static Rrule parse(String rule) {
    Rrule read = every("YEARLY", 1);
    for (String part : rule.split(";")) {
      String value = part.substring(part.indexOf('=') + 1);
      if (part.startsWith("FREQ=")) {
        read = every(value, 1);
      } else if (part.startsWith("INTERVAL=")) {
        read = every(read.freq, Integer.parseInt(value));
      } else if (part.startsWith("BYDAY=")) {
        read = read.withDays(List.of(value.split(",")));
      } else if (part.startsWith("BYMONTH=")) {
        read = read.withMonths(Stream.of(value.split(",")).map(Integer::valueOf).toList());
      } else if (part.startsWith("BYMONTHDAY=")) {
        read = read.withMonthDays(Stream.of(value.split(",")).map(Integer::valueOf).toList());
      }
    }
    return read;
  }

  /** The rule that a unit gives; null for what no rule counts by. */
  static Rrule of(String unit, int interval) {
    return switch (unit) {
      case "second" -> every("SECONDLY", interval);
      case "minute" -> every("MINUTELY", interval);
      case "hour" -> every("HOURLY", interval);
      case "day" -> every("DAILY", interval);
      case "week" -> every("WEEKLY", interval);
      case "fortnight" -> every("WEEKLY", 2 * interval);
      case "month" -> every("MONTHLY", interval);
      case "bimester" -> every("MONTHLY", 2 * interval);
      case "quarter" -> every("MONTHLY", 3 * interval);
      case "four_months" -> every("MONTHLY", 4 * interval);
      case "semester" -> every("MONTHLY", 6 * interval);
      case "year" -> every("YEARLY", interval);
      case "biennium" -> every("YEARLY", 2 * interval);
      case "triennium" -> every("YEARLY", 3 * interval);
      case "five_years" -> every("YEARLY", 5 * interval);
      case "decade" -> every("YEARLY", 10 * interval);
      case "century" -> every("YEARLY", 100 * interval);
      default -> null;
    };
  }

  Rrule withInterval(int other) {
    return new Rrule(freq, other, months, monthDays, days, hour, minute);
  }

  Rrule withMonths(List<Integer> other) {
    return new Rrule(freq, interval, other, monthDays, days, hour, minute);
  }

  Rrule withDays(List<String> other) {
    return new Rrule(freq, interval, months, monthDays, other, hour, minute);
  }

  Rrule withMonthDays(List<Integer> other) {
    return new Rrule(freq, interval, months, other, days, hour, minute);
  }

  Rrule at(int otherHour, int otherMinute) {
    return new Rrule(freq, interval, months, monthDays, days, otherHour, otherMinute);
  }

  /** The parts in one fixed order, those that say nothing left out. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("FREQ=").append(freq);
    if (interval > 1) {
      out.append(";INTERVAL=").append(interval);
    }
    append(out, "BYMONTH", months);
    append(out, "BYMONTHDAY", monthDays);
    append(out, "BYDAY", days);
    append(out, "BYHOUR", hour < 0 ? List.of() : List.of(hour));
    append(out, "BYMINUTE", minute <= 0 ? List.of() : List.of(minute));
    return out.toString();
  }

  private static void append(StringBuilder out, String name, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? ";" : ",").append(i == 0 ? name : "").append(i == 0 ? "=" : "").append(values.get(i));
    }
  }
}
