package org.fichero.split;

import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.Fold;
import org.fichero.rules.PlaceWords;

/**
 * Knows what stands behind a place's name and a comma, and is the larger place that holds it: "Región Metropolitana", "Chile".
 *
 * @param beginnings folded words with which its name begins
 * @param wholes folded words that are all of it
 */
record Larger(List<String> beginnings, List<String> wholes) {
  static Larger of(PlaceWords words) {
    return new Larger(Stream.concat(words.region().stream(), words.province().stream()).map(Fold::fold).toList(),
        words.fieldSuffixes().stream().map(Fold::fold).toList());
  }

  /** @param words folded */
  boolean names(String words) {
    return beginnings.stream().anyMatch(w -> words.startsWith(w + " ")) || wholes.contains(words);
  }
}
