package org.fichero.markup;

import java.text.Normalizer;

/** Letters and digits of mathematics, 𝗯𝗼𝗹𝗱 or 𝑖𝑡𝑎𝑙𝑖𝑐, with which people emphasise where nothing else can: they read as the plain ones. */
final class StyledLetters {
  /** The first half of each of them: U+1D400 to U+1D7FF. */
  static final char FIRST = '\ud835';

  private StyledLetters() {}

  /** The run of them that begins at {@code at} as what it says; null when there is none. */
  static Piece read(String text, int at, int to) {
    int end = at;
    while (end + 1 < to && text.charAt(end) == FIRST && Character.isLowSurrogate(text.charAt(end + 1))) {
      end += 2;
    }
    return end == at ? null : new Piece(Piece.Kind.REPLACE, at, end, Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKD), null);
  }
}
