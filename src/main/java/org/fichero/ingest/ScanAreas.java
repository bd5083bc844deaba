package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Coloured areas of a scanned page: light ones, which are taken away so that the letters upon them stand on white, and dark ones
 * with white letters, which are turned into black on white.
 */
final class ScanAreas {
  /** Pixels to a block, by which areas are looked for. */
  private static final int BLOCK = 4;
  /** Blocks around one whose ink is counted with it, on each side. */
  private static final int AROUND = 3;
  /** The share of ink around each place of a dark area, in each line of its pixels, and along its edges. */
  private static final float DENSE = 0.5f;
  private static final float LINE = 0.4f;
  private static final float FULL = 0.9f;
  /** Lines with less ink, one after the other, that end it: a letter's stem leaves some. */
  private static final int GAP = 3;
  /** The least width and height of an area, in points: no box to tick is as wide. */
  private static final float LEAST_WIDTH = 18;
  private static final float LEAST_HEIGHT = 6;
  /** Painted rows of a plan are no higher, in points; their cells' lines are this much darker, and the one around them is so many pixels thick. */
  private static final float HIGHEST_BAR = 45;
  private static final int LINE_CONTRAST = 30;
  private static final int EDGE_LINE = 2;
  /** Edges of one area differ by no more blocks. */
  private static final int EDGE = 2;
  /** Ground that is lighter than this share of white is paper; shades nearer than this many greys are one. */
  private static final float PAPER = 0.955f;
  private static final int SAME = 9;
  /** Letters are this much lighter than their ground. */
  private static final int CONTRAST = 60;
  private static final float LIGHTEST = 0.9985f;
  private static final float RIM = 0.9f;

  private final ScanGround ground;
  private final ScanImage scan;
  private final int columns;
  private final int rows;
  private final List<PageInk.Shade> dark = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();

  ScanAreas(ScanImage coloured) {
    this.ground = new ScanGround(coloured);
    this.scan = ground.flat();
    this.columns = scan.width / BLOCK;
    this.rows = scan.height / BLOCK;
    invert();
  }

  /** The page, black on white. */
  ScanImage flat() {
    return scan;
  }

  /** Notes areas on the page; those of tables cell by cell. */
  void note(PageInk ink) {
    dark.forEach(ink::shade);
    List<RuledTable> tables = RuledTables.find(ink.rulings);
    for (RuledTable table : tables) {
      for (int r = 0; r < table.rows(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          int cell = table.cellAt(c, r);
          if (cell >= 0) {
            cell(table.area(cell), ink);
          }
        }
      }
    }
    boolean[] light = new boolean[columns * rows];
    for (int i = 0; i < light.length; i++) {
      int g = ground.at(i % columns * BLOCK + BLOCK / 2, i / columns * BLOCK + BLOCK / 2);
      light[i] = g < PAPER * 255 && g >= ScanGround.DARK * 255;
    }
    for (Rect r : areas(light)) {
      boolean ruled = tables.stream().anyMatch(t -> t.bounds().common(r) > 0.3f * r.area());
      if (!ruled) {
        cell(r, ink);
      }
    }
  }

  /** Notes the shade of an area, if it has one. */
  private void cell(Rect r, PageInk ink) {
    int grey = ground(r);
    if (grey < PAPER * 255) {
      int level = level(grey);
      ink.shade(new PageInk.Shade(r, level << 16 | level << 8 | level));
    }
  }

  /** The usual ground of an area, its rim left out. */
  private int ground(Rect r) {
    int[] counts = new int[256];
    int all = 0;
    float padX = Math.min(4, 0.2f * r.width());
    float padY = Math.min(4, 0.2f * r.height());
    for (int y = Math.max(0, scan.pixels(r.y0() + padY)); y < Math.min(scan.height, scan.pixels(r.y1() - padY)); y += 2) {
      for (int x = Math.max(0, scan.pixels(r.x0() + padX)); x < Math.min(scan.width, scan.pixels(r.x1() - padX)); x += 2) {
        counts[ground.at(x, y)]++;
        all++;
      }
    }
    int grey = 0;
    for (int below = counts[0]; grey < 255 && 2 * below < all; below += counts[grey]) {
      grey++;
    }
    return all == 0 ? 255 : grey;
  }

  /** One value for greys that no reader would tell apart. */
  private int level(int grey) {
    for (int level : levels) {
      if (Math.abs(level - grey) <= SAME) {
        return level;
      }
    }
    levels.add(grey);
    return grey;
  }

  private void invert() {
    for (Rect r : areas(dense())) {
      int[] b = edges(r);
      if (b == null || scan.points(b[2] - b[0]) < LEAST_WIDTH || scan.points(b[3] - b[1]) < LEAST_HEIGHT) {
        continue;
      }
      int[] range = range(b);
      if (range[1] - range[0] <= CONTRAST && scan.points(b[3] - b[1]) < HIGHEST_BAR) {
        bar(b, range[0]);
        continue;
      }
      for (int y = b[1]; y < b[3]; y++) {
        for (int x = b[0]; x < b[2]; x++) {
          boolean letters = range[1] - range[0] > CONTRAST;
          int light = letters ? (scan.grey(x, y) - range[0]) * 255 / (range[1] - range[0]) : 0;
          scan.set(x, y, 255 - Math.max(0, Math.min(255, light)));
        }
      }
      rim(b);
      Rect area = new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2]), scan.points(b[3]));
      dark.add(new PageInk.Shade(area, range[0] << 16 | range[0] << 8 | range[0]));
    }
  }

  /** A painted row without letters: its colour is taken away, and the lines of its cells are left. */
  private void bar(int[] b, int grey) {
    for (int y = b[1]; y < b[3]; y++) {
      for (int x = b[0]; x < b[2]; x++) {
        boolean edge = y < b[1] + EDGE_LINE || y >= b[3] - EDGE_LINE || x < b[0] + EDGE_LINE || x >= b[2] - EDGE_LINE;
        if (edge || scan.grey(x, y) > grey - LINE_CONTRAST) {
          scan.set(x, y, edge ? 0 : 255);
        }
      }
    }
    dark.add(new PageInk.Shade(new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2]), scan.points(b[3])), grey << 16 | grey << 8 | grey));
  }

  /** The blur along its edges would be read as lines. */
  private void rim(int[] b) {
    int rim = Math.max(2, scan.pixels(RIM));
    scan.wipe(b[0] - rim, b[1] - rim, b[2] + rim, b[1] + rim);
    scan.wipe(b[0] - rim, b[3] - rim, b[2] + rim, b[3] + rim);
    scan.wipe(b[0] - rim, b[1] - rim, b[0] + rim, b[3] + rim);
    scan.wipe(b[2] - rim, b[1] - rim, b[2] + rim, b[3] + rim);
  }

  /** The ground's and the letters' grey, of which a wide band may hold few; the blur along its edges is neither. */
  private int[] range(int[] b) {
    int[] counts = new int[256];
    int all = 0;
    int rim = Math.max(2, scan.pixels(RIM));
    for (int y = b[1] + rim; y < b[3] - rim; y++) {
      for (int x = b[0] + rim; x < b[2] - rim; x++) {
        counts[scan.grey(x, y)]++;
        all++;
      }
    }
    return new int[] {level(quantile(counts, 0.3f * all)), quantile(counts, LIGHTEST * all)};
  }

  private static int quantile(int[] counts, float count) {
    int grey = 0;
    for (int below = counts[0]; grey < 255 && below < count; below += counts[grey]) {
      grey++;
    }
    return grey;
  }

  /** Blocks in whose surroundings ink prevails. */
  private boolean[] dense() {
    int[] sums = new int[(columns + 1) * (rows + 1)];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int count = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
          count += scan.isInk(x * BLOCK + i % BLOCK, y * BLOCK + i / BLOCK) ? 1 : 0;
        }
        sums[(y + 1) * (columns + 1) + x + 1] =
            count + sums[y * (columns + 1) + x + 1] + sums[(y + 1) * (columns + 1) + x] - sums[y * (columns + 1) + x];
      }
    }
    boolean[] dense = new boolean[columns * rows];
    for (int i = 0; i < dense.length; i++) {
      int x0 = Math.max(0, i % columns - AROUND);
      int y0 = Math.max(0, i / columns - AROUND);
      int x1 = Math.min(columns, i % columns + AROUND + 1);
      int y1 = Math.min(rows, i / columns + AROUND + 1);
      int ink = sums[y1 * (columns + 1) + x1] - sums[y0 * (columns + 1) + x1] - sums[y1 * (columns + 1) + x0] + sums[y0 * (columns + 1) + x0];
      dense[i] = ink > DENSE * BLOCK * BLOCK * (x1 - x0) * (y1 - y0);
    }
    return dense;
  }

  /** Rectangles of such blocks: rows of blocks that begin and end alike. */
  private List<Rect> areas(boolean[] of) {
    List<Rect> found = new ArrayList<>();
    List<int[]> open = new ArrayList<>();
    for (int y = 0; y <= rows; y++) {
      List<int[]> next = y < rows ? runs(of, y) : new ArrayList<>();
      for (int[] area : open) {
        int[] below = next.stream().filter(r -> Math.abs(r[0] - area[0]) <= EDGE && Math.abs(r[2] - area[2]) <= EDGE).findFirst().orElse(null);
        if (below == null) {
          add(area, found);
        } else {
          below[1] = area[1];
          below[0] = Math.min(below[0], area[0]);
          below[2] = Math.max(below[2], area[2]);
        }
      }
      open = next;
    }
    return found;
  }

  private List<int[]> runs(boolean[] of, int y) {
    List<int[]> runs = new ArrayList<>();
    int from = -1;
    for (int x = 0; x <= columns; x++) {
      boolean on = x < columns && of[y * columns + x];
      if (on && from < 0) {
        from = x;
      } else if (!on && from >= 0) {
        runs.add(new int[] {from, y, x, y + 1});
        from = -1;
      }
    }
    return runs;
  }

  private void add(int[] b, List<Rect> found) {
    Rect r = new Rect(scan.points(b[0] * BLOCK), scan.points(b[1] * BLOCK), scan.points(b[2] * BLOCK), scan.points(b[3] * BLOCK));
    if (r.width() >= 0.6f * LEAST_WIDTH && r.height() >= 0.4f * LEAST_HEIGHT) {
      found.add(r);
    }
  }

  /** The area to the pixel, from its middle out to where ink ends; null when its edges are not straight. */
  private int[] edges(Rect r) {
    int[] b = {scan.pixels(r.x0()), scan.pixels(r.y0()), Math.min(scan.width, scan.pixels(r.x1())), Math.min(scan.height, scan.pixels(r.y1()))};
    int midY = (b[1] + b[3]) / 2;
    int[] own = b.clone();
    b[1] = edge(midY, -1, true, own);
    b[3] = edge(midY, 1, true, own) + 1;
    int midX = (b[0] + b[2]) / 2;
    own = b.clone();
    b[0] = edge(midX, -1, false, own);
    b[2] = edge(midX, 1, false, own) + 1;
    boolean full = isFull(true, b[1], 1, b) && isFull(true, b[3] - 1, -1, b) && isFull(false, b[0], 1, b) && isFull(false, b[2] - 1, -1, b);
    return full ? b : null;
  }

  private int edge(int from, int step, boolean level, int[] b) {
    int at = from;
    for (int next = from; Math.abs(next - at) <= GAP && next >= 0 && next < (level ? scan.height : scan.width); next += step) {
      at = line(level, next, b) >= LINE ? next : at;
    }
    return at;
  }

  /** Whether one of the outermost lines is all ink. */
  private boolean isFull(boolean level, int at, int step, int[] b) {
    for (int k = 0; k < BLOCK; k++) {
      if (line(level, at + k * step, b) >= FULL) {
        return true;
      }
    }
    return false;
  }

  private float line(boolean level, int at, int[] b) {
    return level ? scan.ink(b[0], at, b[2], at + 1) : scan.ink(at, b[1], at + 1, b[3]);
  }
}
