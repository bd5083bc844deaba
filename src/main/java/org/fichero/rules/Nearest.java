package org.fichero.rules;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The nearest word to one that was not found. */
public final class Nearest {
  private static final int FEW = 30;

  private Nearest() {}

  /** {@code " (did you mean 'x'?)"}, or nothing where no word is near: two edits, or a third of the word. */
  public static String hint(String word, Collection<String> known) {
    return OtherNames.of(word).stream().filter(known::contains).findFirst().or(() -> find(word, known)).map(k -> " (did you mean '" + k + "'?)").orElse("");
  }

  /** The same; where no word is near, all of a few: {@code "; expected x, y"}. */
  public static String hintOrAll(String word, Collection<String> known) {
    String hint = hint(word, known);
    return !hint.isEmpty() || known.isEmpty() || known.size() > FEW ? hint : "; expected " + String.join(", ", known);
  }

  private static Optional<String> find(String word, Collection<String> known) {
    int limit = Math.max(2, word.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return known.stream()
        .filter(k -> distance.apply(word, k) >= 0)
        .min(java.util.Comparator.comparingInt((String k) -> distance.apply(word, k)).thenComparing(k -> k));
  }
}
