package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * Boxes to tick that are drawn: small squares and circles, and the ink painted in them. Shapes are told in the order in
 * which they are painted.
 */
final class DrawnBoxes {
  /** The least and the greatest side of a box, in points: from an 80 % print of a 13 px web control to large print. */
  private static final float LEAST = 4.5f;
  private static final float GREATEST = 24f;
  /** A hollow circle below this is a list's bullet. */
  private static final float LEAST_CIRCLE = 6f;
  /** A drawn tick or dot is no smaller. */
  private static final float LEAST_SIGN = 2.5f;
  private static final int MAX_BOXES = 5_000;
  /** A sign that shares this much of the lower one's height with a box is drawn upon it. */
  private static final float OVERLAP = 0.3f;
  /** Side of the squares by which boxes are looked up. */
  private static final float TILE = 32;

  private final PageInk page;
  private final List<Box> boxes = new ArrayList<>();
  private final Map<Long, List<Box>> tiles = new HashMap<>();
  /** Ticks that were typed into boxes, by identity. */
  private final Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private static final class Box {
    Rect area;
    boolean outlined;
    boolean round;
    int fill = PdfPaths.NONE;
    boolean ticked;
    int block;
    boolean dropped;
    /** How many characters are drawn before it. */
    int after;
  }

  DrawnBoxes(PageInk page) {
    this.page = page;
  }

  static boolean isBoxSized(Rect r) {
    float w = r.width();
    float h = r.height();
    return Math.min(w, h) >= LEAST && Math.max(w, h) <= GREATEST && Math.max(w, h) <= 1.34f * Math.min(w, h);
  }

  /** Whether what is drawn is no larger than a tick. */
  static boolean isSignSized(Rect r) {
    return Math.max(r.width(), r.height()) <= GREATEST;
  }

  /** The outline of a small square or circle. */
  void outline(Rect r, int rgb, boolean round, int block) {
    Box b = at(r);
    if (rgb == PdfPaths.WHITE || inner(b, r)) {
      if (b != null && rgb != PdfPaths.WHITE) {
        b.ticked = true;
      }
      return;
    }
    b = b == null ? add(r, round, block) : b;
    b.outlined = true;
    b.area = b.area.union(r);
  }

  /** A small square or circle, filled. */
  void filled(Rect r, int rgb, boolean round, int block) {
    Box b = at(r);
    if (inner(b, r)) {
      b.ticked |= rgb != PdfPaths.WHITE;
      return;
    }
    if (b == null) {
      b = add(r, round, block);
    } else if (b.fill != PdfPaths.NONE && b.fill != rgb) {
      // a lighter square upon a darker one leaves a rim of it
      b.outlined = true;
    }
    b.fill = rgb;
  }

  /** A small square or circle that shows a sign by what is left out of it. */
  void ticked(Rect r, int rgb, boolean round, int block) {
    filled(r, rgb, round, block);
    Box b = at(r);
    b.outlined = true;
    b.ticked = true;
  }

  private static boolean inner(Box b, Rect r) {
    return b != null && r.width() < 0.76f * b.area.width() && b.area.contains(r, 1);
  }

  private Box add(Rect r, boolean round, int block) {
    Box b = new Box();
    b.area = r;
    b.round = round;
    b.block = block;
    b.after = page.glyphs.size();
    if (boxes.size() < MAX_BOXES) {
      boxes.add(b);
      tiles.computeIfAbsent(tile(r.centreX(), r.centreY()), k -> new ArrayList<>(2)).add(b);
    }
    return b;
  }

  /** The box painted last whose middle is that of {@code r}; null when there is none. */
  private Box at(Rect r) {
    Box found = null;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (Box b : tiles.getOrDefault(tile(r.centreX() + dx * TILE / 4, r.centreY() + dy * TILE / 4), List.of())) {
          boolean same = Math.abs(b.area.centreX() - r.centreX()) < 0.3f * b.area.width()
              && Math.abs(b.area.centreY() - r.centreY()) < 0.3f * b.area.height();
          found = same ? b : found;
        }
      }
    }
    return found;
  }

  private static long tile(float x, float y) {
    return (long) Math.floor(x / TILE) << 32 ^ (long) Math.floor(y / TILE) & 0xffffffffL;
  }

  /** Any other shape: a stroke of a cross, a tick, part of a drawing. */
  void ink(Rect r, int rgb) {
    Box b = at(r);
    float side = Math.max(r.width(), r.height());
    if (b == null && side >= LEAST_SIGN && side <= GREATEST && rgb != PdfPaths.WHITE) {
      page.sign(r);
    }
    if (b == null || side < 1.2f) {
      return;
    }
    boolean fits = r.width() <= 1.7f * b.area.width() && r.height() <= 1.7f * b.area.height();
    boolean shows = rgb != (b.fill == PdfPaths.NONE ? PdfPaths.WHITE : b.fill);
    b.ticked |= fits && shows;
  }

  /** A form field covers {@code r}: what is drawn there is its looks. */
  void cover(Rect r) {
    for (Box b : boxes) {
      b.dropped |= r.contains(b.area.centreX(), b.area.centreY()) || b.area.contains(r.centreX(), r.centreY());
    }
  }

  /** Puts the boxes among the page's characters. */
  void finish() {
    squaresOfLines();
    Neighbours neighbours = new Neighbours(page.rulings);
    boxes.forEach(b -> neighbours.add(b.area));
    for (Box b : boxes) {
      if (!b.dropped && neighbours.isCell(b.area)) {
        drop(b);
      }
    }
    takeLetters();
    boxes.sort(Comparator.comparingInt(b -> b.after));
    List<Glyph> all = new ArrayList<>(page.glyphs.size() + boxes.size());
    int i = 0;
    for (Box b : boxes) {
      for (; i < page.glyphs.size() && i < b.after; i++) {
        addUntaken(all, page.glyphs.get(i));
      }
      if (!b.dropped && !isGround(b)) {
        all.add(glyph(b));
      }
    }
    for (; i < page.glyphs.size(); i++) {
      addUntaken(all, page.glyphs.get(i));
    }
    page.glyphs.clear();
    page.glyphs.addAll(all);
  }

  private void addUntaken(List<Glyph> all, Glyph g) {
    if (!taken.contains(g)) {
      all.add(g);
    }
  }

  /** It is no box to tick: a cell, or the frame of a word. */
  private void drop(Box b) {
    b.dropped = true;
    if (b.outlined) {
      page.frame(b.area);
    }
  }

  /** The colour under a small image, as an icon of a page of the web has it: what is seen is the image. */
  private boolean isGround(Box b) {
    return !b.outlined && !b.ticked && page.images.stream().anyMatch(i -> i.contains(b.area.centreX(), b.area.centreY())
        && i.width() > 0.6f * b.area.width() && i.width() < 2 * b.area.width() && i.height() > 0.6f * b.area.height() && i.height() < 2 * b.area.height());
  }

  /** Squares whose sides are drawn one by one. */
  private void squaresOfLines() {
    for (Rect r : new LineSquares(page.rulings).find()) {
      Box b = at(r);
      if (b == null) {
        b = add(r, false, -1);
      }
      b.outlined = true;
      for (Rect sign : page.signs) {
        b.ticked |= r.contains(sign, 1.5f);
      }
    }
  }

  /** A tick or cross typed into a box ticks it; other letters make it no box to tick. */
  private void takeLetters() {
    for (Glyph g : page.glyphs) {
      Box b = boxes.isEmpty() || g.isSpace() ? null : holder(g);
      if (b == null) {
        continue;
      }
      if (isTick(g.text())) {
        b.ticked = true;
        taken.add(g);
      } else {
        drop(b);
      }
    }
  }

  private Box holder(Glyph g) {
    Box b = at(new Rect(g.x(), g.middle() - 1, g.right(), g.middle() + 1));
    if (b != null && !b.dropped && b.area.contains(g.centreX(), g.middle())) {
      return b;
    }
    return isTick(g.text()) && !Character.isLetter(g.text().charAt(0)) ? overlapped(g) : null;
  }

  /** The box that a sign is drawn over without being in its middle, as where the box is too low for its letters. */
  private Box overlapped(Glyph g) {
    Rect sign = new Rect(g.x(), g.y() - 0.75f * g.size(), g.right(), g.y());
    for (int dy = -1; dy <= 1; dy++) {
      for (Box b : tiles.getOrDefault(tile(g.centreX(), g.middle() + dy * TILE / 2), List.of())) {
        float shared = Math.min(sign.y1(), b.area.y1()) - Math.max(sign.y0(), b.area.y0());
        boolean over = shared > OVERLAP * Math.min(b.area.height(), sign.height());
        if (!b.dropped && over && b.area.x0() <= g.centreX() && g.centreX() <= b.area.x1()) {
          return b;
        }
      }
    }
    return null;
  }

  private static boolean isTick(String s) {
    return s.length() == 1 && "xX\u00d7\u2713\u2714\u2717\u2718\u2715\u2716\u25a0\u25cf\u2022\u221a\u2611\u2612*+/".contains(s)
        || s.startsWith("\u2714") || s.startsWith("\u2705");
  }

  private static Glyph glyph(Box b) {
    boolean hollow = b.fill == PdfPaths.NONE || luminance(b.fill) > 0.72 && saturation(b.fill) < 60;
    if (!b.outlined && !b.ticked) {
      return plain(b, hollow);
    }
    if (b.round && hollow && !b.ticked && b.area.width() < LEAST_CIRCLE) {
      return character(b, "\u25cb");
    }
    boolean grey = !b.ticked && !hollow && saturation(b.fill) < 60 && luminance(b.fill) > 0.5;
    MarkState state = grey ? MarkState.UNREADABLE : b.ticked || !hollow ? MarkState.TICKED : MarkState.UNTICKED;
    return Glyph.mark(b.area, state, b.block);
  }

  /** One colour without an outline: a bullet or a legend's patch, in what the reader's eye tells nothing more. */
  private static Glyph plain(Box b, boolean hollow) {
    return character(b, hollow ? " " : b.round ? "\u25cf" : "\u25a0");
  }

  private static Glyph character(Box b, String s) {
    float size = Math.max(4, b.area.height());
    return new Glyph(s, b.area.x0(), b.area.centreY() + 0.35f * size, b.area.width(), size, false, b.block, null);
  }

  private static double luminance(int rgb) {
    return (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
  }

  private static int saturation(int rgb) {
    int r = rgb >> 16 & 255;
    int g = rgb >> 8 & 255;
    int b = rgb & 255;
    return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
  }
}
