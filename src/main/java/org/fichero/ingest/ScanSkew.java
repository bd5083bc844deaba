package org.fichero.ingest;

/**
 * By how much a page lies askew in its picture. Lines of print are told best from the space between them when rows of pixels
 * run along them; so the angle is the one at which the rows' counts of ink differ most.
 */
final class ScanSkew {
  /** A page lies farther askew than this, in degrees, only when somebody meant it. */
  private static final double MOST = 4;
  private static final double STEP = 0.25;
  private static final double FINE_STEP = 0.05;
  /** So little does no harm. */
  private static final double LEAST = 0.15;
  /** Rows must tell print from space this much better than those of the picture as it is. */
  private static final double BETTER = 1.03;
  /** Pixels of the picture that is looked at, across. */
  private static final int ACROSS = 900;

  private final int[] xs;
  private final int[] ys;
  private final int count;
  private final int height;

  private ScanSkew(ScanImage scan) {
    int step = Math.max(1, scan.width / ACROSS);
    int columns = scan.width / step;
    this.height = scan.height / step;
    int[] x = new int[columns * height];
    int[] y = new int[columns * height];
    int n = 0;
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < columns; c++) {
        if (scan.isInk(c * step, r * step)) {
          x[n] = c;
          y[n++] = r;
        }
      }
    }
    this.xs = x;
    this.ys = y;
    this.count = n;
  }

  /** Degrees, clockwise positive; 0 for a page that lies straight, or of which nobody can tell. */
  static double degrees(ScanImage scan) {
    ScanSkew skew = new ScanSkew(scan);
    double best = skew.best(0, MOST, STEP);
    best = skew.best(best, STEP, FINE_STEP);
    boolean sure = Math.abs(best) >= LEAST && Math.abs(best) < MOST && skew.contrast(best) > BETTER * skew.contrast(0);
    return sure ? best : 0;
  }

  private double best(double around, double reach, double step) {
    double best = around;
    double most = contrast(around);
    for (double a = around - reach; a <= around + reach; a += step) {
      double contrast = contrast(a);
      if (contrast > most) {
        most = contrast;
        best = a;
      }
    }
    return best;
  }

  /** The sum of the squares of what each row, tilted by an angle, holds of ink. */
  private double contrast(double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int margin = (int) (ACROSS * 2 * Math.tan(Math.toRadians(MOST + 1))) + 2;
    int[] rows = new int[height + 2 * margin];
    for (int i = 0; i < count; i++) {
      rows[(int) (ys[i] - xs[i] * slope) + margin]++;
    }
    double sum = 0;
    for (int r : rows) {
      sum += (double) r * r;
    }
    return sum;
  }
}
