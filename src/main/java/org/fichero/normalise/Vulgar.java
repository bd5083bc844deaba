package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;

/** Fractions that Unicode has as one character: "½", "¾". */
final class Vulgar {
  private Vulgar() {}

  /** What the token that stands here is worth; null when it is no such character. */
  static BigDecimal at(Tokens t, int i) {
    if (i < 0 || i >= t.count() || t.isWord(i) || t.isNumber(i)) {
      return null;
    }
    return switch (t.words.text().charAt(t.words.start(i))) {
      case '½' -> share(1, 2);
      case '⅓' -> share(1, 3);
      case '⅔' -> share(2, 3);
      case '¼' -> share(1, 4);
      case '¾' -> share(3, 4);
      case '⅛' -> share(1, 8);
      case '⅜' -> share(3, 8);
      case '⅝' -> share(5, 8);
      case '⅞' -> share(7, 8);
      default -> null;
    };
  }

  private static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }
}
