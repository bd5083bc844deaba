package org.fichero.ingest;

import org.fichero.model.MarkState;

/**
 * Whether the columns that a cell covers count. In a grid, such as a month table, they do: the cell stands in its first column
 * and the others are empty (or hold its mark too). In a form that is laid out as a table the columns only come from other rows,
 * and a label next to its value is two cells, whatever each covers.
 */
final class Spans {
  private static final int SMALL = 3;
  private static final int SHORT = 14;

  private final Lattice lattice;
  private final Shading shading;
  private final boolean[] fine;
  private final boolean anyFine;
  /** For each row whether its cells stand in columns by what shading or signs say. */
  private final boolean[] byColumns;
  /** For each row the nearest fine one, itself or above; -1 for none. */
  private final int[] lastFine;

  Spans(Lattice lattice, Shading shading) {
    this.lattice = lattice;
    this.shading = shading;
    this.fine = new boolean[lattice.rows()];
    boolean any = false;
    for (int r = 0; r < fine.length; r++) {
      fine[r] = isFine(lattice.row(r));
      any |= fine[r];
    }
    this.anyFine = any;
    this.byColumns = sayByColumns();
    this.lastFine = new int[fine.length];
    for (int r = 0; r < fine.length; r++) {
      lastFine[r] = fine[r] ? r : r == 0 ? -1 : lastFine[r - 1];
    }
  }

  /** Whether every column has a cell of its own. */
  private boolean isFine(Lattice.Slot[] row) {
    if (row.length < lattice.columns()) {
      return false;
    }
    for (Lattice.Slot s : row) {
      if (!s.first()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the row's cells stand in columns. */
  boolean count(int r) {
    Lattice.Slot[] row = lattice.row(r);
    if (isPairs(row)) {
      return false;
    }
    if (fine[r] || lattice.columns() <= SMALL || row.length == 0 || byColumns[r]) {
      return true;
    }
    return anyFine && (row[0].cell().width() == 1 || isAboveHeadings(r) || isBelowGrid(r) || areSignsBelowHeadings(r));
  }

  /** Options side by side, each a wide cell of words with a narrow one for its sign before it. */
  private static boolean isPairs(Lattice.Slot[] row) {
    int cells = 0;
    int end = row.length;
    while (end > 0 && row[end - 1].cell().isBlank()) {
      end--;
    }
    for (Lattice.Slot s : java.util.Arrays.asList(row).subList(0, end)) {
      if (!s.first()) {
        continue;
      }
      boolean sign = s.cell().isBlank() || CellSign.isSign(s.cell());
      if (cells % 2 == 0 ? s.cell().width() > 1 || !sign : s.cell().width() < 2 || sign) {
        return false;
      }
      cells++;
    }
    return cells > SMALL && cells % 2 == 0;
  }

  /** "TOTAL" over the first columns, its sums under theirs. */
  private boolean isBelowGrid(int r) {
    Lattice.Slot[] row = lattice.row(r);
    int wide = row[0].cell().width();
    if (r == 0 || !fine[r - 1] || shown(lattice.row(r - 1)) <= SMALL || wide >= row.length) {
      return false;
    }
    for (int c = wide; c < row.length; c++) {
      if (row[c].cell().width() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Nothing but signs below headings of their own: free cells between them may be merged. */
  private boolean areSignsBelowHeadings(int r) {
    Lattice.Slot[] row = lattice.row(r);
    for (Lattice.Slot s : row) {
      if (s.isOrigin() && !s.cell().isBlank() && !CellSign.isSign(s.cell())) {
        return false;
      }
    }
    int head = r == 0 ? -1 : lastFine[r - 1];
    return head >= 0 && shown(row) > 0 && shown(lattice.row(head)) > SMALL && isShort(lattice.row(head));
  }

  /** Whether a row says something by its columns; rows right above and below whose cells have the same edges then do so too. */
  private boolean[] sayByColumns() {
    boolean[] say = new boolean[lattice.rows()];
    for (int r = 0; r < say.length; r++) {
      say[r] = saysByColumns(r) || r > 0 && say[r - 1] && haveSameEdges(r - 1, r);
    }
    for (int r = say.length - 2; r >= 0; r--) {
      say[r] |= say[r + 1] && haveSameEdges(r, r + 1);
    }
    return say;
  }

  private boolean haveSameEdges(int one, int other) {
    Lattice.Slot[] upper = lattice.row(one);
    Lattice.Slot[] lower = lattice.row(other);
    boolean same = upper.length > 0 && lower.length > 0;
    for (int c = 0; same && c < Math.max(upper.length, lower.length); c++) {
      same = (c >= upper.length || upper[c].first()) == (c >= lower.length || lower[c].first());
    }
    return same;
  }

  private boolean saysByColumns(int r) {
    Lattice.Slot[] row = lattice.row(r);
    for (int c = 0; c < row.length; c++) {
      MarkState shaded = shading.at(r, c);
      if (shaded != null || row[c].cell().width() > 1 && CellSign.isSign(row[c].cell())) {
        return true;
      }
    }
    return false;
  }

  /** Years over months, quarters over months. */
  private boolean isAboveHeadings(int r) {
    if (r + 1 >= fine.length || !fine[r + 1]) {
      return false;
    }
    return isShort(lattice.row(r)) && isShort(lattice.row(r + 1)) && shown(lattice.row(r + 1)) > SMALL;
  }

  private static boolean isShort(Lattice.Slot[] row) {
    for (Lattice.Slot s : row) {
      if (s.isOrigin() && s.cell().flow().toString().strip().length() > SHORT) {
        return false;
      }
    }
    return true;
  }

  private static int shown(Lattice.Slot[] row) {
    int count = 0;
    for (Lattice.Slot s : row) {
      count += s.isOrigin() && !s.cell().isBlank() ? 1 : 0;
    }
    return count;
  }
}
