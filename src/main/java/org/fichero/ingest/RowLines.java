package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What parts the rows of a table that has no lines between its columns: lines across, and the edges of coloured areas. */
final class RowLines {
  /** So much of the width must be crossed. */
  private static final float SHARE = 0.9f;
  /** Lower areas, in points, are lines themselves. */
  private static final float LOW = 6;

  private final PageInk ink;

  RowLines(PageInk ink) {
    this.ink = ink;
  }

  /** Whether heights are those of drawn letters, not measured in a picture. */
  boolean areExact() {
    return !ink.words;
  }

  /** The place of each of the page's characters in the order in which they are drawn, by identity. */
  Map<Glyph, Integer> order() {
    return ink.order();
  }

  /** Whether a page that is drawn as it is read draws the first line of a value before its label: it is of the row above. */
  boolean isAnothers(BesideTables.Row row) {
    return ink.drawnAsRead && !row.label().isEmpty() && !row.value().isEmpty() && drawn(row.value().get(0)) < drawn(row.label().get(0));
  }

  private int drawn(TextLine line) {
    return line.chunks().stream().flatMap(c -> c.glyphs().stream()).filter(g -> g.mark() == null).mapToInt(g -> order().getOrDefault(g, 0)).min().orElse(0);
  }

  /** The heights at which something parts what stands from {@code left} to {@code right}, from the top. */
  float[] across(float left, float right) {
    List<float[]> edges = new ArrayList<>();
    for (PageInk.Ruling r : ink.rulings) {
      if (r.horizontal() && covers(r.from(), r.to(), left, right)) {
        edges.add(new float[] {r.at()});
      }
    }
    for (PageInk.Shade s : ink.shades) {
      if (covers(s.area().x0(), s.area().x1(), left, right)) {
        edges.add(s.area().height() < LOW ? new float[] {s.area().centreY()} : new float[] {s.area().y0(), s.area().y1()});
      }
    }
    TreeSet<Float> sorted = new TreeSet<>();
    edges.forEach(e -> {
      for (float y : e) {
        sorted.add(y);
      }
    });
    float[] out = new float[sorted.size()];
    int i = 0;
    for (float y : sorted) {
      out[i++] = y;
    }
    return out;
  }

  private static boolean covers(float from, float to, float left, float right) {
    return Math.min(to, right) - Math.max(from, left) >= SHARE * (right - left);
  }
}
