package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A table that is a list of forms, one a row or one a column, below rows of one cell that title it.
 *
 * @param above how many rows title it
 * @param records how its rows are written
 * @param rows the forms
 */
record TableForms(int above, RecordRows records, List<TreeMap<Integer, Grid.Cell>> rows) {
  /** The headings may take two rows, in which some cells stand in both. */
  private static final int HEADS = 2;

  /** The list that a table is; null for any other table. */
  static TableForms of(Lattice lattice) {
    int above = 0;
    while (above < lattice.rows() && shown(lattice.row(above)) < 2) {
      above++;
    }
    List<TreeMap<Integer, Grid.Cell>> rows = rows(lattice, above, HEADS);
    if (rows.size() < 2) {
      return null;
    }
    RecordRows records = RecordRows.of(rows);
    if (records != null) {
      return new TableForms(above, records, rows.subList(records.headings(), rows.size()));
    }
    List<TreeMap<Integer, Grid.Cell>> turned = WaitingRows.areNeeded(rows) ? FormColumns.turned(rows) : null;
    records = turned == null ? null : RecordRows.of(turned);
    return records == null ? null : new TableForms(above, records, turned.subList(records.headings(), turned.size()));
  }

  private static int shown(Lattice.Slot[] row) {
    int shown = 0;
    for (Lattice.Slot slot : row) {
      shown += slot.isOrigin() && !slot.cell().isBlank() ? 1 : 0;
    }
    return shown;
  }

  /** The cells of a table by column; none where a cell beside the first column reaches over several rows, headings apart. */
  static List<TreeMap<Integer, Grid.Cell>> rows(Lattice lattice, int from, int heads) {
    List<TreeMap<Integer, Grid.Cell>> rows = new ArrayList<>();
    for (int r = from; r < lattice.rows() && lattice.columns() > 2; r++) {
      TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
      Lattice.Slot[] row = lattice.row(r);
      for (int c = 0; c < row.length; c++) {
        if (c > 0 && r - from >= heads && !row[c].top() && row[c].cell() != row[0].cell()) {
          return List.of();
        }
        if (row[c].isOrigin()) {
          cells.put(c, row[c].cell());
        }
      }
      rows.add(cells);
    }
    return rows;
  }
}
