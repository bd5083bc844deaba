package org.fichero.split;

import org.fichero.model.Passage;

/** How a line of words ends, where a place may stand at its end or below it. */
final class PlaceWord {
  private static final String CLOSERS = ").]*_";
  /** So many letters have articles, prepositions and the like at most. */
  private static final int SMALL = 3;

  private PlaceWord() {}

  /** After the last character that is no space, full stop or closing bracket. */
  static int end(String s) {
    int end = s.length();
    while (end > 0 && (Passage.isSpace(s.charAt(end - 1)) || CLOSERS.indexOf(s.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end;
  }

  /** Whether more must come: a comma or a small word such as "de" stands at the end. */
  static boolean endsOpen(String s) {
    String text = s.strip();
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return text.endsWith(",") || text.endsWith("-") || last.length() <= SMALL && !last.isEmpty() && last.chars().allMatch(Character::isLowerCase);
  }
}
