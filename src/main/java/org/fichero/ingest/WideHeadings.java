package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan on a sheet of narrow columns, whose headings cover several of them each, as forms drawn on squared paper have it: what stands below a
 * heading, merged as it is or not, belongs to it, and what covers several headings to all of them.
 */
final class WideHeadings {
  private static final int LEAST = 6;
  private static final int LONGEST = 14;

  private final List<TreeMap<Integer, Grid.Cell>> rows;
  /** The first columns of the headings, and behind the last one. */
  private final List<Integer> edges;
  private final int head;

  private WideHeadings(List<TreeMap<Integer, Grid.Cell>> rows, int head, List<Integer> edges) {
    this.rows = rows;
    this.head = head;
    this.edges = edges;
  }

  /** The first of them; null for none. */
  static WideHeadings of(List<TreeMap<Integer, Grid.Cell>> rows) {
    for (int r = 0; r + 1 < rows.size(); r++) {
      List<Integer> edges = edges(rows.get(r));
      // the first may head the rows' names
      for (int skip = 0; edges != null && skip < 2 && edges.size() - skip > LEAST; skip++) {
        WideHeadings found = new WideHeadings(rows, r, edges.subList(skip, edges.size()));
        if (found.to() > r + 1 && found.says()) {
          return found;
        }
      }
    }
    return null;
  }

  /** Six headings or more side by side, each a few letters over two columns or more, and nothing behind them; null for any other row. */
  private static List<Integer> edges(TreeMap<Integer, Grid.Cell> row) {
    List<Integer> edges = new ArrayList<>();
    for (Map.Entry<Integer, Grid.Cell> entry : row.entrySet()) {
      Grid.Cell cell = entry.getValue();
      boolean heading = cell.width() > 1 && !cell.isBlank() && cell.flow().length() <= LONGEST && !CellSign.isSign(cell);
      boolean follows = !edges.isEmpty() && edges.get(edges.size() - 1).equals(entry.getKey());
      if (!edges.isEmpty() && !(heading && follows)) {
        return null;
      }
      boolean first = heading && follows(row, entry.getKey() + cell.width());
      if (edges.isEmpty() && first) {
        edges.add(entry.getKey());
      }
      if (!edges.isEmpty()) {
        edges.add(entry.getKey() + cell.width());
      }
    }
    return edges.size() > LEAST ? edges : null;
  }

  private static boolean follows(TreeMap<Integer, Grid.Cell> row, int column) {
    Grid.Cell next = row.get(column);
    return next != null && next.width() > 1 && next.flow().length() <= LONGEST;
  }

  /** The row of the headings, or of what stands over several of them. */
  int from() {
    boolean over = head > 0 && row(head - 1) != null && rows.get(head - 1).values().stream().noneMatch(CellSign::isSign)
        && rows.get(head - 1).firstKey() >= edges.get(0);
    return over ? head - 1 : head;
  }

  /** Behind the last row that is one of the plan's. */
  int to() {
    int to = head + 1;
    while (to < rows.size() && isBelow(to)) {
      to++;
    }
    return to;
  }

  /** The plan with a column for each heading, and one before them for the rows' names where they have any. */
  List<TreeMap<Integer, Grid.Cell>> plan() {
    List<TreeMap<Integer, Grid.Cell>> plan = new ArrayList<>();
    for (int r = from(); r < to(); r++) {
      plan.add(row(r));
    }
    return plan;
  }

  /** Whether a sign or a colour stands below the headings. */
  private boolean says() {
    return rows.subList(head + 1, to()).stream().anyMatch(row -> row.tailMap(edges.get(0)).values().stream()
        .anyMatch(c -> c.isBlank() ? c.fill() != null : CellSign.isSign(c)));
  }

  private boolean isBelow(int r) {
    return row(r) != null && rows.get(r).tailMap(edges.get(0)).values().stream().allMatch(c -> c.isBlank() || CellSign.isSign(c));
  }

  /** The row's cells by headings; null where they do not stand below them. */
  private TreeMap<Integer, Grid.Cell> row(int r) {
    TreeMap<Integer, Grid.Cell> out = new TreeMap<>();
    for (Map.Entry<Integer, Grid.Cell> entry : rows.get(r).entrySet()) {
      int from = entry.getKey();
      Grid.Cell cell = entry.getValue();
      if (from < edges.get(0)) {
        if (!out.isEmpty() || from + cell.width() > edges.get(0)) {
          return null;
        }
        out.put(0, narrowed(cell, 1));
        continue;
      }
      int first = heading(from);
      int last = heading(from + cell.width() - 1);
      boolean several = last > first && (from != edges.get(first) || from + cell.width() != edges.get(last + 1));
      if (last < 0 || several || out.containsKey(first + 1) && !cell.isBlank() && !out.get(first + 1).isBlank()) {
        return null;
      }
      if (!out.containsKey(first + 1) || !cell.isBlank() || out.get(first + 1).fill() == null) {
        out.put(first + 1, narrowed(cell, last - first + 1));
      }
    }
    return out;
  }

  private static Grid.Cell narrowed(Grid.Cell cell, int width) {
    return new Grid.Cell(cell.pieces(), width, cell.height(), cell.continued(), cell.fill(), cell.address());
  }

  /** The heading over a column; -1 behind the last one. */
  private int heading(int column) {
    for (int i = 0; i + 1 < edges.size(); i++) {
      if (column < edges.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }
}
