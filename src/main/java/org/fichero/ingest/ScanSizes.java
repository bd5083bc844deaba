package org.fichero.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How large the letters of a scanned page's lines are: alike where a reader would see no difference. */
final class ScanSizes {
  /** Up to this much larger than usual is the usual size; sizes this near are one. */
  private static final float USUAL = 1.13f;
  private static final float SAME = 1.09f;
  private static final float SMALLER = 0.8f;
  /** Small letters are this much of the font's size, capitals this much of small letters. */
  private static final float SMALL = 0.54f;
  private static final float CAPITALS = 1.34f;
  private static final int FEWEST = 4;

  private final Map<Hocr.Line, Float> heights = new IdentityHashMap<>();
  private final Map<Hocr.Line, Float> sizes = new IdentityHashMap<>();
  private float usual = 20;

  /**
   * @param lines of the page
   * @param pieces what hangs together in the picture: left, top, right, bottom
   */
  ScanSizes(List<Hocr.Line> lines, List<int[]> pieces) {
    List<Float> weighted = new ArrayList<>();
    for (Hocr.Line line : lines) {
      float height = height(line, pieces);
      heights.put(line, height);
      for (int i = 0; height > 0 && i < line.text().length(); i += 8) {
        weighted.add(height);
      }
    }
    if (!weighted.isEmpty()) {
      weighted.sort(null);
      usual = weighted.get(weighted.size() / 2);
    }
    group(lines);
  }

  /** In pixels. */
  float of(Hocr.Line line) {
    return sizes.getOrDefault(line, usual) / SMALL;
  }

  private void group(List<Hocr.Line> lines) {
    List<Hocr.Line> sorted = new ArrayList<>(lines);
    sorted.sort(java.util.Comparator.comparingDouble(heights::get));
    float first = 0;
    float last = 0;
    for (Hocr.Line line : sorted) {
      float h = heights.get(line);
      boolean ordinary = h == 0 || h < USUAL * usual && h > SMALLER * usual;
      if (ordinary) {
        first = 0;
      } else if (first == 0 || h > SAME * last) {
        first = h;
      }
      last = h;
      sizes.put(line, ordinary ? usual : first);
    }
  }

  /** The height of the small letters, which are a good part of any line; 0 where too few are seen. */
  private static float height(Hocr.Line line, List<int[]> pieces) {
    float[] b = line.box();
    List<Integer> heights = new ArrayList<>();
    for (int[] p : pieces) {
      int x = (p[0] + p[2]) / 2;
      int y = (p[1] + p[3]) / 2;
      int h = p[3] - p[1] + 1;
      if (x >= b[0] && x <= b[2] && y >= b[1] && y <= b[3] && h > 0.25f * (b[3] - b[1])) {
        heights.add(h);
      }
    }
    if (heights.size() < FEWEST) {
      return 0;
    }
    heights.sort(null);
    String text = line.text();
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    return heights.get(3 * heights.size() / 10) / (capitals ? CAPITALS : 1);
  }
}
