package org.fichero.markup;

import java.util.List;

/** Marks laid out by position above their months, where nothing stands below these. */
final class MarksAbove implements TableNotation {
  /** Twelve marks, each in HTML. */
  private static final int LONGEST = 1200;

  private final FixedTables fixed;

  MarksAbove(FixedTables fixed) {
    this.fixed = fixed;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine marks = lines.get(at);
    TextLine heading = lines.peek(at + 1);
    boolean may = heading != null && marks.isText() && mayMark(lines.text.charAt(marks.from)) && marks.length() <= LONGEST && !marks.bar && !marks.tab && heading.isText() && heading.blanksBefore == 0;
    List<PlacedToken> heads = may ? fixed.headings(lines, heading) : null;
    if (heads == null || !Signs.isOnlySigns(lines, marks.from, marks.to) || isRow(lines, lines.peek(at + 2), heads)) {
      return null;
    }
    Grid grid = new Grid(marks.start, marks.blanksBefore);
    grid.rows.add(fixed.row(lines, marks, heads));
    grid.rows.add(fixed.heading(lines, heading, heads));
    if (grid.rows.contains(null)) {
      return null;
    }
    FixedTables.withoutLabels(grid);
    grid.end = heading.end;
    return new Found(grid, at + 2);
  }

  /** A cheap look: words begin otherwise. */
  private static boolean mayMark(char c) {
    return !Character.isLetterOrDigit(c) || c == 'x' || c == 'X';
  }

  private boolean isRow(Lines lines, TextLine line, List<PlacedToken> heads) {
    return line != null && line.isText() && line.blanksBefore == 0 && fixed.row(lines, line, heads) != null;
  }
}
