package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fichero.ingest.TextLine.Chunk;

/** Which lines of a column of labels are one label, by how far apart they are, by their words and by the values beside them. */
final class LabelLines {
  /** Lines of a label are no farther from each other, in ems, where the values do not show more. */
  private static final float PITCH = 1.32f;
  /** Lines of a value that are farther apart are none of one paragraph. */
  private static final float FARTHEST = 1.9f;
  private static final float NEARLY = 1.06f;
  /** The space between rows, in ems, and how near baselines are that are level. */
  private static final float PADDING = 1.2f;
  private static final float EVEN = 0.15f;
  private static final float SPACE = 0.25f;

  private final List<Chunk> labels;
  private final List<Chunk> values;
  private final Map<Glyph, Integer> order;
  private final Predicate<Chunk> isBesideRows;
  private final float pitch;

  /**
   * @param labels and the values beside them, both from the top
   * @param order in which characters are drawn, by identity
   * @param isBesideRows whether a line stands beside a table that begins above it
   */
  LabelLines(List<Chunk> labels, List<Chunk> values, Map<Glyph, Integer> order, Predicate<Chunk> isBesideRows) {
    this.isBesideRows = isBesideRows;
    this.labels = labels;
    this.values = values;
    this.order = order;
    this.pitch = measured();
  }

  /** How far apart lines of one label or paragraph are at most, in ems. */
  float pitch() {
    return pitch;
  }

  /**
   * The first line of each label.
   *
   * @param padded whether space parts the rows
   */
  List<Chunk> first(boolean padded) {
    List<Chunk> first = new ArrayList<>();
    Chunk above = null;
    for (Chunk c : labels) {
      if (above == null || !goesOn(above, c, padded)) {
        first.add(c);
      }
      above = c;
    }
    return first;
  }

  /** Whether a label goes on: its lines are near, and its words say so, or both it and its value are full. */
  private boolean goesOn(Chunk above, Chunk c, boolean padded) {
    boolean near = c.first().y() - above.first().y() <= pitch * c.first().size();
    if (!near || WrappedCells.isMore(c) || WrappedCells.isOpen(above) || isDrawnOn(above, c) || beside(c) == null && isBesideRows.test(c)) {
      return near;
    }
    Chunk upper = beside(above);
    Chunk lower = beside(c);
    return isFull(above, c, right(labels)) && (padded || upper != null && (lower == null || isFull(upper, lower, right(values))));
  }

  /** Whether a label is drawn right after the one above it, and then what stands beside that one: both are lines of one label. */
  private boolean isDrawnOn(Chunk above, Chunk c) {
    int upper = order.getOrDefault(above.last(), -1);
    int lower = order.getOrDefault(c.first(), -1);
    Chunk beside = beside(above);
    int value = beside == null ? -1 : order.getOrDefault(beside.first(), -1);
    return upper >= 0 && lower > upper && value > lower
        && values.stream().map(v -> order.getOrDefault(v.first(), -1)).noneMatch(v -> v > upper && v < lower);
  }

  /** Whether space parts the rows: labels level with their values are a little farther from the label above than lines of one label. */
  boolean arePadded() {
    int apart = 0;
    for (int i = 1; i < labels.size(); i++) {
      Chunk c = labels.get(i);
      float gap = (c.first().y() - labels.get(i - 1).first().y()) / c.first().size();
      Chunk value = gap > pitch && gap < pitch + PADDING ? beside(c) : null;
      apart += value != null && Math.abs(value.first().y() - c.first().y()) < EVEN * c.first().size() ? 1 : 0;
    }
    return apart > 1;
  }

  static float right(List<Chunk> some) {
    return (float) some.stream().mapToDouble(Chunk::x1).max().orElse(0);
  }

  static boolean isFull(Chunk above, Chunk below, float right) {
    return above.x1() + SPACE * above.last().size() + below.firstWordEnd() - below.x0() > right;
  }

  /** The last value level with a label; null for none. */
  private Chunk beside(Chunk label) {
    return values.stream().filter(v -> Math.abs(v.first().y() - label.first().y()) < BoldLabels.LEVEL * label.first().size())
        .max(Comparator.comparingDouble(Chunk::x1)).orElse(null);
  }

  /** How far apart lines of one paragraph are at most, in ems: what most lines of the values show, where they are set wide. */
  private float measured() {
    Map<Integer, Integer> seen = new TreeMap<>();
    for (int i = 1; i < values.size(); i++) {
      float gap = (values.get(i).first().y() - values.get(i - 1).first().y()) / values.get(i).first().size();
      if (gap > 1 && gap < FARTHEST) {
        seen.merge(Math.round(gap * 20), 1, Integer::sum);
      }
    }
    int most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // lines of prose are nearest to each other: rows of a list within a value may be more
    int usual = seen.entrySet().stream().filter(e -> 4 * e.getValue() >= most && e.getValue() > 1).mapToInt(Map.Entry::getKey).findFirst().orElse(0);
    // a browser sets lines at whole pixels: every other one is a little farther
    int farthest = seen.keySet().stream().mapToInt(Integer::intValue).filter(k -> k <= usual + 2 && 4 * seen.get(k) >= most).max().orElse(usual);
    return Math.max(PITCH, NEARLY * farthest / 20);
  }
}
