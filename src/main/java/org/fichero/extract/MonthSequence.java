package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.model.Fold;

/** Reads headings that only their order explains: initials, figures, cut or misread names. */
final class MonthSequence {
  private static final int LEAST = 4;
  private static final MonthUnit RELATIVE = new MonthUnit(Kind.RELATIVE, List.of(), null);

  private final MonthUnits units;

  MonthSequence(MonthUnits units) {
    this.units = units;
  }

  /**
   * Reads the cells of one row.
   *
   * @param halves whether rows of the same plan count on to 12, so that 1 to 6 (or 1 to 3) are months too
   * @return one a cell
   */
  List<MonthUnit> read(List<String> cells, boolean halves) {
    List<MonthUnit> read = new ArrayList<>(cells.size());
    List<String> words = new ArrayList<>(cells.size());
    for (int k = 0; k < cells.size(); k++) {
      // cells of marks are alike
      boolean same = k > 0 && cells.get(k).equals(cells.get(k - 1));
      read.add(same ? read.get(k - 1) : units.read(cells.get(k)));
      words.add(same ? words.get(k - 1) : word(cells.get(k)));
    }
    int i = 0;
    while (i < words.size()) {
      int run = Math.max(runOfWords(words, read, i, halves), runOfFigures(read, i, halves));
      i += Math.max(1, run);
    }
    fillGaps(words, read);
    return read;
  }

  private static String word(String cell) {
    String folded = Fold.fold(cell);
    boolean bare = folded.indexOf('.') < 0 && folded.indexOf('-') < 0;
    return bare ? folded : folded.replace(".", "").replace("-", "").strip();
  }

  /** Whether a word that names no month by itself may stand for one beside others. */
  boolean mayFit(String cell) {
    String word = word(cell);
    for (int month = 1; month <= 12 && !word.isEmpty(); month++) {
      if (units.monthWords().fits(word, month)) {
        return true;
      }
    }
    return false;
  }

  /** Marks the longest run of at least four words that fit consecutive months; its length, or 0. */
  private int runOfWords(List<String> words, List<MonthUnit> read, int from, boolean halves) {
    int best = 0;
    int first = 0;
    for (int month = 1; month <= 12; month++) {
      int length = 0;
      while (from + length < words.size() && fits(words.get(from + length), read.get(from + length), month + length)) {
        length++;
      }
      if (length > best) {
        best = length;
        first = month;
      }
    }
    if (best < LEAST) {
      return 0;
    }
    // "I II III IV" with nothing that says of what are as little months as "1 2 3 4"
    boolean count = first == 1 && best < 12 && PlanCounts.isRoman(words.get(from), 1) && !(halves && best <= 6);
    for (int k = 0; k < best; k++) {
      if (count) {
        read.set(from + k, RELATIVE);
      } else if (!read.get(from + k).isMonths()) {
        read.set(from + k, MonthUnit.month(cycle(first + k)));
      }
    }
    return best;
  }

  private boolean fits(String word, MonthUnit unit, int month) {
    if (unit.isMonths()) {
      return unit.months().size() == 1 && unit.months().get(0) == cycle(month);
    }
    return !word.isEmpty() && units.monthWords().fits(word, cycle(month));
  }

  private static int cycle(int month) {
    return (month - 1) % 12 + 1;
  }

  /** Marks a run of figures that can only be months: 1 to 12, or one that does not begin a count. */
  private static int runOfFigures(List<MonthUnit> read, int from, boolean halves) {
    int length = 0;
    while (from + length < read.size() && continues(read, from, from + length)) {
      length++;
    }
    if (length < (halves ? LEAST - 1 : LEAST)) {
      return 0;
    }
    boolean count = isCount(read, from, length, halves);
    for (int k = from; k < from + length; k++) {
      read.set(k, count ? RELATIVE : MonthUnit.month(read.get(k).number()));
    }
    return length;
  }

  private static boolean continues(List<MonthUnit> read, int from, int at) {
    MonthUnit unit = read.get(at);
    if (unit.kind() != Kind.NUMBER || unit.number() < 1) {
      return false;
    }
    if (at == from) {
      return true;
    }
    int before = read.get(at - 1).number();
    return unit.number() == before + 1 || before == 12 && unit.number() == 1;
  }

  private static boolean isCount(List<MonthUnit> read, int from, int length, boolean halves) {
    boolean tooFar = read.subList(from, from + length).stream().anyMatch(u -> u.number() > 12);
    boolean fromOne = read.get(from).number() == 1;
    return tooFar || fromOne && length < 12 && !(halves && length <= 6);
  }

  /** A heading between April and June is May, whatever the scan made of it. */
  private static void fillGaps(List<String> words, List<MonthUnit> read) {
    for (int i = 1; i + 1 < read.size(); i++) {
      MonthUnit before = read.get(i - 1);
      MonthUnit after = read.get(i + 1);
      boolean between = isOne(before) && isOne(after)
          && cycle(before.months().get(0) + 2) == after.months().get(0);
      if (between && read.get(i).kind() == Kind.OTHER && !words.get(i).isEmpty()) {
        read.set(i, MonthUnit.month(cycle(before.months().get(0) + 1)));
      }
    }
  }

  private static boolean isOne(MonthUnit unit) {
    return unit.isMonths() && unit.months().size() == 1;
  }
}
