package org.fichero.markup;

import java.util.List;

/** Joins month headings that are broken over two rows ({@code Septiem} / {@code bre}), as narrow columns break them. */
final class BrokenHeadings {
  private BrokenHeadings() {}

  /** Makes one row of each heading row and the row of word ends below it. */
  static void join(String text, Grid grid, Periods periods) {
    for (int r = 0; r + 1 < Math.min(4, grid.rows.size()); r++) {
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

  private static boolean isTails(String text, Grid.GridRow head, Grid.GridRow tails, Periods periods) {
    boolean any = false;
    for (Grid.GridCell tail : tails.cells) {
      if (!tail.isEmpty()) {
        Grid.GridCell above = at(head.cells, tail.column);
        // what is too long for a heading is no end of one
        String end = Periods.folded(text, tail);
        if (above == null || end.isEmpty() || !periods.isFullMonth(Periods.folded(text, above) + end)) {
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
