package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A grid with every cell at its columns and rows, so that what stands above or below what can be asked. */
final class Lattice {
  private static final int MAX_HEADING = 16;
  /** Fewer characters are an answer such as others. */
  private static final int SENTENCE = 14;

  /**
   * What stands at one row and column.
   *
   * @param cell never null
   * @param first whether this is the cell's first column
   * @param top whether this is the cell's first row
   */
  record Slot(Grid.Cell cell, boolean first, boolean top) {
    boolean isOrigin() {
      return first && top;
    }
  }

  private final List<Slot[]> rows = new ArrayList<>();
  private int columns;

  private Lattice() {}

  static Lattice of(Grid grid) {
    Lattice lattice = new Lattice();
    Slot[] above = new Slot[0];
    int[] left = new int[0];
    for (List<Grid.Cell> cells : grid.rows()) {
      Row row = new Row(above, left);
      cells.forEach(row::place);
      above = row.finish();
      left = row.left();
      lattice.rows.add(above);
      lattice.columns = Math.max(lattice.columns, above.length);
    }
    return lattice;
  }

  /** A row while its cells find their places: columns that a cell above still covers are passed over. */
  private static final class Row {
    private final Slot[] above;
    private Slot[] slots;
    private int[] left;
    private int at;

    Row(Slot[] above, int[] leftAbove) {
      this.above = above;
      this.slots = new Slot[Math.max(8, above.length)];
      this.left = Arrays.copyOf(leftAbove, slots.length);
    }

    void place(Grid.Cell cell) {
      passCovered();
      boolean fromAbove = cell.continued() && at < above.length;
      Grid.Cell shown = fromAbove ? above[at].cell() : cell;
      for (int i = 0; i < cell.width() && at < Grid.MAX_COLUMNS; i++, at++) {
        room(at);
        slots[at] = new Slot(shown, i == 0, !fromAbove);
        left[at] = cell.height() - 1;
      }
    }

    private void passCovered() {
      while (at < above.length && at < left.length && left[at] > 0) {
        Slot s = above[at];
        slots[at] = new Slot(s.cell(), s.first(), false);
        left[at]--;
        at++;
      }
    }

    private void room(int column) {
      if (column >= slots.length) {
        slots = Arrays.copyOf(slots, column * 2);
        left = Arrays.copyOf(left, column * 2);
      }
    }

    Slot[] finish() {
      passCovered();
      // a gap before a column that is covered from above holds empty cells
      int last = at;
      for (int c = at; c < above.length; c++) {
        if (left[c] > 0) {
          last = c + 1;
        }
      }
      while (at < last) {
        if (left[at] > 0) {
          passCovered();
        } else {
          place(Grid.Cell.empty());
        }
      }
      return Arrays.copyOf(slots, at);
    }

    int[] left() {
      return left;
    }
  }

  int rows() {
    return rows.size();
  }

  /** Columns of the widest row. */
  int columns() {
    return columns;
  }

  /** The row's slots; rows can be of different widths. */
  Slot[] row(int row) {
    return rows.get(row);
  }

  /** Null outside. */
  Slot at(int row, int column) {
    Slot[] slots = rows.get(row);
    return column < slots.length ? slots[column] : null;
  }

  /** Whether all that a row has is a sentence in a column of signs that ends above it: words about them, and none of them. */
  boolean isBelowSigns(int row) {
    Slot only = null;
    int column = -1;
    Slot[] slots = rows.get(row);
    for (int c = 0; c < slots.length; c++) {
      if (slots[c].isOrigin() && !slots[c].cell().isBlank()) {
        if (only != null || c == 0) {
          return false;
        }
        only = slots[c];
        column = c;
      }
    }
    return only != null && row > 0 && isSign(row - 1, column) && !(row + 1 < rows.size() && isSign(row + 1, column))
        && only.cell().flow().length() >= SENTENCE && only.cell().flow().toString().strip().indexOf(' ') > 0;
  }

  private boolean isSign(int row, int column) {
    Slot slot = at(row, column);
    return slot != null && CellSign.isSign(slot.cell());
  }

  /** Whether the cell holds a few words and no mark. */
  static boolean isHeading(Lattice.Slot s) {
    if (s == null || s.cell().isBlank()) {
      return false;
    }
    Flow flow = s.cell().flow();
    return !flow.hasMark() && flow.toString().strip().length() <= MAX_HEADING;
  }
}
