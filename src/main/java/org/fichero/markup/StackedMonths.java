package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * A table of months that a word processor saved as text, one cell a line: the months of a row below each other, and then as many lines as there
 * are months, each a mark or nothing. Where the lines are not as many to the letter, nothing says whose mark each is.
 */
final class StackedMonths implements TableNotation {
  private static final int YEAR = 12;
  private static final int LEAST = 3;
  private static final int LONGEST = 24;

  private final Periods periods;
  private final CellWords words;

  StackedMonths(Periods periods, CellWords words) {
    this.periods = periods;
    this.words = words;
  }

  @Override
  public Found read(Lines lines, int at) {
    if (!isMonth(lines, at, 1)) {
      return null;
    }
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    int next = at;
    int month = 1;
    while (month <= YEAR) {
      int first = next;
      while (month <= YEAR && isMonth(lines, next, month) && (next == first || lines.get(next).blanksBefore == 0)) {
        next++;
        month++;
      }
      int columns = next - first;
      next = columns < LEAST ? -1 : marks(lines, first, next, grid);
      if (next < 0) {
        return null;
      }
    }
    boolean marked = grid.rows.stream().flatMap(r -> r.cells.stream()).anyMatch(c -> isTick(lines.text, c));
    grid.end = grid.rows.get(grid.rows.size() - 1).end;
    return marked ? new Found(grid, next) : null;
  }

  /** Whether a cell holds a sign or a single letter, and no month. */
  private static boolean isTick(String text, Grid.GridCell cell) {
    return !cell.isEmpty() && (cell.ranges.get(0).length() == 1 || !Character.isLetter(text.charAt(cell.start())));
  }

  /** Adds the months and the lines of their marks; the line after these, -1 where they are not as many. */
  private int marks(Lines lines, int first, int end, Grid grid) {
    Grid.GridRow head = new Grid.GridRow(lines.get(first).start, lines.get(end - 1).end);
    for (int i = first; i < end; i++) {
      head.cells.add(new Grid.GridCell(i - first, 1).with(lines.text, lines.get(i).from, lines.get(i).to));
    }
    List<Span> slots = new ArrayList<>();
    int next = slots(lines, end, end - first, slots);
    if (next < 0) {
      return -1;
    }
    Grid.GridRow row = new Grid.GridRow(head.end, lines.get(next - 1).end);
    for (int k = 0; k < slots.size(); k++) {
      row.cells.add(new Grid.GridCell(k, 1).with(lines.text, slots.get(k).start(), slots.get(k).end()));
    }
    grid.rows.add(head);
    grid.rows.add(row);
    return next;
  }

  /** Gathers the lines of marks, blank ones among them; the line after these, -1 where they are not as many as they should. */
  private int slots(Lines lines, int from, int count, List<Span> slots) {
    int next = from;
    while (slots.size() < count && next < lines.size()) {
      TextLine line = lines.get(next);
      int at = lines.get(next - 1).end;
      for (int k = 0; k < line.blanksBefore; k++) {
        slots.add(new Span(at, at));
      }
      if (slots.size() >= count || !isMark(lines, line)) {
        break;
      }
      slots.add(new Span(line.from, line.to));
      next++;
    }
    return slots.size() == count ? next : -1;
  }

  private boolean isMonth(Lines lines, int i, int month) {
    TextLine line = i < lines.size() ? lines.get(i) : null;
    boolean may = line != null && line.isText() && !line.bar && !line.tab && line.from < line.to && line.length() <= LONGEST && periods.mayBegin(lines.text.charAt(line.from));
    return may && periods.number(Periods.bare(lines.text.substring(line.from, line.to))) == month;
  }

  private boolean isMark(Lines lines, TextLine line) {
    return line.isText() && line.from < line.to && (line.length() <= LONGEST && words.inPlan(lines.text, line.from, line.to) != null || Signs.isOnlySigns(lines, line.from, line.to));
  }
}
