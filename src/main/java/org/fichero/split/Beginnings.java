package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Fold;

/** Words with which lines of one sort begin, whatever signs stand before them. Immutable; safe for threads. */
final class Beginnings {
  private static final int LONGEST = 40;

  private final Map<Character, List<String>> words = new HashMap<>();

  Beginnings(List<String> words) {
    for (String w : words) {
      String folded = Fold.fold(w);
      this.words.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>()).add(folded);
    }
  }

  boolean has(String s) {
    int start = 0;
    while (start < s.length() && !Character.isLetterOrDigit(s.charAt(start)) && s.charAt(start) != '\u00bf' && s.charAt(start) != '\u00a9') {
      start++;
    }
    List<String> all = start == s.length() ? null : words.get(Fold.fold(s.charAt(start)));
    if (all == null) {
      return false;
    }
    String folded = Fold.fold(s.substring(start, Math.min(s.length(), start + LONGEST)));
    return all.stream().anyMatch(w -> folded.startsWith(w)
        && (folded.length() == w.length() || !Character.isLetterOrDigit(folded.charAt(w.length())) || !Character.isLetter(w.charAt(w.length() - 1))));
  }
}
