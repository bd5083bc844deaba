package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines of letters on a scanned page that the engine passed over, as it does with a title among smaller lines: each is to be read by itself. */
final class ScanMissed {
  /** A line has so many letters, that are no lower, in points. */
  private static final int LEAST_LETTERS = 6;
  private static final float LEAST_HEIGHT = 4;
  /** Letters and words of a line are no farther apart, in heights of its letters. */
  private static final float NEAR = 2;
  /** So much of the lower one's height letters of a line have in common. */
  private static final float COMMON = 0.5f;
  /** Paper above and below a line, as a share of its height. */
  private static final float AROUND = 0.2f;
  /** More letters that no line has are a drawing. */
  private static final int MOST = 1_000;
  /** Of what is not read at once only words that the engine trusts are words. */
  private static final float TRUST = 70;

  private final ScanImage scan;
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<int[]> origins = new ArrayList<>();

  /**
   * @param pieces what hangs together in the picture: left, top, right, bottom
   * @param lines that were read
   */
  ScanMissed(ScanImage scan, List<int[]> pieces, List<Hocr.Line> lines) {
    this.scan = scan;
    List<Hocr.Line> read = lines.stream().filter(l -> !l.words().isEmpty()).toList();
    List<int[]> left = pieces.stream().filter(p -> scan.points(p[3] - p[1] + 1) >= LEAST_HEIGHT && read.stream().noneMatch(l -> holds(l.box(), p))).toList();
    if (left.size() <= MOST) {
      found(left).forEach(this::add);
    }
  }

  boolean isEmpty() {
    return pictures.isEmpty();
  }

  /** What they say, where that is sure. */
  List<Hocr.Line> read(Tesseract tesseract, ReadContext context) throws UnreadableSourceException, java.io.IOException {
    List<Hocr.Line> lines = Hocr.lines(tesseract.hocr(pictures, scan.dpi(), context), origins);
    return lines.stream().filter(l -> !l.words().isEmpty() && l.words().stream().allMatch(w -> w.trust() >= TRUST)).toList();
  }

  private static boolean holds(float[] box, int[] piece) {
    float x = (piece[0] + piece[2]) / 2f;
    float y = (piece[1] + piece[3]) / 2f;
    return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  }

  /** Rows of letters, by their bounds. */
  private List<int[]> found(List<int[]> letters) {
    List<int[]> sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingInt(p -> p[0]));
    List<int[]> rows = new ArrayList<>();
    for (int[] p : sorted) {
      int[] row = rows.stream().filter(r -> goesOn(r, p)).findFirst().orElse(null);
      if (row == null) {
        rows.add(new int[] {p[0], p[1], p[2], p[3], 1});
      } else {
        row[1] = Math.min(row[1], p[1]);
        row[2] = Math.max(row[2], p[2]);
        row[3] = Math.max(row[3], p[3]);
        row[4]++;
      }
    }
    rows.removeIf(r -> r[4] < LEAST_LETTERS);
    return rows;
  }

  private static boolean goesOn(int[] row, int[] piece) {
    int common = Math.min(row[3], piece[3]) - Math.max(row[1], piece[1]);
    int lower = Math.min(row[3] - row[1], piece[3] - piece[1]);
    return common >= COMMON * lower && piece[0] - row[2] <= NEAR * (row[3] - row[1]);
  }

  private void add(int[] row) {
    int around = Math.round(AROUND * (row[3] - row[1]));
    int top = Math.max(0, row[1] - around);
    int bottom = Math.min(scan.height, row[3] + 1 + around);
    pictures.add(ScanRegions.framed(scan.image().getSubimage(row[0], top, row[2] + 1 - row[0], bottom - top)));
    origins.add(new int[] {row[0] - ScanRegions.MARGIN, top - ScanRegions.MARGIN});
  }
}
