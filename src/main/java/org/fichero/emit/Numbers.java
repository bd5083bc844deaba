package org.fichero.emit;

/** Numbers for people. */
final class Numbers {
  private static final int THOUSAND = 1000;

  private Numbers() {}

  /** Digits in threes, parted by a thin space, which both languages read alike. */
  static String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, '\u202f');
    }
    return out.toString();
  }

  /** Per cent of {@code part} in {@code whole} to one place, rounded down so that only all of it is 100; 100 of nothing. */
  static String percent(long part, long whole) {
    long tenths = whole == 0 ? THOUSAND : part * THOUSAND / whole;
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
