package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Finds a form without lines whose labels are bold and begin level with their values, where a plan or another table stands among the
 * values: lines that are not drawn part its rows, so that the values of each can be read by themselves.
 */
final class BoldLabels {
  /** A line of the values with so many parts is a row of a table. */
  private static final int TABLE_PARTS = 4;
  private static final float EDGE = LabelEdge.NEAR;
  /** A label's first line is no farther from its value's than this, in ems. */
  static final float LEVEL = 0.62f;
  /** Labels are no larger than values by more than this. */
  private static final float LARGER = 1.12f;
  /** A table within a value stands no lower below its label's top than this, in ems: an empty line may stand above it. */
  private static final float BELOW = 2.4f;
  /** A word of a label runs over no more of the values' column than this, in ems. */
  private static final float OVER = 0.5f;
  private static final int MOST_LINES = 1_000;

  private final float at;
  private final List<Rect> tables;
  private final List<Chunk> labels = new ArrayList<>();
  private final List<Chunk> values = new ArrayList<>();
  private final Habit habit;
  private final Map<Glyph, Integer> order;
  private float pitch;

  private BoldLabels(float at, List<Rect> tables, Habit habit, Map<Glyph, Integer> order) {
    this.order = order;
    this.at = at;
    this.tables = tables;
    this.habit = habit;
  }

  /** What the forms of the pages before show. */
  static final class Habit {
    /** Where their values begin; -1 before any. */
    private float at = -1;
    /** Whether space parts their rows. */
    private boolean padded;
  }

  /**
   * The lines that part rows and columns of such forms; empty where there are none.
   *
   * @param lines of the page, those in drawn tables left out
   * @param tables where tables are drawn
   * @param habit of the pages before
   * @param order in which characters are drawn, by identity; empty where nobody knows
   */
  static List<PageInk.Ruling> rulings(List<TextLine> lines, List<Rect> tables, Habit habit, Map<Glyph, Integer> order) {
    List<PageInk.Ruling> found = new ArrayList<>();
    float x = lines.size() > MOST_LINES ? -1 : LabelEdge.of(lines, habit.at);
    int from = 0;
    for (int i = 1; i <= lines.size() && x >= 0; i++) {
      if (i == lines.size() || isTitle(lines.get(i), lines.get(i - 1))) {
        // what follows a title may be another form, with columns of its own
        float own = LabelEdge.of(lines.subList(from, i), habit.at);
        bands(lines.subList(from, i), new BoldLabels(own < 0 ? x : own, tables, habit, order), found);
        from = i;
      }
    }
    return found;
  }

  private static void bands(List<TextLine> lines, BoldLabels empty, List<PageInk.Ruling> found) {
    BoldLabels band = empty;
    for (TextLine line : lines) {
      if (!band.take(band.parted(line))) {
        band.finish(found);
        band = new BoldLabels(empty.at, empty.tables, empty.habit, empty.order);
      }
    }
    band.finish(found);
  }

  private static boolean isTitle(TextLine line, TextLine above) {
    return line.bold() && line.size() > LARGER * above.size();
  }

  /** A line whose label touches its value in two parts. */
  private TextLine parted(TextLine line) {
    List<Chunk> parts = new ArrayList<>();
    for (Chunk c : line.chunks()) {
      int cut = c.x0() < at - EDGE && c.x1() > at ? cut(c) : 0;
      if (cut > 0) {
        parts.add(c.part(0, cut));
      }
      parts.add(cut > 0 ? c.part(cut, c.glyphs().size()) : c);
    }
    return parts.size() == line.chunks().size() ? line : line.only(parts);
  }

  /** The first character of the value; 0 for none. */
  private int cut(Chunk c) {
    for (int i = 1; i < c.glyphs().size(); i++) {
      if (Math.abs(c.glyphs().get(i).x() - at) < EDGE) {
        return c.glyphs().get(i - 1).bold() && !c.glyphs().get(i).bold() ? i : 0;
      }
    }
    return 0;
  }

  /** Whether a line is of the form: nothing in it crosses the edge, and what stands before it is bold. */
  private boolean take(TextLine line) {
    for (Chunk c : line.chunks()) {
      boolean label = isLabel(c);
      boolean larger = !values.isEmpty() && c.first().size() > LARGER * (labels.isEmpty() ? values : labels).get(0).first().size();
      if (label ? !LabelEdge.isBold(c) || larger : c.x0() < at - EDGE) {
        return false;
      }
    }
    line.chunks().forEach(c -> (isLabel(c) ? labels : values).add(c));
    return true;
  }

  /** Whether words stand before the values' edge; a long word of a label may run over it. */
  private boolean isLabel(Chunk c) {
    return c.x1() < at - EDGE || c.x0() < at - c.first().size() && c.x1() < at + OVER * c.first().size() && LabelEdge.isBold(c) && !labels.isEmpty();
  }

  private void finish(List<PageInk.Ruling> found) {
    values.sort(Comparator.comparingDouble(c -> c.first().y()));
    labels.sort(Comparator.comparingDouble(c -> c.first().y()));
    // the last words of a title stand above the first label
    while (labels.size() > 1 && labels.get(0).first().size() > LARGER * labels.get(1).first().size()) {
      labels.remove(0);
    }
    LabelLines lines = new LabelLines(labels, values, order, this::isBesideRows);
    pitch = lines.pitch();
    habit.padded |= lines.arePadded();
    List<Chunk> first = lines.first(habit.padded);
    boolean known = Math.abs(at - habit.at) < EDGE;
    if (first.size() < (known ? 1 : LabelEdge.LEAST_LABELS) || values.isEmpty()) {
      return;
    }
    Rect area = area(labels).union(area(values));
    List<Rect> inner = tables.stream().filter(t -> t.centreY() > area.y0() && t.centreY() < area.y1()).toList();
    boolean crossed = inner.stream().anyMatch(t -> t.x0() < at - 2 * EDGE);
    if (crossed || inner.isEmpty() && values.stream().noneMatch(this::isInRow) && !areWhole(first)) {
      return;
    }
    Rect all = inner.stream().reduce(area, Rect::union);
    List<Float> tops = tops(first, all);
    if (tops != null) {
      habit.at = at;
      draw(tops, new Rect(all.x0() - 2, tops.get(0), all.x1() + 4, all.y1() + 2), found);
    }
  }

  /** Whether a line of a label stands beside a table that begins above it. */
  private boolean isBesideRows(Chunk label) {
    return tables.stream().anyMatch(t -> t.x0() >= at - 2 * EDGE && t.y0() < top(label) && t.y1() > bottom(label));
  }

  private static Rect area(List<Chunk> chunks) {
    return chunks.stream().map(c -> new Rect(c.x0(), top(c), c.x1(), bottom(c))).reduce(Rect::union).orElseThrow();
  }

  private static float top(Chunk c) {
    return c.first().y() - 0.8f * c.first().size();
  }

  private static float bottom(Chunk c) {
    return c.first().y() + 0.2f * c.first().size();
  }

  /** Whether most lines of the values are in one piece, or those of most rows all are; lines of a table of several columns are not. */
  private boolean areWhole(List<Chunk> first) {
    int whole = 0;
    int rows = 0;
    for (int i = 0; i < first.size(); i++) {
      float from = first.get(i).first().y() - first.get(i).first().size();
      float to = i + 1 < first.size() ? first.get(i + 1).first().y() - first.get(i + 1).first().size() : Float.MAX_VALUE;
      List<Chunk> own = values.stream().filter(v -> v.first().y() > from && v.first().y() <= to).toList();
      rows += own.stream().allMatch(this::isWhole) ? 1 : 0;
    }
    for (Chunk v : values) {
      whole += isWhole(v) ? 1 : 0;
    }
    return whole * 10 >= 7 * values.size() || rows * 3 >= 2 * first.size();
  }

  private boolean isWhole(Chunk value) {
    return values.stream().noneMatch(o -> o != value && Math.abs(o.first().y() - value.first().y()) < 0.3f * value.first().size());
  }

  private boolean isInRow(Chunk c) {
    return values.stream().filter(o -> Math.abs(o.first().y() - c.first().y()) < 0.3f * c.first().size()).count() >= TABLE_PARTS;
  }

  /** Where each row begins; null where some label stands beside no value, or a value reaches over two rows. */
  private List<Float> tops(List<Chunk> first, Rect all) {
    List<Float> tops = new ArrayList<>();
    for (Chunk label : first) {
      float near = LEVEL * label.first().size();
      List<Float> beside = new ArrayList<>();
      values.stream().filter(v -> Math.abs(v.first().y() - label.first().y()) < near).forEach(v -> beside.add(top(v)));
      tables.stream().filter(t -> t.x0() >= at - 2 * EDGE && t.y0() - top(label) > -2 * near && t.y0() - top(label) < BELOW * label.first().size()).forEach(t -> beside.add(t.y0() - 3));
      if (beside.isEmpty() || isWithinValue(label, near)) {
        return null;
      }
      tops.add(Math.min(top(label), (float) beside.stream().mapToDouble(f -> f).min().orElse(0)) - 0.5f);
    }
    boolean cut = tops.stream().anyMatch(y -> tables.stream().anyMatch(t -> t.y0() < y - 1 && t.y1() > y + 1 && t.x1() > at && all.contains(t, 8)));
    if (cut) {
      return null;
    }
    if (all.y0() < tops.get(0) - 2) {
      tops.add(0, all.y0() - 2);
    }
    return tops;
  }

  /** Whether the value beside a label goes on from lines above it, as where labels stand beside the middle of their values. */
  private boolean isWithinValue(Chunk label, float near) {
    Chunk value = values.stream().filter(v -> Math.abs(v.first().y() - label.first().y()) < near).min(Comparator.comparingDouble(v -> v.first().y())).orElse(null);
    if (value == null) {
      return false;
    }
    float y = value.first().y();
    Chunk above = values.stream().filter(v -> v.first().y() < y - 0.3f * v.first().size() && y - v.first().y() <= pitch * v.first().size())
        .max(Comparator.comparingDouble(Chunk::x1)).orElse(null);
    return above != null && (WrappedCells.isMore(value) || LabelLines.isFull(above, value, LabelLines.right(values)) && !above.text().endsWith("."));
  }

  private void draw(List<Float> tops, Rect frame, List<PageInk.Ruling> found) {
    for (float y : tops) {
      found.add(new PageInk.Ruling(true, y, frame.x0(), frame.x1()));
    }
    found.add(new PageInk.Ruling(true, frame.y1(), frame.x0(), frame.x1()));
    float middle = Math.min(at - 0.5f, Math.max(LabelLines.right(labels) + 1, at - 4.5f));
    for (float x : new float[] {frame.x0(), middle, frame.x1()}) {
      found.add(new PageInk.Ruling(false, x, frame.y0(), frame.y1()));
    }
  }
}
