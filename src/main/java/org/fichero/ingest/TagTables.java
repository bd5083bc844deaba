package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The tables that a structure tree names: which of its blocks stand in which of their cells. Tables and cells are numbered from 0 in the tree's order. */
final class TagTables {
  private static final COSName WIDTH = COSName.getPDFName("ColSpan");
  private static final COSName HEIGHT = COSName.getPDFName("RowSpan");
  private static final int MOST_SPANNED = 1_000;

  /**
   * One cell.
   *
   * @param row from 0
   * @param column from 0
   * @param width columns that it covers
   * @param height rows that it covers
   * @param outer the cell in which its table stands; -1 for none
   */
  record Cell(int table, int row, int column, int width, int height, int outer) {}

  /** A table on the way down the tree. */
  static final class Open {
    private final int table;
    private final int outer;
    /** Per column, how many rows from this one on are covered by cells above. */
    private final Map<Integer, Integer> covered = new HashMap<>();
    private int row = -1;
    private int column;

    private Open(int table, int outer) {
      this.table = table;
      this.outer = outer;
    }

    void row() {
      row++;
      column = 0;
      covered.replaceAll((c, rows) -> rows - 1);
    }
  }

  private final List<Cell> cells = new ArrayList<>();
  /** The cell of each block; -1 for one outside of tables. */
  private final List<Integer> ofBlock = new ArrayList<>();
  /** Per table, its last row that has content. */
  private final List<Integer> last = new ArrayList<>();
  private final List<List<Integer>> ofTable = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();

  /** A table begins in a cell, or in none (-1). */
  Open table(int outer) {
    last.add(-1);
    ofTable.add(new ArrayList<>());
    columns.add(0);
    return new Open(last.size() - 1, outer);
  }

  /** A cell begins; gives its number. */
  int cell(Open table, COSDictionary element) {
    int width = span(element, WIDTH);
    int height = span(element, HEIGHT);
    while (table.covered.getOrDefault(table.column, 0) > 0) {
      table.column++;
    }
    for (int c = table.column; c < table.column + width; c++) {
      table.covered.put(c, height);
    }
    cells.add(new Cell(table.table, Math.max(0, table.row), table.column, width, height, table.outer));
    ofTable.get(table.table).add(cells.size() - 1);
    table.column += width;
    columns.set(table.table, Math.max(columns.get(table.table), table.column));
    return cells.size() - 1;
  }

  private static int span(COSDictionary element, COSName key) {
    COSBase attributes = element.getDictionaryObject(COSName.A);
    int span = attributes instanceof COSDictionary d ? d.getInt(key, 1) : 1;
    for (int i = 0; attributes instanceof COSArray all && i < all.size(); i++) {
      span = all.getObject(i) instanceof COSDictionary d ? d.getInt(key, span) : span;
    }
    return Math.max(1, Math.min(span, MOST_SPANNED));
  }

  /** The next block stands in a cell, or in none (-1). */
  void block(int cell) {
    ofBlock.add(cell);
  }

  /** A block has content. */
  void content(int block) {
    for (int c = cellOf(block); c >= 0; c = cells.get(c).outer()) {
      int table = cells.get(c).table();
      last.set(table, Math.max(last.get(table), cells.get(c).row()));
    }
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  /** The innermost cell that holds a block; -1 for none. */
  int cellOf(int block) {
    return block < 0 || block >= ofBlock.size() ? -1 : ofBlock.get(block);
  }

  Cell cell(int number) {
    return cells.get(number);
  }

  /** The cells of a table from one row to another (both included), row by row. */
  List<Integer> cellsOf(int table, int from, int to) {
    List<Integer> all = ofTable.get(table);
    int last = to == Integer.MAX_VALUE ? all.size() : rows(all, to + 1);
    return all.subList(rows(all, from), last);
  }

  /** The index of the first cell of a row or of one below it. */
  private int rows(List<Integer> all, int row) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (cells.get(all.get(middle)).row() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many columns its longest row has. */
  int columns(int table) {
    return columns.get(table);
  }

  /** The last row of a table that has content on any page; -1 without any. */
  int lastRow(int table) {
    return last.get(table);
  }
}
