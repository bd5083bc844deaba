package org.fichero.ingest;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * A plan that runs down a table: short words in a first column, empty cells beside them, some painted. Where all are painted, none is, or they
 * are painted by turns or together with their words, the paint is no mark.
 */
final class PaintedRows {
  private static final int MIN_ROWS = 6;

  private final Lattice lattice;

  private PaintedRows(Lattice lattice) {
    this.lattice = lattice;
  }

  /** Puts the states of the painted cells and of the others beside them into {@code states}, by row and column. */
  static void mark(Lattice lattice, MarkState[][] states) {
    PaintedRows rows = new PaintedRows(lattice);
    int from = 0;
    while (from + MIN_ROWS <= lattice.rows()) {
      int to = rows.end(from);
      if (to - from >= MIN_ROWS && rows.arePainted(from, to)) {
        for (int r = from; r < to; r++) {
          states[r] = new MarkState[] {null, rows.fill(r, 1) == null ? MarkState.UNTICKED : MarkState.TICKED};
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  /** The row after the last that has a word of its own, none said before, and one empty cell beside it. */
  private int end(int from) {
    Set<String> words = new HashSet<>();
    int to = from;
    while (to < lattice.rows() && isRow(to) && words.add(lattice.at(to, 0).cell().flow().toString().strip())) {
      to++;
    }
    return to;
  }

  private boolean isRow(int row) {
    Lattice.Slot[] slots = lattice.row(row);
    return slots.length == 2 && slots[0].first() && slots[1].first() && Lattice.isHeading(slots[0]) && slots[1].cell().isBlank();
  }

  private boolean arePainted(int from, int to) {
    int painted = 0;
    int changes = 0;
    for (int r = from; r < to; r++) {
      if (!Objects.equals(fill(r, 0), fill(from, 0))) {
        return false;
      }
      painted += fill(r, 1) != null ? 1 : 0;
      changes += r > from && (fill(r, 1) == null) != (fill(r - 1, 1) == null) ? 1 : 0;
    }
    return painted > 0 && painted < to - from && changes < to - from - 1;
  }

  private String fill(int row, int column) {
    return lattice.at(row, column).cell().fill();
  }
}
