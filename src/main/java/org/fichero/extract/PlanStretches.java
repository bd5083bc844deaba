package org.fichero.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.extract.MonthUnit.Kind;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.rules.PlanWords;

/** Cuts tables whose months are columns at their headings: each heading and the rows below it are read together. */
final class PlanStretches {
  private final MonthUnits units;
  private final PlanHeadings headings;
  private final PlanWords words;
  private final Map<Integer, Boolean> signs;
  private final boolean halves;
  private final PlanColumns declared;
  private final Map<Line, Known> known = new IdentityHashMap<>();

  /** What has been found at a line, and the two lines below it that this depends on. */
  private record Known(Line next, Line second, PlanHeading heading) {}

  /**
   * @param signs what the text says of its signs
   * @param halves whether the plan has a second half that counts 7 to 12
   * @param declared the further columns that the pack declares
   */
  PlanStretches(MonthUnits units, PlanHeadings headings, PlanWords words, Map<Integer, Boolean> signs, boolean halves,
      PlanColumns declared) {
    this.declared = declared;
    this.units = units;
    this.headings = headings;
    this.words = words;
    this.signs = signs;
    this.halves = halves;
  }

  /** The heading that begins at a row; null when none does. */
  PlanHeading heading(List<Line> rows, int row) {
    Line next = row + 1 < rows.size() ? rows.get(row + 1) : null;
    Line second = row + 2 < rows.size() ? rows.get(row + 2) : null;
    Known before = known.get(rows.get(row));
    if (before == null || before.next() != next || before.second() != second) {
      before = new Known(next, second, headings.at(rows, row, halves));
      known.put(rows.get(row), before);
    }
    return before.heading();
  }

  /** The heading that a table's last rows stand under; null when it has none. */
  PlanHeading last(List<Line> rows) {
    PlanHeading last = null;
    for (int r = 0; r < rows.size(); r++) {
      PlanHeading found = heading(rows, r);
      last = found == null ? last : found;
    }
    return last;
  }

  /** Marks may stand above their months: nothing follows the heading then, and the only row before it holds no words. */
  List<Line> upright(List<Line> rows) {
    boolean above = rows.size() == 2 && heading(rows, 0) == null && !rows.get(0).isBlank()
        && rows.get(0).boxes().stream().allMatch(this::isMark) && heading(rows, 1) != null;
    return above ? List.of(rows.get(1), rows.get(0)) : rows;
  }

  private boolean isMark(Box box) {
    return !box.isWorded() || words.marked().contains(box.folded()) || words.unmarked().contains(box.folded());
  }

  /** Reads every stretch of a grid; empty when it has no heading. */
  List<PlanPart> read(PlanGrid grid, Integer year) {
    List<Line> rows = grid.rows();
    List<Integer> starts = new ArrayList<>();
    List<PlanHeading> found = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      PlanHeading heading = heading(rows, r);
      if (heading != null) {
        starts.add(r);
        found.add(heading);
        r += heading.rows() - 1;
      }
    }
    List<PlanPart> parts = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      int from = starts.get(k) + found.get(k).rows();
      int to = k + 1 < found.size() ? starts.get(k + 1) : rows.size();
      parts.add(stretch(found.get(k), starts, k, rows, from, to, year));
    }
    return parts;
  }

  private PlanPart stretch(PlanHeading heading, List<Integer> starts, int k, List<Line> rows, int from, int to, Integer year) {
    List<Line> data = new ArrayList<>(rows.subList(from, to));
    boolean more = k + 1 < starts.size();
    List<Line> above = new ArrayList<>();
    if (k == 0) {
      above.addAll(rows.subList(0, starts.get(0)));
    } else if (isYears(rows.get(starts.get(k) - 1))) {
      above.add(rows.get(starts.get(k) - 1));
    }
    if (more && !data.isEmpty() && isYears(data.get(data.size() - 1))) {
      data.remove(data.size() - 1);
    }
    List<Line> notes = heading.relative() ? List.of() : PlanNotes.of(heading, data, units);
    data.removeIf(l -> notes.stream().anyMatch(n -> n == l));
    List<Box> cells = new ArrayList<>();
    for (Line line : heading.relative() ? List.<Line>of() : data) {
      for (Box box : line.boxes()) {
        if (box.start() >= heading.first() && box.start() < heading.last()) {
          cells.add(box);
        }
      }
    }
    PlanTable table = new PlanTable(units, headings, words, declared);
    PlanPart part =
        table.read(heading, above, rows.subList(starts.get(k), from), data, year, new PlanMarks(words, signs, cells));
    notes.forEach(n -> part.note(PlanNotes.line(n)));
    return part;
  }

  /** Whether a row says years and nothing else. */
  private boolean isYears(Line line) {
    for (Box box : line.boxes()) {
      if (!box.isBlank() && units.read(box.text()).kind() != Kind.YEAR) {
        return false;
      }
    }
    return !line.isBlank();
  }
}
