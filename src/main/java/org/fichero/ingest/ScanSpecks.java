package org.fichero.ingest;

/** Takes the noise of a scan out of a part of its page: where nothing darker stands, as in an empty cell, it is read as letters. */
final class ScanSpecks {
  /** A pixel that is not dark is of a stroke where so many of it and its neighbours are ink. */
  private static final int LEAST = 5;
  private static final int WHITE = 255;

  private final ScanImage scan;

  private ScanSpecks(ScanImage scan) {
    this.scan = scan;
  }

  /** Paints white what is neither a stroke nor touches one. */
  static void wipe(ScanImage part) {
    new ScanSpecks(part).wipe();
  }

  private void wipe() {
    boolean[] kept = new boolean[scan.width * scan.height];
    for (int y = 0; y < scan.height; y++) {
      for (int x = 0; x < scan.width; x++) {
        if (scan.isInk(x, y) && (scan.isDark(x, y) || isStroke(x, y))) {
          keep(x, y, kept);
        }
      }
    }
    for (int y = 0, i = 0; y < scan.height; y++) {
      for (int x = 0; x < scan.width; x++, i++) {
        if (!kept[i]) {
          scan.set(x, y, WHITE);
        }
      }
    }
  }

  private boolean isStroke(int x, int y) {
    int inked = 0;
    for (int k = Math.max(0, y - 1); k <= Math.min(scan.height - 1, y + 1); k++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(scan.width - 1, x + 1); i++) {
        inked += scan.isInk(i, k) ? 1 : 0;
      }
    }
    return inked >= LEAST;
  }

  /** With the blur around it. */
  private void keep(int x, int y, boolean[] kept) {
    for (int k = Math.max(0, y - 1); k <= Math.min(scan.height - 1, y + 1); k++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(scan.width - 1, x + 1); i++) {
        kept[k * scan.width + i] = true;
      }
    }
  }
}
