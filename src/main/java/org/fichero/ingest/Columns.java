package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Finds where a page stands in two columns (of three, the first is split off first): prose side by side, or two columns of one
 * width each of which has its own paragraphs. Labels beside their values are no columns: they begin at the same heights.
 */
final class Columns {
  /** Fewer lines on a side are no column. */
  static final int LEAST_LINES = 4;
  /** A gap, in ems, that parts words of two columns even where it parts no chunks. */
  private static final float GUTTER = 0.6f;
  private static final float SAME_WIDTH = 0.75f;
  /** A table begins by its cells' padding before the words of its column, in points. */
  private static final float PADDING = 9;
  private static final int LEAST_FULL = 3;
  private static final float PROSE_FULL = 0.75f;
  private static final float FULL = 0.8f;
  /** Baselines nearer than so many ems are level. */
  private static final float LEVEL = 0.15f;
  private static final int FULL_WORDS = 4;
  /** Columns of so many lines each, fewer than this share of which are level with one on the other side, are no rows. */
  private static final int APART_LINES = 8;
  private static final float APART = 0.4f;
  /** The share of lines that may be level with one on the other side where the order of drawing speaks for columns. */
  private static final float MOST_LEVEL = 0.7f;
  /** The same in a picture, where labels are read before their values as well. */
  private static final float MOST_LEVEL_READ = 0.5f;

  private Columns() {}

  /**
   * A band of two columns.
   *
   * @param from index of its first line
   * @param to index of the line after its last
   * @param top its upper edge
   * @param bottom its lower edge
   * @param at the right column's left edge
   */
  record Split(int from, int to, float top, float bottom, float at) {}

  /**
   * @param tables where tables stand
   * @param drawn the lines' characters in the order in which they are drawn, or were read from a picture
   * @param words whether they were read from a picture
   * @param habit of the pages before
   * @return null for a page of one column
   */
  static Split split(List<TextLine> lines, List<Rect> tables, List<Glyph> drawn, boolean words, Habit habit) {
    Split beside = TablesBeside.split(lines, tables);
    if (beside != null || lines.size() < LEAST_LINES) {
      return beside;
    }
    float least = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
    float most = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
    for (float x : candidates(lines, least + 0.2f * (most - least), most - 0.15f * (most - least))) {
      Split s = split(lines, tables, drawn, x, words ? MOST_LEVEL_READ : MOST_LEVEL);
      if (s != null) {
        habit.at = x;
        return s;
      }
    }
    Split known = habit.at < 0 ? null : few(lines, drawn, habit.at);
    return known == null ? ShortColumn.split(lines, drawn) : known;
  }

  /** Where the second column of the pages before begins. */
  static final class Habit {
    private float at = -1;
  }

  /** The last page's columns, the second of which may have a few lines. */
  private static Split few(List<TextLine> lines, List<Glyph> drawn, float x) {
    int from = 0;
    while (from < lines.size() && (crosses(lines.get(from), x) || lines.get(from).x1() < x)) {
      from++;
    }
    int to = from;
    while (to < lines.size() && !crosses(lines.get(to), x)) {
      to++;
    }
    List<TextLine> left = side(lines.subList(from, to), x, true);
    List<TextLine> right = side(lines.subList(from, to), x, false);
    boolean may = left.size() >= LEAST_LINES && !right.isEmpty() && right.stream().allMatch(l -> Math.abs(l.x0() - x) < 3);
    return may && ColumnOrder.isAfter(left, right, drawn, x, 1) ? new Split(from, to, lines.get(from).top() - 1, lines.get(to - 1).bottom() + 1, x - 3) : null;
  }

  /** Left edges that several lines share, from the left. */
  private static List<Float> candidates(List<TextLine> lines, float from, float to) {
    Map<Integer, Integer> edges = new TreeMap<>();
    for (TextLine l : lines) {
      for (Chunk c : l.chunks()) {
        if (c.x0() > from && c.x0() < to) {
          edges.merge(Math.round(c.x0() / 2), 1, Integer::sum);
        }
      }
    }
    List<Float> found = new ArrayList<>();
    for (Map.Entry<Integer, Integer> e : edges.entrySet()) {
      if (e.getValue() >= LEAST_LINES) {
        found.add(e.getKey() * 2f);
      }
    }
    return found.size() > 24 ? List.of() : found;
  }

  /** The longest run of lines that no chunk or table crosses at {@code x}, if its sides are columns. */
  private static Split split(List<TextLine> lines, List<Rect> tables, List<Glyph> drawn, float x, float level) {
    int bestFrom = 0;
    int bestTo = 0;
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || crosses(lines.get(i), x) || i > 0 && tableBetween(tables, lines.get(i - 1), lines.get(i), x)) {
        if (i - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = i;
        }
        from = i == lines.size() || crosses(lines.get(i), x) ? i + 1 : i;
      }
    }
    bestTo = ColumnOrder.end(lines, bestFrom, bestTo, drawn, x);
    List<TextLine> left = side(lines.subList(bestFrom, bestTo), x, true);
    List<TextLine> right = side(lines.subList(bestFrom, bestTo), x, false);
    List<TextLine> band = lines.subList(bestFrom, bestTo);
    if (left.size() < LEAST_LINES || right.size() < LEAST_LINES || areLabels(left, right) || areMarks(left) || areMarks(right)) {
      return null;
    }
    boolean table = lines.subList(Math.max(0, bestFrom - 1), bestTo).stream().anyMatch(l -> TableSides.runsThrough(l, x));
    boolean after = ColumnOrder.isAfter(left, right, drawn, x, level);
    if (!after && (table || TableSides.areCells(left) != TableSides.areCells(right) || !(isProse(left) && isProse(right)) && !areAlike(left, right) && !areApart(left, right) || BesideTables.areRows(band, x))) {
      return null;
    }
    return new Split(bestFrom, bestTo, lines.get(bestFrom).top() - 1, lines.get(bestTo - 1).bottom() + 1, x - 3);
  }

  /**
   * Labels beside their values: the left side's lines are bold where the right's are not; or they stand level with lines of the right,
   * and are few, with gaps below them that the values fill.
   */
  private static boolean areLabels(List<TextLine> left, List<TextLine> right) {
    long bold = left.stream().filter(Columns::isBold).count();
    long other = right.stream().filter(l -> !isBold(l)).count();
    if (bold * 10 >= left.size() * 8 && other * 10 >= right.size() * 8) {
      return true;
    }
    return level(left, right) * 10 >= left.size() * 9 && left.size() * 10 <= right.size() * 6 && starts(left).size() > LEAST_LINES;
  }

  /** Marks alone are no column: they stand beside their labels, a little higher or lower. */
  private static boolean areMarks(List<TextLine> side) {
    return side.stream().allMatch(HeadedMarks::isMarks);
  }

  /** Whether all letters of the line's own chunks are. */
  private static boolean isBold(TextLine line) {
    return line.chunks().stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.bold() || g.mark() != null));
  }

  static boolean crosses(TextLine line, float x) {
    return line.chunks().stream().anyMatch(c -> c.x0() < x - 3 && c.x1() > x - 5 && cut(c, x) < 0);
  }

  /** The first of its characters that belongs to the column at {@code x}, after a gap that is wide for one between words; -1 for none. */
  private static int cut(Chunk c, float x) {
    for (int i = 1; i < c.glyphs().size(); i++) {
      Glyph g = c.glyphs().get(i);
      if (Math.abs(g.x() - x) <= 2) {
        return g.x() - c.glyphs().get(i - 1).right() > GUTTER * g.size() ? i : -1;
      }
    }
    return -1;
  }

  private static boolean tableBetween(List<Rect> tables, TextLine above, TextLine below, float x) {
    return tables.stream().anyMatch(t -> t.x0() < x - PADDING && t.x1() > x + 5 && t.centreY() > above.y() && t.centreY() < below.y());
  }

  static List<TextLine> side(List<TextLine> band, float x, boolean left) {
    List<TextLine> found = new ArrayList<>();
    for (TextLine l : band) {
      List<Chunk> own = new ArrayList<>();
      for (Chunk c : l.chunks()) {
        int cut = c.x0() < x - 3 && c.x1() > x - 5 ? cut(c, x) : -1;
        if (cut > 0) {
          own.add(left ? c.part(0, cut) : c.part(cut, c.glyphs().size()));
        } else if (c.x0() < x - 3 == left) {
          own.add(c);
        }
      }
      if (!own.isEmpty()) {
        found.add(l.only(own));
      }
    }
    return found;
  }

  /** Lines of several words, most of them in one piece, a good part of which fill the column. */
  private static boolean isProse(List<TextLine> lines) {
    long whole = lines.stream().filter(l -> l.chunks().size() <= 2).count();
    double words = lines.stream().mapToInt(Columns::words).average().orElse(0);
    return words >= 3.5 && whole >= 0.8 * lines.size() && full(lines, PROSE_FULL, 0) >= 0.3 * lines.size();
  }

  /** Two columns of one width with lines of prose in both, whose paragraphs do not begin side by side. */
  private static boolean areAlike(List<TextLine> left, List<TextLine> right) {
    float a = width(left);
    float b = width(right);
    long fullLeft = full(left, FULL, FULL_WORDS);
    long fullRight = full(right, FULL, FULL_WORDS);
    boolean prose = Math.min(fullLeft, fullRight) >= LEAST_FULL
        || Math.min(fullLeft, fullRight) > 0 && fullLeft + fullRight > LEAST_FULL && !areLevel(left, right);
    return prose && Math.min(a, b) >= SAME_WIDTH * Math.max(a, b) && !areRows(left, right);
  }

  /** Whether half of the lines on the side that has fewer stand level with one on the other side. */
  private static boolean areLevel(List<TextLine> left, List<TextLine> right) {
    return 2 * level(left, right) >= Math.min(left.size(), right.size());
  }

  /** Two columns whose lines stand at heights of their own: few are level with one on the other side. */
  private static boolean areApart(List<TextLine> left, List<TextLine> right) {
    return left.size() >= APART_LINES && right.size() >= APART_LINES && level(left, right) < APART * left.size() && level(right, left) < APART * right.size();
  }

  static long level(List<TextLine> lines, List<TextLine> others) {
    float near = LEVEL * lines.get(0).size();
    return lines.stream().filter(l -> others.stream().anyMatch(o -> Math.abs(l.first().y() - o.first().y()) < near)).count();
  }

  static long full(List<TextLine> lines, float share, int words) {
    float width = width(lines);
    return lines.stream().filter(l -> l.x1() - l.x0() > share * width && words(l) >= words).count();
  }

  static float width(List<TextLine> lines) {
    float x0 = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
    return (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0) - x0;
  }

  private static int words(TextLine line) {
    return line.text().split("[ \t]").length;
  }

  /** Whether most paragraphs of the left begin where one of the right does. */
  private static boolean areRows(List<TextLine> left, List<TextLine> right) {
    List<Float> a = starts(left);
    List<Float> b = starts(right);
    float near = LEVEL * left.get(0).size();
    long together = a.stream().filter(y -> b.stream().anyMatch(z -> Math.abs(y - z) < near)).count();
    return together >= LEAST_FULL && together >= 0.6 * a.size();
  }

  /** The baselines of lines that stand farther below the one above than lines of one paragraph do; the first has none above. */
  private static List<Float> starts(List<TextLine> lines) {
    float[] pitches = new float[lines.size() - 1];
    for (int i = 1; i < lines.size(); i++) {
      pitches[i - 1] = lines.get(i).first().y() - lines.get(i - 1).first().y();
    }
    float[] sorted = pitches.clone();
    Arrays.sort(sorted);
    float usual = sorted[sorted.length / 3];
    List<Float> starts = new ArrayList<>();
    for (int i = 0; i < pitches.length; i++) {
      if (pitches[i] > 1.2f * usual) {
        starts.add(lines.get(i + 1).first().y());
      }
    }
    return starts;
  }
}
