package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells words that are drawn upon one another apart by the order in which their letters were drawn. */
final class OverprintedRuns {
  /** A letter that begins so far, in ems, before another's end stands upon it: no kerning draws them so near. */
  private static final float UPON = 0.22f;
  /** A run that goes on after a wider gap, in ems, is another. */
  private static final float JUMP = 1.1f;

  private final Map<Glyph, Integer> order = new IdentityHashMap<>();
  private final Set<Glyph> begun = Collections.newSetFromMap(new IdentityHashMap<>());

  /** @param all the page's characters as they were drawn */
  OverprintedRuns(List<Glyph> all) {
    for (Glyph g : all) {
      order.put(g, order.size());
    }
  }

  static boolean isUpon(Glyph a, Glyph b) {
    return a.right() - b.x() > UPON * Math.min(a.size(), b.size());
  }

  /** A line's characters, one run after the other. */
  List<Glyph> inOrder(List<Glyph> line) {
    List<Glyph> drawn = new ArrayList<>(line);
    drawn.sort(Comparator.comparingInt(g -> order.getOrDefault(g, Integer.MAX_VALUE)));
    List<List<Glyph>> runs = new ArrayList<>();
    Glyph before = null;
    for (Glyph g : drawn) {
      if (before == null || isUpon(before, g) || g.x() - before.right() > JUMP * g.size()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(g);
      before = g;
    }
    runs.sort(Comparator.comparingDouble(r -> r.get(0).x()));
    List<Glyph> out = new ArrayList<>(line.size());
    float right = -Float.MAX_VALUE;
    for (List<Glyph> run : runs) {
      if (run.get(0).x() < right) {
        run.stream().filter(g -> !g.isSpace()).findFirst().ifPresent(begun::add);
      }
      out.addAll(run);
      right = Math.max(right, run.get(run.size() - 1).right());
    }
    return out;
  }

  /** Characters with which a run begins upon another. */
  Set<Glyph> begun() {
    return begun;
  }
}
