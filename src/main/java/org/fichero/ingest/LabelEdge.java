package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** Where the values of a form begin whose labels are bold. */
final class LabelEdge {
  /** Fewer labels beside values are none of a form. */
  static final int LEAST_LABELS = 3;
  /** Left edges this near, in points, are one. */
  static final float NEAR = 2.5f;

  private LabelEdge() {}

  /**
   * Where most values begin that stand beside a bold label; -1 where too few do.
   *
   * @param before where they begin on the pages before
   */
  static float of(List<TextLine> lines, float before) {
    List<Float> edges = new ArrayList<>();
    for (TextLine l : lines) {
      if (l.chunks().size() > 1 && isBold(l.firstChunk()) && !isBold(l.chunks().get(1))) {
        edges.add(l.chunks().get(1).x0());
      }
    }
    float best = edges.stream().anyMatch(e -> Math.abs(e - before) < NEAR) ? before : -1;
    long most = LEAST_LABELS - 1;
    for (float e : edges) {
      long near = edges.stream().filter(o -> Math.abs(o - e) < NEAR).count();
      if (near > most) {
        most = near;
        best = e;
      }
    }
    return best;
  }

  /** Whether all of a label's letters are. */
  static boolean isBold(Chunk c) {
    return c.glyphs().stream().allMatch(g -> g.bold() && g.mark() == null);
  }
}
