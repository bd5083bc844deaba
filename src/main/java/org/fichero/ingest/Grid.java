package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** A table while it is read: rows of cells that may cover several columns and rows and have a fill colour. */
final class Grid {
  /** A table that covers more is refused: nobody reads it, and spans can claim any number. */
  static final int MAX_COLUMNS = 4096;

  /**
   * One cell.
   *
   * @param content never null
   * @param width columns covered, at least 1
   * @param height rows covered, at least 1
   * @param fill background colour as six upper-case hexadecimal digits; null when there is none, or it is white
   * @param address of the cell in the container; null when it has none
   */
  record Cell(Flow content, int width, int height, String fill, String address) {
    Cell {
      width = Math.max(1, Math.min(width, MAX_COLUMNS));
      height = Math.max(1, Math.min(height, 65_536));
    }

    static Cell of(Flow content) {
      return new Cell(content, 1, 1, null, null);
    }

    static Cell empty() {
      return of(new Flow());
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();

  /** Begins a row. */
  void row() {
    rows.add(new ArrayList<>());
  }

  /** Adds a cell to the row that was begun last (beginning one where there is none). */
  void cell(Cell cell) {
    if (rows.isEmpty()) {
      row();
    }
    rows.get(rows.size() - 1).add(cell);
  }

  List<List<Cell>> rows() {
    return rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
