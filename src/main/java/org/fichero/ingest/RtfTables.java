package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The tables of an RTF file that are open, the outermost first. Where a cell ends says which columns it covers. */
final class RtfTables {
  /** Edges nearer to each other, in twentieths of a point, are one. */
  private static final int NEAR = 20;

  /** How a row defines a cell. */
  static final class Definition {
    int right;
    boolean joinsLeft;
    boolean joinsUp;
    int colour = -1;
    int shading;
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
  }

  private final Piece.Sink body;
  private final List<String> colours;
  private final List<Table> open = new ArrayList<>();
  private int cells;

  RtfTables(Piece.Sink body, List<String> colours) {
    this.body = body;
    this.colours = colours;
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
    if (!table.content.isEmpty()) {
      table.rows.add(new Row(table.left, List.copyOf(table.definitions), table.content));
      table.content = new ArrayList<>();
    }
  }

  /** A control word that defines rows and cells. */
  void define(int depth, RtfTokens token) {
    Table table = at(Math.max(1, depth));
    switch (token.word()) {
      case "trowd" -> {
        table.definitions = new ArrayList<>();
        table.next = new Definition();
        table.left = 0;
      }
      case "trleft" -> table.left = token.number();
      case "clmrg" -> table.next.joinsLeft = true;
      case "clvmrg" -> table.next.joinsUp = true;
      case "clcbpat" -> table.next.colour = token.number();
      case "clshdng" -> table.next.shading = token.number();
      case "cellx" -> {
        table.next.right = token.number();
        table.definitions.add(table.next);
        table.next = new Definition();
      }
      default -> { }
    }
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
      String address = "rtf#cell[" + ++cells + "]";
      List<Piece> pieces = row.content().get(i);
      List<Grid.Cell> last = grid.rows().get(grid.rows().size() - 1);
      if (d.joinsLeft && !last.isEmpty()) {
        Grid.Cell left = last.remove(last.size() - 1);
        last.add(new Grid.Cell(left.pieces(), left.width() + to - at, 1, left.continued(), left.fill(), left.address()));
      } else {
        grid.cell(new Grid.Cell(pieces, to - at, 1, d.joinsUp, fill(d), address));
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

  private String fill(Definition d) {
    if (d.colour > 0 && d.colour < colours.size()) {
      return Shading.colour(colours.get(d.colour));
    }
    // a pattern in hundredths of a percent of black
    int grey = 255 - Math.min(10_000, d.shading) * 255 / 10_000;
    return d.shading > 0 ? Shading.colour(String.format("%02X%02X%02X", grey, grey, grey)) : null;
  }
}
