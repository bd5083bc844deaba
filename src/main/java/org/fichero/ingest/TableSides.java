package org.fichero.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.ingest.TextLine.Chunk;

/** Tells a table without lines, cut into two sides, from two columns of a page. */
final class TableSides {
  private static final int LEAST_LINES = 4;
  /** Points between left edges that are one. */
  private static final float NEAR_EDGE = 2;
  private static final float MOST_CELLS = 0.5f;
  private static final int MANY_COLUMNS = 6;
  /** The gap between two columns of a page is wider than that between the columns of a table in either, by this much. */
  private static final float GUTTER_OF_GAPS = 2;

  private TableSides() {}

  /** Whether a line has many columns, the gap at {@code x} being one of those between them. */
  static boolean runsThrough(TextLine line, float x) {
    List<Chunk> chunks = line.chunks();
    if (chunks.size() < MANY_COLUMNS || line.x0() >= x - 3) {
      return false;
    }
    float[] gaps = new float[chunks.size() - 1];
    float at = Float.MAX_VALUE;
    for (int i = 1; i < chunks.size(); i++) {
      gaps[i - 1] = chunks.get(i).x0() - chunks.get(i - 1).x1();
      at = at == Float.MAX_VALUE && chunks.get(i).x0() >= x - 3 ? gaps[i - 1] : at;
    }
    Arrays.sort(gaps);
    return at <= GUTTER_OF_GAPS * gaps[gaps.length / 2];
  }

  /** Whether most lines of a side go on at one and the same place after a gap: columns of a table, of which the other side is the rest. */
  static boolean areCells(List<TextLine> side) {
    Map<Integer, Integer> edges = new TreeMap<>();
    for (TextLine l : side) {
      if (l.chunks().size() > 1) {
        edges.merge(Math.round(l.chunks().get(1).x0() / NEAR_EDGE), 1, Integer::sum);
      }
    }
    int most = edges.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most >= LEAST_LINES && most >= MOST_CELLS * side.size();
  }
}
