package org.fichero.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document sets its lines.
 *
 * @param pitch the usual distance of lines, in ems
 * @param spacesWhereWrapped whether lines that were wrapped, and only they, end in a space
 */
record PageHabits(float pitch, boolean spacesWhereWrapped) {

  private static final float UNKNOWN_PITCH = 1.6f;
  private static final float USUAL_REACH = 1.45f;
  private static final float WITHIN_CELL = 1.05f;

  /** Lines of one cell are no farther apart than this many ems. */
  float wrapReach() {
    return pitch == UNKNOWN_PITCH ? USUAL_REACH : Math.max(USUAL_REACH, WITHIN_CELL * pitch);
  }

  /** What all pages' lines show. */
  static PageHabits of(List<List<TextLine>> pages) {
    Map<Integer, Integer> pitches = new HashMap<>();
    int fullSpaced = 0;
    int full = 0;
    int shortSpaced = 0;
    int shorts = 0;
    for (List<TextLine> lines : pages) {
      float right = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
      for (int i = 1; i < lines.size(); i++) {
        TextLine above = lines.get(i - 1);
        TextLine below = lines.get(i);
        boolean alike = Math.abs(above.size() - below.size()) < 0.6f && above.chunks().size() == 1 && below.chunks().size() == 1;
        float pitch = (below.y() - above.y()) / above.size();
        if (!alike || pitch > 2.4f || pitch < 0.7f || Math.abs(above.x0() - below.x0()) > 3 * above.size()) {
          continue;
        }
        boolean isFull = above.x1() + 0.22f * above.size() + below.firstWord() > right;
        if (isFull) {
          pitches.merge(Math.round(pitch * 50), 1, Integer::sum);
          full++;
          fullSpaced += above.trailingSpace() ? 1 : 0;
        } else {
          shorts++;
          shortSpaced += above.trailingSpace() ? 1 : 0;
        }
      }
    }
    boolean spaces = full >= 3 && fullSpaced >= 0.6 * full && shortSpaced <= 0.5 * shorts && fullSpaced > shortSpaced;
    return new PageHabits(mostFrequent(pitches), spaces);
  }

  private static float mostFrequent(Map<Integer, Integer> pitches) {
    // where few lines are wrapped, those nearest to each other are
    int best = pitches.isEmpty() ? 0 : java.util.Collections.min(pitches.keySet());
    int count = 2;
    for (Map.Entry<Integer, Integer> e : new java.util.TreeMap<>(pitches).entrySet()) {
      if (e.getValue() > count) {
        best = e.getKey();
        count = e.getValue();
      }
    }
    int seen = pitches.values().stream().mapToInt(Integer::intValue).sum();
    return seen < 2 ? UNKNOWN_PITCH : Math.max(1f, best / 50f);
  }
}
