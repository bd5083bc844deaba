package org.fichero.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** The bounds of what a page's clipping paths leave to be seen, and which characters they cut off at a side. */
final class PdfClip {
  /** A character's middle may stand this far outside, in points. */
  private static final float SLACK = 0.5f;

  private final AffineTransform upright;
  private final PageInk ink;
  private Rectangle2D.Double path;
  private Area last;
  private Rect seen;

  PdfClip(AffineTransform upright, PageInk ink) {
    this.upright = upright;
    this.ink = ink;
  }

  /** A point of the path that is being built, in user space. */
  void point(double x, double y) {
    if (path == null) {
      path = new Rectangle2D.Double(x, y, 0, 0);
    } else {
      path.add(x, y);
    }
  }

  /** The path is over. */
  void drop() {
    path = null;
  }

  /** The path clips what follows. */
  void clip(PDGraphicsState state) {
    if (path != null) {
      state.intersectClippingPath(new Area(path));
    }
  }

  /** The bounds of what can be seen. */
  Rect seen(PDGraphicsState state) {
    Area now = state.getCurrentClippingPath();
    if (now != last) {
      Rectangle2D r = upright.createTransformedShape(now.getBounds2D()).getBounds2D();
      seen = Rect.of((float) r.getMinX(), (float) r.getMinY(), (float) r.getMaxX(), (float) r.getMaxY());
      last = now;
    }
    return seen;
  }

  /** Notes a character that stands beyond the left or the right edge of what can be seen. */
  void look(Glyph g, PDGraphicsState state) {
    seen(state);
    if (g.middle() < seen.y0() || g.middle() > seen.y1()) {
      return;
    }
    if (g.centreX() > seen.x1() + SLACK) {
      ink.cutRight.glyphs.add(g);
      ink.cutRight.edge = seen.x1();
    } else if (g.centreX() < seen.x0() - SLACK) {
      ink.cutLeft.glyphs.add(g);
      ink.cutLeft.edge = seen.x0();
    }
  }
}
