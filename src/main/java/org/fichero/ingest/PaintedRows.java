package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * A plan that runs down a table: short words in a first column, empty cells beside them, some painted; or twelve of them in rows of such pairs.
 * Where all are painted, none is, or they are painted by turns or together with their words, the paint is no mark.
 */
final class PaintedRows {
  private static final int MIN_ROWS = 6;
  private static final int YEAR = 12;

  private final Lattice lattice;

  private PaintedRows(Lattice lattice) {
    this.lattice = lattice;
  }

  /** A word and the fills of its cell and the one beside it. */
  private record Pair(int row, int column, String own, String fill) {}

  /** Puts the states of the painted cells and of the others beside them into {@code states}, by row and column. */
  static void mark(Lattice lattice, MarkState[][] states) {
    PaintedRows rows = new PaintedRows(lattice);
    int from = 0;
    while (from < lattice.rows()) {
      List<Pair> pairs = new ArrayList<>();
      int to = rows.read(from, pairs);
      boolean plan = to - from == pairs.size() ? pairs.size() >= MIN_ROWS : pairs.size() == YEAR && to - from > 1;
      if (plan && arePainted(pairs)) {
        for (Pair pair : pairs) {
          MarkState[] row = states[pair.row()] == null ? new MarkState[rows.width(from, to)] : states[pair.row()];
          row[pair.column() + 1] = pair.fill() == null ? MarkState.UNTICKED : MarkState.TICKED;
          states[pair.row()] = row;
        }
      }
      from = Math.max(to, from + 1);
    }
  }

  private int width(int from, int to) {
    int width = 2;
    for (int r = from; r < to; r++) {
      width = Math.max(width, lattice.row(r).length + 1);
    }
    return width;
  }

  /** Reads rows of words, none said before, with an empty cell beside each; the row after the last. */
  private int read(int from, List<Pair> pairs) {
    Set<String> words = new HashSet<>();
    int columns = from < lattice.rows() ? (lattice.row(from).length + 1) / 2 : 0;
    int to = from;
    while (to < lattice.rows() && Objects.equals(fill(to, 0), fill(from, 0)) && isRow(to, columns, words)) {
      for (int c = 0; c < lattice.row(to).length; c += 2) {
        pairs.add(new Pair(to, c, fill(to, c), fill(to, c + 1)));
      }
      to++;
    }
    return to;
  }

  /** The last of the empty cells may be missing. */
  private boolean isRow(int row, int columns, Set<String> words) {
    Lattice.Slot[] slots = lattice.row(row);
    boolean is = slots.length > 0 && (slots.length + 1) / 2 == columns;
    for (int c = 0; is && c < slots.length; c++) {
      is = slots[c].first() && (c % 2 == 1 ? slots[c].cell().isBlank()
          : Lattice.isHeading(slots[c]) && isNew(slots[c].cell().flow().toString().strip(), words));
    }
    return is;
  }

  /** Initials come back in a year. */
  private static boolean isNew(String word, Set<String> words) {
    return words.add(word) || word.length() == 1;
  }

  private static boolean arePainted(List<Pair> pairs) {
    int painted = 0;
    int changes = 0;
    for (int k = 0; k < pairs.size(); k++) {
      if (!Objects.equals(pairs.get(k).own(), pairs.get(0).own())) {
        return false;
      }
      painted += pairs.get(k).fill() != null ? 1 : 0;
      changes += k > 0 && (pairs.get(k).fill() == null) != (pairs.get(k - 1).fill() == null) ? 1 : 0;
    }
    return painted > 0 && painted < pairs.size() && changes < pairs.size() - 1;
  }

  private String fill(int row, int column) {
    Lattice.Slot slot = column < lattice.row(row).length ? lattice.at(row, column) : null;
    return slot == null ? null : slot.cell().fill();
  }
}
