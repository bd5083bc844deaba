package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.ingest.TextLine.Chunk;

/** Where columns may begin: left edges that many chunks share. */
final class BesideEdges {
  static final float NEAR = 2;
  /** An edge that fewer share is none, unless the pages before had it. */
  private static final int LEAST = 4;
  /** Edges that fewer than this share of the most frequent one have are those of a few rows. */
  private static final float SHARE = 0.5f;
  private static final int MOST = 4;

  private BesideEdges() {}

  /**
   * Edges where values may begin, from the left.
   *
   * @param before an edge of the pages before, for which few lines are enough; 0 for none
   */
  static List<Float> values(List<TextLine> lines, float before) {
    float left = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0) + 2 * lines.get(0).size();
    TreeMap<Integer, Integer> edges = count(lines.stream().flatMap(l -> l.chunks().stream()).filter(c -> c.x0() > left).toList());
    List<Float> found = new ArrayList<>();
    int most = shared(edges).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    shared(edges).forEach((edge, count) -> {
      boolean enough = most >= LEAST || count > 1 && Math.abs(edge - before) < NEAR;
      boolean main = edges.get(edge) * 2 >= count && (found.isEmpty() || edge - found.get(found.size() - 1) > NEAR);
      if (enough && main && count >= SHARE * most) {
        found.add((float) edge);
      }
    });
    return found.size() > MOST ? List.of() : found;
  }

  /** The rightmost edge at which most labels begin; 0 where they share none. */
  static float labels(List<Chunk> left) {
    for (Map.Entry<Integer, Integer> e : shared(count(left)).descendingMap().entrySet()) {
      if (e.getValue() >= LEAST - 1 && e.getValue() >= SHARE * left.size()) {
        return e.getKey();
      }
    }
    return 0;
  }

  private static TreeMap<Integer, Integer> count(List<Chunk> chunks) {
    TreeMap<Integer, Integer> edges = new TreeMap<>();
    chunks.forEach(c -> edges.merge(Math.round(c.x0()), 1, Integer::sum));
    return edges;
  }

  private static TreeMap<Integer, Integer> shared(TreeMap<Integer, Integer> edges) {
    TreeMap<Integer, Integer> shared = new TreeMap<>();
    edges.keySet().forEach(e -> shared.put(e, edges.subMap(e - 1, true, e + 1, true).values().stream().mapToInt(Integer::intValue).sum()));
    return shared;
  }
}
