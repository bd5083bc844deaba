package org.fichero.extract;

import java.util.List;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;

/** The number that a plan prints before each of its rows, also before those that nobody has filled. */
final class CountedRow {
  private CountedRow() {}

  /** "3", "3.", "1.2", "a)", "IV". */
  static boolean isCount(Box box) {
    String folded = box.folded();
    boolean figures = folded.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ')' || c == '-');
    boolean letter = folded.length() == 2 && folded.charAt(1) == ')';
    return (figures || letter) && !MonthUnits.isYear(folded) || folded.chars().allMatch(c -> "ivx.)".indexOf(c) >= 0);
  }

  /** Whether a row has its count and nothing else, and another column, left of the months, names the rows. */
  static boolean isUnfilled(Line line, List<Line> head, int shift, int months, PlanHeadings headings) {
    List<Box> filled = line.boxes().stream().filter(b -> !b.isBlank()).toList();
    if (filled.size() != 1 || !isCount(filled.get(0)) || filled.get(0).start() >= months + shift) {
      return false;
    }
    Box over = PlanColumns.heading(head, filled.get(0).start() - shift);
    int own = over == null ? headings.unknownRank() : headings.rank(over.text());
    return head.stream().flatMap(l -> l.boxes().stream())
        .anyMatch(b -> b != over && b.end() <= months && headings.rank(b.text()) < own);
  }
}
