package org.fichero.ingest;

import java.util.Arrays;
import java.util.List;

/**
 * Looks for a square frame in a piece of ink: four straight sides that meet. A tick may go beyond them, a side may belong to a
 * ruled line, corners may be round as a browser draws them; letters have no four straight sides.
 */
final class ScanFrame {
  /** The part of a side, in its middle, that must be straight: where corners are sharp, and where they are round. */
  private static final float SHARP = 0.84f;
  private static final float ROUND = 0.62f;
  /** How much of that must be ink, and as dark as this share of its usual darkness. */
  private static final float SIDE = 0.93f;
  private static final float EVEN = 0.5f;
  /** A side's line lies no farther inside than this share of it. */
  private static final float DEPTH = 0.08f;
  /** Round boxes are larger than small letters, in points. */
  private static final float LEAST_ROUND = 7.5f;
  /** How far the two sides of a square may differ. */
  private static final float SQUARE = 1.25f;
  /** A line of ink this long, as a share of the piece's lesser side, may be a side. */
  private static final float LONG = 0.45f;
  /** Corners that must have ink, as a share of the side: round ones keep some of it. */
  private static final float SHARP_CORNER = 0.08f;
  private static final float ROUND_CORNER = 0.2f;
  /** The gap to the next letters, as a share of the side. */
  private static final float SHARP_GAP = 0.13f;
  private static final float ROUND_GAP = 0.25f;
  private static final float NEAR_LINE = 1.6f;

  private final ScanImage scan;
  private final List<PageInk.Ruling> gone;
  private final int least;
  private final int greatest;

  /**
   * @param gone lines that have been taken out of the picture
   * @param least the least side, in pixels
   * @param greatest the greatest side, in pixels
   */
  ScanFrame(ScanImage scan, List<PageInk.Ruling> gone, int least, int greatest) {
    this.scan = scan;
    this.gone = gone;
    this.least = least;
    this.greatest = greatest;
  }

  /** The largest frame within a piece, as left, top, right, bottom, both ends included; null without one. */
  int[] within(int[] b) {
    if (isSquare(b[2] - b[0] + 1, b[3] - b[1] + 1) && isFrame(b)) {
      return b;
    }
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    int[] best = null;
    int[][] runs = runs(b, Math.max(least * 2 / 3, Math.round(LONG * Math.min(w, h))));
    for (int top = 0; top < h; top++) {
      for (int bottom = h - 1; runs[top] != null && bottom - top + 1 >= least; bottom--) {
        int[] found = runs[bottom] == null ? null : between(runs[top], runs[bottom], b[1] + top, b[1] + bottom);
        if (found != null && (best == null || found[3] - found[1] > best[3] - best[1])) {
          best = found;
        }
      }
    }
    return best;
  }

  /** The frame whose upper and lower sides are these runs; null when there is none. */
  private int[] between(int[] upper, int[] lower, int top, int bottom) {
    int side = bottom - top + 1;
    int slack = Math.max(2, side / 6);
    if (side > greatest || Math.abs(upper[0] - lower[0]) > slack && Math.abs(upper[1] - lower[1]) > slack) {
      return null;
    }
    // a tick that crosses a side makes its run longer, never shorter
    int[] b = {Math.max(upper[0], lower[0]), top, Math.min(upper[1], lower[1]), bottom};
    return isSquare(b[2] - b[0] + 1, side) && isFrame(b) ? b : null;
  }

  private boolean isSquare(int w, int h) {
    return Math.min(w, h) >= least && Math.max(w, h) <= greatest && Math.max(w, h) <= SQUARE * Math.min(w, h);
  }

  /** For each row its longest run of ink over gaps of one pixel, as first and last pixel; null for short ones. */
  private int[][] runs(int[] b, int shortest) {
    int[][] runs = new int[b[3] - b[1] + 1][];
    for (int y = b[1]; y <= b[3]; y++) {
      int from = -1;
      int last = -1;
      for (int x = b[0]; x <= b[2] + 2; x++) {
        boolean ink = x <= b[2] && scan.isInk(x, y);
        if (ink) {
          from = from < 0 ? x : from;
          last = x;
        } else if (from >= 0 && x - last > 1) {
          int[] held = runs[y - b[1]];
          boolean longer = last - from + 1 >= shortest && (held == null || last - from > held[1] - held[0]);
          runs[y - b[1]] = longer ? new int[] {from, last} : held;
          from = -1;
        }
      }
    }
    return runs;
  }

  private boolean isFrame(int[] b) {
    int side = Math.min(b[2] - b[0], b[3] - b[1]) + 1;
    return sides(b, side, SHARP) && corners(b, part(side, SHARP_CORNER)) && isFree(b, SHARP_GAP)
        || scan.points(side) > LEAST_ROUND && sides(b, side, ROUND) && corners(b, part(side, ROUND_CORNER)) && isFree(b, ROUND_GAP);
  }

  private static int part(int side, float share) {
    return Math.max(2, Math.round(share * side));
  }

  /** Letters have others close beside them. */
  private boolean isFree(int[] b, float share) {
    int gap = part(b[3] - b[1] + 1, share);
    int middle = b[1] + (b[3] - b[1]) / 2;
    return scan.ink(b[0] - gap, middle, b[0] - 1, b[3] + 1) < 0.03f && scan.ink(b[2] + 2, middle, b[2] + 1 + gap, b[3] + 1) < 0.03f;
  }

  private boolean sides(int[] b, int side, float straight) {
    int band = Math.max(3, Math.round(DEPTH * side));
    return side(true, b[1], 1, band, b[0], b[2], straight) && side(true, b[3], -1, band, b[0], b[2], straight)
        && side(false, b[0], 1, band, b[1], b[3], straight) && side(false, b[2], -1, band, b[1], b[3], straight);
  }

  /** Whether one of the lines of pixels from {@code at} inwards is straight ink, or a ruled line was there. */
  private boolean side(boolean level, int at, int step, int band, int from, int to, float straight) {
    int margin = Math.round((1 - straight) / 2 * (to - from + 1));
    for (int k = 0; k < band; k++) {
      if (isStraight(level, at + k * step, from + margin, to - margin)) {
        return true;
      }
    }
    return isLine(level, at, from, to);
  }

  /** Whether there is a line of one darkness: the blur beside a curve gets lighter towards its ends. */
  private boolean isStraight(boolean level, int at, int from, int to) {
    int[] greys = new int[to - from + 1];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = level ? scan.grey(from + i, at) : scan.grey(at, from + i);
    }
    int[] sorted = greys.clone();
    Arrays.sort(sorted);
    int usual = scan.darkness(sorted[sorted.length / 2]);
    int hits = 0;
    for (int grey : greys) {
      hits += scan.isInk(grey) && scan.darkness(grey) >= EVEN * usual ? 1 : 0;
    }
    return hits >= SIDE * greys.length;
  }

  private boolean isLine(boolean level, int at, int from, int to) {
    for (PageInk.Ruling r : gone) {
      boolean near = r.horizontal() == level && Math.abs(r.at() - scan.points(at)) < NEAR_LINE;
      if (near && r.from() <= scan.points(from) && r.to() >= scan.points(to)) {
        return true;
      }
    }
    return false;
  }

  private boolean corners(int[] b, int size) {
    return scan.ink(b[0], b[1], b[0] + size, b[1] + size) > 0 && scan.ink(b[2] - size + 1, b[1], b[2] + 1, b[1] + size) > 0
        && scan.ink(b[0], b[3] - size + 1, b[0] + size, b[3] + 1) > 0
        && scan.ink(b[2] - size + 1, b[3] - size + 1, b[2] + 1, b[3] + 1) > 0;
  }
}
