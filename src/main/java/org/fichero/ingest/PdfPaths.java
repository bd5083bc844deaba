package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects a page's paths and sorts what was painted: lines along the axes, coloured areas, small squares and circles
 * that may be boxes to tick, and the rest, which counts as ink where it lies in such a box.
 */
final class PdfPaths {
  static final int WHITE = 0xffffff;
  /** Nothing is painted. */
  static final int NONE = -1;
  /** A line is no thicker than this, in points. */
  private static final float THICKEST = 2.6f;
  /** A sign that is cut out of a box is as wide as this share of it. */
  private static final float CUT = 0.4f;
  /** What reaches farther out of what can be seen, in points, is cut. */
  private static final float CLIPPED = 1;
  /** Points of one path that are looked at; what has more is a drawing. */
  private static final int MAX_POINTS = 400_000;

  private final PageInk ink;
  private final DrawnBoxes boxes;
  private final List<SubPath> path = new ArrayList<>();
  private SubPath open;
  private int points;

  PdfPaths(PageInk ink) {
    this.ink = ink;
    this.boxes = new DrawnBoxes(ink);
  }

  DrawnBoxes boxes() {
    return boxes;
  }

  void move(float x, float y) {
    open = new SubPath();
    path.add(open);
    point(x, y);
  }

  void line(float x, float y) {
    point(x, y);
  }

  void curve(float x, float y) {
    point(x, y);
    open.curved = true;
  }

  private void point(float x, float y) {
    if (open == null) {
      open = new SubPath();
      path.add(open);
    }
    if (points < MAX_POINTS) {
      open.add(x, y);
      points++;
    }
  }

  void close() {
    if (open != null) {
      open.closed = true;
    }
  }

  boolean isEmpty() {
    return path.isEmpty();
  }

  void drop() {
    path.clear();
    open = null;
    points = 0;
  }

  void stroke(int rgb, int block) {
    for (SubPath s : path) {
      if (s.n > 1 && rgb != NONE) {
        strokeSub(s, rgb, block);
      }
    }
    drop();
  }

  private void strokeSub(SubPath s, int rgb, int block) {
    Rect r = s.bounds();
    boolean outline = s.isClosed(r) && DrawnBoxes.isBoxSized(r) && (s.isRound(r) || s.isRectangle(r));
    if (outline) {
      boxes.outline(r, rgb, s.curved && s.n <= 6, block);
    } else if (s.isFrame(r)) {
      if (rgb != WHITE) {
        ink.frame(r);
      }
    } else if (s.curved || !sides(s, rgb)) {
      boxes.ink(r, rgb);
    }
  }

  /** Notes the sides of a path along the axes as lines; false when some side is slanted. */
  private boolean sides(SubPath s, int rgb) {
    boolean all = true;
    int last = s.closed ? s.n : s.n - 1;
    for (int i = 0; i < last; i++) {
      int j = (i + 1) % s.n;
      float dx = Math.abs(s.xy[2 * j] - s.xy[2 * i]);
      float dy = Math.abs(s.xy[2 * j + 1] - s.xy[2 * i + 1]);
      Rect r = Rect.of(s.xy[2 * i], s.xy[2 * i + 1], s.xy[2 * j], s.xy[2 * j + 1]);
      if (Math.min(dx, dy) > 0.5f + 0.01f * Math.max(dx, dy)) {
        all = false;
      } else if (rgb != WHITE) {
        ruling(r);
      }
    }
    return all;
  }

  private void ruling(Rect r) {
    if (r.width() >= r.height() && r.width() > 3) {
      ink.ruling(new PageInk.Ruling(true, r.centreY(), r.x0(), r.x1()));
    } else if (r.height() > 3) {
      ink.ruling(new PageInk.Ruling(false, r.centreX(), r.y0(), r.y1()));
    }
  }

  /** Cuts a single rectangle to what can be seen of it: some programs fill the whole page within the area that is to have a colour. */
  void within(Rect seen) {
    SubPath only = path.size() == 1 ? path.get(0) : null;
    if (only != null && only.n > 3 && only.isRectangle(only.bounds()) && !seen.contains(only.bounds(), CLIPPED)) {
      only.cutTo(seen);
    }
  }

  void fill(int rgb, int block) {
    if (rgb != NONE && !cutOut(rgb, block) && !frame(rgb, block)) {
      for (SubPath s : path) {
        if (s.n > 1) {
          fillSub(s, rgb, block);
        }
      }
    }
    drop();
  }

  /** Two rectangles, one in the other, filled between: a frame. */
  private boolean frame(int rgb, int block) {
    if (path.size() != 2 || path.get(0).n < 4 || path.get(1).n < 4) {
      return false;
    }
    Rect a = path.get(0).bounds();
    Rect b = path.get(1).bounds();
    Rect outer = a.area() >= b.area() ? a : b;
    Rect inner = outer == a ? b : a;
    boolean thin = outer.width() - inner.width() <= 2 * THICKEST && outer.height() - inner.height() <= 2 * THICKEST;
    if (!outer.contains(inner, 0.1f) || !thin) {
      return false;
    }
    boolean curved = path.get(0).curved;
    if (DrawnBoxes.isBoxSized(outer)) {
      boxes.outline(outer, rgb, curved && path.get(0).n <= 6, block);
    } else if (rgb != WHITE) {
      ink.frame(new Rect(
          (outer.x0() + inner.x0()) / 2, (outer.y0() + inner.y0()) / 2, (outer.x1() + inner.x1()) / 2, (outer.y1() + inner.y1()) / 2));
    }
    return true;
  }

  /** A small square or circle out of which a sign is cut: the icon of a box that is ticked. */
  private boolean cutOut(int rgb, int block) {
    if (path.size() != 2) {
      return false;
    }
    SubPath outer = path.get(0).bounds().area() >= path.get(1).bounds().area() ? path.get(0) : path.get(1);
    SubPath sign = outer == path.get(0) ? path.get(1) : path.get(0);
    Rect box = outer.bounds();
    Rect inner = sign.bounds();
    boolean shape = DrawnBoxes.isBoxSized(box) && (outer.isRound(box) || outer.isRectangle(box));
    if (rgb == WHITE || !shape || sign.n < 4 || !box.contains(inner, 0.1f) || inner.width() < CUT * box.width() || sign.isRectangle(inner) || sign.isRound(inner)) {
      return false;
    }
    boxes.ticked(box, rgb, outer.curved && outer.n <= 6, block);
    return true;
  }

  private void fillSub(SubPath s, int rgb, int block) {
    Rect r = s.bounds();
    boolean thin = Math.min(r.width(), r.height()) <= THICKEST && Math.max(r.width(), r.height()) > 2 * Math.min(r.width(), r.height());
    if (thin && !s.curved && s.n <= 6) {
      if (rgb != WHITE) {
        ruling(r);
      }
    } else if (DrawnBoxes.isBoxSized(r) && (s.isRound(r) || s.isRectangle(r))) {
      boxes.filled(r, rgb, s.curved && s.n <= 6, block);
      if (rgb != WHITE && !s.curved) {
        ink.shade(new PageInk.Shade(r, rgb));
      }
    } else if (s.isRectangle(r) && Math.min(r.width(), r.height()) > THICKEST) {
      if (rgb != WHITE) {
        ink.shade(new PageInk.Shade(r, rgb));
      }
    } else {
      boxes.ink(r, rgb);
    }
  }

  void fillAndStroke(int fill, int stroke, int block) {
    List<SubPath> again = new ArrayList<>(path);
    int n = points;
    fill(fill, block);
    path.addAll(again);
    points = n;
    stroke(stroke, block);
  }

  /** Turns what was collected into marks among the page's characters. */
  void finish() {
    boxes.finish();
  }
}
