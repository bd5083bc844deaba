package org.fichero.markup;

import java.util.List;
import org.fichero.model.Span;

/**
 * Joins month headings that are broken over two rows ({@code Septiem} / {@code bre}), as narrow columns break them, and those
 * whose letters stand apart ({@code E n e}).
 */
final class BrokenHeadings {
  private static final int LEAST_SPACED = 4;

  private BrokenHeadings() {}

  /** Makes one row of each heading row and the row of word ends below it. */
  static void join(String text, Grid grid, Periods periods) {
    for (int r = 0; r + 1 < Math.min(4, grid.rows.size()); r++) {
      for (Grid.GridCell cell : grid.rows.get(r).cells) {
        if (cell.ranges.size() == 1 && isSpaced(text, cell.ranges.get(0)) && periods.isPeriod(Periods.folded(text, closed(cell)))) {
          List<Span> letters = closed(cell).ranges;
          cell.ranges.clear();
          cell.ranges.addAll(letters);
        }
      }
      Grid.GridRow head = grid.rows.get(r);
      Grid.GridRow tails = grid.rows.get(r + 1);
      if (isTails(text, head, tails, periods)) {
        for (Grid.GridCell tail : tails.cells) {
          if (!tail.isEmpty()) {
            at(head.cells, tail.column).ranges.addAll(tail.ranges);
          }
        }
        head.end = tails.end;
        grid.rows.remove(r + 1);
      }
    }
  }

  /** Whether each second character is a space and the others are none. */
  private static boolean isSpaced(String text, Span cell) {
    int i = cell.start();
    while (i < cell.end() && (text.charAt(i) == ' ') == ((i - cell.start()) % 2 == 1)) {
      i++;
    }
    return i == cell.end() && cell.length() > LEAST_SPACED && cell.length() % 2 == 1;
  }

  /** The cell with each of its letters as a part of its own. */
  private static Grid.GridCell closed(Grid.GridCell cell) {
    Grid.GridCell closed = new Grid.GridCell(cell.column, cell.width);
    Span all = cell.ranges.get(0);
    for (int i = all.start(); i < all.end(); i += 2) {
      closed.ranges.add(new Span(i, i + 1));
    }
    return closed;
  }

  private static boolean isTails(String text, Grid.GridRow head, Grid.GridRow tails, Periods periods) {
    boolean any = false;
    for (Grid.GridCell tail : tails.cells) {
      if (!tail.isEmpty()) {
        Grid.GridCell above = at(head.cells, tail.column);
        // what is too long for a heading is no end of one
        String end = Periods.folded(text, tail);
        if (above == null || above.isEmpty() || end.isEmpty() || !periods.isFullMonth(Periods.folded(text, above) + end)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static Grid.GridCell at(List<Grid.GridCell> cells, int column) {
    return cells.stream().filter(c -> c.column == column).findFirst().orElse(null);
  }
}
