package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of labels and values, some of whose values are tables, drawn as one grid: to the left of each such table its label stands in a frame as
 * high as the table. The label is read before the table.
 */
final class LabelledTable {
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_CELLS = 2;

  private LabelledTable() {}

  /** Labels and tables from the top, or the table alone where it is no such grid. */
  static List<PagePart> parted(PagePart.Table table) {
    List<List<Grid.Cell>> rows = table.grid().rows();
    List<PagePart> parts = new ArrayList<>();
    boolean labelled = false;
    int r = 0;
    while (r < rows.size()) {
      int to = r + height(rows, r);
      boolean blank = rows.get(r).stream().allMatch(c -> c.isBlank() && c.fill() == null);
      if (to - r >= LEAST_ROWS && isLabelled(rows, r, to)) {
        labelled = true;
        parts.add(new PagePart.Text(table.area(), table.size(), false, false, -1, -1, 1, 0, Float.MAX_VALUE, rows.get(r).get(0).flow()));
        parts.add(new PagePart.Table(table.area(), value(rows, r, to), table.size()));
      } else if (to - r == 1 && isPair(rows.get(r))) {
        parts.add(new PagePart.Table(table.area(), table.grid().part(r, to), table.size()));
      } else if (!blank) {
        return List.of(table);
      }
      r = to;
    }
    return labelled && !table.waits() ? parts : List.of(table);
  }

  private static int height(List<List<Grid.Cell>> rows, int row) {
    return rows.get(row).isEmpty() ? 1 : Math.min(rows.size() - row, rows.get(row).get(0).height());
  }

  private static boolean isLabelled(List<List<Grid.Cell>> rows, int from, int to) {
    Grid.Cell label = rows.get(from).get(0);
    boolean one = label.width() == 1 && !label.isBlank() && !label.flow().hasMark();
    return one && rows.subList(from, to).stream().allMatch(r -> words(r) >= LEAST_CELLS || r == rows.get(from) && words(r) > LEAST_CELLS);
  }

  private static long words(List<Grid.Cell> row) {
    return row.stream().filter(c -> !c.isBlank() || c.fill() != null).count();
  }

  private static boolean isPair(List<Grid.Cell> row) {
    return words(row) == LEAST_CELLS && !row.get(0).isBlank() || words(row) == 1 && !row.get(0).isBlank();
  }

  /** What stands to the right of the label; cells that are as high as it and blank are space around the table. */
  private static Grid value(List<List<Grid.Cell>> rows, int from, int to) {
    Grid rest = new Grid();
    for (int r = from; r < to; r++) {
      rest.row();
      List<Grid.Cell> row = rows.get(r);
      for (int c = 0; c < row.size(); c++) {
        boolean around = r == from && row.get(c).height() == to - from && (c == 0 || row.get(c).isBlank());
        if (!around) {
          rest.cell(row.get(c));
        }
      }
    }
    return rest;
  }
}
