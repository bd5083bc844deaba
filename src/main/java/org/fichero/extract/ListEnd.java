package org.fichero.extract;

import java.util.List;
import java.util.Set;
import org.fichero.model.Extraction;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** The words that a list ends in and that are none of its items ("…, entre otros."): they belong to the form, not to a value. */
final class ListEnd {
  private static final int LONGEST = 40;

  private ListEnd() {}

  /** Adds the places of the closing words of each paragraph to {@code forms}. */
  static void claim(Extraction.Words words, Set<String> ends, List<Span> forms) {
    for (Passage paragraph : words.paragraphs()) {
      String text = paragraph.text();
      int to = text.length();
      while (to > 0 && !Character.isLetter(text.charAt(to - 1))) {
        to--;
      }
      int from = start(text, to, ends);
      if (from >= 0) {
        forms.addAll(paragraph.slice(from, text.length()).sources());
      }
    }
  }

  /** Where the longest of the ends begins that stands before {@code to}; -1 when none does, or nothing stands before it. */
  private static int start(String text, int to, Set<String> ends) {
    for (int i = Math.max(1, to - LONGEST); i < to; i++) {
      boolean word = !Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i));
      if (word && ends.contains(Fold.fold(text.substring(i, to)))) {
        return i;
      }
    }
    return -1;
  }
}
