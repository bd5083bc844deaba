package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.PageInk.Ruling;

/** The edges of one table's rows and columns on a page, from what stands in its cells: lines as they would be drawn. */
final class TaggedTable {
  private static final int MOST_CELLS = 100_000;
  private static final int MOST_ROWS = 2_000;
  /** An edge is so near, in points, to what stands right of it or below, where there is room. */
  private static final float NEAR = 3;
  /** What stands alone farther below the row above, in points, is of no row. */
  private static final float FARTHEST = 40;
  private static final float LEAST_GAP = 0.2f;

  private final List<TagTables.Cell> cells;
  private final List<Rect> areas;
  /** The first row on this page. */
  private final int first;
  private final TagExtents across;
  private final TagExtents down;
  /** Per row, how many columns its cells reach. */
  private final int[] reached;

  private TaggedTable(List<TagTables.Cell> cells, List<Rect> areas, int columns, int first, int rows) {
    this.cells = cells;
    this.areas = areas;
    this.first = first;
    this.across = new TagExtents(columns);
    this.down = new TagExtents(rows);
    this.reached = new int[rows];
  }

  /**
   * The lines around a table's cells; empty where it is no table of several columns.
   *
   * @param present those of its cells of which something stands on the page
   * @param areas what each cell's content covers
   * @param loose marks and colours that no cell is known to hold
   */
  static List<Ruling> rulings(TagTables tags, int table, Collection<Integer> present, Map<Integer, Rect> areas, List<Rect> loose) {
    int first = present.stream().mapToInt(c -> tags.cell(c).row()).min().orElse(0);
    int last = present.stream().mapToInt(c -> tags.cell(c).row()).max().orElse(0);
    List<Integer> own = tags.cellsOf(table, first, last >= tags.lastRow(table) ? Integer.MAX_VALUE : last);
    int rows = own.stream().mapToInt(c -> tags.cell(c).row() + tags.cell(c).height()).max().orElse(0) - first;
    int columns = tags.columns(table);
    if (columns < 2 || rows > MOST_ROWS || (long) columns * rows > MOST_CELLS) {
      return List.of();
    }
    TaggedTable t = new TaggedTable(own.stream().map(tags::cell).toList(), own.stream().map(areas::get).toList(), columns, first, rows);
    t.extents();
    t.shortRows();
    if (!t.down.ascends()) {
      return List.of();
    }
    t.emptyRows(loose);
    t.emptyColumns(loose);
    return t.rulings();
  }

  private void extents() {
    for (TagTables.Cell cell : cells) {
      for (int r = cell.row(); r < cell.row() + cell.height(); r++) {
        reached[r - first] = Math.max(reached[r - first], cell.column() + cell.width());
      }
    }
    for (boolean spanning : new boolean[] {false, true}) {
      for (int i = 0; i < cells.size(); i++) {
        TagTables.Cell cell = cells.get(i);
        Rect area = areas.get(i);
        if (area != null && isWhole(cell) && cell.width() > 1 == spanning) {
          across.widen(cell.column(), area.x0(), spanning ? Float.NaN : area.x1());
        }
        if (area != null && cell.height() > 1 == spanning) {
          down.widen(cell.row() - first, area.y0(), spanning ? Float.NaN : area.y1());
        }
      }
    }
  }

  /** What stands in rows that have fewer cells than others widens the column it is nearest to, as far as it keeps off the others. */
  private void shortRows() {
    for (int i = 0; i < cells.size(); i++) {
      Rect area = areas.get(i);
      if (area != null && !isWhole(cells.get(i)) && cells.get(i).width() == 1) {
        int at = across.nearest(area.centreX());
        if (!across.isEmpty(at) && area.x0() > across.before(at) && area.x1() < across.after(at + 1)) {
          across.widen(at, area.x0(), area.x1());
        }
      }
    }
  }

  /** Browsers leave empty cells out: of a row that has fewer than others only the place tells which column a cell is of. */
  private boolean isWhole(TagTables.Cell cell) {
    return reached[cell.row() - first] == across.size();
  }

  /** Rows without words of their own: where marks or colours stand below the row above. */
  private void emptyRows(List<Rect> loose) {
    float x0 = across.least() - NEAR;
    float x1 = across.greatest() + FARTHEST;
    List<Rect> own = new ArrayList<>(loose.stream().filter(r -> r.centreX() > x0 && r.centreX() < x1).toList());
    own.sort(Comparator.comparingDouble(Rect::y0));
    for (int r = 1; r < down.size() && !own.isEmpty(); r++) {
      if (down.isEmpty(r)) {
        emptyRow(r, down.before(r), down.after(r), own);
      }
    }
  }

  private void emptyRow(int r, float above, float below, List<Rect> own) {
    for (Rect area : own) {
      boolean within = area.centreY() > above && area.y0() > above - NEAR && area.y1() < below + NEAR && area.y0() < above + FARTHEST;
      if (within && (down.isEmpty(r) || area.centreY() < down.to(r))) {
        down.widen(r, Math.max(above, area.y0()), area.y1());
      }
    }
  }

  /** Columns without words: where marks stand alone between their neighbours. */
  private void emptyColumns(List<Rect> loose) {
    float y0 = down.least();
    float y1 = down.greatest();
    for (int c = 0; c < across.size() && !loose.isEmpty(); c++) {
      if (across.isEmpty(c)) {
        float from = across.before(c);
        float to = across.after(c);
        for (Rect area : loose) {
          boolean within = area.centreY() > y0 && area.centreY() < y1 && area.x0() > from && area.x1() < to;
          if (within && (across.isEmpty(c) || area.x0() < across.to(c))) {
            across.widen(c, area.x0(), area.x1());
          }
        }
      }
    }
  }

  private List<Ruling> rulings() {
    float[] xs = across.edges(NEAR, LEAST_GAP);
    float[] ys = down.edges(NEAR, LEAST_GAP);
    int columns = across.size();
    List<Ruling> lines = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int i = 0; i < cells.size(); i++) {
      TagTables.Cell cell = cells.get(i);
      int row = cell.row() - first;
      int column = isWhole(cell) || areas.get(i) == null ? cell.column() : across.nearest(areas.get(i).centreX());
      int end = Math.min(columns, column + cell.width());
      frame(xs[column], ys[row], xs[end], ys[row + cell.height()], lines);
      for (int r = row; r < row + cell.height(); r++) {
        taken.set(r * columns + column, r * columns + end);
      }
    }
    for (int i = taken.nextClearBit(0); i < columns * down.size(); i = taken.nextClearBit(i + 1)) {
      frame(xs[i % columns], ys[i / columns], xs[i % columns + 1], ys[i / columns + 1], lines);
    }
    return lines;
  }

  private static void frame(float x0, float y0, float x1, float y1, List<Ruling> lines) {
    if (x1 > x0 && y1 > y0) {
      lines.add(new Ruling(true, y0, x0, x1));
      lines.add(new Ruling(true, y1, x0, x1));
      lines.add(new Ruling(false, x0, y0, y1));
      lines.add(new Ruling(false, x1, y0, y1));
    }
  }
}
