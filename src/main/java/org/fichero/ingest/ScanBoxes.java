package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.MarkState;

/** Finds boxes to tick on a scanned page: connected ink that has the four sides of a square. */
final class ScanBoxes {
  /** A side's share that must be ink. */
  private static final float SIDE = 0.82f;
  /** Ink inside of a box below which it is empty, and above which it is ticked; between, nobody knows. */
  private static final float EMPTY = 0.035f;
  private static final float TICKED = 0.09f;
  /** Ink of a box that is all one patch. */
  private static final float SOLID = 0.93f;
  /** The least and the greatest side, in points. */
  private static final float LEAST = 5.5f;
  private static final float GREATEST = 24f;

  /** The least height of a rectangle that is a table's cell or a frame, in points. */
  private static final float LEAST_FRAME = 7;
  /** The size of the corners that must have ink, and the gap to the next letters, as shares of the side. */
  private static final float SQUARE = 0.08f;
  private static final float ROUND = 0.15f;
  private static final float LETTER_GAP = 0.13f;
  private static final float WORD_GAP = 0.22f;
  private static final float NEAR_LINE = 1.6f;
  private static final int MAX_PIECES = 50_000;

  private final ScanImage scan;
  private final int[] label;
  private final List<PageInk.Ruling> gone;
  private final List<int[]> pieces = new ArrayList<>();

  ScanBoxes(ScanImage scan) {
    this(scan, List.of());
  }

  /** @param gone lines that have been taken out of the picture */
  ScanBoxes(ScanImage scan, List<PageInk.Ruling> gone) {
    this.scan = scan;
    this.gone = List.copyOf(gone);
    this.label = new int[scan.width * scan.height];
  }

  /** The boxes as marks, and taken out of the picture; larger rectangles become lines of the page. */
  List<Glyph> take(PageInk ink) {
    List<Glyph> found = new ArrayList<>();
    List<int[]> areas = new ArrayList<>();
    int[] stack = new int[1024];
    int next = 0;
    for (int i = 0; i < label.length; i++) {
      if (label[i] == 0 && scan.isInk(i % scan.width, i / scan.width)) {
        int[] b = new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        stack = fill(i, ++next, b, stack);
        Glyph mark = box(b);
        if (mark != null) {
          found.add(mark);
          areas.add(b);
        } else {
          frame(b, ink);
        }
      }
    }
    areas.forEach(b -> scan.wipe(b[0] - 1, b[1] - 1, b[2] + 2, b[3] + 2));
    return found;
  }

  /** What hangs together, as left, top, right and bottom pixel, both included: mostly letters. */
  List<int[]> pieces() {
    return pieces;
  }

  private void frame(int[] b, PageInk ink) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    int least = Math.min(w, h);
    if (scan.points(least) < LEAST_FRAME || least < 8) {
      if (pieces.size() < MAX_PIECES && w > 2 && h > 2 && scan.points(Math.max(w, h)) < 60) {
        pieces.add(b);
      }
      return;
    }
    int band = Math.max(2, scan.pixels(1.2f));
    if (sides(b, band) && corners(b, band)) {
      ink.frame(new Rect(scan.points(b[0] + 0.5f), scan.points(b[1] + 0.5f), scan.points(b[2] + 0.5f), scan.points(b[3] + 0.5f)));
      wipeRim(b);
    } else if (scan.points(Math.max(w, h)) < 60 && pieces.size() < MAX_PIECES) {
      pieces.add(b);
    }
  }

  private void wipeRim(int[] b) {
    int rim = Math.max(2, scan.pixels(0.9f));
    scan.wipe(b[0] - 1, b[1] - 1, b[2] + 2, b[1] + rim);
    scan.wipe(b[0] - 1, b[3] - rim + 1, b[2] + 2, b[3] + 2);
    scan.wipe(b[0] - 1, b[1] - 1, b[0] + rim, b[3] + 2);
    scan.wipe(b[2] - rim + 1, b[1] - 1, b[2] + 2, b[3] + 2);
  }

  /** Labels what hangs together with a pixel (over gaps of one), and measures it. */
  private int[] fill(int start, int id, int[] b, int[] given) {
    int[] stack = given;
    int n = 0;
    stack[n++] = start;
    label[start] = id;
    while (n > 0) {
      int i = stack[--n];
      int x = i % scan.width;
      int y = i / scan.width;
      b[0] = Math.min(b[0], x);
      b[1] = Math.min(b[1], y);
      b[2] = Math.max(b[2], x);
      b[3] = Math.max(b[3], y);
      if (n + 9 > stack.length) {
        stack = java.util.Arrays.copyOf(stack, stack.length * 2);
      }
      for (int yy = Math.max(0, y - 1); yy <= Math.min(scan.height - 1, y + 1); yy++) {
        for (int xx = Math.max(0, x - 1); xx <= Math.min(scan.width - 1, x + 1); xx++) {
          int k = yy * scan.width + xx;
          if (label[k] == 0 && scan.isInk(xx, yy)) {
            label[k] = id;
            stack[n++] = k;
          }
        }
      }
    }
    return stack;
  }

  /** The mark that stands within these bounds; null when there is no square. */
  private Glyph box(int[] b) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    float most = scan.points(Math.max(w, h));
    boolean sized = scan.points(Math.min(w, h)) >= LEAST && most <= 1.4f * GREATEST;
    if (!sized) {
      return null;
    }
    int[] square = Math.max(w, h) > 1.25f * Math.min(w, h) ? withoutTail(b) : b;
    if (square == null || !hasSides(square)) {
      return null;
    }
    return mark(square);
  }

  /** A tick that goes beyond its box makes the whole longer: the square is where the left and lower sides are. */
  private int[] withoutTail(int[] b) {
    int side = Math.min(b[2] - b[0], b[3] - b[1]) + 1;
    for (int s = side; s > 0.7f * side; s--) {
      int[] low = {b[0], b[3] - s + 1, b[0] + s - 1, b[3]};
      if (low[1] >= b[1] && low[2] <= b[2] && hasSides(low)) {
        return low;
      }
    }
    return null;
  }

  private boolean hasSides(int[] b) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    if (Math.max(w, h) > 1.3f * Math.min(w, h) || scan.points(Math.max(w, h)) > GREATEST) {
      return false;
    }
    int band = Math.max(2, Math.round(0.13f * Math.min(w, h)));
    // round corners are a box's only where no letter is near
    return sides(b, band)
        && (corners(b, part(w, h, SQUARE)) && isFree(b, LETTER_GAP) || corners(b, part(w, h, ROUND)) && isFree(b, WORD_GAP));
  }

  private static int part(int w, int h, float share) {
    return Math.max(2, Math.round(share * Math.min(w, h)));
  }

  /** Letters have others close beside them. */
  private boolean isFree(int[] b, float share) {
    int gap = Math.max(2, Math.round(share * (b[3] - b[1] + 1)));
    return scan.ink(b[0] - gap, b[1], b[0], b[3] + 1) < 0.03f && scan.ink(b[2] + 1, b[1] + (b[3] - b[1]) / 2, b[2] + 1 + gap, b[3] + 1) < 0.03f;
  }

  private boolean sides(int[] b, int band) {
    return (along(b[0], b[2], b[1], b[1] + band, true) || isLine(true, b[1], b[0], b[2]))
        && (along(b[0], b[2], b[3] - band + 1, b[3] + 1, true) || isLine(true, b[3], b[0], b[2]))
        && (along(b[1], b[3], b[0], b[0] + band, false) || isLine(false, b[0], b[1], b[3]))
        && (along(b[1], b[3], b[2] - band + 1, b[2] + 1, false) || isLine(false, b[2], b[1], b[3]));
  }

  /** Whether a line was there that has been taken out, and the side of a box with it. */
  private boolean isLine(boolean level, int at, int from, int to) {
    for (PageInk.Ruling r : gone) {
      boolean near = r.horizontal() == level && Math.abs(r.at() - scan.points(at)) < NEAR_LINE;
      if (near && r.from() <= scan.points(from) && r.to() >= scan.points(to)) {
        return true;
      }
    }
    return false;
  }

  /** Letters are round where boxes have corners. */
  private boolean corners(int[] b, int band) {
    return scan.ink(b[0], b[1], b[0] + band, b[1] + band) > 0 && scan.ink(b[2] - band + 1, b[1], b[2] + 1, b[1] + band) > 0
        && scan.ink(b[0], b[3] - band + 1, b[0] + band, b[3] + 1) > 0
        && scan.ink(b[2] - band + 1, b[3] - band + 1, b[2] + 1, b[3] + 1) > 0;
  }

  /** Whether nearly every place from {@code from} to {@code to} has ink within a band beside it. */
  private boolean along(int from, int to, int bandFrom, int bandTo, boolean level) {
    int hits = 0;
    for (int i = from; i <= to; i++) {
      boolean hit = false;
      for (int k = bandFrom; k < bandTo && !hit; k++) {
        hit = level ? scan.isInk(i, k) : scan.isInk(k, i);
      }
      hits += hit ? 1 : 0;
    }
    return hits >= SIDE * (to - from + 1);
  }

  private Glyph mark(int[] b) {
    int side = Math.min(b[2] - b[0], b[3] - b[1]) + 1;
    int rim = Math.max(2, Math.round(0.2f * side));
    float inside = scan.ink(b[0] + rim, b[1] + rim, b[2] - rim + 1, b[3] - rim + 1);
    Rect r = new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2] + 1), scan.points(b[3] + 1));
    if (inside > SOLID) {
      float size = Math.max(4, r.height());
      return new Glyph("\u25a0", r.x0(), r.centreY() + 0.35f * size, r.width(), size, false, -1, null);
    }
    MarkState state = inside < EMPTY ? MarkState.UNTICKED : inside > TICKED ? MarkState.TICKED : MarkState.UNREADABLE;
    return Glyph.mark(r, state, -1);
  }
}
