package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/**
 * Prose that stands in the first cell of a row of its own below a plan, as sheets hold the text after a table. A word there
 * may mark the first month; some words beside rows of mere signs, or a sentence, do not.
 */
final class PlanNotes {
  /** Longer than any sign or grade: "Sí", "X", "●●○". */
  private static final int SIGN = 3;
  private static final int LETTERS = 12;
  private static final int SENTENCE = 4;

  private PlanNotes() {}

  /** Which rows below a heading are notes, in order. */
  static List<Line> of(PlanHeading heading, List<Line> data) {
    List<Line> lone = new ArrayList<>();
    boolean signs = true;
    boolean sentences = false;
    for (Line row : data) {
      if (isLone(row)) {
        lone.add(row);
      } else {
        signs &= row.boxes().stream().allMatch(b -> b.folded().length() <= SIGN || !b.cell().options().isEmpty());
        sentences |= !row.boxes().isEmpty() && isSentence(first(row).text());
      }
    }
    boolean labelled = heading.first() > 0;
    boolean all = !labelled && signs;
    boolean none = labelled && sentences;
    return none ? List.of() : lone.stream().filter(l -> all || isSentence(first(l).text())).toList();
  }

  /** The note as a line of the page. */
  static Block.Line line(Line row) {
    Passage words = first(row).cell().content();
    return new Block.Line(words.span(), words, 0, false, "", 0, 1);
  }

  private static Box first(Line row) {
    return row.boxes().get(0);
  }

  /** Whether a row is some words in its first cell and nothing else. */
  private static boolean isLone(Line row) {
    if (row.boxes().isEmpty() || first(row).start() > 0 || !first(row).cell().options().isEmpty()) {
      return false;
    }
    for (Box box : row.boxes().subList(1, row.boxes().size())) {
      if (!box.isBlank()) {
        return false;
      }
    }
    Box box = first(row);
    long letters = box.folded().chars().filter(Character::isLetter).count();
    boolean words = letters >= LETTERS && box.folded().indexOf(' ') > 0;
    return words && box.cell().width() == 1 && box.cell().content().span() != null;
  }

  private static boolean isSentence(String text) {
    String said = text.strip();
    return said.endsWith(".") && said.split(" ").length >= SENTENCE;
  }
}
