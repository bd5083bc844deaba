package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** A table drawn with lines: where its cells stand. Cells without a line between them are one cell. */
final class RuledTable {
  /** A cell that covers these columns and rows, both ends included. */
  record Cell(int column, int row, int lastColumn, int lastRow) {}

  private final float[] xs;
  private final float[] ys;
  private final int[] owner;
  private final Cell[] cells;

  private RuledTable(float[] xs, float[] ys, List<Ruling> lines) {
    this.xs = xs;
    this.ys = ys;
    this.owner = new int[columns() * rows()];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = i;
    }
    mergeAcross(standing(lines, false, xs));
    mergeDown(standing(lines, true, ys));
    this.cells = cells();
  }

  /** @return null when the lines make no table of at least two columns */
  static RuledTable of(List<Ruling> lines) {
    float[] xs = positions(lines, false);
    float[] ys = positions(lines, true);
    if (xs.length < 3 || ys.length < 2 || (long) xs.length * ys.length > 250_000) {
      return null;
    }
    RuledTable table = new RuledTable(xs, ys, lines);
    return table.cellCount() > 1 && table.usedColumns() > 1 ? table : null;
  }

  /** What lines that meet enclose; null for nothing. */
  static Rect outline(List<Ruling> lines) {
    float[] xs = positions(lines, false);
    float[] ys = positions(lines, true);
    return xs.length < 2 || ys.length < 2 ? null : new Rect(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** A frame as a table of one cell. */
  static RuledTable frame(Rect area) {
    return new RuledTable(new float[] {area.x0(), area.x1()}, new float[] {area.y0(), area.y1()}, List.of());
  }

  /** Where lines of one direction stand; those that are near are one. Open sides count by the reach of the others. */
  private static float[] positions(List<Ruling> lines, boolean horizontal) {
    float[] at = new float[2 * lines.size()];
    int n = 0;
    float least = Float.MAX_VALUE;
    float greatest = -Float.MAX_VALUE;
    for (Ruling r : lines) {
      if (r.horizontal() == horizontal) {
        at[n++] = r.at();
      } else {
        least = Math.min(least, r.from());
        greatest = Math.max(greatest, r.to());
      }
    }
    if (n == 0) {
      return new float[0];
    }
    float[] own = Arrays.copyOf(at, n);
    Arrays.sort(own);
    float margin = horizontal ? 5 : 8;
    int more = (own[0] - least > margin ? 1 : 0) + (greatest - own[n - 1] > margin ? 1 : 0);
    float[] all = Arrays.copyOf(own, n + more);
    if (greatest - own[n - 1] > margin) {
      all[n] = greatest;
    }
    if (own[0] - least > margin) {
      all[n + more - 1] = least;
    }
    Arrays.sort(all);
    return near(all);
  }

  private static float[] near(float[] sorted) {
    float[] out = new float[sorted.length];
    int n = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] - sorted[start] > RuledTables.NEAR) {
        out[n++] = (sorted[start] + sorted[i - 1]) / 2;
        start = i;
      }
    }
    return Arrays.copyOf(out, n);
  }

  int columns() {
    return xs.length - 1;
  }

  int rows() {
    return ys.length - 1;
  }

  Rect bounds() {
    return new Rect(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** The lines of one direction at each of the places where some stand, so that a cell asks only those beside it. */
  private static List<List<Ruling>> standing(List<Ruling> lines, boolean horizontal, float[] places) {
    List<List<Ruling>> all = new ArrayList<>(places.length);
    for (int i = 0; i < places.length; i++) {
      all.add(new ArrayList<>());
    }
    for (Ruling r : lines) {
      int i = Arrays.binarySearch(places, r.at() - RuledTables.NEAR);
      for (i = i < 0 ? -i - 1 : i; r.horizontal() == horizontal && i < places.length && Math.abs(r.at() - places[i]) <= RuledTables.NEAR; i++) {
        all.get(i).add(r);
      }
    }
    return all;
  }

  private void mergeAcross(List<List<Ruling>> lines) {
    for (int c = 1; c < columns(); c++) {
      for (int r = 0; r < rows(); r++) {
        if (!crossed(lines.get(c), ys[r], ys[r + 1])) {
          join(r * columns() + c - 1, r * columns() + c);
        }
      }
    }
  }

  private void mergeDown(List<List<Ruling>> lines) {
    for (int r = 1; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (!crossed(lines.get(r), xs[c], xs[c + 1])) {
          join((r - 1) * columns() + c, r * columns() + c);
        }
      }
    }
  }

  /** Whether one of the lines covers the middle of {@code from..to}. */
  private static boolean crossed(List<Ruling> lines, float from, float to) {
    float low = from + 0.3f * (to - from);
    float high = from + 0.7f * (to - from);
    for (Ruling r : lines) {
      if (r.from() <= low && r.to() >= high) {
        return true;
      }
    }
    return false;
  }

  private int root(int i) {
    int k = i;
    while (owner[k] != k) {
      owner[k] = owner[owner[k]];
      k = owner[k];
    }
    return k;
  }

  private void join(int a, int b) {
    int ra = root(a);
    int rb = root(b);
    owner[Math.max(ra, rb)] = Math.min(ra, rb);
  }

  private Cell[] cells() {
    Cell[] found = new Cell[owner.length];
    for (int i = 0; i < owner.length; i++) {
      int k = root(i);
      int column = i % columns();
      int row = i / columns();
      Cell c = found[k];
      found[k] = c == null
          ? new Cell(column, row, column, row)
          : new Cell(Math.min(c.column, column), Math.min(c.row, row), Math.max(c.lastColumn, column), Math.max(c.lastRow, row));
    }
    return found;
  }

  private int cellCount() {
    return (int) Arrays.stream(cells).filter(c -> c != null).count();
  }

  /** Columns in which some cell begins. */
  private int usedColumns() {
    return (int) Arrays.stream(cells).filter(c -> c != null).mapToInt(Cell::column).distinct().count();
  }

  /**
   * What other cells cover within one that surrounds them on the left or right and above or below: a table of its own, whose lines meet those of
   * its cell. Null for none.
   */
  Rect within() {
    for (int i = 0; i < cells.length; i++) {
      Rect found = cells[i] == null || cells[i].lastColumn - cells[i].column < 2 || cells[i].lastRow == cells[i].row ? null : within(i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Rect within(int index) {
    Cell c = cells[index];
    Cell inner = null;
    int own = 0;
    for (int row = c.row; row <= c.lastRow; row++) {
      for (int column = c.column; column <= c.lastColumn; column++) {
        if (root(row * columns() + column) == index) {
          own++;
        } else {
          Cell at = new Cell(column, row, column, row);
          inner = inner == null ? at : new Cell(Math.min(inner.column, column), inner.row, Math.max(inner.lastColumn, column), row);
        }
      }
    }
    boolean around = inner != null && (inner.column > c.column || inner.lastColumn < c.lastColumn) && inner.lastColumn > inner.column && (inner.row > c.row || inner.lastRow < c.lastRow);
    int all = (c.lastRow - c.row + 1) * (c.lastColumn - c.column + 1);
    boolean whole = around && all - own == (inner.lastRow - inner.row + 1) * (inner.lastColumn - inner.column + 1);
    return whole ? new Rect(xs[inner.column], ys[inner.row], xs[inner.lastColumn + 1], ys[inner.lastRow + 1]) : null;
  }

  /** The index of the cell that begins at a column and row; -1 when another covers the place. */
  int cellAt(int column, int row) {
    int i = row * columns() + column;
    return root(i) == i ? i : -1;
  }

  Cell cell(int index) {
    return cells[index];
  }

  Rect area(int index) {
    Cell c = cells[index];
    return new Rect(xs[c.column], ys[c.row], xs[c.lastColumn + 1], ys[c.lastRow + 1]);
  }

  /** The index of the cell that covers a point; -1 outside. */
  int find(float x, float y) {
    int column = slot(xs, x);
    int row = slot(ys, y);
    return column < 0 || row < 0 ? -1 : root(row * columns() + column);
  }

  private static int slot(float[] edges, float at) {
    int k = Arrays.binarySearch(edges, at);
    int i = k >= 0 ? Math.min(k, edges.length - 2) : -k - 2;
    return i < 0 || i >= edges.length - 1 ? -1 : i;
  }
}
