package org.fichero.evaluate;

import java.util.Arrays;

/** Pairs two sequences so that no pair crosses another and the sum of their scores is greatest. */
final class Alignment {
  /** Beyond it a sequence pairs within a band only: time and memory stay bounded. */
  private static final int BAND = 400;

  /** How well {@code i} of the one and {@code j} of the other go together; 0 or less: not at all. */
  interface Score {
    double of(int i, int j);
  }

  private Alignment() {}

  /** For each of {@code n} its partner among {@code m}, or -1. */
  static int[] align(int n, int m, Score score) {
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    if (n == 0 || m == 0) {
      return partner;
    }
    int band = Math.max(BAND, Math.abs(n - m) + BAND / 4);
    int width = Math.min(m, 2 * band + 1);
    byte[][] from = new byte[n + 1][width + 1];
    double[] above = new double[m + 1];
    double[] row = new double[m + 1];
    for (int i = 1; i <= n; i++) {
      int low = low(i, n, m, width);
      System.arraycopy(above, 0, row, 0, m + 1);
      for (int j = low + 1; j <= low + width; j++) {
        double pair = score.of(i - 1, j - 1);
        double with = pair > 0 ? above[j - 1] + pair : Double.NEGATIVE_INFINITY;
        fill(from[i], row, above, with, j, low);
      }
      carry(row, low + width);
      double[] swap = above;
      above = row;
      row = swap;
    }
    walkBack(from, partner, n, m, width);
    return partner;
  }

  private static void fill(byte[] from, double[] row, double[] above, double with, int j, int low) {
    double skip = Math.max(above[j], row[j - 1]);
    if (with >= skip && with > Double.NEGATIVE_INFINITY) {
      row[j] = with;
      from[j - low] = 1;
    } else {
      row[j] = skip;
      from[j - low] = (byte) (above[j] >= row[j - 1] ? 2 : 3);
    }
  }

  private static void carry(double[] row, int upTo) {
    for (int j = upTo + 1; j < row.length; j++) {
      row[j] = Math.max(row[j], row[j - 1]);
    }
  }

  private static int low(int i, int n, int m, int width) {
    long centre = (long) i * m / n;
    return (int) Math.max(0, Math.min(m - width, centre - width / 2));
  }

  private static void walkBack(byte[][] from, int[] partner, int n, int m, int width) {
    int i = n;
    int j = m;
    while (i > 0 && j > 0) {
      int low = low(i, n, m, width);
      int step = j > low + width ? 3 : j <= low ? 2 : from[i][j - low];
      if (step == 1) {
        partner[--i] = --j;
      } else if (step == 2) {
        i--;
      } else {
        j--;
      }
    }
  }
}
