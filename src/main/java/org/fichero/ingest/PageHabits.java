package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document sets its lines.
 *
 * @param pitch the usual distance of lines, in ems
 * @param spacesWhereWrapped whether lines that were wrapped, and only they, end in a space
 * @param even whether nearly all wrapped lines stand at the usual distance, to less than a tenth of an em, so that a little more parts paragraphs
 * @param spaced whether space parts paragraphs, so that lines at the usual distance are of one
 */
record PageHabits(float pitch, boolean spacesWhereWrapped, boolean even, boolean spaced) {

  private static final float UNKNOWN_PITCH = 1.6f;
  private static final float USUAL_REACH = 1.45f;
  private static final float WITHIN_CELL = 1.05f;
  private static final int FEWEST_EVEN = 8;
  /** Fiftieths of an em by which distances differ that are one: browsers set lines at whole pixels. */
  private static final int EVEN = 4;
  /** Of ten wrapped lines so many stand at the usual distance that end no sentence, where more parts paragraphs. */
  private static final int MOST_EVEN = 8;

  /** A line that ends so many ems before its neighbours' ends, and the next word, ends a paragraph. */
  private static final float SHORT = 2;
  private static final float FARTHER = 1.1f;
  private static final int FEWEST_SPACED = 3;
  private static final int TIMES_SPACED = 10;

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
        survey.add(i > 1 ? lines.get(i - 2) : null, lines.get(i - 1), lines.get(i), right);
      }
    }
    float usual = mostFrequent(survey.pitches);
    return new PageHabits(usual, survey.hasSpacesWhereWrapped(), isEven(survey.within, usual), isSpaced(survey.ends, usual));
  }

  /** What lines of one column show that stand under each other. */
  private static final class Survey {
    private final Map<Integer, Integer> pitches = new HashMap<>();
    /** Of lines that end no sentence. */
    private final Map<Integer, Integer> within = new HashMap<>();
    /** The distances below lines that end paragraphs. */
    private final List<Float> ends = new ArrayList<>();
    private int full;
    private int fullSpaced;
    private int shorts;
    private int shortSpaced;

    /** @param before the line above these two; null for none */
    void add(TextLine before, TextLine above, TextLine below, float right) {
      boolean alike = Math.abs(above.size() - below.size()) < 0.6f && above.chunks().size() == 1 && below.chunks().size() == 1;
      float pitch = (below.y() - above.y()) / above.size();
      if (!alike || pitch > 2.4f || pitch < 0.7f || Math.abs(above.x0() - below.x0()) > 3 * above.size()) {
        return;
      }
      if (before != null && endsParagraph(before, above, below)) {
        ends.add(pitch);
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

  /** Whether a sentence ends on a line that is short among its neighbours, and another begins below. */
  private static boolean endsParagraph(TextLine before, TextLine above, TextLine below) {
    boolean isShort = above.x1() + below.firstWord() + SHORT * above.size() < Math.max(before.x1(), below.x1());
    return isShort && !above.bold() && !below.bold() && above.text().endsWith(".") && Character.isUpperCase(below.text().codePointAt(0));
  }

  private static boolean isSpaced(List<Float> ends, float usual) {
    long far = ends.stream().filter(p -> p > FARTHER * usual).count();
    return far >= FEWEST_SPACED && far >= TIMES_SPACED * (ends.size() - far);
  }

  private static boolean isEven(Map<Integer, Integer> pitches, float usual) {
    int at = Math.round(usual * 50);
    int all = 0;
    int near = 0;
    for (Map.Entry<Integer, Integer> e : pitches.entrySet()) {
      all += e.getValue();
      near += Math.abs(e.getKey() - at) <= EVEN ? e.getValue() : 0;
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
