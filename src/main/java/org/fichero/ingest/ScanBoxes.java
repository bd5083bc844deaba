package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.MarkState;

/** Finds boxes to tick on a scanned page, and takes them out of its picture. */
final class ScanBoxes {
  /** Dark ink inside of a box below which it is empty, and above which it is ticked; between, nobody knows. */
  private static final float EMPTY = 0.025f;
  private static final float TICKED = 0.07f;
  /** Pale ink within a box that is no speck, and the share of each diagonal that a cross covers. */
  private static final float PALE = 0.1f;
  private static final float CROSS = 0.7f;
  /** Ink of a box that is all one patch. */
  private static final float SOLID = 0.93f;
  /** The rim of a box that is its frame, as a share of its side. */
  private static final float RIM = 0.22f;
  /** The least and the greatest side, in points. */
  private static final float LEAST = 5f;
  private static final float GREATEST = 24f;
  /** A tick makes the whole no larger than this many greatest sides. */
  private static final float OVERFLOW = 2f;

  /** The least height of a rectangle that is a table's cell or a frame, in points. */
  private static final float LEAST_FRAME = 7;
  private static final float FRAME_SIDE = 0.82f;
  /** Shorter runs of ink in a frame's side are of letters, in points. */
  private static final float SHORTEST = 7;
  private static final float GREATEST_LETTER = 60;
  private static final int MAX_PIECES = 50_000;
  /** What is left of a piece above or below a box is another box where it is at least so many times as high. */
  private static final float MORE = 0.75f;
  private static final int MOST_TOUCHING = 30;

  private final ScanImage scan;
  private final ScanFrame frames;
  private final List<int[]> pieces = new ArrayList<>();

  ScanBoxes(ScanImage scan) {
    this(scan, List.of());
  }

  /** @param gone lines that have been taken out of the picture */
  ScanBoxes(ScanImage scan, List<PageInk.Ruling> gone) {
    this.scan = scan;
    this.frames = new ScanFrame(scan, List.copyOf(gone), scan.pixels(LEAST), scan.pixels(GREATEST));
  }

  /** The boxes as marks, and taken out of the picture; larger rectangles become lines of the page. */
  List<Glyph> take(PageInk ink) {
    List<int[]> boxes = new ArrayList<>();
    List<int[]> areas = new ArrayList<>();
    for (int[] b : ScanPieces.of(scan)) {
      List<int[]> own = new ArrayList<>();
      boxes(b, own);
      own.forEach(box -> areas.add(own.size() == 1 ? area(b, box) : box));
      boxes.addAll(own);
      if (own.isEmpty()) {
        frame(b, ink);
      }
    }
    // a patch within a box is its fill, no box of its own
    List<Glyph> found = boxes.stream().filter(b -> boxes.stream().noneMatch(o -> isWithin(b, o))).map(this::mark).toList();
    areas.forEach(b -> scan.wipe(b[0] - 1, b[1] - 1, b[2] + 2, b[3] + 2));
    return new ArrayList<>(found);
  }

  private static boolean isWithin(int[] b, int[] outer) {
    return b != outer && b[0] > outer[0] && b[1] > outer[1] && b[2] < outer[2] && b[3] < outer[3];
  }

  /** What hangs together in the picture and is no box: mostly letters. */
  List<int[]> pieces() {
    return pieces;
  }

  /** All boxes in a piece of ink: those that stand close below each other touch. */
  private void boxes(int[] b, List<int[]> found) {
    int[] box = found.size() < MOST_TOUCHING ? box(b) : null;
    if (box == null) {
      return;
    }
    found.add(box);
    int least = Math.round(MORE * (box[3] - box[1] + 1));
    if (box[1] - b[1] >= least) {
      boxes(new int[] {b[0], b[1], b[2], box[1]}, found);
    }
    if (b[3] - box[3] >= least) {
      boxes(new int[] {b[0], box[3], b[2], b[3]}, found);
    }
  }

  /** The frame of a box in a piece of ink; null when there is none. */
  private int[] box(int[] b) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    if (scan.points(Math.min(w, h)) < LEAST || scan.points(Math.max(w, h)) > OVERFLOW * GREATEST) {
      return null;
    }
    return frames.within(b);
  }

  /** The whole piece where it is little more than its box, else the box: what goes on beyond is read. */
  private static int[] area(int[] b, int[] box) {
    int side = Math.max(box[2] - box[0], box[3] - box[1]) + 1;
    return Math.max(b[2] - b[0], b[3] - b[1]) < 2 * side ? b : box;
  }

  private Glyph mark(int[] b) {
    int rim = Math.max(2, Math.round(RIM * (Math.min(b[2] - b[0], b[3] - b[1]) + 1)));
    int[] inner = {b[0] + rim, b[1] + rim, b[2] - rim + 1, b[3] - rim + 1};
    Rect r = new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2] + 1), scan.points(b[3] + 1));
    if (scan.ink(inner[0], inner[1], inner[2], inner[3]) > SOLID) {
      float size = Math.max(4, r.height());
      return new Glyph("\u25a0", r.x0(), r.centreY() + 0.35f * size, r.width(), size, false, -1, null);
    }
    return Glyph.mark(r, state(inner), -1);
  }

  /** What the ink within says: a pale cross counts, other pale ink nobody knows. */
  private MarkState state(int[] inner) {
    float inside = scan.dark(inner[0], inner[1], inner[2], inner[3]);
    if (inside > TICKED || inside < EMPTY && isCross(inner)) {
      return MarkState.TICKED;
    }
    boolean empty = inside < EMPTY && scan.ink(inner[0], inner[1], inner[2], inner[3]) < PALE;
    return empty ? MarkState.UNTICKED : MarkState.UNREADABLE;
  }

  /** Whether ink runs from corner to corner both ways. */
  private boolean isCross(int[] inner) {
    int w = inner[2] - inner[0];
    int h = inner[3] - inner[1];
    int down = 0;
    int up = 0;
    for (int i = 0; i < h; i++) {
      int x = Math.round((float) i * (w - 1) / Math.max(1, h - 1));
      down += isInkNear(inner[0] + x, inner[1] + i) ? 1 : 0;
      up += isInkNear(inner[2] - 1 - x, inner[1] + i) ? 1 : 0;
    }
    return Math.min(down, up) >= CROSS * h && scan.ink(inner[0], inner[1], inner[2], inner[3]) < SOLID / 2;
  }

  private boolean isInkNear(int x, int y) {
    return scan.ink(x - 1, y, x + 2, y + 1) > 0;
  }

  private void frame(int[] b, PageInk ink) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    int least = Math.min(w, h);
    boolean large = scan.points(least) >= LEAST_FRAME && least >= 8;
    if (large && isRectangle(b, Math.max(2, scan.pixels(1.2f)))) {
      ink.frame(new Rect(scan.points(b[0] + 0.5f), scan.points(b[1] + 0.5f), scan.points(b[2] + 0.5f), scan.points(b[3] + 0.5f)));
      wipeRim(b);
    } else if (w > 2 && h > 2 && scan.points(Math.max(w, h)) < GREATEST_LETTER && pieces.size() < MAX_PIECES) {
      pieces.add(b);
    }
  }

  private void wipeRim(int[] b) {
    int rim = Math.max(2, scan.pixels(0.9f));
    wipeLevel(b, b[1] - 1, b[1] + rim);
    wipeLevel(b, b[3] - rim + 1, b[3] + 2);
    scan.wipe(b[0] - 1, b[1] - 1, b[0] + rim, b[3] + 2);
    scan.wipe(b[2] - rim + 1, b[1] - 1, b[2] + 2, b[3] + 2);
  }

  /** Takes out a level side of a frame, but for short runs of ink within it: the letters of a title that interrupts it. */
  private void wipeLevel(int[] b, int from, int to) {
    int shortest = scan.pixels(SHORTEST);
    int start = b[0] - 1;
    for (int x = b[0]; x <= b[2] + 2; x++) {
      if (x == b[2] + 2 || !anyInk(x, from + 1, to)) {
        if (x - start >= shortest || start < b[0] || x > b[2]) {
          scan.wipe(start, from, x, to);
        }
        start = x + 1;
      }
    }
  }

  private boolean anyInk(int x, int from, int to) {
    boolean ink = false;
    for (int y = Math.max(0, from); y < Math.min(scan.height, to) && !ink && x < scan.width; y++) {
      ink = scan.isInk(x, y);
    }
    return ink;
  }

  private boolean isRectangle(int[] b, int band) {
    boolean large = scan.points(Math.max(b[2] - b[0], b[3] - b[1])) > GREATEST;
    return large && along(b[0], b[2], b[1], b[1] + band, true) && along(b[0], b[2], b[3] - band + 1, b[3] + 1, true)
        && along(b[1], b[3], b[0], b[0] + band, false) && along(b[1], b[3], b[2] - band + 1, b[2] + 1, false);
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
    return hits >= FRAME_SIDE * (to - from + 1);
  }
}
