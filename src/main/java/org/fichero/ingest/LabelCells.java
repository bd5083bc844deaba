package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells, in rows of two cells, a label with the form's help below it beside its value from two labels over a value each:
 * "Problema / Máximo 1.000 caracteres | Hay ruido." and "Comuna / Talca | Región / Maule".
 */
final class LabelCells {
  private static final int LONGEST_LABEL = 60;

  private LabelCells() {}

  /** Whether the first cell of a row is a label with help below it, and the second its value. */
  static boolean heads(Lattice lattice, int r) {
    List<Grid.Cell> cells = cells(lattice.row(r));
    if (cells.size() != 2 || cells.get(0).visible() < 2 && cells.get(0).flow().lines().size() < 2 || cells.get(1).isBlank() || !isWords(cells.get(0))) {
      return false;
    }
    return !mayBeLabel(cells.get(1)) || arePairs(lattice);
  }

  private static List<Grid.Cell> cells(Lattice.Slot[] row) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (int c = 0; c < row.length; c += row[c].cell().width()) {
      if (!row[c].isOrigin()) {
        return List.of();
      }
      cells.add(row[c].cell());
    }
    return cells;
  }

  private static boolean isWords(Grid.Cell cell) {
    return !cell.flow().hasMark() && cell.pieces().stream().noneMatch(p -> p instanceof Piece.Table || p instanceof Piece.Heading);
  }

  /** Whether a cell begins with a few words as labels are, which may stand over a value. */
  private static boolean mayBeLabel(Grid.Cell cell) {
    Piece first = cell.pieces().stream().filter(p -> p.flow() != null && !p.flow().isBlank()).findFirst().orElse(null);
    String words = first == null ? "" : first.flow().toString().strip();
    return !words.isEmpty() && words.length() <= LONGEST_LABEL && !first.flow().startsWithMark() && Character.isUpperCase(words.codePointAt(0))
        && ".;,".indexOf(words.charAt(words.length() - 1)) < 0;
  }

  /** Whether some row of the table is a label of one paragraph beside a value of one. */
  private static boolean arePairs(Lattice lattice) {
    for (int r = 0; r < lattice.rows(); r++) {
      List<Grid.Cell> cells = cells(lattice.row(r));
      if (cells.size() == 2 && cells.get(0).visible() == 1 && cells.get(1).visible() == 1 && mayBeLabel(cells.get(0))) {
        return true;
      }
    }
    return false;
  }
}
