package org.fichero.ingest;

import java.util.List;

/** Finds two columns of a page by the tables drawn in them: those of one width, one under the other, beside those of the other. */
final class TablesBeside {
  /** Shorter columns, in points, are boxes beside each other. */
  private static final float LEAST_HEIGHT = 200;
  private static final float SAME_WIDTH = 0.75f;
  private static final float OVERLAP = 0.5f;
  private static final int MOST_TABLES = 60;
  private static final float SLACK = 2;

  private TablesBeside() {}

  /** @return null where the tables make no two columns, or a line runs over both */
  static Columns.Split split(List<TextLine> lines, List<Rect> tables) {
    if (tables.size() < 2 || tables.size() > MOST_TABLES) {
      return null;
    }
    for (Rect t : tables) {
      Rect left = side(tables, t.x0(), true);
      Rect right = side(tables, t.x0(), false);
      if (left != null && right != null && areColumns(left, right) && tables.stream().allMatch(r -> r.x1() <= t.x0() + SLACK || r.x0() >= t.x0() - SLACK)) {
        return band(lines, t.x0(), left.union(right));
      }
    }
    return null;
  }

  /** What the tables on one side of {@code x} cover together; null for none. */
  private static Rect side(List<Rect> tables, float x, boolean left) {
    return tables.stream().filter(r -> left ? r.x1() <= x + SLACK : r.x0() >= x - SLACK).reduce(Rect::union).orElse(null);
  }

  private static boolean areColumns(Rect left, Rect right) {
    float common = Math.min(left.y1(), right.y1()) - Math.max(left.y0(), right.y0());
    boolean wide = Math.min(left.width(), right.width()) >= SAME_WIDTH * Math.max(left.width(), right.width());
    return wide && Math.max(left.height(), right.height()) >= LEAST_HEIGHT && common >= OVERLAP * Math.min(left.height(), right.height());
  }

  private static Columns.Split band(List<TextLine> lines, float x, Rect tables) {
    int from = 0;
    while (from < lines.size() && lines.get(from).y() < tables.y0()) {
      from++;
    }
    while (from > 0 && lines.get(from - 1).x0() < x && lines.get(from - 1).x1() > x && !crosses(lines.get(from - 1), x)) {
      from--;
    }
    int to = from;
    while (to < lines.size() && lines.get(to).y() < tables.y1()) {
      if (crosses(lines.get(to), x)) {
        return null;
      }
      to++;
    }
    float top = from < to ? Math.min(tables.y0(), lines.get(from).top()) : tables.y0();
    return new Columns.Split(from, to, top - 1, tables.y1() + 1, x - SLACK);
  }

  private static boolean crosses(TextLine line, float x) {
    return line.chunks().stream().anyMatch(c -> c.x0() < x - SLACK && c.x1() > x + SLACK);
  }
}
