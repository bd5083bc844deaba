package org.fichero.ingest;

/**
 * The ground of a scanned page: how light the paper, or the colour that lies upon it, is under each pixel. What is narrower than
 * the strokes of letters are thick is closed; larger dark areas stay dark.
 */
final class ScanGround {
  /** Strokes are no thicker, in points. */
  private static final float STROKE = 4.2f;
  /** Darker ground, as a share of white, is ink or a colour upon which letters are white. */
  static final float DARK = 0.45f;

  /** Ink is darker than this share of its ground. */
  private static final float INK = 0.75f;

  private final ScanImage scan;
  private final byte[] ground;

  ScanGround(ScanImage scan) {
    this.scan = scan;
    byte[] smooth = smooth(scan);
    int reach = Math.max(3, scan.pixels(STROKE));
    this.ground = extreme(extreme(smooth, reach, true), reach, false);
  }

  /** How light the ground is at a pixel, 0 to 255. */
  int at(int x, int y) {
    return ground[y * scan.width + x] & 0xff;
  }

  /** The page upon white: light colours and the paper's own grey are taken away, dark areas are left. */
  ScanImage flat() {
    byte[] out = new byte[ground.length];
    for (int y = 0, i = 0; y < scan.height; y++) {
      for (int x = 0; x < scan.width; x++, i++) {
        int g = ground[i] & 0xff;
        int grey = scan.grey(x, y);
        // between white letters on a dark ground, which is closed there, nothing lightens it
        boolean as = g < DARK * 255 || grey < DARK * 255 && grey < INK * g;
        out[i] = (byte) (as ? grey : Math.min(255, grey * 255 / g));
      }
    }
    return scan.with(out);
  }

  /** The mean of each pixel and its neighbours: noise would lighten the ground. */
  private static byte[] smooth(ScanImage scan) {
    int w = scan.width;
    int h = scan.height;
    byte[] out = new byte[w * h];
    int[] columns = new int[w];
    for (int y = 0; y < h; y++) {
      int above = Math.max(0, y - 1);
      int below = Math.min(h - 1, y + 1);
      for (int x = 0; x < w; x++) {
        columns[x] = scan.grey(x, above) + scan.grey(x, y) + scan.grey(x, below);
      }
      for (int x = 0; x < w; x++) {
        out[y * w + x] = (byte) ((columns[Math.max(0, x - 1)] + columns[x] + columns[Math.min(w - 1, x + 1)]) / 9);
      }
    }
    return out;
  }

  /** The lightest or darkest within a square around each pixel, in steps that double their reach. */
  private byte[] extreme(byte[] from, int reach, boolean lightest) {
    return along(along(from, reach, lightest, 1, scan.width), reach, lightest, scan.width, scan.height);
  }

  /**
   * The same in one direction.
   *
   * @param step from one pixel to the next
   * @param length of a line
   */
  private byte[] along(byte[] from, int reach, boolean lightest, int step, int length) {
    byte[] now = from.clone();
    int covered = 1;
    while (covered < reach) {
      int shift = Math.min(covered, reach - covered);
      for (int i = 0; i < now.length; i++) {
        int at = i / step % length;
        int other = at + shift < length ? i + shift * step : i;
        now[i] = pick(now[i], now[other], lightest);
      }
      covered += shift;
    }
    // the window stands to the right of its pixel: moved back to its middle
    byte[] out = new byte[now.length];
    int back = lightest ? reach / 2 : (reach - 1) / 2;
    for (int i = 0; i < out.length; i++) {
      int at = i / step % length;
      out[i] = now[i - Math.min(at, back) * step];
    }
    return out;
  }

  private static byte pick(byte a, byte b, boolean lightest) {
    return (a & 0xff) > (b & 0xff) == lightest ? a : b;
  }
}
