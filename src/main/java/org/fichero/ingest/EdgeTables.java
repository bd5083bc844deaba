package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The tables of an RTF or .doc file that are open, the outermost first. Both formats say where a cell ends on the paper; which
 * columns it covers follows from the edges of all rows.
 */
final class EdgeTables {
  /** Edges nearer to each other, in twentieths of a point, are one. */
  private static final int NEAR = 20;

  /** How a row defines a cell. */
  static final class Definition {
    int right;
    boolean joinsLeft;
    boolean joinsUp;
    String fill;
  }

  private record Row(int left, List<Definition> cells, List<List<Piece>> content) {}

  /** One table. */
  private static final class Table {
    final List<Row> rows = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    List<List<Piece>> content = new ArrayList<>();
    List<Piece> cell = new ArrayList<>();
    Definition next = new Definition();
    int left;
    /** Cells that were over when the row was defined anew, and how they were defined before. */
    int before;
    Row earlier;

    boolean isEmpty() {
      return rows.isEmpty() && content.isEmpty() && cell.isEmpty();
    }
  }

  private final Piece.Sink body;
  private final String name;
  private final List<Table> open = new ArrayList<>();
  private int cells;

  /** @param name begins the addresses of cells */
  EdgeTables(Piece.Sink body, String name) {
    this.body = body;
    this.name = name;
  }

  /** A piece at a depth: 0 outside of tables, 1 in a table, 2 in a table in a table. Deeper tables are over. */
  void add(int depth, Piece piece) throws UnreadableSourceException {
    closeTo(depth);
    if (depth == 0) {
      body.add(piece);
    } else {
      at(depth).cell.add(piece);
    }
  }

  /** A page begins with the next paragraph at a depth: before its table, where it is the first of one, and nowhere further down in it. */
  void pageBreak(int depth) throws UnreadableSourceException {
    closeTo(depth);
    if (depth == 0 || depth == 1 && (open.isEmpty() || open.get(0).isEmpty())) {
      body.add(new Piece.PageBreak());
    }
  }

  private Table at(int depth) {
    while (open.size() < depth) {
      open.add(new Table());
    }
    return open.get(depth - 1);
  }

  /** Ends all tables that are deeper. */
  void closeTo(int depth) throws UnreadableSourceException {
    while (open.size() > depth) {
      Table table = open.remove(open.size() - 1);
      if (!table.content.isEmpty() || !table.cell.isEmpty()) {
        endRow(table);
      }
      Piece piece = new Piece.Table(grid(table));
      if (open.isEmpty()) {
        body.add(piece);
      } else {
        open.get(open.size() - 1).cell.add(piece);
      }
    }
  }

  /** {@code \cell} or {@code \nestcell}. */
  void endCell(int depth) throws UnreadableSourceException {
    closeTo(depth);
    Table table = at(depth);
    table.content.add(table.cell);
    table.cell = new ArrayList<>();
  }

  /**
   * A row may be defined again at its end; where more cells follow, those before were a row that nobody ended. Behind a table within a table
   * LibreOffice defines a row after its first cells, and writes as many empty ones behind the others.
   */
  private static void settle(Table table) {
    int all = table.content.size();
    if (table.before == 0 || all == table.before) {
      return;
    }
    int spare = all - table.before;
    boolean whole = spare >= table.before && spare == table.definitions.size() && table.content.subList(spare, all).stream().allMatch(List::isEmpty);
    if (!whole) {
      table.rows.add(table.earlier);
    }
    table.content = new ArrayList<>(whole ? table.content.subList(0, spare) : table.content.subList(table.before, all));
    table.before = 0;
  }

  /** {@code \row} or {@code \nestrow}. */
  void endRow(int depth) throws UnreadableSourceException {
    closeTo(depth);
    endRow(at(depth));
  }

  private static void endRow(Table table) {
    if (!table.cell.isEmpty()) {
      table.content.add(table.cell);
      table.cell = new ArrayList<>();
    }
    settle(table);
    if (!table.content.isEmpty()) {
      table.rows.add(new Row(table.left, List.copyOf(table.definitions), table.content));
      table.content = new ArrayList<>();
    }
    table.before = 0;
  }

  /** A row's cells are defined anew, from the row's left edge on. */
  void beginRow(int depth, int left) {
    Table table = at(depth);
    settle(table);
    if (table.before == 0 && !table.content.isEmpty()) {
      table.before = table.content.size();
      table.earlier = new Row(table.left, List.copyOf(table.definitions), List.copyOf(table.content));
    }
    table.definitions = new ArrayList<>();
    table.next = new Definition();
    table.left = left;
  }

  /** Where the row being defined begins. */
  void left(int depth, int left) {
    at(depth).left = left;
  }

  /** The cell that is being defined. */
  Definition next(int depth) {
    return at(depth).next;
  }

  /** The cell that is being defined ends at this edge. */
  void endDefinition(int depth, int right) {
    Table table = at(depth);
    table.next.right = right;
    table.definitions.add(table.next);
    table.next = new Definition();
  }

  private Grid grid(Table table) {
    TreeSet<Integer> edges = edges(table);
    Grid grid = new Grid();
    for (Row row : table.rows) {
      grid.row();
      int left = row.left();
      int from = edges.headSet(left + NEAR, true).size();
      int before = Math.max(0, from - edges.headSet(minLeft(table) + NEAR, true).size());
      for (int i = 0; i < before; i++) {
        grid.cell(Grid.Cell.empty());
      }
      cells(grid, row, edges, from);
    }
    return grid;
  }

  private void cells(Grid grid, Row row, TreeSet<Integer> edges, int from) {
    int at = from;
    for (int i = 0; i < row.content().size(); i++) {
      Definition d = i < row.cells().size() ? row.cells().get(i) : new Definition();
      int to = d.right == 0 ? at + 1 : Math.max(at + 1, edges.headSet(d.right + NEAR, true).size());
      String address = name + "#cell[" + ++cells + "]";
      List<Piece> pieces = row.content().get(i);
      List<Grid.Cell> last = grid.rows().get(grid.rows().size() - 1);
      if (d.joinsLeft && !last.isEmpty()) {
        Grid.Cell left = last.remove(last.size() - 1);
        last.add(new Grid.Cell(left.pieces(), left.width() + to - at, 1, left.continued(), left.fill(), left.address()));
      } else {
        grid.cell(new Grid.Cell(pieces, to - at, 1, d.joinsUp, d.fill, address));
      }
      at = to;
    }
  }

  private static int minLeft(Table table) {
    return table.rows.stream().mapToInt(Row::left).min().orElse(0);
  }

  /** All places where a column ends, those too near to another left out. */
  private static TreeSet<Integer> edges(Table table) {
    TreeSet<Integer> all = new TreeSet<>();
    for (Row row : table.rows) {
      all.add(row.left());
      row.cells().forEach(d -> all.add(d.right));
    }
    TreeSet<Integer> kept = new TreeSet<>();
    for (int edge : all) {
      if (kept.isEmpty() || edge - kept.last() > NEAR) {
        kept.add(edge);
      }
    }
    return kept;
  }
}
