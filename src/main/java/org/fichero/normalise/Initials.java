package org.fichero.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * Whether an acronym is made of a name's letters: word by word in order, each word that gives any giving its first and then
 * others in their order ("SEcretaría Comunal de PLAnificaCión"). Small words give nothing or something, as they like.
 */
final class Initials {
  private static final int IMPOSSIBLE = 99;

  private final List<String> words;
  private final Set<String> small;
  private final String acronym;
  private final int[][] known;

  private Initials(List<String> words, Set<String> small, String acronym) {
    this.words = words;
    this.small = small;
    this.acronym = acronym;
    known = new int[words.size() + 1][acronym.length() + 1];
    for (int[] row : known) {
      Arrays.fill(row, -1);
    }
  }

  /**
   * How many of the words, small ones not counted, give no letter; -1 when the acronym is none of theirs, the first gives
   * nothing, or more than half give nothing.
   *
   * @param words folded
   * @param small words that need give nothing, folded
   */
  static int skipped(List<String> words, Set<String> small, String acronym) {
    String letters = letters(acronym);
    if (words.isEmpty() || letters.length() < 2 || words.get(0).charAt(0) != letters.charAt(0)) {
      return -1;
    }
    int content = 0;
    for (String word : words) {
      content += small.contains(word) ? 0 : 1;
    }
    if (content < 2) {
      return -1;
    }
    int skipped = new Initials(words, small, letters).given(0, 0);
    return skipped * 2 > content ? -1 : skipped;
  }

  private static String letters(String acronym) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < acronym.length(); i++) {
      char folded = Fold.fold(acronym.charAt(i));
      if (folded >= 'a' && folded <= 'z') {
        letters.append(folded);
      }
    }
    return letters.toString();
  }

  /** Fewest words skipped when the letters from {@code letter} on come from the words from {@code word} on. */
  private int skip(int word, int letter) {
    if (word == words.size()) {
      return letter == acronym.length() ? 0 : IMPOSSIBLE;
    }
    if (known[word][letter] < 0) {
      int cost = small.contains(words.get(word)) ? 0 : 1;
      known[word][letter] = Math.min(given(word, letter), cost + skip(word + 1, letter));
    }
    return known[word][letter];
  }

  /** The same where {@code word} gives at least one letter. */
  private int given(int word, int letter) {
    String from = words.get(word);
    int best = IMPOSSIBLE;
    int at = 0;
    int taken = letter;
    while (taken < acronym.length()) {
      at = taken == letter && from.charAt(0) != acronym.charAt(letter) ? -1 : from.indexOf(acronym.charAt(taken), at);
      if (at < 0) {
        break;
      }
      at++;
      taken++;
      best = Math.min(best, skip(word + 1, taken));
    }
    return best;
  }
}
