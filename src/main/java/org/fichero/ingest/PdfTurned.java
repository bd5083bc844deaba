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
  /** The place of the element whose words begin with the run; null where another's go on. */
  private Integer element;

  PdfTurned(PageInk ink) {
    this.ink = ink;
  }

  void add(String s, Point2D.Double at, Point2D.Double advance, float fontSize, boolean isBold, int blockId, Integer place) {
    double gap = Math.hypot(at.x - nextX, at.y - nextY);
    if (area == null || gap > 1.5 * fontSize) {
      finish();
    } else if (gap > 0.2 * fontSize) {
      text.append(' ');
    }
    element = place == null ? element : place;
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
      if (element != null) {
        ink.begun.put(run, element);
      }
      element = null;
      all = all == null ? area : all.union(area);
      last = area;
    }
    area = null;
    text.setLength(0);
  }

  /** Puts what was taken among the page's characters, before others are. */
  void flush() {
    boolean heads = row.size() >= LEAST;
    if (heads) {
      lower(all.y1());
    }
    for (Glyph g : row) {
      Glyph head = heads ? level(g, all.y1()) : g;
      moved(g, head);
      ink.glyphs.add(head);
      if (heads) {
        ink.turned.add(head);
      }
    }
    row.clear();
    all = null;
  }

  private static Glyph level(Glyph g, float y) {
    return new Glyph(g.text(), g.x(), y, g.width(), g.size(), g.bold(), g.block(), g.mark());
  }

  /** Puts the heading to the left of the row, which stands beside its middle, on the same line. */
  private void lower(float y) {
    float own = ink.glyphs.isEmpty() ? -1 : ink.glyphs.get(ink.glyphs.size() - 1).y();
    for (int i = ink.glyphs.size() - 1; i >= 0 && own > all.y0() && own < y; i--) {
      Glyph g = ink.glyphs.get(i);
      if (Math.abs(g.y() - own) > SAME_SIZE || g.right() > all.x0() + size) {
        return;
      }
      Glyph lower = level(g, y);
      moved(g, lower);
      ink.glyphs.set(i, lower);
    }
  }

  private void moved(Glyph from, Glyph to) {
    Integer place = ink.begun.remove(from);
    if (place != null) {
      ink.begun.put(to, place);
    }
  }

  /** Nothing turned follows. */
  void end() {
    if (area != null || !row.isEmpty()) {
      finish();
      flush();
    }
  }
}
