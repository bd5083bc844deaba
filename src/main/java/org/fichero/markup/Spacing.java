package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Closes up words whose letters stand apart, as headings are set: {@code C O C I N A S   Q U E   U N E N}. */
final class Spacing {
  private static final int LEAST_LETTERS = 5;
  /** Letters of the longest word, so that months by their initials are no word. */
  private static final int LONGEST_WORD = 18;

  private Spacing() {}

  /** Takes the single spaces out of a line that is all letters apart, with wider gaps between its words. */
  static void close(String text, TextLine line) {
    boolean may = line.pieces == null && line.length() >= 2 * LEAST_LETTERS - 1 && text.charAt(line.from + 1) == ' '
        && text.charAt(line.from + 3) == ' ' && Character.isLetter(text.charAt(line.from));
    if (may) {
      List<Piece> spaces = spaces(text, line);
      line.pieces = spaces.isEmpty() ? null : spaces;
    }
  }

  /** The spaces within words; none where a token has two letters, or a single space may part words as well. */
  private static List<Piece> spaces(String text, TextLine line) {
    List<Piece> within = new ArrayList<>();
    int word = 0;
    int longest = 0;
    for (int i = line.from; i < line.to; i++) {
      boolean space = text.charAt(i) == ' ';
      if (!space && i > line.from && text.charAt(i - 1) != ' ' && Character.isLetterOrDigit(text.charAt(i))) {
        return List.of();
      }
      boolean one = space && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
      // one space is left between two words
      if (one || space && text.charAt(i + 1) == ' ') {
        within.add(Piece.drop(i, i + 1));
      }
      word = space && !one ? 0 : space ? word : word + 1;
      longest = Math.max(longest, word);
    }
    return longest >= LEAST_LETTERS && longest <= LONGEST_WORD ? within : List.of();
  }
}
