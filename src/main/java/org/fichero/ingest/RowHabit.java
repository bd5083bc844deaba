package org.fichero.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the labels of a document stand in their rows: what is sure of one table tells of others. */
final class RowHabit {
  /** How much less must speak against one place than against another. */
  private static final double SURE = 0.6;
  private static final double CERTAIN = 2;
  /** Rows against each of which more speaks are none. */
  private static final double POOR = 0.5;
  /** What a document's habit weighs. */
  private static final double HABIT = 1;

  /**
   * The rows of some lines.
   *
   * @param align where their labels stand; at the top also where nothing says where
   * @param certain whether much speaks against any other place
   */
  record Fit(RowFit.Rows rows, RowFit.Align align, boolean certain) {}

  private final Map<RowFit.Align, Integer> seen = new EnumMap<>(RowFit.Align.class);

  /** The rows that lines make. */
  Fit fit(List<RowFit.Line> lines) {
    RowFit.Rows top = RowFit.of(lines, RowFit.Align.TOP, 0);
    if (top.cost() < SURE) {
      return new Fit(top, RowFit.Align.TOP, false);
    }
    RowFit.Rows middle = middle(lines);
    RowFit.Rows bottom = RowFit.of(lines, RowFit.Align.BOTTOM, 0);
    boolean low = cost(bottom, RowFit.Align.BOTTOM) < cost(middle, RowFit.Align.MIDDLE);
    RowFit.Rows best = low ? bottom : middle;
    RowFit.Align align = low ? RowFit.Align.BOTTOM : RowFit.Align.MIDDLE;
    double other = Math.min(top.cost(), (low ? middle : bottom).cost());
    return isPoor(best) || cost(best, align) + SURE > cost(top, RowFit.Align.TOP)
        ? new Fit(top, RowFit.Align.TOP, top.cost() + CERTAIN < best.cost())
        : new Fit(best, align, best.cost() + CERTAIN < other);
  }

  /** Where labels beside the middle of values are all lower than that, as much as most of them are. */
  static RowFit.Rows middle(List<RowFit.Line> lines) {
    RowFit.Rows rows = RowFit.of(lines, RowFit.Align.MIDDLE, 0);
    float lower = isPoor(rows) ? RowGaps.lower(lines) : 0;
    RowFit.Rows moved = lower == 0 ? rows : RowFit.of(lines, RowFit.Align.MIDDLE, lower);
    return moved.cost() < rows.cost() ? moved : rows;
  }

  private static boolean isPoor(RowFit.Rows rows) {
    return rows.cost() > 1 + POOR * (rows.starts().length - 1);
  }

  /** Remembers rows that were taken. */
  void keep(Fit fit) {
    if (fit.certain()) {
      seen.merge(fit.align(), 1, Integer::sum);
    }
  }

  private double cost(RowFit.Rows rows, RowFit.Align align) {
    int own = seen.getOrDefault(align, 0);
    boolean usual = own > 0 && seen.values().stream().allMatch(n -> n <= own);
    return rows.cost() - (usual ? HABIT : 0);
  }
}
