package org.fichero.ingest;

import java.awt.geom.Point2D;

/**
 * Text that does not run from left to right, such as a column's heading that stands upright: each run of it becomes one
 * glyph that covers the run.
 */
final class PdfTurned {
  private final PageInk ink;
  private final StringBuilder text = new StringBuilder();
  private Rect area;
  private double nextX;
  private double nextY;
  private float size;
  private boolean bold;
  private int block;

  PdfTurned(PageInk ink) {
    this.ink = ink;
  }

  void add(String s, Point2D.Double at, Point2D.Double advance, float fontSize, boolean isBold, int blockId) {
    double gap = Math.hypot(at.x - nextX, at.y - nextY);
    if (area == null || gap > 1.5 * fontSize) {
      finish();
    } else if (gap > 0.2 * fontSize) {
      text.append(' ');
    }
    nextX = at.x + advance.x;
    nextY = at.y + advance.y;
    // the letters' height lies to the left of the direction in which they run
    double length = Math.max(1e-6, Math.hypot(advance.x, advance.y));
    float hx = (float) (at.x + advance.y / length * fontSize * 0.7);
    float hy = (float) (at.y - advance.x / length * fontSize * 0.7);
    Rect r = Rect.of((float) at.x, (float) at.y, (float) nextX, (float) nextY).union(new Rect(hx, hy, hx, hy));
    area = area == null ? r : area.union(r);
    text.append(s);
    size = fontSize;
    bold = isBold;
    block = blockId;
  }

  void finish() {
    if (area != null && !text.toString().isBlank()) {
      ink.glyphs.add(new Glyph(text.toString().strip(), area.x0(), area.centreY() + 0.3f * size, area.width(), size, bold, block, null));
    }
    area = null;
    text.setLength(0);
  }
}
