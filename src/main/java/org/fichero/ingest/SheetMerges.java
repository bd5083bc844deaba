package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The merged ranges of a sheet, and what they make of its rows. */
final class SheetMerges {
  private static final int MOST_ROWS = 10_000;

  private final Map<Integer, List<SheetText.Merge>> byRow = new HashMap<>();

  SheetMerges(List<SheetText.Merge> merges) {
    for (SheetText.Merge m : merges) {
      for (int r = m.top(); r <= Math.min(m.bottom(), m.top() + MOST_ROWS); r++) {
        byRow.computeIfAbsent(r, k -> new ArrayList<>()).add(m);
      }
    }
  }

  /** The merge that a place belongs to; null for none. */
  SheetText.Merge at(int row, int column) {
    for (SheetText.Merge m : byRow.getOrDefault(row, List.of())) {
      if (m.covers(row, column)) {
        return m;
      }
    }
    return null;
  }

  /**
   * The first column that rows have.
   *
   * @param first the number of the first of them
   */
  int left(List<TreeMap<Integer, Grid.Cell>> rows, int first) {
    int left = rows.stream().filter(r -> !r.isEmpty()).mapToInt(TreeMap::firstKey).min().orElse(0);
    for (int r = first; r < first + rows.size(); r++) {
      for (SheetText.Merge m : byRow.getOrDefault(r, List.of())) {
        boolean own = m.top() >= first && m.left() >= rows.get(m.top() - first).keySet().stream().findFirst().orElse(0);
        left = Math.min(left, own ? m.left() : Integer.MAX_VALUE);
      }
    }
    return left;
  }

  /** Rows as the lattice wants them: empty cells in the gaps, nothing where a merge covers. */
  Grid grid(List<TreeMap<Integer, Grid.Cell>> rows, int first, int left) {
    Grid grid = new Grid();
    for (int i = 0; i < rows.size(); i++) {
      fill(grid, first, first + i, left, rows.get(i));
    }
    return grid;
  }

  private void fill(Grid grid, int first, int row, int left, TreeMap<Integer, Grid.Cell> cells) {
    grid.row();
    int at = left;
    for (Map.Entry<Integer, Grid.Cell> entry : cells.entrySet()) {
      while (at < entry.getKey() && at < Grid.MAX_COLUMNS + left) {
        SheetText.Merge m = at(row, at);
        if (m == null || m.top() < first) {
          grid.cell(Grid.Cell.empty());
        } else if (m.top() == row) {
          grid.cell(new Grid.Cell(List.of(), m.right() - m.left() + 1, m.bottom() - m.top() + 1, false, null, ""));
          at = m.right();
        }
        at++;
      }
      grid.cell(entry.getValue());
      at = entry.getKey() + entry.getValue().width();
    }
  }
}
