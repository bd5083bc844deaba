package org.fichero.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far apart the lines of labels and values stand. */
final class RowGaps {
  /** Lines of one cell are hardly farther apart than this many ems. */
  private static final float LONGEST_PITCH = 1.4f;
  /** What stands as many ems below all others, in no more lines than these, is the page's foot. */
  private static final float FAR = 2.2f;
  private static final int FOOT = 3;

  private RowGaps() {}

  /** How far a line stands below the one above it, whichever side both are on. */
  static float above(List<RowFit.Line> lines, int at) {
    return lines.get(at).y() - lines.get(at - 1).y();
  }

  /** The gap above most rows. */
  static float usual(List<RowFit.Line> lines, int[] starts) {
    float[] gaps = new float[Math.max(0, starts.length - 2)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = above(lines, starts[i + 1]);
    }
    Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[gaps.length / 3];
  }

  /** The least distance of two lines of one side; what is usual where all are farther apart. */
  static float leastPitch(List<RowFit.Line> lines) {
    float least = LONGEST_PITCH * (float) lines.stream().mapToDouble(RowFit.Line::size).min().orElse(0);
    RowFit.Line[] last = new RowFit.Line[2];
    for (RowFit.Line line : lines) {
      int side = line.label() ? 0 : 1;
      float pitch = last[side] == null ? Float.MAX_VALUE : line.y() - last[side].y();
      least = pitch < RowFit.CLEAN * line.size() ? least : Math.min(least, pitch);
      last[side] = line;
    }
    return least;
  }

  /** The index after the last line that is near the one above it, where what follows on one side is the page's foot. */
  static int end(List<RowFit.Line> lines) {
    int at = lines.size() - 1;
    while (at > 0 && above(lines, at) < FAR * lines.get(at).size() && lines.get(at).label() == lines.get(at - 1).label()) {
      at--;
    }
    return at > 0 && lines.size() - at <= FOOT && above(lines, at) >= FAR * lines.get(at).size() ? at : lines.size();
  }

  /** How much lower than the value's line above it most labels stand; 0 where they do not agree. */
  static float lower(List<RowFit.Line> lines) {
    Map<Integer, Integer> seen = new TreeMap<>();
    int labels = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean beside = lines.get(i).label() && !lines.get(i - 1).label();
      labels += lines.get(i).label() ? 1 : 0;
      if (beside && above(lines, i) < lines.get(i).size()) {
        seen.merge(Math.round(2 * above(lines, i)), 1, Integer::sum);
      }
    }
    int all = labels;
    return seen.entrySet().stream().filter(e -> 2 * e.getValue() > all).map(e -> e.getKey() / 2f).findFirst().orElse(0f);
  }
}
