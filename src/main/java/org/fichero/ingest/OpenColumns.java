package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** Columns of tables without lines that may go on below something else, or on the next page, where nothing heads them. */
final class OpenColumns {
  /** No page has more lines than this above or below what it goes on with. */
  private static final int EDGE_LINES = 4;
  /** Points between left edges that are one. */
  private static final float NEAR_EDGE = 2;
  private static final int FEWEST = 3;

  private final LabelPairs pairs = new LabelPairs();
  /** Those of the last table of this page, and of the page before; null where something follows it. */
  private List<float[]> last;
  private List<float[]> before;
  private float values;
  private List<Float> cells = List.of();
  private final RowHabit aligned = new RowHabit();

  /** Labels and values in two columns. */
  LabelPairs pairs() {
    return pairs;
  }

  /** Where values begin that stood beside the middle of their labels' rows; 0 before any. */
  float values() {
    return values;
  }

  void keepValues(float x) {
    values = x;
  }

  /** Where labels and values begin to the right of those values. */
  List<Float> cells() {
    return cells;
  }

  void keepCells(List<Float> edges) {
    cells = edges;
  }

  /** Where labels stand in the rows of this document. */
  RowHabit aligned() {
    return aligned;
  }

  /** Another page begins. */
  void page() {
    before = last;
    last = null;
  }

  /** Remembers the columns of a table. */
  void keep(List<float[]> columns) {
    pairs.keep(columns);
    last = columns.size() < FEWEST ? null : columns;
    before = null;
  }

  /** So many lines of a run follow its last table, or all of its lines where it has none. */
  void end(int lines) {
    if (lines > EDGE_LINES) {
      last = null;
    }
    if (lines > 0) {
      before = null;
    }
  }

  /**
   * The columns of the page before, if a line at the top of this one stands in them.
   *
   * @param from the line's index among those of its column
   * @return a copy; null where the line heads its own columns
   */
  List<float[]> goingOn(TextLine line, int from) {
    if (before == null || from > EDGE_LINES || line.chunks().size() > before.size() || Math.abs(line.x0() - before.get(0)[0]) > NEAR_EDGE) {
      return null;
    }
    for (Chunk c : line.chunks()) {
      if (before.stream().noneMatch(b -> c.x0() > b[0] - NEAR_EDGE && c.x1() < b[1] + NEAR_EDGE || Math.abs(c.x0() - b[0]) < NEAR_EDGE)) {
        return null;
      }
    }
    List<float[]> columns = new ArrayList<>();
    before.forEach(b -> columns.add(b.clone()));
    return columns;
  }
}
