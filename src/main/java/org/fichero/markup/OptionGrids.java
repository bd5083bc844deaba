package org.fichero.markup;

/** Knows grids that are lists of options: each row, or each cell, a mark and its label. */
final class OptionGrids {
  private OptionGrids() {}

  /** Whether each row is one mark and one label, or each cell begins or ends with a mark. */
  static boolean isOptionList(Lines lines, Grid grid) {
    int certain = 0;
    for (Grid.GridRow row : grid.rows) {
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
        } else if (beginsWithSign(lines, from, to)) {
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

  private static boolean beginsWithSign(Lines lines, int from, int to) {
    java.util.List<Piece> pieces = lines.pieces(from, to);
    return Piece.hasSign(pieces)
        && (pieces.get(0).isSign() && pieces.get(0).start == from || pieces.get(pieces.size() - 1).isSign());
  }
}
