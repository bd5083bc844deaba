package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** Finds ruled lines and coloured areas of a scanned page: long runs of ink, next to one another. */
final class ScanLines {
  /** The shortest line, the thickest line and the least height of an area, in points. */
  private static final float SHORTEST = 22;
  /** The shortest line down that begins and ends at one across, how near it comes, and how thick it is at most. */
  private static final float BETWEEN = 8;
  private static final float TOUCH = 1.6f;
  /** How near it comes where no longer line stands in line with it: the stem of a letter, or the side of a box, ends before. */
  private static final float REACH = 0.7f;
  private static final float IN_LINE = 1.2f;
  private static final float THIN = 2;
  private static final float THICKEST = 3.2f;
  private static final float LEAST_AREA = 6;

  private final ScanImage scan;
  private final PageInk ink;
  private final List<int[]> found = new ArrayList<>();
  /** Short lines down, until all long ones are known. */
  private final List<Band> between = new ArrayList<>();

  ScanLines(ScanImage scan, PageInk ink) {
    this.scan = scan;
    this.ink = ink;
  }

  /** A run of ink that grows over the rows (or columns) in which it goes on. */
  private static final class Band {
    int from;
    int to;
    final int first;
    int last;

    Band(int from, int to, int at) {
      this.from = from;
      this.to = to;
      this.first = at;
      this.last = at;
    }
  }

  /** Notes lines and areas on the page. */
  void find() {
    bands(true);
    bands(false);
    List<PageInk.Ruling> down = ink.rulings.stream().filter(r -> !r.horizontal()).toList();
    between.stream().filter(b -> isBetween(b, down)).forEach(b -> line(b, false));
  }

  /** Takes the lines out of the picture, so that they are not read as letters. */
  void wipe() {
    for (int[] b : found) {
      // with the blur beside it
      scan.wipe(b[0] - 1, b[1] - 1, b[2] + 1, b[3] + 1);
    }
  }

  private void bands(boolean horizontal) {
    int lines = horizontal ? scan.height : scan.width;
    int along = horizontal ? scan.width : scan.height;
    int least = scan.pixels(horizontal ? SHORTEST : BETWEEN);
    List<Band> open = new ArrayList<>();
    for (int at = 0; at <= lines; at++) {
      List<Band> next = new ArrayList<>();
      if (at < lines) {
        runs(horizontal, at, along, least, open, next);
      }
      for (Band b : open) {
        if (b.last < at) {
          finish(b, horizontal);
        } else {
          next.add(b);
        }
      }
      open = next;
    }
  }

  /** The runs of one row or column: each goes on with an open band, or begins one. */
  private void runs(boolean horizontal, int at, int along, int least, List<Band> open, List<Band> begun) {
    int from = -1;
    int gap = 0;
    for (int i = 0; i <= along; i++) {
      boolean on = i < along && (horizontal ? scan.isInk(i, at) : scan.isInk(at, i));
      if (on) {
        from = from < 0 ? i : from;
        gap = 0;
      } else if (from >= 0 && (++gap > 1 || i == along)) {
        int to = i - gap + 1;
        if (to - from >= least) {
          put(from, to, at, open, begun);
        }
        from = -1;
      }
    }
  }

  private static void put(int from, int to, int at, List<Band> open, List<Band> begun) {
    for (Band b : open) {
      int common = Math.min(b.to, to) - Math.max(b.from, from);
      if (common > 0.7 * Math.min(b.to - b.from, to - from)) {
        if (b.last < at || to - from > b.to - b.from) {
          b.from = Math.min(b.from, from);
          b.to = Math.max(b.to, to);
        }
        b.last = at;
        return;
      }
    }
    begun.add(new Band(from, to, at));
  }

  private void finish(Band b, boolean horizontal) {
    float thick = scan.points(b.last - b.first + 1);
    float from = scan.points(b.from);
    float to = scan.points(b.to);
    if (!horizontal && to - from < SHORTEST) {
      between.add(b);
    } else if (thick <= THICKEST) {
      line(b, horizontal);
    } else if (horizontal && thick >= LEAST_AREA) {
      area(b);
    }
  }

  private void line(Band b, boolean horizontal) {
    found.add(horizontal ? new int[] {b.from, b.first, b.to, b.last + 1} : new int[] {b.first, b.from, b.last + 1, b.to});
    ink.ruling(new PageInk.Ruling(horizontal, scan.points((b.first + b.last + 1) / 2f), scan.points(b.from), scan.points(b.to)));
  }

  /** Whether a short line down is thin and goes from one line across to another; where no longer one stands in line with it, all the way. */
  private boolean isBetween(Band b, List<PageInk.Ruling> down) {
    float x = scan.points((b.first + b.last + 1) / 2f);
    float near = down.stream().anyMatch(r -> Math.abs(r.at() - x) < IN_LINE) ? TOUCH : REACH;
    return scan.points(b.last - b.first + 1) <= THIN && isAcross(x, scan.points(b.from), near) && isAcross(x, scan.points(b.to), near);
  }

  /** Whether a line across runs through the end of one down. */
  private boolean isAcross(float x, float end, float near) {
    return ink.rulings.stream().anyMatch(r -> r.horizontal() && Math.abs(r.at() - end) < near && r.from() < x + TOUCH && r.to() > x - TOUCH);
  }

  private void area(Band b) {
    long sum = 0;
    int count = 0;
    for (int y = b.first; y <= b.last; y += 2) {
      for (int x = b.from; x < b.to; x += 3) {
        sum += scan.grey(x, y);
        count++;
      }
    }
    int grey = (int) (sum / Math.max(1, count));
    Rect r = new Rect(scan.points(b.from), scan.points(b.first), scan.points(b.to), scan.points(b.last + 1));
    ink.shade(new PageInk.Shade(r, grey << 16 | grey << 8 | grey));
    ink.frame(r);
  }
}
