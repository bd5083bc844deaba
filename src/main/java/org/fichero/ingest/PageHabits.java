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
    Survey survey = new Survey();
    for (List<TextLine> lines : pages) {
      float right = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
      for (int i = 1; i < lines.size(); i++) {
        survey.add(lines.get(i - 1), lines.get(i), right);
      }
    }
    float usual = mostFrequent(survey.pitches);
    return new PageHabits(usual, survey.hasSpacesWhereWrapped(), isEven(survey.within, usual));
  }

  /** What lines of one column show that stand under each other. */
  private static final class Survey {
    private final Map<Integer, Integer> pitches = new HashMap<>();
    /** Of lines that end no sentence. */
    private final Map<Integer, Integer> within = new HashMap<>();
    private int full;
    private int fullSpaced;
    private int shorts;
    private int shortSpaced;

    void add(TextLine above, TextLine below, float right) {
      boolean alike = Math.abs(above.size() - below.size()) < 0.6f && above.chunks().size() == 1 && below.chunks().size() == 1;
      float pitch = (below.y() - above.y()) / above.size();
      if (!alike || pitch > 2.4f || pitch < 0.7f || Math.abs(above.x0() - below.x0()) > 3 * above.size()) {
        return;
      }
      int spaced = above.trailingSpace() ? 1 : 0;
      if (above.x1() + 0.22f * above.size() + below.firstWord() <= right) {
        shorts++;
        shortSpaced += spaced;
        return;
      }
      full++;
      fullSpaced += spaced;
      pitches.merge(Math.round(pitch * 50), 1, Integer::sum);
      if (!above.text().endsWith(".")) {
        within.merge(Math.round(pitch * 50), 1, Integer::sum);
      }
    }

    boolean hasSpacesWhereWrapped() {
      return full >= 3 && fullSpaced >= 0.6 * full && shortSpaced <= 0.5 * shorts && fullSpaced > shortSpaced;
    }
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
