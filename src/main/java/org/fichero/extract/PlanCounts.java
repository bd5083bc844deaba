package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;
import org.fichero.rules.PlanWords;

/** Reads what counts the parts of a year, and months: "2", "2º", "II", "segundo". */
final class PlanCounts {
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
  private static final int LONGEST = 10;

  private final PlanWords words;

  PlanCounts(PlanWords words) {
    this.words = words;
  }

  /** The number of a folded word: figures of three at most, Roman ones up to XII, ordinals; null when it is none. */
  Integer of(String token) {
    if (MonthUnits.isFigure(token)) {
      return token.length() > 3 ? null : Integer.valueOf(token);
    }
    int roman = ROMAN.indexOf(token);
    return roman >= 0 ? Integer.valueOf(roman + 1) : words.ordinals().get(token);
  }

  /** The number that a whole cell is, its ending aside ("1er"); null when it says anything else. */
  Integer ofCell(String folded) {
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return null;
    }
    List<String> tokens = new ArrayList<>(MonthUnits.tokens(Fold.fold(folded)));
    tokens.removeIf(t -> tokens.size() > 1 && words.ordinalEndings().contains(t));
    return tokens.size() == 1 ? of(tokens.get(0)) : null;
  }

  /** Whether the folded word is the Roman figure of {@code number}. */
  static boolean isRoman(String word, int number) {
    return word.equals(ROMAN.get(number - 1));
  }
}
