package org.fichero.emit;

/** Numbers for people. */
final class Numbers {
  private static final int HUNDRED = 100;

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

  /** Per cent of {@code part} in {@code whole}, rounded down so that only all of it is 100; 100 of nothing. */
  static int percent(long part, long whole) {
    return whole == 0 ? HUNDRED : (int) (part * HUNDRED / whole);
  }
}
