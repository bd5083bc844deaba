package org.fichero.explain;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;

/** The words of a text, folded, and where a rule's words stand among them. */
record Tokens(List<String> words) {
  /** Letters that an inflection may change at the end of a word. */
  private static final int ENDING = 2;
  private static final int STEM = 4;

  static Tokens of(String text) {
    String folded = Fold.fold(text);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int start = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      if (i == start) {
        i++;
      }
      String word = folded.substring(start, i);
      if (!word.isBlank() && (word.length() > 1 || isSign(word.charAt(0)))) {
        words.add(word);
      }
    }
    return new Tokens(words);
  }

  /** Signs that mean something among words, single letters too. */
  private static boolean isSign(char c) {
    return Character.isLetterOrDigit(c) || c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Where the other words stand one after the other, from 0; -1 when they do not. */
  int find(Tokens other, boolean inflected) {
    for (int at = 0; !other.words.isEmpty() && at + other.words.size() <= words.size(); at++) {
      if (stands(other, at, inflected)) {
        return at;
      }
    }
    return -1;
  }

  private boolean stands(Tokens other, int at, boolean inflected) {
    for (int i = 0; i < other.words.size(); i++) {
      String mine = words.get(at + i);
      String theirs = other.words.get(i);
      if (!mine.equals(theirs) && !(inflected && alike(mine, theirs))) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(String a, String b) {
    int stem = Math.max(STEM, Math.max(a.length(), b.length()) - ENDING);
    return a.length() >= stem && b.length() >= stem && a.regionMatches(0, b, 0, stem);
  }
}
