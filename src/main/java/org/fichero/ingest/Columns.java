package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.ingest.TextLine.Chunk;

/** Finds where a page of prose stands in two columns (of three, the first is split off first). */
final class Columns {
  /** Fewer lines on a side are no column. */
  private static final int LEAST_LINES = 4;

  private Columns() {}

  /**
   * A band of two columns and what is above and below it.
   *
   * @param at the right column's left edge
   */
  record Split(
      List<TextLine> above, List<TextLine> left, List<TextLine> right, List<TextLine> below, float top, float bottom, float at) {}

  /** @return null for a page of one column */
  static Split split(List<TextLine> lines, List<PagePart.Table> tables) {
    if (lines.size() < LEAST_LINES) {
      return null;
    }
    float least = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
    float most = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
    for (float x : candidates(lines, least + 0.2f * (most - least), most - 0.15f * (most - least))) {
      Split s = split(lines, tables, x);
      if (s != null) {
        return s;
      }
    }
    return null;
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

  /** The longest run of lines that no chunk or table crosses at {@code x}, if both its sides are prose. */
  private static Split split(List<TextLine> lines, List<PagePart.Table> tables, float x) {
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
    List<TextLine> left = side(lines.subList(bestFrom, bestTo), x, true);
    List<TextLine> right = side(lines.subList(bestFrom, bestTo), x, false);
    if (!isProse(left) || !isProse(right)) {
      return null;
    }
    float top = lines.get(bestFrom).top() - 1;
    float bottom = lines.get(bestTo - 1).bottom() + 1;
    return new Split(lines.subList(0, bestFrom), left, right, lines.subList(bestTo, lines.size()), top, bottom, x - 3);
  }

  private static boolean crosses(TextLine line, float x) {
    return line.chunks().stream().anyMatch(c -> c.x0() < x - 3 && c.x1() > x - 5);
  }

  private static boolean tableBetween(List<PagePart.Table> tables, TextLine above, TextLine below, float x) {
    return tables.stream().anyMatch(t -> t.area().x0() < x - 5 && t.area().x1() > x + 5
        && t.area().centreY() > above.y() && t.area().centreY() < below.y());
  }

  private static List<TextLine> side(List<TextLine> band, float x, boolean left) {
    List<TextLine> found = new ArrayList<>();
    for (TextLine l : band) {
      List<Chunk> own = l.chunks().stream().filter(c -> c.x0() < x - 3 == left).toList();
      if (!own.isEmpty()) {
        found.add(l.only(own));
      }
    }
    return found;
  }

  /** Lines of several words, most of them in one piece, a good part of which fill the column. */
  private static boolean isProse(List<TextLine> lines) {
    if (lines.size() < LEAST_LINES) {
      return false;
    }
    float x0 = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
    float x1 = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
    long whole = lines.stream().filter(l -> l.chunks().size() <= 2).count();
    long full = lines.stream().filter(l -> l.x1() - l.x0() > 0.75f * (x1 - x0)).count();
    double words = lines.stream().mapToInt(l -> l.text().split("[ \t]").length).average().orElse(0);
    return words >= 3.5 && whole >= 0.8 * lines.size() && full >= 0.3 * lines.size();
  }
}
