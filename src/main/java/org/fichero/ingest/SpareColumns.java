package org.fichero.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns in which no cell of a plan, of a block of a form or of a list beside its label begins: other rows of the form around it bring them. They are taken out, so
 * that headings, fills and signs are counted alike.
 *
 * @param from the first row of the plan's headings
 * @param to the row after its last
 * @param spare the columns
 */
record SpareColumns(int from, int to, BitSet spare) {
  private static final int LEAST = 4;

  /** Of the first plan that has some; null for none. */
  static SpareColumns of(Lattice lattice) {
    for (ShadedPlan plan = ShadedPlan.next(lattice, 0); plan != null; plan = ShadedPlan.next(lattice, plan.end())) {
      int from = plan.first() - 1;
      // headings over two rows begin above those of the months
      while (from > 0 && !isCut(lattice, from)) {
        from--;
      }
      int to = plan.first();
      while (to < plan.end() && cells(lattice.row(to)) >= LEAST) {
        to++;
      }
      BitSet spare = spare(lattice, from, to);
      if (!spare.isEmpty() && to > plan.first() && isCut(lattice, from) && IntStream.rangeClosed(plan.first(), to).allMatch(r -> isCut(lattice, r))) {
        return new SpareColumns(from, to, spare);
      }
    }
    SpareColumns block = ofBlock(lattice);
    return block != null ? block : ofList(lattice);
  }

  /** Of the first list beside a label that is as high as all its rows, each of which has its cells where the others have theirs. */
  private static SpareColumns ofList(Lattice lattice) {
    ShadedPlan plan = ShadedPlan.next(lattice, 0);
    int last = plan == null ? lattice.rows() : plan.first() - 1;
    for (int r = 0; r < last; r++) {
      Lattice.Slot[] row = lattice.row(r);
      int end = row.length > 0 && row[0].isOrigin() ? r + row[0].cell().height() : r;
      if (end - r > 1 && end <= last && end - r < lattice.rows() && isCut(lattice, r) && isCut(lattice, end) && areAlike(lattice, r, end)) {
        BitSet spare = spare(lattice, r, end);
        if (!spare.isEmpty()) {
          return new SpareColumns(r, end, spare);
        }
      }
    }
    return null;
  }

  private static boolean areAlike(Lattice lattice, int from, int to) {
    BitSet begun = begun(lattice.row(from));
    return IntStream.range(from, to).allMatch(r -> begun(lattice.row(r)).equals(begun));
  }

  private static BitSet begun(Lattice.Slot[] row) {
    BitSet begun = new BitSet();
    for (int c = 0; c < row.length; c++) {
      begun.set(c, row[c].first());
    }
    return begun;
  }

  /** Of the first stretch of rows between rows of one cell, which part a form's blocks. */
  private static SpareColumns ofBlock(Lattice lattice) {
    int from = 0;
    for (int r = 0; r <= lattice.rows(); r++) {
      if (r == lattice.rows() || cells(lattice.row(r)) < 2) {
        int first = from;
        int end = r;
        BitSet spare = r - from > 1 ? spare(lattice, from, r) : new BitSet();
        if (!spare.isEmpty() && IntStream.rangeClosed(first, end).allMatch(k -> isCut(lattice, k))) {
          return new SpareColumns(from, r, spare);
        }
        from = r + 1;
      }
    }
    return null;
  }

  private static int cells(Lattice.Slot[] row) {
    int count = 0;
    for (Lattice.Slot s : row) {
      count += s.first() ? 1 : 0;
    }
    return count;
  }

  private static BitSet spare(Lattice lattice, int from, int to) {
    BitSet spare = new BitSet();
    spare.set(0, lattice.columns());
    for (int r = from; r < to; r++) {
      Lattice.Slot[] row = lattice.row(r);
      for (int c = 0; c < lattice.columns(); c++) {
        if (c >= row.length || row[c].first()) {
          spare.clear(c);
        }
      }
    }
    return spare;
  }

  /** Whether no cell reaches over the upper edge of a row. */
  private static boolean isCut(Lattice lattice, int r) {
    boolean cut = true;
    for (int c = 0; r < lattice.rows() && c < lattice.row(r).length; c++) {
      cut &= lattice.row(r)[c].top();
    }
    return cut;
  }

  /** The plan's rows without them. */
  Grid without(Grid grid) {
    Grid narrow = new Grid();
    // for each column, how many rows a cell above still covers
    int[] left = new int[Math.max(spare.length(), grid.columns())];
    for (List<Grid.Cell> row : grid.rows().subList(from, to)) {
      narrow.row();
      int[] covered = left.clone();
      for (int c = 0; c < left.length; c++) {
        left[c] = Math.max(0, left[c] - 1);
      }
      int at = 0;
      for (Grid.Cell cell : row) {
        while (at < covered.length && covered[at] > 0) {
          at++;
        }
        int next = at + cell.width();
        int width = cell.width() - spare.get(at, next).cardinality();
        narrow.cell(new Grid.Cell(cell.pieces(), width, cell.height(), cell.continued(), cell.fill(), cell.address()));
        Arrays.fill(left, Math.min(at, left.length), Math.min(next, left.length), cell.height() - 1);
        at = next;
      }
    }
    return narrow;
  }
}
