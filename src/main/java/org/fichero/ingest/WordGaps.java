package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** Which gaps between the words of a scanned line part columns: no spaces are drawn there, only the line's other gaps tell. */
final class WordGaps {
  /** Parts columns whatever the others are; parts them where the line's usual gap is so much narrower. In ems. */
  private static final float WIDE = 1.1f;
  private static final float LEAST = 0.5f;
  private static final float WIDER = 2f;
  private static final float USUAL = 0.3f;
  private static final int FEW = 4;

  private final float usual;

  /** @param line words and marks from left to right */
  WordGaps(List<Glyph> line) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      gaps.add((line.get(i).x() - line.get(i - 1).right()) / Math.min(line.get(i).size(), line.get(i - 1).size()));
    }
    gaps.sort(null);
    usual = gaps.size() < FEW ? USUAL : Math.max(USUAL, gaps.get(gaps.size() / 2));
  }

  /** @param gap in ems */
  boolean isWide(float gap) {
    return gap > WIDE || gap > LEAST && gap > WIDER * usual;
  }
}
