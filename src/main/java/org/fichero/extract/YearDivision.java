package org.fichero.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.rules.PlanWords;

/**
 * What cells that only count ("I II III IV") are parts of: of what a word before or above them says ("Trimestre"), or, where
 * they divide each year above them alike, of that year: four are its quarters.
 */
final class YearDivision {
  private static final int MONTHS = 12;
  private static final int ROWS_ABOVE = 2;
  private static final Set<Integer> DIVISIONS = Set.of(2, 3, 4);

  private final MonthUnits units;
  private final PlanCounts counts;
  private final Map<String, Integer> spans;

  YearDivision(MonthUnits units, PlanWords words) {
    this.units = units;
    this.counts = new PlanCounts(words);
    this.spans = words.spans();
  }

  /**
   * Cells that count parts of a year.
   *
   * @param word what each part is called, folded
   * @param from first column of the table
   * @param to column after the last
   */
  record Parts(String word, int from, int to) {
    boolean has(Box box) {
      return box.start() >= from && box.start() < to;
    }
  }

  /** The parts that a row counts; null when it counts none, or nothing says of what. */
  Parts of(List<Line> rows, int row) {
    List<Box> boxes = rows.get(row).boxes();
    int first = first(boxes);
    if (first < 0) {
      return null;
    }
    int to = first;
    while (to < boxes.size() && counts.ofCell(boxes.get(to).folded()) != null) {
      to++;
    }
    String word = first == 1 && boxes.get(0).start() == 0 ? named(boxes.get(0).folded()) : null;
    for (int above = row - 1; word == null && above >= Math.max(0, row - ROWS_ABOVE); above--) {
      Box over = rows.get(above).at(boxes.get(first).start());
      word = over == null ? null : named(over.folded());
    }
    word = word == null && row > 0 ? ofYears(boxes.subList(first, to), rows.get(row - 1)) : word;
    return word == null ? null : new Parts(word, boxes.get(first).start(), boxes.get(to - 1).end());
  }

  /** The first cell that begins a count which goes on beside it; -1 without one. */
  private int first(List<Box> boxes) {
    for (int i = 0; i + 1 < boxes.size(); i++) {
      String folded = boxes.get(i).folded();
      boolean may = !folded.isEmpty() && (folded.charAt(0) == 'i' || folded.charAt(0) == '1');
      if (may && isCount(boxes.get(i), 1) && isCount(boxes.get(i + 1), 2)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isCount(Box box, int number) {
    return Integer.valueOf(number).equals(counts.ofCell(box.folded()));
  }

  /** The word for parts of a year among the words, in the singular or the plural; null when none is. */
  private String named(String folded) {
    for (String word : folded.split(" ")) {
      String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (spans.containsKey(word) || spans.containsKey(one)) {
        return spans.containsKey(word) ? word : one;
      }
    }
    return null;
  }

  /** The word for a half, third or quarter where every year above has as many cells, counted from one; else null. */
  private String ofYears(List<Box> cells, Line above) {
    int parts = 0;
    int years = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (isCount(cells.get(i), 1)) {
        Box over = above.at(cells.get(i).start());
        boolean year = over != null && over.start() == cells.get(i).start() && units.read(over.text()).kind() == Kind.YEAR;
        parts = years == 0 ? length(cells, i) : parts;
        if (!year || length(cells, i) != parts) {
          return null;
        }
        years++;
      }
    }
    // figures under one year may as well be its first months
    boolean sure = years > 1 && years * parts == cells.size() || parts == 4 && PlanCounts.isRoman(cells.get(0).folded(), 1);
    return sure && DIVISIONS.contains(parts) ? word(MONTHS / parts) : null;
  }

  /** How far the cells count on from the one that says one. */
  private int length(List<Box> cells, int from) {
    int length = 1;
    while (from + length < cells.size() && isCount(cells.get(from + length), length + 1)) {
      length++;
    }
    return length;
  }

  private String word(int months) {
    return spans.entrySet().stream().filter(s -> s.getValue() == months).map(Map.Entry::getKey).min(String::compareTo).orElse(null);
  }
}
