package org.fichero.ingest;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that does not run from left to right, such as a column's heading that stands upright: each run of it becomes one
 * glyph that covers the run. Runs side by side are headings of one row, however long each is: they are set on one line.
 */
final class PdfTurned {
  /** Headings side by side are no farther apart than this, in ems, and no fewer. */
  private static final float FARTHEST = 8;
  private static final int LEAST = 3;
  private static final float SAME_SIZE = 0.3f;

  private final PageInk ink;
  private final List<Glyph> row = new ArrayList<>();
  /** What the row covers, and its last run. */
  private Rect all;
  private Rect last;
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

  private void finish() {
    if (area != null && !text.toString().isBlank()) {
      Glyph run = new Glyph(text.toString().strip(), area.x0(), area.centreY() + 0.3f * size, area.width(), size, bold, block, null);
      boolean beside = !row.isEmpty() && area.x0() > last.x0() && area.x0() - last.x1() < FARTHEST * size && area.y0() < last.y1() && area.y1() > last.y0();
      if (!beside || Math.abs(row.get(0).size() - size) > SAME_SIZE) {
        flush();
      }
      row.add(run);
      all = all == null ? area : all.union(area);
      last = area;
    }
    area = null;
    text.setLength(0);
  }

  /** Puts what was taken among the page's characters, before others are. */
  void flush() {
    for (Glyph g : row) {
      float y = row.size() < LEAST ? g.y() : all.centreY() + 0.3f * g.size();
      ink.glyphs.add(new Glyph(g.text(), g.x(), y, g.width(), g.size(), g.bold(), g.block(), null));
    }
    row.clear();
    all = null;
  }

  /** Nothing turned follows. */
  void end() {
    if (area != null || !row.isEmpty()) {
      finish();
      flush();
    }
  }
}
