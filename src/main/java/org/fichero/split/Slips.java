package org.fichero.split;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Edits between a fixed pattern and texts, two neighbours that changed places being one (Damerau), all columns at once (Myers
 * 1999, Hyyrö 2003). Immutable.
 */
final class Slips {
  private static final int SIGNS = 128;

  private final String pattern;
  private final long[] places;

  Slips(String pattern) {
    this.pattern = pattern;
    boolean fits = !pattern.isEmpty() && pattern.length() <= Long.SIZE && pattern.chars().allMatch(c -> c < SIGNS);
    this.places = fits ? new long[SIGNS] : null;
    for (int i = 0; fits && i < pattern.length(); i++) {
      places[pattern.charAt(i)] |= 1L << i;
    }
  }

  /** How many edits make the text, up to {@code end}, of the pattern; more than {@code limit} as {@link Integer#MAX_VALUE}. Of a pattern beyond 64 letters, without changed places. */
  int distance(char[] text, int end, int limit) {
    if (places == null) {
      int found = new LevenshteinDistance(limit).apply(pattern, new String(text, 0, end));
      return found < 0 ? Integer.MAX_VALUE : found;
    }
    long up = -1L;
    long down = 0;
    int score = pattern.length();
    long last = 1L << (pattern.length() - 1);
    long before = 0;
    long diagonal = 0;
    for (int i = 0; i < end; i++) {
      char c = text[i];
      long equal = c < SIGNS ? places[c] : 0;
      long swapped = (~diagonal & equal) << 1 & before;
      diagonal = (((equal & up) + up) ^ up) | equal | down | swapped;
      before = equal;
      long higher = down | ~(diagonal | up);
      long lower = up & diagonal;
      score += (higher & last) != 0 ? 1 : (lower & last) != 0 ? -1 : 0;
      higher = higher << 1 | 1;
      up = lower << 1 | ~(diagonal | higher);
      down = higher & diagonal;
    }
    return score <= limit ? score : Integer.MAX_VALUE;
  }
}
