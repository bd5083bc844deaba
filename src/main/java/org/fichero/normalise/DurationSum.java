package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A duration put together from its units, as ISO 8601 writes it; belongs to one thread. */
final class DurationSum {
  private static final String ORDER = "YMWDhms";
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FORTNIGHT = BigDecimal.valueOf(15);
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal TWENTY_FOUR = BigDecimal.valueOf(24);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final BigDecimal[] parts = new BigDecimal[ORDER.length()];

  private DurationSum() {}

  /** So many of a unit. */
  static DurationSum of(BigDecimal number, String unit) {
    DurationSum sum = new DurationSum();
    sum.add(number, unit);
    return sum;
  }

  private record Unit(char designator, int factor) {
    static Unit of(String code) {
      return switch (code) {
        case "second" -> new Unit('s', 1);
        case "minute" -> new Unit('m', 1);
        case "hour" -> new Unit('h', 1);
        case "week" -> new Unit('W', 1);
        case "fortnight" -> new Unit('D', 15);
        case "month" -> new Unit('M', 1);
        case "bimester" -> new Unit('M', 2);
        case "quarter" -> new Unit('M', 3);
        case "four_months" -> new Unit('M', 4);
        case "semester" -> new Unit('M', 6);
        case "year" -> new Unit('Y', 1);
        case "biennium" -> new Unit('Y', 2);
        case "triennium" -> new Unit('Y', 3);
        case "five_years" -> new Unit('Y', 5);
        case "decade" -> new Unit('Y', 10);
        case "century" -> new Unit('Y', 100);
        default -> new Unit('D', 1);
      };
    }
  }

  /** Whether one unit is written after the other. */
  static boolean isSmaller(String unit, String than) {
    return ORDER.indexOf(Unit.of(unit).designator) > ORDER.indexOf(Unit.of(than).designator);
  }

  /** Adds so many of a unit; a fraction goes to the next smaller one where it is whole there. */
  void add(BigDecimal number, String code) {
    Unit unit = Unit.of(code);
    BigDecimal value = number.multiply(BigDecimal.valueOf(unit.factor));
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    BigDecimal smaller = inSmaller(unit.designator, value.subtract(whole));
    boolean splits = smaller != null && smaller.stripTrailingZeros().scale() <= 0;
    put(unit.designator, splits ? whole : value);
    if (splits && smaller.signum() > 0) {
      put(smaller(unit.designator), smaller);
    }
  }

  private void put(char designator, BigDecimal value) {
    int at = ORDER.indexOf(designator);
    parts[at] = parts[at] == null ? value : parts[at].add(value);
  }

  private static char smaller(char designator) {
    return switch (designator) {
      case 'Y' -> 'M';
      case 'h' -> 'm';
      case 'm' -> 's';
      case 'M' -> 'D';
      case 'D' -> 'h';
      default -> 0;
    };
  }

  /** A share of a unit counted in the next smaller one; null where no fixed number of them makes it up; half a month is a fortnight. */
  private static BigDecimal inSmaller(char designator, BigDecimal share) {
    return switch (smaller(designator)) {
      case 'D' -> share.compareTo(HALF) == 0 ? FORTNIGHT : share.signum() == 0 ? share : null;
      case 'M' -> share.multiply(TWELVE);
      case 'h' -> share.multiply(TWENTY_FOUR);
      case 'm', 's' -> share.multiply(SIXTY);
      default -> null;
    };
  }

  String iso() {
    StringBuilder out = new StringBuilder("P");
    boolean time = false;
    for (int i = 0; i < parts.length; i++) {
      BigDecimal value = parts[i];
      if (value == null || value.signum() == 0) {
        continue;
      }
      char designator = ORDER.charAt(i);
      if (Character.isLowerCase(designator) && !time) {
        out.append('T');
        time = true;
      }
      out.append(value.stripTrailingZeros().toPlainString()).append(Character.toUpperCase(designator));
    }
    return out.length() > 1 ? out.toString() : zero();
  }

  /** Nothing, in its own unit: "P0Y". */
  private String zero() {
    int unit = 0;
    while (unit + 1 < parts.length && parts[unit] == null) {
      unit++;
    }
    char designator = ORDER.charAt(unit);
    return (Character.isLowerCase(designator) ? "PT0" : "P0") + Character.toUpperCase(designator);
  }
}
