package org.fichero.ingest;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan within a table whose fills may be marks: a row of at least four short headings, and below them rows of empty cells,
 * to the next row of headings. Rows count from 0 in the table.
 */
final class ShadedPlan {
  private static final int MIN_COLUMNS = 4;

  private final Lattice lattice;
  /** The row of the headings. */
  private final int header;
  /** Behind the last row. */
  private final int end;
  /** Which columns are the plan's, the labels' not among them. */
  private final boolean[] plan;

  private ShadedPlan(Lattice lattice, int header, int end) {
    this.lattice = lattice;
    this.header = header;
    this.end = end;
    this.plan = new boolean[lattice.columns()];
    for (int c = 0; c < plan.length; c++) {
      plan[c] = Lattice.isHeading(lattice.at(header, c)) && !isLabelColumn(c);
    }
  }

  /** The next plan at or behind a row: below the last of the first rows that are made of short headings; null for none. */
  static ShadedPlan next(Lattice lattice, int from) {
    int header = from;
    while (header < lattice.rows() && headings(lattice, header) < MIN_COLUMNS) {
      header++;
    }
    while (header + 1 < lattice.rows() && headings(lattice, header + 1) >= MIN_COLUMNS) {
      header++;
    }
    if (header >= lattice.rows() - 1) {
      return null;
    }
    int end = header + 1;
    while (end < lattice.rows() && headings(lattice, end) < MIN_COLUMNS) {
      end++;
    }
    return new ShadedPlan(lattice, header, end);
  }

  /** Its first row below the headings. */
  int first() {
    return header + 1;
  }

  /** Behind its last row. */
  int end() {
    return end;
  }

  /** How many columns the table has. */
  int columns() {
    return plan.length;
  }

  private static int headings(Lattice lattice, int row) {
    int count = 0;
    for (Lattice.Slot s : lattice.row(row)) {
      count += Lattice.isHeading(s) && s.first() ? 1 : 0;
    }
    return count * 4 >= lattice.row(row).length * 3 ? count : 0;
  }

  /** The first column is one of labels when it has words in a row that has fills further on. */
  private boolean isLabelColumn(int column) {
    if (column > 0) {
      return false;
    }
    for (int r = header + 1; r < end; r++) {
      Lattice.Slot s = lattice.at(r, 0);
      if (s != null && s.first() && !s.cell().isBlank() && s.cell().width() == 1 && hasFill(r, 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasFill(int row, int from) {
    Lattice.Slot[] slots = lattice.row(row);
    for (int c = from; c < slots.length; c++) {
      if (slots[c].cell().fill() != null) {
        return true;
      }
    }
    return false;
  }

  /** Where a fill may be a mark: an empty cell, or a bar over several columns. */
  boolean isOpen(int row, int column) {
    if (!plan[column]) {
      return false;
    }
    // a row that ends early is empty from there
    Lattice.Slot s = lattice.at(row, column);
    boolean words = s != null && !s.cell().isBlank();
    // "TOTAL" over the first columns is a label, not a bar
    boolean label = words && column < lattice.row(row).length && lattice.at(row, 0).cell() == s.cell();
    return !words || !label && s.cell().width() > 1 && s.cell().fill() != null && !s.cell().flow().hasMark();
  }

  private boolean isPlanRow(int row) {
    int open = 0;
    int all = 0;
    int cells = 0;
    for (int c = 0; c < plan.length; c++) {
      all += plan[c] ? 1 : 0;
      open += isOpen(row, c) ? 1 : 0;
      Lattice.Slot s = lattice.at(row, c);
      cells += plan[c] && s != null && s.first() ? 1 : 0;
    }
    // words below the plan, in one cell or beside no cells at all, are no row of it
    // one cell of words over all columns is a heading between rows, however it is filled
    Lattice.Slot[] slots = lattice.row(row);
    if (slots.length > 1 && slots[0].cell().width() >= slots.length && !slots[0].cell().isBlank()) {
      return false;
    }
    boolean aligned = cells > 1 && cells * 2 >= all || hasFill(row, 0);
    return aligned && open > 0 && open * 2 >= all;
  }

  /** The fills of its open cells in a row, in order; an empty one for none. Empty for a row that is not the plan's. */
  Set<String> fills(int row) {
    if (!isPlanRow(row)) {
      return Set.of();
    }
    Set<String> fills = new TreeSet<>();
    for (int c = 0; c < plan.length; c++) {
      if (isOpen(row, c)) {
        fills.add(fill(row, c));
      }
    }
    return fills;
  }

  /** The fill at a place; empty for none. */
  String fill(int row, int column) {
    Lattice.Slot s = lattice.at(row, column);
    return s == null || s.cell().fill() == null ? "" : s.cell().fill();
  }

  /** The fill of the words beside the plan; empty for none, null where there are no words. */
  String labelFill(int row) {
    for (int c = 0; c < lattice.row(row).length; c++) {
      if (!plan[c] && !lattice.at(row, c).cell().isBlank()) {
        return fill(row, c);
      }
    }
    return null;
  }

  /** Whether words in the plan's own columns stand on a fill: then it is the row's ground, as in tables that have every other row grey. */
  boolean isGround(int row, String fill) {
    for (int c = 0; c < lattice.row(row).length; c++) {
      if (plan[c] && !isOpen(row, c) && fill(row, c).equals(fill)) {
        return true;
      }
    }
    return false;
  }

  /** Columns filled by turns, or filled like their headings: the design of the table. */
  boolean isBanded() {
    boolean[] first = null;
    int firstRow = -1;
    int rows = 0;
    for (int r = header + 1; r < end; r++) {
      if (!isPlanRow(r)) {
        continue;
      }
      boolean[] filled = new boolean[plan.length];
      for (int c = 0; c < plan.length; c++) {
        filled[c] = isOpen(r, c) && !fill(r, c).isEmpty();
      }
      if (first != null && !Arrays.equals(first, filled)) {
        return false;
      }
      first = filled;
      firstRow = firstRow < 0 ? r : firstRow;
      rows++;
    }
    return first != null && (rows > 1 && alternates(first) || likeHeadings(firstRow));
  }

  private boolean alternates(boolean[] filled) {
    int count = 0;
    Boolean before = null;
    for (int c = 0; c < filled.length; c++) {
      if (plan[c]) {
        if (before != null && before == filled[c]) {
          return false;
        }
        before = filled[c];
        count++;
      }
    }
    return count >= MIN_COLUMNS;
  }

  private boolean likeHeadings(int row) {
    boolean any = false;
    for (int c = 0; c < plan.length; c++) {
      if (plan[c] && isOpen(row, c)) {
        if (!fill(row, c).equals(fill(header, c))) {
          return false;
        }
        any |= !fill(row, c).isEmpty();
      }
    }
    return any;
  }
}
