package org.fichero.ingest;

/** Numbers of list items as the formats write them. */
final class Numerals {
  private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private Numerals() {}

  /** {@code a}, {@code A}, {@code i}, {@code I} as ODF names them; everything else is decimal. */
  static String write(int number, String format) {
    return switch (format) {
      case "a" -> letters(number);
      case "A" -> letters(number).toUpperCase(java.util.Locale.ROOT);
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(java.util.Locale.ROOT);
      default -> Integer.toString(number);
    };
  }

  private static String letters(int number) {
    // as word processors count: z, aa, bb
    int n = Math.max(1, number) - 1;
    return String.valueOf((char) ('a' + n % 26)).repeat(Math.min(10, n / 26 + 1));
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < WORTH.length; i++) {
      while (rest >= WORTH[i]) {
        out.append(ROMAN[i]);
        rest -= WORTH[i];
      }
    }
    return out.toString();
  }
}
