package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts lines of labels, and of the values beside them, into rows: each label stands at the top, in the middle or at the foot of its row, and
 * which of these it is all rows of a table share.
 */
final class RowFit {
  /** Lines are cut apart where their baselines are at least so many ems from one another. */
  static final float CLEAN = 0.7f;
  /** Middles and baselines nearer than so many ems may be level; space behind a value's last paragraph leaves its label lower. */
  private static final float LEVEL = 0.28f;
  private static final float LOWER = 0.8f;
  /** Lines of one label or value are no farther apart, in ems. */
  private static final float NEAR = 2f;
  /** Lines of a label are no farther apart than this many times the least distance of lines. */
  private static final float EVEN = 1.25f;
  private static final float FARTHEST = 2.8f;
  /** Rows that stand apart from one another are likelier than others by so much. */
  private static final double APART = 1;
  /** Few labels have more lines. */
  private static final int LABEL_LINES = 5;
  private static final int LONGEST_ROW = 90;
  /** A row's gaps are no wider than those within it by less than this much of them. */
  private static final float WIDER = 1.12f;
  /** A gap within a row that is nearly as wide as those between rows may be one of these. */
  private static final float AS_WIDE = 0.97f;
  private static final double NEVER = 1e6;
  private static final double CUT = 0.8;
  private static final double ORPHAN = 1.5;
  private static final double SPLIT = 6;
  private static final double WORDS = 1;
  private static final double LABEL_LINE = 0.3;
  private static final double TIGHT = 0.5;
  private static final double UNRULED = 1;

  /** Where labels stand beside values of more lines. */
  enum Align {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /**
   * One line of a label, or of what stands beside.
   *
   * @param goesOn whether its words seem to go on those above
   * @param open whether more words must follow
   * @param ruled whether a line or a colour's edge parts it from what stands above
   * @param begins whether it is surely no rest of the label above it
   */
  record Line(float y, float size, boolean label, boolean goesOn, boolean open, boolean ruled, boolean begins) {}

  /**
   * Rows, each up to where the next begins.
   *
   * @param starts the index of each row's first line, and at last that of the line after all
   * @param cost how much speaks against them; 0 for nothing
   * @param drawn whether lines or colours between rows said so of one that its label does not fit
   */
  record Rows(int[] starts, double cost, boolean drawn) {}

  private final List<Line> lines;
  private final Align align;
  private final float lower;
  private final boolean isRuled;
  private final float pitch;
  /** The index after the last line that is near the one above it: what follows on one side, far below, is the page's foot. */
  private final int end;
  private double tight;
  private double wide = Double.MAX_VALUE;

  private RowFit(List<Line> lines, Align align, float lower) {
    this.lower = lower;
    this.lines = lines;
    this.align = align;
    this.pitch = RowGaps.leastPitch(lines);
    this.end = RowGaps.end(lines);
    this.isRuled = lines.stream().skip(1).filter(Line::ruled).count() > 1;
  }

  /**
   * @param lines by their baselines, from the top
   * @param lower how much lower than its place each label stands, in points: values may all end in space
   */
  static Rows of(List<Line> lines, Align align, float lower) {
    RowFit fit = new RowFit(lines, align, lower);
    Rows rows = fit.best();
    fit.tight = WIDER * fit.pitch;
    Rows apart = fit.best();
    float gap = RowGaps.usual(lines, apart.starts());
    if (apart.cost() > rows.cost() + APART || gap <= fit.tight) {
      return rows;
    }
    fit.tight = (gap + fit.pitch) / 2;
    fit.wide = AS_WIDE * gap;
    return fit.best();
  }

  private Rows best() {
    int n = lines.size();
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(cost, NEVER);
    cost[0] = 0;
    for (int q = 1; q <= n; q++) {
      for (int p = q - 1; isCut(q) && p >= Math.max(0, q - LONGEST_ROW); p--) {
        double sum = cost[p] < cost[q] ? cost[p] + cost(p, q, cost[q] - cost[p]) : NEVER;
        if (sum < cost[q]) {
          cost[q] = sum;
          from[q] = p;
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int q = n; q > 0; q = from[q]) {
      starts.add(0, q);
    }
    starts.add(0, 0);
    int[] all = starts.stream().mapToInt(Integer::intValue).toArray();
    return new Rows(all, cost[n], isRuled && !areFit(all));
  }

  private boolean areFit(int[] starts) {
    for (int i = 0; i + 1 < starts.length; i++) {
      Line[] label = side(starts[i], starts[i + 1], true);
      Line[] value = side(starts[i], starts[i + 1], false);
      if (label[0] != null && value[0] != null && fit(label, value, starts[i], starts[i + 1]) == TIGHT) {
        return false;
      }
    }
    return true;
  }

  /** The first and last line of one side of a row. */
  private Line[] side(int from, int to, boolean label) {
    Line[] side = new Line[2];
    for (Line line : lines.subList(from, to)) {
      if (line.label() == label) {
        side[0] = side[0] == null ? line : side[0];
        side[1] = line;
      }
    }
    return side;
  }

  private boolean isCut(int at) {
    return at == lines.size() || gap(at) >= CLEAN * lines.get(at).size();
  }

  private float gap(int at) {
    return RowGaps.above(lines, at);
  }

  /** What speaks against lines {@code p} to {@code q} (excluded) being a row, as far as it is less than {@code most}. */
  private double cost(int p, int q, double most) {
    double cost = p > 0 && tight > 0 && gap(p) < tight ? TIGHT : 0;
    cost += p > 0 && isRuled && !lines.get(p).ruled() ? UNRULED : 0;
    Line[] label = new Line[2];
    Line[] value = new Line[2];
    int labels = 0;
    for (int i = p; i < q && cost < most; i++) {
      Line line = lines.get(i);
      Line[] side = line.label() ? label : value;
      if (side[0] == null) {
        side[0] = line;
        cost += i > 0 && line.goesOn() ? WORDS : 0;
      } else if (line.label()) {
        cost += LABEL_LINE + uneven(line.y() - side[1].y(), line.size()) + (line.begins() ? SPLIT : 0);
      }
      labels += line.label() ? 1 : 0;
      cost += line.label() && labels > LABEL_LINES ? WORDS : 0;
      cost += i > p ? within(i) : 0;
      side[1] = line;
    }
    if (cost >= most) {
      return cost;
    }
    cost += isOpen(label[1], q) || isOpen(value[1], q) ? WORDS : 0;
    if (value[0] == null || label[0] == null) {
      return cost + (label[0] == null && p == 0 ? CUT : label[0] != null || q == lines.size() ? ORPHAN : SPLIT);
    }
    return cost + fit(label, value, p, q);
  }

  /** What speaks against a line and the one above it being of one row. */
  private double within(int i) {
    float gap = gap(i);
    float size = lines.get(i).size();
    return lines.get(i).ruled() || gap > FARTHEST * size ? SPLIT / 2 : gap > wide ? WORDS : gap > NEAR * size ? TIGHT : 0;
  }

  /** What speaks against two lines so far apart being of one label; lines that are too near are of two columns. */
  private double uneven(float apart, float size) {
    return apart > NEAR * size ? SPLIT : apart < CLEAN * size ? WORDS : apart > EVEN * pitch ? TIGHT : 0;
  }

  /** A row that a page cuts has its label where the whole row's is. */
  private double fit(Line[] label, Line[] value, int p, int q) {
    double off = off(label, value);
    if (off > -LEVEL && off < (align == Align.TOP ? LEVEL : LOWER)) {
      return Math.abs(off);
    }
    boolean level = Math.abs(label[0].y() - value[0].y()) < LEVEL * value[0].size();
    boolean cut = q >= end && (off > 0 || level) || p == 0 && off < 0;
    return cut ? CUT : isRuled && isRuled(p) && isRuled(q) ? TIGHT : NEVER;
  }

  private boolean isOpen(Line last, int q) {
    return last != null && last.open() && q < lines.size();
  }

  private boolean isRuled(int at) {
    return at == 0 || at == lines.size() || lines.get(at).ruled();
  }

  /** How much lower than level the label stands, in ems. Letters of another size stand level where their boxes do. */
  private double off(Line[] label, Line[] value) {
    float sizes = label[0].size() - value[0].size();
    float off = switch (align) {
      case TOP -> label[0].y() - value[0].y() - 0.9f * sizes;
      case MIDDLE -> (label[0].y() + label[1].y() - value[0].y() - value[1].y()) / 2 - 0.35f * sizes;
      case BOTTOM -> label[1].y() - value[1].y() + 0.21f * sizes;
    };
    return (off - lower) / value[0].size();
  }
}
