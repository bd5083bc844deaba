package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands before a label: numbers, signs and the word by which a form calls each of its labels, "ÍTEM Categoría". Immutable; safe for threads. */
final class LabelLeads {
  static final LabelLeads NONE = new LabelLeads(List.of());
  private static final String SIGNS = "-–—:·.|•/>";

  private final Set<String> words = new HashSet<>();
  private final int longest;

  /** @param words by which forms call their labels */
  LabelLeads(List<String> words) {
    words.forEach(w -> this.words.add(LabelTrie.key(w)));
    longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The index where a label may begin behind all of that; 0 where nothing of it stands. */
  int end(String s) {
    int decoration = Decoration.end(s);
    int word = after(s, decoration);
    return word > 0 ? word : decoration;
  }

  /** Whether such a word is before the label, so that only a label that a sign or the line's end parts from its value is one. */
  boolean isLed(String s) {
    return after(s, Decoration.end(s)) > 0;
  }

  /** After the word that begins at {@code from} and the signs behind it; 0 where none does. */
  private int after(String s, int from) {
    int p = from;
    while (p < s.length() && p - from <= longest && Character.isLetter(s.charAt(p))) {
      p++;
    }
    if (p == from || p - from > longest || p + 1 >= s.length() || !isSpace(s, p) || !words.contains(LabelTrie.key(s.substring(from, p)))) {
      return 0;
    }
    while (p < s.length() && (isSpace(s, p) || SIGNS.indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    return p < s.length() ? p : 0;
  }

  private static boolean isSpace(String s, int at) {
    return org.fichero.model.Passage.isSpace(s.charAt(at));
  }
}
