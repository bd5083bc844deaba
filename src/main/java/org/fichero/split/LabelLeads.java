package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.rules.LabelWording;

/**
 * What stands before a label: numbers, signs, the word by which a form calls each of its labels, "ÍTEM Categoría", and the
 * beginning of a question that asks for its value, "¿Cuál es la categoría?". Immutable; safe for threads.
 */
final class LabelLeads {
  static final LabelLeads NONE = new LabelLeads(new LabelWording(List.of(), List.of(), Map.of()));
  private static final String SIGNS = "-–—:·.|•/>";

  private final Set<String> words = new HashSet<>();
  private final int longest;
  private final Set<String> questions = new HashSet<>();
  private final int longestQuestion;

  LabelLeads(LabelWording wording) {
    wording.leads().forEach(w -> words.add(LabelTrie.key(w)));
    longest = wording.leads().stream().mapToInt(String::length).max().orElse(0);
    wording.questions().forEach(q -> questions.add(LabelTrie.key(q)));
    longestQuestion = wording.questions().stream().mapToInt(String::length).max().orElse(0);
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
    if (from > 0 && s.charAt(from - 1) == '¿') {
      return afterQuestion(s, from);
    }
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

  /** After the words that the question begins with, the longest of those it may; 0 where it begins otherwise. */
  private int afterQuestion(String s, int from) {
    int found = 0;
    for (int p = from; p < s.length() && p - from <= longestQuestion; p++) {
      if (isSpace(s, p) && questions.contains(LabelTrie.key(s.substring(from, p)))) {
        found = p + 1;
      }
    }
    return found < s.length() ? found : 0;
  }

  private static boolean isSpace(String s, int at) {
    return org.fichero.model.Passage.isSpace(s.charAt(at));
  }
}
