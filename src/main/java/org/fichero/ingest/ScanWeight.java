package org.fichero.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which words of a scanned page are bold: those whose strokes are thicker than is usual on the page for letters of their size. */
final class ScanWeight {
  private static final float BOLD = 1.28f;
  /** Words of fewer letters show too few strokes; they are as the word nearest to them. */
  private static final int FEWEST = 3;
  /** The part of a word's height, in its middle, that is looked at, and the share of strokes that are no thinner. */
  private static final float FROM = 0.35f;
  private static final float TO = 0.8f;
  private static final int MIDDLE = 2;
  /** With fewer words nothing is usual. */
  private static final int LEAST_WORDS = 12;

  private final ScanImage scan;
  private final Map<Hocr.Word, Float> weights = new IdentityHashMap<>();
  private float usual = Float.MAX_VALUE;

  /** @param sizes of the letters */
  ScanWeight(ScanImage scan, List<Hocr.Line> lines, ScanSizes sizes) {
    this.scan = scan;
    List<Float> all = new ArrayList<>();
    for (Hocr.Line line : lines) {
      for (Hocr.Word word : line.words()) {
        if (word.text().codePoints().filter(Character::isLetter).count() >= FEWEST) {
          float weight = stroke(word.box()) / sizes.of(line);
          weights.put(word, weight);
          all.add(weight);
        }
      }
    }
    all.sort(null);
    if (all.size() >= LEAST_WORDS) {
      usual = all.get(all.size() / 2);
    }
  }

  /** Whether each word of a line is bold. */
  boolean[] of(Hocr.Line line) {
    boolean[] bold = new boolean[line.words().size()];
    for (int i = 0; i < bold.length; i++) {
      Hocr.Word known = known(line.words(), i);
      bold[i] = known != null && weights.get(known) > BOLD * usual;
    }
    return bold;
  }

  /** The word whose weight is known that is nearest to one; null for none. */
  private Hocr.Word known(List<Hocr.Word> words, int i) {
    float[] box = words.get(i).box();
    Hocr.Word best = null;
    float least = Float.MAX_VALUE;
    for (Hocr.Word w : words) {
      float away = Math.max(0, Math.max(w.box()[0] - box[2], box[0] - w.box()[2]));
      boolean same = w == words.get(i);
      if (weights.containsKey(w) && (same || away < least)) {
        best = w;
        least = same ? -1 : away;
      }
    }
    return best;
  }

  /** How thick most upright strokes are, in pixels, to a fraction by how dark their edges are. */
  private float stroke(float[] box) {
    List<Float> runs = new ArrayList<>();
    int y0 = Math.max(0, Math.round(box[1] + FROM * (box[3] - box[1])));
    int y1 = Math.min(scan.height - 1, Math.round(box[1] + TO * (box[3] - box[1])));
    for (int y = y0; y <= y1; y++) {
      float run = 0;
      for (int x = Math.max(0, (int) box[0]); x <= Math.min(scan.width - 1, (int) box[2] + 1); x++) {
        int dark = scan.darkness(scan.grey(x, y));
        if (scan.isInk(x, y) && x < (int) box[2] + 1) {
          run += Math.min(1, dark / 255f);
        } else if (run > 0) {
          runs.add(run);
          run = 0;
        }
      }
    }
    runs.sort(null);
    return runs.isEmpty() ? 0 : runs.get(runs.size() / MIDDLE);
  }
}
