package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.DocumentParts;

/** Tells a title that is printed again: "Feria de las Culturas (continuación)", "Continuación: Feria de las Culturas". Immutable; safe for threads. */
final class ContinuedTitle {
  /** What fewer letters say is no title that could not stand in a value. */
  private static final int FEWEST_LETTERS = 8;
  /** Words that a head has beside the title. */
  private static final int MOST_BESIDE = 12;
  private static final int LONGEST_BESIDE = 120;
  /** No ficha has a hundred pages. */
  private static final int MOST_DIGITS = 3;

  private final Set<String> signs = new HashSet<>();
  private final Set<String> form = new HashSet<>();

  /** How far words are a title's. */
  enum Likeness {
    /** They are others. */
    NONE,
    /** They are the title's, and no more. */
    SAME,
    /** They are the title's, and that it goes on. */
    CONTINUED
  }

  /** @param smallWords of the documents' language, in lower case */
  ContinuedTitle(DocumentParts parts, Set<String> smallWords) {
    parts.continued().forEach(w -> signs.add(Fold.fold(w)));
    parts.forms().forEach(w -> form.add(Fold.fold(w)));
    smallWords.forEach(w -> form.add(Fold.fold(w)));
  }

  /** The text's words, folded, without what stands between them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String s = Fold.fold(text);
    for (int i = 0; i < s.length(); ) {
      int from = i;
      while (i < s.length() && Character.isLetterOrDigit(s.charAt(i))) {
        i++;
      }
      if (i > from) {
        words.add(s.substring(from, i));
      } else {
        i++;
      }
    }
    return words;
  }

  /** Whether a text is as long as one with the title would be, at a glance. */
  static boolean mayBe(List<String> title, int length) {
    int letters = letters(title);
    return letters >= FEWEST_LETTERS && length >= letters && length <= letters + LONGEST_BESIDE;
  }

  /** Whether the title says so much that the same words elsewhere are it again. */
  static boolean isLong(List<String> title) {
    return letters(title) >= FEWEST_LETTERS;
  }

  private static int letters(List<String> title) {
    return title.stream().mapToInt(String::length).sum();
  }

  /**
   * Compares a line with a title.
   *
   * @param beside words of the place that may stand beside the title
   */
  Likeness compare(List<String> title, Set<String> beside, List<String> line) {
    boolean may = line.size() >= title.size() && line.size() <= title.size() + MOST_BESIDE;
    int at = may ? Collections.indexOfSubList(line, title) : -1;
    if (at < 0 || line.size() == title.size()) {
      return at < 0 ? Likeness.NONE : Likeness.SAME;
    }
    List<String> rest = new ArrayList<>(line.subList(0, at));
    rest.addAll(line.subList(at + title.size(), line.size()));
    boolean form = rest.stream().allMatch(w -> isForm(w, beside));
    return form && (rest.stream().anyMatch(signs::contains) || isCounted(rest)) ? Likeness.CONTINUED : Likeness.NONE;
  }

  /** "(2/3)", "(2 de 3)": the second of three or a later one. */
  private static boolean isCounted(List<String> rest) {
    List<String> numbers = rest.stream().filter(w -> w.length() < MOST_DIGITS && w.chars().allMatch(c -> c >= '0' && c <= '9')).toList();
    return numbers.size() == 2 && Integer.parseInt(numbers.get(0)) > 1
        && Integer.parseInt(numbers.get(0)) <= Integer.parseInt(numbers.get(1));
  }

  private boolean isForm(String word, Set<String> beside) {
    return signs.contains(word) || form.contains(word) || beside.contains(word) || Character.isDigit(word.charAt(0));
  }
}
