package org.fichero.markup;

import java.util.List;
import org.fichero.model.Bullets;
import org.fichero.model.Span;

/**
 * Cells parted by tabs. Leading and inner empty cells keep their place, trailing ones may be missing; a row of one lone
 * mark under month headings has lost all its tabs.
 */
final class TabTables implements TableNotation {
  /** Characters of {@code viii)}. */
  private static final int LONGEST_NUMBER = 5;

  private final Periods periods;
  /** Lines before this one have been looked at already. */
  private int refused;
  /** Cells of the longest row so far. */
  private int widest;

  TabTables(Periods periods) {
    this.periods = periods;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || !first.tab || filled(lines.text, first) < 2) {
      return null;
    }
    Grid grid = new Grid(first.start, first.blanksBefore);
    addRow(lines.text, grid, first);
    widest = grid.rows.get(0).cells.size();
    boolean plan = periods.isHeader(lines.text, grid.rows.get(0));
    int next = at + 1;
    while (next < lines.size() && continues(lines, next, grid, plan)) {
      addRow(lines.text, grid, lines.get(next));
      widest = Math.max(widest, grid.rows.get(grid.rows.size() - 1).cells.size());
      plan |= periods.isHeader(lines.text, grid.rows.get(grid.rows.size() - 1));
      next++;
    }
    next = withoutEmptyTail(lines, grid, next, plan);
    if (!plan && (OptionGrids.isOptionList(lines, grid) || isBulleted(lines.text, grid) || grid.rows.size() == 1 && filled(lines.text, first) < 3)) {
      refused = next;
      return null;
    }
    grid.end = grid.rows.get(grid.rows.size() - 1).end;
    return new Found(grid, next);
  }

  /** Whether each row is a bullet and an item, as word processors write lists, or an indented line below one. */
  private static boolean isBulleted(String text, Grid grid) {
    for (Grid.GridRow row : grid.rows) {
      List<Grid.GridCell> filled = row.cells.stream().filter(c -> !c.isEmpty()).toList();
      boolean below = row != grid.rows.get(0) && filled.size() == 1 && row.cells.get(0).isEmpty();
      if (!below && (filled.size() != 2 || !isBullet(text, filled.get(0).ranges.get(0)))) {
        return false;
      }
    }
    return true;
  }

  /** A bullet, or a number or letter with the sign behind it that word processors put there. */
  private static boolean isBullet(String text, Span cell) {
    char first = text.charAt(cell.start());
    char last = text.charAt(cell.end() - 1);
    boolean number = cell.length() > 1 && cell.length() <= LONGEST_NUMBER && (last == '.' || last == ')') && Character.isLetterOrDigit(first);
    return number || cell.length() == 1 && (Bullets.is(first) || first == '-' || first == '*' || first == '+' || first == '§');
  }

  private static int withoutEmptyTail(Lines lines, Grid grid, int after, boolean plan) {
    int next = after;
    // under month headings an empty row is an answer; elsewhere it is only space
    while (!plan && lines.get(next - 1).kind == TextLine.Kind.TABS) {
      grid.rows.remove(grid.rows.size() - 1);
      next--;
    }
    return next;
  }

  private boolean continues(Lines lines, int i, Grid grid, boolean plan) {
    TextLine line = lines.get(i);
    boolean wide = widest > 2;
    if (line.kind == TextLine.Kind.TABS) {
      return line.blanksBefore == 0 && (wide || plan);
    }
    if (!line.isText()) {
      return false;
    }
    if (!line.tab) {
      return plan && line.blanksBefore <= 1 && Signs.isOnlySigns(lines, line.from, line.to);
    }
    int filled = filled(lines.text, line);
    if (line.blanksBefore == 0) {
      return filled > 1 || wide || lines.text.charAt(line.start) == '\t';
    }
    // a blank line parts tables, unless it stands below the heading or between all rows; an option with its sign is no heading
    boolean spaced = grid.rows.size() == 1 ? !endsInSign(lines, lines.get(i - 1)) || endsInSign(lines, line) : lines.get(i - 1).blanksBefore == 1;
    return line.blanksBefore == 1 && spaced
        && (plan && (Signs.isOnlySigns(lines, line.from, line.to) || Signs.isOnlySigns(lines, lines.text.indexOf('\t', line.from), line.to))
            || filled > 1 && filled == lastFilled(grid) && !(plan || isHeader(lines.text, line)));
  }

  private static boolean endsInSign(Lines lines, TextLine line) {
    int tab = lines.text.lastIndexOf('\t', line.to - 1);
    return tab >= line.from && Signs.isOnlySigns(lines, tab + 1, line.to);
  }

  private boolean isHeader(String text, TextLine line) {
    Grid alone = new Grid(line.start, 0);
    addRow(text, alone, line);
    return periods.isHeader(text, alone.rows.get(0));
  }

  private static int lastFilled(Grid grid) {
    int filled = 0;
    for (Grid.GridCell cell : grid.rows.get(grid.rows.size() - 1).cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  private static int filled(String text, TextLine line) {
    int filled = 0;
    boolean inCell = false;
    for (int i = line.from; i < line.to; i++) {
      boolean tab = text.charAt(i) == '\t';
      filled += !tab && !inCell && !org.fichero.model.Passage.isSpace(text.charAt(i)) ? 1 : 0;
      inCell = !tab && (inCell || !org.fichero.model.Passage.isSpace(text.charAt(i)));
    }
    return filled;
  }

  private static void addRow(String text, Grid grid, TextLine line) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    int column = 0;
    int from = line.start;
    for (int i = line.start; i <= line.end; i++) {
      if (i == line.end || text.charAt(i) == '\t') {
        row.cells.add(new Grid.GridCell(column++, 1).with(text, from, i));
        from = i + 1;
      }
    }
    grid.rows.add(row);
  }
}
