package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What hangs together on a scanned page (letters, boxes, tables of lines), by its bounds in pixels. */
final class ScanPieces {
  private final ScanImage scan;
  private final boolean[] seen;
  private int[] stack = new int[1024];

  private ScanPieces(ScanImage scan) {
    this.scan = scan;
    this.seen = new boolean[scan.width * scan.height];
  }

  /** From the top, each as its left, top, right and bottom pixel, both ends included. */
  static List<int[]> of(ScanImage scan) {
    return new ScanPieces(scan).find();
  }

  private List<int[]> find() {
    List<int[]> pieces = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i] && scan.isInk(i % scan.width, i / scan.width)) {
        pieces.add(fill(i));
      }
    }
    return pieces;
  }

  private int[] fill(int start) {
    int[] b = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    int n = 0;
    stack[n++] = start;
    seen[start] = true;
    while (n > 0) {
      int i = stack[--n];
      int x = i % scan.width;
      int y = i / scan.width;
      b[0] = Math.min(b[0], x);
      b[1] = Math.min(b[1], y);
      b[2] = Math.max(b[2], x);
      b[3] = Math.max(b[3], y);
      if (n + 9 > stack.length) {
        stack = Arrays.copyOf(stack, stack.length * 2);
      }
      for (int yy = Math.max(0, y - 1); yy <= Math.min(scan.height - 1, y + 1); yy++) {
        for (int xx = Math.max(0, x - 1); xx <= Math.min(scan.width - 1, x + 1); xx++) {
          int k = yy * scan.width + xx;
          if (!seen[k] && scan.isInk(xx, yy)) {
            seen[k] = true;
            stack[n++] = k;
          }
        }
      }
    }
    return b;
  }
}
