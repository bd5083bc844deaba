package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.MarkState;

/**
 * Knows ticks and crosses on a scanned page, which Tesseract reads as stray letters: where they stand in a table's cell,
 * in a column of boxes, or side by side on a line of their own.
 */
final class ScanSigns {
  /** What Tesseract makes of a tick or cross that stands alone. */
  private static final String SIGNS = "xXvVyYkK/\\*%+\u00d7\u2713\u2714\u221a\u00a5WwJ7";
  /** The share of a cell's middle that is ink, above which something stands in it. */
  private static final float STROKES = 0.02f;
  /** Boxes and ticks of one column are no farther apart than this many points. */
  private static final float COLUMN_REACH = 90;

  private final ScanImage scan;
  private final PageInk ink;
  private final List<Glyph> words;
  private final List<Glyph> boxes;

  /**
   * @param words of the page; changed
   * @param boxes of the page
   */
  ScanSigns(ScanImage scan, PageInk ink, List<Glyph> words, List<Glyph> boxes) {
    this.scan = scan;
    this.ink = ink;
    this.words = words;
    this.boxes = boxes;
  }

  /** Puts ticked marks in place of what was read. */
  void tick() {
    columns();
    rows();
    for (RuledTable table : RuledTables.find(ink.rulings)) {
      cells(table);
    }
  }

  /** A stray letter right above or below a box, where its neighbours have boxes. */
  private void columns() {
    words.replaceAll(w -> {
      boolean among = isStray(w.text()) && boxes.stream().anyMatch(b ->
          Math.abs(b.centreX() - w.centreX()) < 0.6f * b.width() && Math.abs(b.y() - w.y()) < COLUMN_REACH);
      return among ? ticked(w) : w;
    });
  }

  /** Lines of nothing but stray letters, two of them or more. */
  private void rows() {
    for (TextLine line : new LineFinder(words, true).lines(words)) {
      List<Glyph> all = new ArrayList<>();
      line.chunks().forEach(c -> all.addAll(c.glyphs()));
      if (all.size() > 1 && all.stream().allMatch(g -> g.mark() != null || isStray(g.text()))) {
        words.replaceAll(w -> all.contains(w) && w.mark() == null ? ticked(w) : w);
      }
    }
  }

  private static Glyph ticked(Glyph w) {
    return new Glyph(String.valueOf(Flow.glyph(MarkState.TICKED)), w.x(), w.y(), w.width(), w.size(), false, w.block(), MarkState.TICKED);
  }

  private void cells(RuledTable table) {
    Map<Integer, List<Glyph>> held = new TreeMap<>();
    for (List<Glyph> some : List.of(words, boxes)) {
      for (Glyph g : some) {
        if (table.bounds().contains(g.centreX(), g.middle())) {
          held.computeIfAbsent(table.find(g.centreX(), g.middle()), k -> new ArrayList<>()).add(g);
        }
      }
    }
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        int cell = table.cellAt(c, r);
        if (cell >= 0) {
          cell(table.area(cell), held.getOrDefault(cell, List.of()));
        }
      }
    }
  }

  /** In a cell that holds no more than a stray letter, ink is a tick. */
  private void cell(Rect area, List<Glyph> held) {
    boolean stray = held.size() == 1 && held.get(0).mark() == null && isStray(held.get(0).text());
    if (!held.isEmpty() && !stray) {
      return;
    }
    int[] b = blot(area, Math.min(3, 0.2f * Math.min(area.width(), area.height())));
    if (b == null) {
      return;
    }
    Rect r = new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2] + 1), scan.points(b[3] + 1));
    boolean sized = Math.max(r.width(), r.height()) >= 3 && r.width() <= 26 && r.height() <= 26;
    if (sized && scan.ink(b[0], b[1], b[2] + 1, b[3] + 1) > STROKES) {
      words.removeAll(held);
      words.add(Glyph.mark(r, MarkState.TICKED, -1));
    }
  }

  private static boolean isStray(String text) {
    return text.length() < 3 && text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0 || !Character.isLetterOrDigit(c));
  }

  /** The bounds of the ink in a cell, its rim left out; null without any. */
  private int[] blot(Rect area, float pad) {
    int[] b = null;
    for (int y = scan.pixels(area.y0() + pad); y < Math.min(scan.height, scan.pixels(area.y1() - pad)); y++) {
      for (int x = scan.pixels(area.x0() + pad); x < Math.min(scan.width, scan.pixels(area.x1() - pad)); x++) {
        if (scan.isInk(x, y)) {
          b = b == null ? new int[] {x, y, x, y} : new int[] {Math.min(b[0], x), b[1], Math.max(b[2], x), y};
        }
      }
    }
    return b;
  }
}
