package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/**
 * Prose that stands in the first cell of a row of its own below a plan, as sheets hold the text after a table; below a plan
 * whose label stands beside it, in the first cell after the label's. A word there may mark the first month; some words beside
 * rows of mere signs, or a sentence, do not.
 */
final class PlanNotes {
  /** Longer than any sign or grade: "Sí", "X", "●●○". */
  private static final int SIGN = 3;
  private static final int LETTERS = 12;
  private static final int SENTENCE = 4;
  private static final int SHORT_SENTENCE = 3;

  private PlanNotes() {}

  /** Which rows below a heading are notes, in order. */
  static List<Line> of(PlanHeading heading, List<Line> data, MonthUnits units) {
    List<Line> lone = new ArrayList<>();
    boolean signs = true;
    boolean sentences = false;
    for (Line row : data) {
      if (isLone(row, heading)) {
        lone.add(row);
      } else {
        signs &= row.boxes().stream().allMatch(b -> b.folded().length() <= SIGN || !b.cell().options().isEmpty());
        sentences |= !row.boxes().isEmpty() && isSentence(first(row).text());
      }
    }
    boolean all = signs;
    boolean labelled = heading.first() > 0;
    boolean none = labelled && sentences;
    List<Line> months = data.stream().filter(l -> namesMonth(l, heading, units)).toList();
    return none || !months.isEmpty() ? months
        : lone.stream().filter(l -> all && words(l).start() == heading.first() || isSentence(words(l).text())).toList();
  }

  /** The note as a line of the page. */
  static Block.Line line(Line row) {
    Passage words = words(row).cell().content();
    return new Block.Line(words.span(), words, 0, false, "", 0, 1);
  }

  private static Box first(Line row) {
    return row.boxes().get(0);
  }

  /** The row's first cell that shows something; its first where none does. */
  private static Box words(Line row) {
    return row.boxes().stream().filter(b -> !b.isBlank()).findFirst().orElse(first(row));
  }

  /** Whether a row is some words in its first cell, or below the first month, and nothing else. */
  private static boolean isLone(Line row, PlanHeading heading) {
    if (row.boxes().isEmpty()) {
      return false;
    }
    Box box = words(row);
    boolean place = box.start() == 0 || box.start() == heading.first();
    if (!place || !box.cell().options().isEmpty() || row.boxes().stream().anyMatch(b -> b != box && !b.isBlank())) {
      return false;
    }
    return isProse(box.folded()) && box.cell().width() == 1 && box.cell().content().span() != null;
  }

  /** Whether months that are named, and nothing else, stand in one cell below the first month: "Marzo y mayo." says no more of that month. */
  private static boolean namesMonth(Line row, PlanHeading heading, MonthUnits units) {
    Box box = row.boxes().isEmpty() ? null : words(row);
    boolean lone = box != null && box.start() == heading.first() && box.cell().options().isEmpty() && box.cell().content().span() != null
        && row.boxes().stream().allMatch(b -> b == box || b.isBlank());
    int end = lone ? 0 : -1;
    while (lone && end < box.folded().length() && Character.isLetter(box.folded().charAt(end))) {
      end++;
    }
    return end > 0 && units.monthWords().named(box.folded().substring(0, end)) != null;
  }

  private static boolean isProse(String folded) {
    long letters = folded.chars().filter(Character::isLetter).count();
    boolean stopped = folded.endsWith(".") && folded.split(" ").length >= SHORT_SENTENCE;
    return letters >= LETTERS && folded.indexOf(' ') > 0 || stopped;
  }

  private static boolean isSentence(String text) {
    String said = text.strip();
    return said.endsWith(".") && said.split(" ").length >= SENTENCE;
  }
}
