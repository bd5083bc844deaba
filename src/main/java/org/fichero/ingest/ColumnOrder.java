package org.fichero.ingest;

import java.util.List;

/** What the order in which a page is drawn says of its columns: one is drawn after the other, rows are drawn one by one. */
final class ColumnOrder {
  private ColumnOrder() {}

  /**
   * Where columns end that others follow below, as the order of drawing tells: what is drawn after the right one stands to the left again, and
   * below all that was drawn before.
   */
  static int end(List<TextLine> lines, int from, int to, List<Glyph> drawn, float x) {
    if (to - from < 2 * Columns.LEAST_LINES) {
      return to;
    }
    float top = lines.get(from).top();
    float bottom = lines.get(to - 1).bottom();
    float lowest = top;
    float end = 0;
    boolean turned = false;
    for (Glyph g : drawn) {
      if (g.mark() == null && !g.isSpace() && g.y() > top && g.y() < bottom) {
        boolean below = turned && g.x() < x - 3 && g.y() - 0.8f * g.size() > lowest;
        if (end > 0 ? g.y() < end : turned && g.x() < x - 3 && !below) {
          return to;
        }
        end = end == 0 && below ? g.y() - 0.8f * g.size() : end;
        turned |= g.x() >= x - 3;
        lowest = Math.max(lowest, g.y());
      }
    }
    int last = from;
    while (end > 0 && last < to && lines.get(last).y() < end) {
      last++;
    }
    List<TextLine> band = lines.subList(from, last);
    return end > 0 && Columns.side(band, x, true).size() >= Columns.LEAST_LINES && Columns.side(band, x, false).size() >= Columns.LEAST_LINES ? last : to;
  }

  /** Whether all of the right side is drawn after all of the left, and most lines stand at heights of their own: rows are drawn one after the other. */
  static boolean isAfter(List<TextLine> left, List<TextLine> right, List<Glyph> drawn, float x, float most) {
    if (Columns.level(left, right) > most * left.size() || Columns.level(right, left) > most * right.size()) {
      return false;
    }
    float top = Math.min(left.get(0).top(), right.get(0).top());
    float bottom = Math.max(left.get(left.size() - 1).bottom(), right.get(right.size() - 1).bottom());
    boolean turned = false;
    for (Glyph g : drawn) {
      if (g.mark() == null && g.y() > top && g.y() < bottom) {
        if (turned && g.x() < x - 3) {
          return false;
        }
        turned |= g.x() >= x - 3;
      }
    }
    return turned;
  }
}
