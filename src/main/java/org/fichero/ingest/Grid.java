package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table while it is read: rows of cells that may cover several columns and rows and have a fill colour. */
final class Grid {
  /** A table that covers more is cut there: spans can claim any number. */
  static final int MAX_COLUMNS = 2048;

  /**
   * One cell.
   *
   * @param pieces what stands in it
   * @param width columns covered, at least 1
   * @param height rows covered, at least 1
   * @param continued whether it is the lower part of the cell above it, so that what it holds is not shown
   * @param fill background colour as six upper-case hexadecimal digits; null when there is none, or it is white
   * @param address of the cell in the container
   */
  record Cell(List<Piece> pieces, int width, int height, boolean continued, String fill, String address) {
    /** {@code [x]}. */
    private static final int LONGEST_SIGN = 3;

    Cell {
      width = Math.max(1, Math.min(width, MAX_COLUMNS));
      height = Math.max(1, Math.min(height, 65_536));
    }

    static Cell of(Flow flow, String address) {
      return new Cell(List.of(new Piece.Paragraph(flow)), 1, 1, false, null, address);
    }

    static Cell empty() {
      return new Cell(List.of(), 1, 1, false, null, "");
    }

    /** All of its words as one flow, paragraphs parted by U+2029; tables of several columns within it left out. */
    Flow flow() {
      Flow all = new Flow();
      for (Piece piece : pieces) {
        if (piece.flow() != null) {
          all.paragraph(bulleted(piece));
        } else if (piece instanceof Piece.Table table && table.grid().columns() == 1) {
          table.grid().rows().forEach(row -> row.forEach(cell -> all.paragraph(cell.flow())));
        }
      }
      return all;
    }

    private static Flow bulleted(Piece piece) {
      // a mere dash before a sign, "- [x]", says nothing
      boolean numbered = piece instanceof Piece.Item item && !item.bullet().isEmpty() && !item.flow().isBlank()
          && !(item.bullet().equals("-") && isSign(item.flow().toString().strip()));
      return numbered ? Flow.of(((Piece.Item) piece).bullet() + " ").append(piece.flow()) : piece.flow();
    }

    private static boolean isSign(String words) {
      return words.length() <= LONGEST_SIGN && !Character.isLetterOrDigit(words.charAt(0));
    }

    /** How many pieces of it show something. */
    int visible() {
      int count = 0;
      for (Piece p : pieces) {
        count += p instanceof Piece.Table || p.flow() != null && !p.flow().isBlank() ? 1 : 0;
      }
      return count;
    }

    boolean isBlank() {
      return visible() == 0;
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A grid of cells by column, as wide as the widest row; where no cell stands there is an empty one.
   *
   * @param from the first column
   */
  static Grid of(List<TreeMap<Integer, Cell>> rows, int from) {
    Grid grid = new Grid();
    int to = rows.stream().filter(r -> !r.isEmpty()).mapToInt(r -> r.lastKey() + r.lastEntry().getValue().width()).max().orElse(from);
    for (TreeMap<Integer, Cell> row : rows) {
      grid.row();
      for (int c = from; c < to; c++) {
        Cell cell = row.getOrDefault(c, Cell.empty());
        grid.cell(cell);
        c += cell.width() - 1;
      }
    }
    return grid;
  }

  /** Some of its rows, the last one excluded. */
  Grid part(int from, int to) {
    Grid part = new Grid();
    part.rows.addAll(rows.subList(from, to));
    return part;
  }

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

  /** Columns of the widest row, rows merged from above not counted. */
  int columns() {
    int widest = 0;
    for (List<Cell> row : rows) {
      int width = 0;
      for (Cell c : row) {
        width += c.width();
      }
      widest = Math.max(widest, width);
    }
    return widest;
  }
}
