package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** The cells of rows that {@link BesideTables} finds: what stands beside a label may be a value, or a value, another label and its value. */
final class BesideCells {
  /** Points between left edges that are one. */
  private static final float NEAR_EDGE = 2;
  /** Cells stand at edges that at least so many rows share. */
  private static final int FEWEST = 2;
  /** Lines of one name are no farther apart, in ems. */
  private static final float NEAR_LINES = 2;

  private BesideCells() {}

  /**
   * Per row, the lines of each cell, the label's first.
   *
   * @param open knows the edges of tables before
   */
  static List<List<List<TextLine>>> of(List<BesideTables.Row> rows, OpenColumns open) {
    List<List<Float>> edges = rows.stream().map(r -> edges(r.value())).toList();
    List<Float> shared = new ArrayList<>();
    for (Float e : edges.stream().flatMap(List::stream).toList()) {
      if (!has(shared, e) && (has(open.cells(), e) || edges.stream().filter(o -> has(o, e)).count() >= FEWEST)) {
        shared.add(e);
      }
    }
    open.keepCells(shared);
    return rows.stream().map(r -> cells(r, shared)).toList();
  }

  private static List<List<TextLine>> cells(BesideTables.Row row, List<Float> shared) {
    List<TextLine> lines = row.value();
    for (float e : shared) {
      lines = lines.stream().map(l -> LabelPairs.parted(l, e)).toList();
    }
    List<List<TextLine>> cells = new ArrayList<>();
    cells.add(row.label());
    cells.addAll(parted(lines, edges(lines).stream().filter(e -> has(shared, e)).toList()));
    return cells;
  }

  /**
   * For each row, how many rows the name of a group that begins there stands beside; 0 where none begins. Such a name stands in the middle of
   * its rows.
   *
   * @param outer the names' lines, from the top
   */
  static List<Integer> spans(BesideTables.Found found) {
    List<Integer> spans = new ArrayList<>(java.util.Collections.nCopies(found.rows().size(), 0));
    List<List<TextLine>> names = names(found.outer());
    // the rest of a label that a page cuts has its name there
    int row = found.rows().get(0).value().isEmpty() ? 1 : 0;
    for (int i = 0; i < names.size() && row < spans.size(); i++) {
      int to = i == names.size() - 1 ? spans.size() : last(found.rows(), row, middle(names.get(i)));
      spans.set(row, to - row);
      row = to;
    }
    return spans;
  }

  /** Lines near to one another are one name. */
  static List<List<TextLine>> names(List<TextLine> outer) {
    List<List<TextLine>> names = new ArrayList<>();
    for (TextLine l : outer) {
      List<TextLine> last = names.isEmpty() ? List.of() : names.get(names.size() - 1);
      if (last.isEmpty() || l.y() - last.get(last.size() - 1).y() > NEAR_LINES * l.size()) {
        last = new ArrayList<>();
        names.add(last);
      }
      last.add(l);
    }
    return names;
  }

  private static float middle(List<TextLine> lines) {
    return (lines.get(0).y() + lines.get(lines.size() - 1).y()) / 2;
  }

  /** The row after the last of those from {@code from} on whose middle is nearest to {@code middle}. */
  private static int last(List<BesideTables.Row> rows, int from, float middle) {
    float top = top(rows.get(from));
    int best = from + 1;
    float least = Float.MAX_VALUE;
    for (int k = from; k < rows.size(); k++) {
      float away = Math.abs((top + bottom(rows.get(k))) / 2 - middle);
      if (away < least) {
        least = away;
        best = k + 1;
      }
    }
    return best;
  }

  private static float top(BesideTables.Row row) {
    float label = row.label().isEmpty() ? Float.MAX_VALUE : row.label().get(0).y();
    return row.value().isEmpty() ? label : Math.min(label, row.value().get(0).y());
  }

  private static float bottom(BesideTables.Row row) {
    float label = row.label().isEmpty() ? 0 : row.label().get(row.label().size() - 1).y();
    return row.value().isEmpty() ? label : Math.max(label, row.value().get(row.value().size() - 1).y());
  }

  private static boolean has(List<Float> edges, float edge) {
    return edges.stream().anyMatch(e -> Math.abs(e - edge) < NEAR_EDGE);
  }

  /** Where words begin to the right of which and to the left of which others stand in the row, with nothing that crosses. */
  private static List<Float> edges(List<TextLine> lines) {
    List<Chunk> chunks = new ArrayList<>(lines.stream().flatMap(l -> l.chunks().stream()).toList());
    chunks.sort(java.util.Comparator.comparingDouble(Chunk::x0));
    List<Float> edges = new ArrayList<>();
    float end = Float.MAX_VALUE;
    for (Chunk c : chunks) {
      if (c.x0() > end + NEAR_EDGE) {
        edges.add(c.x0());
        end = c.x1();
      } else {
        end = end == Float.MAX_VALUE ? c.x1() : Math.max(end, c.x1());
      }
    }
    return edges;
  }

  private static List<List<TextLine>> parted(List<TextLine> lines, List<Float> edges) {
    List<List<TextLine>> cells = new ArrayList<>();
    for (int k = 0; k <= edges.size(); k++) {
      cells.add(new ArrayList<>());
    }
    for (TextLine line : lines) {
      int from = 0;
      for (int k = 0; k <= edges.size(); k++) {
        int to = from;
        while (to < line.chunks().size() && (k == edges.size() || line.chunks().get(to).x0() < edges.get(k) - NEAR_EDGE)) {
          to++;
        }
        if (to > from) {
          cells.get(k).add(line.part(from, to));
        }
        from = to;
      }
    }
    return cells;
  }
}
