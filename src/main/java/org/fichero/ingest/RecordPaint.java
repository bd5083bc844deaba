package org.fichero.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fichero.model.MarkState;

/** Colours in the columns of a plan in a list of forms: an empty cell that is painted otherwise than the words of its row is chosen. */
final class RecordPaint {
  private final Set<Integer> columns;

  private RecordPaint(Set<Integer> columns) {
    this.columns = columns;
  }

  /** Of columns that belong together: nothing is written in them, and in some row some are painted and others not. */
  static RecordPaint of(List<TreeMap<Integer, Grid.Cell>> data, Set<Integer> columns) {
    boolean mixed = false;
    for (TreeMap<Integer, Grid.Cell> row : data) {
      int painted = 0;
      for (int c : columns) {
        if (row.containsKey(c) && !row.get(c).isBlank()) {
          return new RecordPaint(Set.of());
        }
        painted += isPainted(row, c, columns) ? 1 : 0;
      }
      mixed |= painted > 0 && painted < columns.size();
    }
    return new RecordPaint(mixed ? columns : Set.of());
  }

  /** What the cell of a row shows: its words, or the mark that its colour is. */
  Flow flow(TreeMap<Integer, Grid.Cell> row, int column) {
    Grid.Cell cell = row.getOrDefault(column, Grid.Cell.empty());
    boolean painted = isPainted(row, column, columns);
    return !columns.contains(column) ? cell.flow()
        : new Flow().mark(painted ? MarkState.TICKED : MarkState.UNTICKED, cell.address() + (painted ? " fill " + cell.fill() : ""));
  }

  private static boolean isPainted(TreeMap<Integer, Grid.Cell> row, int column, Set<Integer> columns) {
    String fill = row.containsKey(column) ? row.get(column).fill() : null;
    return fill != null && row.entrySet().stream().filter(e -> !columns.contains(e.getKey()) && !e.getValue().isBlank())
        .map(Map.Entry::getValue).noneMatch(c -> fill.equals(c.fill()));
  }
}
