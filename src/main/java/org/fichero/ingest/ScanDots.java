package org.fichero.ingest;

import java.util.List;

/** Discs and squares of solid ink that stand alone on a scanned page, which Tesseract takes for letters or leaves out. */
final class ScanDots {
  /** The least and greatest side, in points: a full stop is smaller. */
  private static final float LEAST = 3.2f;
  private static final float GREATEST = 12;
  private static final float ROUND = 1.2f;
  /** The share of its square that is ink: no letter has so much. A disc has less than a square. */
  private static final float SOLID = 0.74f;
  private static final float SQUARE = 0.93f;
  /** The gap to what stands beside it, as a share of its side. */
  private static final float GAP = 0.35f;
  private static final int LONGEST = 2;

  private final ScanImage scan;
  private final List<Glyph> words;

  /** @param words of the page; changed */
  ScanDots(ScanImage scan, List<Glyph> words) {
    this.scan = scan;
    this.words = words;
  }

  /**
   * Puts signs in their places.
   *
   * @param pieces what hangs together in the picture: left, top, right, bottom
   */
  void put(List<int[]> pieces) {
    for (int[] b : pieces) {
      if (isDot(b)) {
        put(b);
      }
    }
  }

  private boolean isDot(int[] b) {
    int w = b[2] - b[0] + 1;
    int h = b[3] - b[1] + 1;
    boolean sized = scan.points(Math.min(w, h)) >= LEAST && scan.points(Math.max(w, h)) <= GREATEST && Math.max(w, h) <= ROUND * Math.min(w, h);
    int gap = Math.max(2, Math.round(GAP * w));
    return sized && scan.ink(b[0], b[1], b[2] + 1, b[3] + 1) >= SOLID
        && scan.ink(b[0] - gap, b[1], b[0] - 1, b[3] + 1) == 0 && scan.ink(b[2] + 2, b[1], b[2] + 1 + gap, b[3] + 1) == 0;
  }

  private void put(int[] b) {
    float x = scan.points(b[0]);
    float size = scan.points(b[3] - b[1] + 1);
    float middle = scan.points((b[1] + b[3]) / 2f);
    Glyph upon = words.stream().filter(w -> w.mark() == null && w.x() <= x + size / 2 && w.right() >= x + size / 2 && Math.abs(w.middle() - middle) < 0.6f * w.size()).findFirst().orElse(null);
    if (upon != null && upon.text().length() > LONGEST) {
      return;
    }
    words.remove(upon);
    String sign = scan.ink(b[0], b[1], b[2] + 1, b[3] + 1) >= SQUARE ? "\u25a0" : "\u25cf";
    float em = upon == null ? Math.max(4, 1.4f * size) : upon.size();
    words.add(new Glyph(sign, x, upon == null ? middle + 0.35f * em : upon.y(), size, em, false, -1, null));
  }
}
