package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Boxes are often drawn before or after all words: each goes where the word to its right stands, or else the one to its left. */
final class DrawnMarks {
  /** Points of one band of lines. */
  private static final float BAND = 8;
  /** Words stand beside a mark whose baselines are no farther from its own, in ems. */
  private static final float BESIDE = 0.6f;
  /** A label stands no farther to the right of its mark, in ems. */
  private static final float LABEL = 2;
  /** Where it has no room there, it begins below, no more bands away. */
  private static final int BELOW = 3;
  /** The heading of a column of marks stands no more bands higher. */
  private static final int ABOVE = 6;

  private DrawnMarks() {}

  /** Adds marks to the stacks of a page, of which there is one at least. */
  static void place(List<Glyph> marks, List<DrawnOrder.Stack> stacks) {
    Map<DrawnOrder.Stack, Map<Integer, List<Glyph>>> words = new IdentityHashMap<>();
    for (DrawnOrder.Stack s : marks.isEmpty() ? List.<DrawnOrder.Stack>of() : stacks) {
      for (Glyph g : s.glyphs()) {
        if (!g.isSpace()) {
          words.computeIfAbsent(s, k -> new HashMap<>()).computeIfAbsent(band(g), k -> new ArrayList<>()).add(g);
        }
      }
    }
    for (Glyph mark : marks) {
      DrawnOrder.Stack best = stacks.get(stacks.size() - 1);
      float least = Float.MAX_VALUE;
      for (DrawnOrder.Stack s : stacks) {
        float away = away(mark, words.getOrDefault(s, Map.of()));
        if (away < least) {
          least = away;
          best = s;
        }
      }
      best.glyphs().add(mark);
    }
  }

  private static int band(Glyph g) {
    return Math.round(g.y() / BAND);
  }

  /** How far the next word on a mark's line stands, in ems; of those to its left, as far as a label may stand and more. */
  private static float away(Glyph mark, Map<Integer, List<Glyph>> words) {
    float least = Float.MAX_VALUE;
    for (int b = band(mark) - ABOVE; b <= band(mark) + BELOW; b++) {
      for (Glyph g : words.getOrDefault(b, List.of())) {
        if (Math.abs(g.y() - mark.y()) < BESIDE * g.size()) {
          float right = (g.x() - mark.right()) / g.size();
          float left = (mark.x() - g.right()) / g.size();
          least = Math.min(least, right > -1 && right < LABEL ? right : left > -1 ? 2 * LABEL + left : Float.MAX_VALUE);
        } else if (Math.abs(g.x() - mark.x()) < g.size() && g.y() > mark.y() && g.y() - mark.y() < LABEL * g.size()) {
          least = Math.min(least, LABEL + (g.y() - mark.y()) / g.size());
        } else if (g.x() < mark.right() && g.right() > mark.x() && g.y() < mark.y()) {
          least = Math.min(least, 3 * LABEL + (mark.y() - g.y()) / g.size());
        }
      }
    }
    return least;
  }
}
