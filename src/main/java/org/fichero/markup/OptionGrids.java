package org.fichero.markup;

import java.util.List;

/** Knows grids that are lists of options: each row, or each cell, a mark and its label. */
final class OptionGrids {
  private OptionGrids() {}

  /** Whether each row is one mark and one label, or each cell begins or ends with a mark. */
  static boolean isOptionList(Lines lines, Grid grid) {
    int certain = 0;
    boolean led = isLed(lines, grid);
    for (Grid.GridRow row : led ? grid.rows.subList(1, grid.rows.size()) : grid.rows) {
      int bare = 0;
      int labelled = 0;
      int words = 0;
      for (Grid.GridCell cell : row.cells) {
        if (cell.isEmpty()) {
          continue;
        }
        int from = cell.ranges.get(0).start();
        int to = cell.ranges.get(0).end();
        if (Signs.isOnlySigns(lines, from, to)) {
          bare++;
        } else if (beginsWithSign(lines, from, to) || CellWords.isBoxBefore(lines.text, from, to)) {
          labelled++;
        } else {
          words++;
        }
      }
      if (words > Math.max(bare, 1) || words > 0 && labelled > 0 || bare > 0 && bare != words && words > 0) {
        return false;
      }
      if (words == 0 && labelled == 0 && bare > 1) {
        return false;
      }
      certain += bare + labelled;
    }
    return certain > 0;
  }

  /** The label of the list may stand before its first mark: {@code Categoría: ☐ | Uno} or {@code Categoría | ☐ | Uno} above {@code ☒ | Dos}. */
  private static boolean isLed(Lines lines, Grid grid) {
    if (grid.rows.size() < 2) {
      return false;
    }
    List<Grid.GridCell> first = grid.rows.get(0).cells;
    boolean parted = first.size() == 3 && !isOnlySigns(lines, first.get(0)) && isOnlySigns(lines, first.get(1)) && !first.get(2).isEmpty();
    boolean led = parted || first.size() == 2 && endsWithSign(lines, first.get(0)) && !first.get(1).isEmpty();
    for (int r = 1; led && r < grid.rows.size(); r++) {
      List<Grid.GridCell> cells = grid.rows.get(r).cells;
      led = cells.size() == 2 && isOnlySigns(lines, cells.get(0)) && !isOnlySigns(lines, cells.get(1));
    }
    return led;
  }

  private static boolean isOnlySigns(Lines lines, Grid.GridCell cell) {
    return Signs.isOnlySigns(lines, cell.start(), cell.ranges.get(0).end());
  }

  /** Whether words stand before a sign that ends the cell. */
  private static boolean endsWithSign(Lines lines, Grid.GridCell cell) {
    int to = cell.ranges.get(0).end();
    List<Piece> pieces = cell.isEmpty() ? List.of() : lines.pieces(cell.start(), to);
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    return last != null && last.isSign() && last.end == to && last.start > cell.start() && !isOnlySigns(lines, cell);
  }

  private static boolean beginsWithSign(Lines lines, int from, int to) {
    List<Piece> pieces = lines.pieces(from, to);
    return Piece.hasSign(pieces)
        && (pieces.get(0).isSign() && pieces.get(0).start == from || pieces.get(pieces.size() - 1).isSign());
  }
}
