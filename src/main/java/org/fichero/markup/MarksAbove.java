package org.fichero.markup;

import java.util.List;
import org.fichero.markup.FixedTables.Token;

/** Marks laid out by position above their months, where nothing stands below these. */
final class MarksAbove implements TableNotation {
  private final FixedTables fixed;

  MarksAbove(FixedTables fixed) {
    this.fixed = fixed;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine marks = lines.get(at);
    TextLine heading = lines.peek(at + 1);
    boolean may = heading != null && marks.isText() && !marks.bar && !marks.tab && heading.isText() && heading.blanksBefore == 0;
    List<Token> heads = may && Signs.isOnlySigns(lines, marks.from, marks.to) ? fixed.headings(lines, heading) : null;
    if (heads == null || isRow(lines, lines.peek(at + 2), heads)) {
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

  private boolean isRow(Lines lines, TextLine line, List<Token> heads) {
    return line != null && line.isText() && line.blanksBefore == 0 && fixed.row(lines, line, heads) != null;
  }
}
