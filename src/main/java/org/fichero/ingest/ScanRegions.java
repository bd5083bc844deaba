package org.fichero.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The parts of a scanned page that are read each by itself: what stands outside of tables, and each of their cells. */
final class ScanRegions {
  /** Paper around what is read, in pixels. */
  static final int MARGIN = 24;
  /** Less is a speck, in points. */
  private static final float SPECK = 1f;
  /** More cells than this are read with the page. */
  private static final int MOST = 1_500;

  private final ScanImage scan;
  private final List<RuledTable> tables;
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<int[]> origins = new ArrayList<>();

  ScanRegions(ScanImage scan, List<RuledTable> all) {
    this.scan = scan;
    this.tables = all.stream().mapToInt(t -> t.rows() * t.columns()).sum() > MOST ? List.of() : all;
    add(new Rect(0, 0, scan.points(scan.width), scan.points(scan.height)), null);
    for (RuledTable table : tables) {
      for (int r = 0; r < table.rows(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          int cell = table.cellAt(c, r);
          if (cell >= 0) {
            add(table.area(cell), table);
          }
        }
      }
    }
  }

  List<BufferedImage> pictures() {
    return pictures;
  }

  /** The left and upper edge of each picture on the page, in pixels. */
  List<int[]> origins() {
    return origins;
  }

  /**
   * An area without the tables in it.
   *
   * @param owner its table; null for the page
   */
  private void add(Rect area, RuledTable owner) {
    int x0 = Math.max(0, scan.pixels(area.x0()));
    int y0 = Math.max(0, scan.pixels(area.y0()));
    ScanImage part = scan.cut(area);
    for (RuledTable table : tables) {
      Rect t = table.bounds();
      if (table != owner && t.common(area) > 0.5f * t.area() && t.area() < area.area()) {
        part.wipe(scan.pixels(t.x0()) - x0, scan.pixels(t.y0()) - y0, scan.pixels(t.x1()) - x0, scan.pixels(t.y1()) - y0);
      }
    }
    ScanSpecks.wipe(part);
    for (int[] p : ScanGutters.parts(part)) {
      int[] b = part.inked(p);
      if (b != null && scan.points(Math.max(b[2] - b[0], b[3] - b[1])) > SPECK) {
        pictures.add(framed(part.image().getSubimage(b[0], b[1], b[2] - b[0], b[3] - b[1])));
        origins.add(new int[] {x0 + b[0] - MARGIN, y0 + b[1] - MARGIN});
      }
    }
  }

  static BufferedImage framed(BufferedImage picture) {
    BufferedImage out = new BufferedImage(picture.getWidth() + 2 * MARGIN, picture.getHeight() + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, out.getWidth(), out.getHeight());
    g.drawImage(picture, MARGIN, MARGIN, null);
    g.dispose();
    return out;
  }
}
