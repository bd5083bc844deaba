package org.fichero.ingest;

/**
 * A rectangle on an upright page: points, x to the right and y downwards from the top left corner.
 *
 * @param x0 left
 * @param y0 top
 * @param x1 right, at least {@code x0}
 * @param y1 bottom, at least {@code y0}
 */
record Rect(float x0, float y0, float x1, float y1) {
  /** The rectangle with these two opposite corners. */
  static Rect of(float xa, float ya, float xb, float yb) {
    return new Rect(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
  }

  float width() {
    return x1 - x0;
  }

  float height() {
    return y1 - y0;
  }

  float centreX() {
    return (x0 + x1) / 2;
  }

  float centreY() {
    return (y0 + y1) / 2;
  }

  float area() {
    return width() * height();
  }

  boolean contains(float x, float y) {
    return x0 <= x && x <= x1 && y0 <= y && y <= y1;
  }

  /** Whether {@code other} lies within this, or no more than {@code slack} outside. */
  boolean contains(Rect other, float slack) {
    return x0 - slack <= other.x0 && other.x1 <= x1 + slack && y0 - slack <= other.y0 && other.y1 <= y1 + slack;
  }

  /** The area that both cover. */
  float common(Rect other) {
    float w = Math.min(x1, other.x1) - Math.max(x0, other.x0);
    float h = Math.min(y1, other.y1) - Math.max(y0, other.y0);
    return w > 0 && h > 0 ? w * h : 0;
  }

  /** The same, farther to the right. */
  Rect moved(float right) {
    return new Rect(x0 + right, y0, x1 + right, y1);
  }

  Rect union(Rect other) {
    return new Rect(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
  }
}
