package org.fichero.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document sets its lines.
 *
 * @param pitch the usual distance of lines, in ems
 * @param spacesWhereWrapped whether lines that were wrapped, and only they, end in a space
 * @param even whether nearly all wrapped lines stand at the usual distance, to the fiftieth of an em, so that a little more parts paragraphs
 */
record PageHabits(float pitch, boolean spacesWhereWrapped, boolean even) {

  private static final float UNKNOWN_PITCH = 1.6f;
  private static final float USUAL_REACH = 1.45f;
  private static final float WITHIN_CELL = 1.05f;
  private static final int FEWEST_EVEN = 8;
  /** Of ten wrapped lines so many stand at the usual distance that end no sentence, where more parts paragraphs. */
  private static final int MOST_EVEN = 8;

  /** Lines of one cell are no farther apart than this many ems. */
  float wrapReach() {
    return pitch == UNKNOWN_PITCH ? USUAL_REACH : Math.max(USUAL_REACH, WITHIN_CELL * pitch);
  }

  /** What all pages' lines show. */
  static PageHabits of(List<List<TextLine>> pages) {
    Map<Integer, Integer> pitches = new HashMap<>();
    // of lines that end no sentence
    Map<Integer, Integer> within = new HashMap<>();
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
          if (!above.text().endsWith(".")) {
            within.merge(Math.round(pitch * 50), 1, Integer::sum);
          }
          full++;
          fullSpaced += above.trailingSpace() ? 1 : 0;
        } else {
          shorts++;
          shortSpaced += above.trailingSpace() ? 1 : 0;
        }
      }
    }
    boolean spaces = full >= 3 && fullSpaced >= 0.6 * full && shortSpaced <= 0.5 * shorts && fullSpaced > shortSpaced;
    float usual = mostFrequent(pitches);
    return new PageHabits(usual, spaces, isEven(within, usual));
  }

  private static boolean isEven(Map<Integer, Integer> pitches, float usual) {
    int at = Math.round(usual * 50);
    int all = 0;
    int near = 0;
    for (Map.Entry<Integer, Integer> e : pitches.entrySet()) {
      all += e.getValue();
      near += Math.abs(e.getKey() - at) <= 1 ? e.getValue() : 0;
    }
    return near >= FEWEST_EVEN && near * 10 >= all * MOST_EVEN;
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
