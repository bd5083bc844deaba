package org.fichero.normalise;

import org.fichero.model.Fold;

/** What a character is and folds to, as bits: what it folds to in the lower half, its traits in the upper. */
final class Traits {
  static final int LETTER = 1;
  static final int DIGIT = 1 << 1;
  static final int SIGN = 1 << 2;
  static final int SPACE = 1 << 3;
  /** It folds to nothing: a combining mark, a soft hyphen, a zero-width character. */
  static final int NOTHING = 1 << 4;
  static final int CAPITAL = 1 << 5;

  private static final int[] LATIN = latin();

  private Traits() {}

  static int of(char c) {
    return c < LATIN.length ? LATIN[c] : slow(c);
  }

  private static int[] latin() {
    int[] all = new int[0x250];
    for (char c = 0; c < all.length; c++) {
      all[c] = slow(c);
    }
    return all;
  }

  private static int slow(char c) {
    char folded = Fold.fold(c);
    int kind = folded == ' ' ? SPACE : Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : folded == 0 ? NOTHING : SIGN;
    return (kind | (Character.isUpperCase(c) ? CAPITAL : 0)) << 16 | folded;
  }
}
