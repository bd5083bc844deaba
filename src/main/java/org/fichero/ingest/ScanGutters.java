package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a picture of text at white gutters that run down it between two columns, or between labels and their values, so that no line is
 * read over both.
 */
final class ScanGutters {
  /** The least width and height of a gutter, and the least width of what stands on either side, in points. */
  private static final float WIDTH = 9;
  private static final float HEIGHT = 90;
  private static final float SIDE = 50;
  /** Lines with words on each side. */
  private static final int LEAST_LINES = 4;
  private static final int DEEPEST = 2;
  /** Ink that is no more than this is a speck, in points. */
  private static final float SPECK = 1;

  private final ScanImage scan;
  private final List<int[]> parts = new ArrayList<>();

  /** A gutter: its sides, its upper and lower end, and how many lines have words on either side. */
  private static final class Gutter {
    int x0;
    int x1;
    final int y0;
    int y1;
    int left;
    int right;

    Gutter(int x0, int x1, int y0) {
      this.x0 = x0;
      this.x1 = x1;
      this.y0 = y0;
    }
  }

  private ScanGutters(ScanImage scan) {
    this.scan = scan;
  }

  /** The parts of the picture from the top, each as left, top, right and bottom, the ends not included. */
  static List<int[]> parts(ScanImage scan) {
    ScanGutters gutters = new ScanGutters(scan);
    gutters.cut(0, 0, scan.width, scan.height, 0);
    return gutters.parts;
  }

  private void cut(int x0, int y0, int x1, int y1, int depth) {
    Gutter best = depth > DEEPEST ? null : best(x0, y0, x1, y1);
    if (best == null) {
      if (x1 > x0 && y1 > y0) {
        parts.add(new int[] {x0, y0, x1, y1});
      }
      return;
    }
    int at = (best.x0 + best.x1) / 2;
    cut(x0, y0, x1, best.y0, depth + 1);
    cut(x0, best.y0, at, best.y1, depth + 1);
    cut(at, best.y0, x1, best.y1, depth + 1);
    cut(x0, best.y1, x1, y1, depth + 1);
  }

  /** The longest one; null for none. */
  private Gutter best(int x0, int y0, int x1, int y1) {
    List<Gutter> open = new ArrayList<>();
    List<Gutter> done = new ArrayList<>();
    for (int[] band : bands(x0, y0, x1, y1)) {
      List<int[]> white = white(band, x0, x1);
      List<Gutter> next = new ArrayList<>();
      for (Gutter g : open) {
        go(g, white, band, next, done);
      }
      for (int[] w : white) {
        if (next.stream().noneMatch(g -> g.x0 < w[1] && g.x1 > w[0])) {
          Gutter g = new Gutter(w[0], w[1], band[0]);
          count(g, band);
          next.add(g);
        }
      }
      open = next;
    }
    done.addAll(open);
    Gutter best = null;
    for (Gutter g : done) {
      boolean sides = g.x0 - x0 >= scan.pixels(SIDE) && x1 - g.x1 >= scan.pixels(SIDE) && g.left >= LEAST_LINES && g.right >= LEAST_LINES;
      if (sides && g.y1 - g.y0 >= scan.pixels(HEIGHT) && (best == null || g.y1 - g.y0 > best.y1 - best.y0)) {
        best = g;
      }
    }
    return best;
  }

  /** Goes on through a line, or ends above it. */
  private void go(Gutter g, List<int[]> white, int[] band, List<Gutter> next, List<Gutter> done) {
    int[] widest = null;
    for (int[] w : white) {
      int[] common = {Math.max(w[0], g.x0), Math.min(w[1], g.x1)};
      widest = common[1] - common[0] >= scan.pixels(WIDTH) && (widest == null || common[1] - common[0] > widest[1] - widest[0]) ? common : widest;
    }
    if (widest == null) {
      done.add(g);
      return;
    }
    g.x0 = widest[0];
    g.x1 = widest[1];
    count(g, band);
    next.add(g);
  }

  private void count(Gutter g, int[] band) {
    g.y1 = band[1];
    g.left += scan.ink(band[2], band[0], g.x0, band[1]) > 0 ? 1 : 0;
    g.right += scan.ink(g.x1, band[0], band[3], band[1]) > 0 ? 1 : 0;
  }

  /** Runs of rows with ink, each as upper and lower end and the area's left and right. */
  private List<int[]> bands(int x0, int y0, int x1, int y1) {
    List<int[]> bands = new ArrayList<>();
    int from = -1;
    for (int y = y0; y <= y1; y++) {
      boolean ink = y < y1 && scan.ink(x0, y, x1, y + 1) > 0;
      if (ink && from < 0) {
        from = y;
      } else if (!ink && from >= 0) {
        if (y - from > scan.pixels(SPECK)) {
          bands.add(new int[] {from, y, x0, x1});
        }
        from = -1;
      }
    }
    return bands;
  }

  /** Where no ink stands in a line, wide enough for a gutter. */
  private List<int[]> white(int[] band, int x0, int x1) {
    List<int[]> white = new ArrayList<>();
    int from = x0;
    for (int x = x0; x <= x1; x++) {
      if (x == x1 || scan.ink(x, band[0], x + 1, band[1]) > 0) {
        if (x - from >= scan.pixels(WIDTH)) {
          white.add(new int[] {from, x});
        }
        from = x + 1;
      }
    }
    return white;
  }
}
