package org.fichero.ingest;

import java.util.Arrays;

/** One subpath of a drawing: its points as far as they tell its shape. Not thread-safe. */
final class SubPath {
  /** A frame around words is no lower, in points, and so much of its sides is straight. */
  private static final float LEAST_FRAME = 25;
  private static final float STRAIGHT = 0.5f;
  /** The ends of a path that is closed but for a rounding are this near, of its size. */
  private static final float OPEN = 0.1f;
  /** A circle's four points enclose half of the square around it, a slanted stroke of a pen next to nothing. */
  private static final float LEAST_ROUND = 0.4f;

  float[] xy = new float[12];
  int n;
  boolean curved;
  boolean closed;

  void add(float x, float y) {
    if (2 * n + 2 > xy.length) {
      xy = Arrays.copyOf(xy, xy.length * 2);
    }
    xy[2 * n] = x;
    xy[2 * n + 1] = y;
    n++;
  }

  Rect bounds() {
    Rect r = new Rect(xy[0], xy[1], xy[0], xy[1]);
    for (int i = 1; i < n; i++) {
      r = r.union(new Rect(xy[2 * i], xy[2 * i + 1], xy[2 * i], xy[2 * i + 1]));
    }
    return r;
  }

  /** Moves the points that lie outside of an area to its edges. */
  void cutTo(Rect area) {
    for (int i = 0; i < n; i++) {
      xy[2 * i] = Math.max(area.x0(), Math.min(area.x1(), xy[2 * i]));
      xy[2 * i + 1] = Math.max(area.y0(), Math.min(area.y1(), xy[2 * i + 1]));
    }
  }

  /** Whether it ends where it began; strokes of a pen, as of a signature, seldom do. */
  boolean isClosed(Rect bounds) {
    float slack = OPEN * Math.max(bounds.width(), bounds.height());
    boolean meets = Math.abs(xy[0] - xy[2 * n - 2]) <= slack && Math.abs(xy[1] - xy[2 * n - 1]) <= slack;
    return closed || n >= 5 && meets;
  }

  /** Whether it has the four corners of a rectangle, and otherwise no more than points on two of its sides, where it may begin. */
  boolean isRectangle(Rect bounds) {
    if (curved || n < 4 || n > 8) {
      return false;
    }
    int corners = 0;
    int between = 0;
    for (int i = 0; i < n; i++) {
      boolean left = Math.abs(xy[2 * i] - bounds.x0()) < 0.8f;
      boolean right = Math.abs(xy[2 * i] - bounds.x1()) < 0.8f;
      boolean top = Math.abs(xy[2 * i + 1] - bounds.y0()) < 0.8f;
      boolean bottom = Math.abs(xy[2 * i + 1] - bounds.y1()) < 0.8f;
      boolean corner = (left || right) && (top || bottom);
      if (!(left || right || top || bottom)) {
        return false;
      }
      between += corner ? 0 : 1;
      corners |= corner ? 1 << ((left ? 0 : 1) + (top ? 0 : 2)) : 0;
    }
    return corners == 0b1111 && between <= 2;
  }

  /** Whether it is a rectangle with rounded corners around words: a straight line runs along most of each side. */
  boolean isFrame(Rect bounds) {
    if (!curved || !closed || bounds.height() < LEAST_FRAME) {
      return false;
    }
    float[] along = new float[4];
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      Rect part = Rect.of(xy[2 * i], xy[2 * i + 1], xy[2 * j], xy[2 * j + 1]);
      boolean level = part.height() < 0.5f;
      along[0] += level && part.y1() - bounds.y0() < 0.8f ? part.width() : 0;
      along[1] += level && bounds.y1() - part.y0() < 0.8f ? part.width() : 0;
      along[2] += part.width() < 0.5f && part.x1() - bounds.x0() < 0.8f ? part.height() : 0;
      along[3] += part.width() < 0.5f && bounds.x1() - part.x0() < 0.8f ? part.height() : 0;
    }
    float width = STRAIGHT * bounds.width();
    float height = STRAIGHT * bounds.height();
    return along[0] > width && along[1] > width && along[2] > height && along[3] > height;
  }

  /** Whether it is a circle, an ellipse or a rectangle with rounded corners: no point lies well inside. */
  boolean isRound(Rect bounds) {
    if (!curved || n < 4 || n > 40) {
      return false;
    }
    float slack = 0.16f * Math.max(bounds.width(), bounds.height());
    for (int i = 0; i < n; i++) {
      float x = xy[2 * i];
      float y = xy[2 * i + 1];
      float inside = Math.min(Math.min(x - bounds.x0(), bounds.x1() - x), Math.min(y - bounds.y0(), bounds.y1() - y));
      if (inside > slack) {
        return false;
      }
    }
    return enclosed() > LEAST_ROUND * bounds.area();
  }

  /** The area between its points. */
  private float enclosed() {
    float twice = 0;
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      twice += (xy[2 * i] - xy[0]) * (xy[2 * j + 1] - xy[1]) - (xy[2 * j] - xy[0]) * (xy[2 * i + 1] - xy[1]);
    }
    return Math.abs(twice) / 2;
  }
}
