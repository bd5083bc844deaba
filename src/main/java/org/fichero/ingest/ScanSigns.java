package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * Knows ticks and crosses on a scanned page, which Tesseract reads as stray letters: where they stand in a table's cell, in a
 * column of boxes, under one another at the ends of lines, or side by side on a line of their own.
 */
final class ScanSigns {
  /** What Tesseract makes of a tick or cross that stands alone. */
  private static final String SIGNS = "xXvVyYkK/\\*%+\u00d7\u2713\u2714\u221a\u00a5WwJ7";
  /** What it makes of a cross, however often it repeats it. */
  private static final String CROSSES = "xX\u00d7";
  /** The share of a cell's middle that is ink, above which something stands in it, and above which it is a patch of ink. */
  private static final float STROKES = 0.02f;
  private static final float PATCH = 0.72f;
  private static final float PATCH_SHAPE = 1.5f;
  /** The least and the greatest side of a sign, in points. */
  private static final float LEAST = 3;
  private static final float GREATEST = 26;
  /** Sizes and ink of one sign differ by no more than this share; it is read as no more letters. */
  private static final float ALIKE = 0.15f;
  private static final int LONGEST_SIGN = 2;
  /** Boxes and ticks of one column are no farther apart than this many points, and their middles no farther than this. */
  private static final float COLUMN_REACH = 90;
  private static final float COLUMN = 2;
  /** A cross at the end of a line is this many ems from the word before it. */
  private static final float APART = 0.6f;

  /** Brackets that are empty or ticked, as they are read, and how near their left edges are in one column, in points. */
  private static final Set<String> WRITTEN = Set.of("()", "[]", "(X)", "(x)", "[X]", "[x]", "(", "[");
  private static final float BRACKETS = 4;

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
    brackets();
    List<TextLine> lines = new LineFinder(words, true).lines(words);
    rows(lines);
    ends(lines);
    RuledTables.find(ink.rulings).forEach(this::cells);
  }

  /** A stray letter right above or below a box, where its neighbours have boxes. */
  private void columns() {
    words.replaceAll(w -> {
      boolean among = isStray(w.text()) && !isWord(w) && boxes.stream().anyMatch(b ->
          Math.abs(b.centreX() - w.centreX()) < COLUMN && Math.abs(b.y() - w.y()) < COLUMN_REACH);
      return among ? ticked(w) : w;
    });
  }

  /** Whatever is read between brackets under or over empty ones is what ticks them. */
  private void brackets() {
    words.replaceAll(w -> {
      boolean among = isFilled(w.text()) && words.stream().anyMatch(o -> WRITTEN.contains(o.text()) && o.text().charAt(0) == w.text().charAt(0)
          && Math.abs(o.x() - w.x()) < BRACKETS && Math.abs(o.y() - w.y()) < COLUMN_REACH);
      return among ? new Glyph(w.text().charAt(0) + "X" + w.text().charAt(2), w.x(), w.y(), w.width(), w.size(), w.bold(), w.block(), null) : w;
    });
  }

  /** "(9)", "[£]". */
  private static boolean isFilled(String word) {
    boolean round = word.startsWith("(") && word.endsWith(")");
    return word.length() == 3 && (round || word.startsWith("[") && word.endsWith("]"));
  }

  /** "y" between two words of its line. */
  private boolean isWord(Glyph w) {
    boolean left = false;
    boolean right = false;
    for (Glyph o : w.text().equalsIgnoreCase("y") ? words : List.<Glyph>of()) {
      boolean level = o != w && o.mark() == null && Math.abs(o.y() - w.y()) < 0.3f * w.size();
      left |= level && o.right() <= w.x() && w.x() - o.right() < APART * w.size();
      right |= level && o.x() >= w.right() && o.x() - w.right() < APART * w.size();
    }
    return left && right;
  }

  /** Lines of nothing but stray letters, two of them or more. */
  private void rows(List<TextLine> lines) {
    for (TextLine line : lines) {
      List<Glyph> all = glyphs(line);
      if (all.size() > 1 && all.stream().allMatch(g -> g.mark() != null || isStray(g.text()))) {
        words.replaceAll(w -> all.contains(w) && w.mark() == null ? ticked(w) : w);
      }
    }
  }

  /** Crosses at the ends of lines, under one another and apart from the words: a column whose other cells are empty. */
  private void ends(List<TextLine> lines) {
    List<Glyph> last = new ArrayList<>();
    for (TextLine line : lines) {
      List<Glyph> all = glyphs(line);
      Glyph end = all.get(all.size() - 1);
      boolean apart = all.size() > 1 && isCross(end.text()) && end.x() - all.get(all.size() - 2).right() > APART * line.size();
      if (apart) {
        last.add(end);
      }
    }
    words.replaceAll(w -> {
      boolean column = last.contains(w) && last.stream().anyMatch(o -> o != w && Math.abs(o.centreX() - w.centreX()) < COLUMN);
      return column ? ticked(w) : w;
    });
  }

  private static List<Glyph> glyphs(TextLine line) {
    List<Glyph> all = new ArrayList<>();
    line.chunks().forEach(c -> all.addAll(c.glyphs()));
    return all;
  }

  private static Glyph ticked(Glyph w) {
    return new Glyph(String.valueOf(Flow.glyph(MarkState.TICKED)), w.x(), w.y(), w.width(), w.size(), false, w.block(), MarkState.TICKED);
  }

  /** What stands in one cell of a table. */
  private record Cell(Rect area, List<Glyph> held, int[] blot) {
    boolean isEmpty() {
      return held.isEmpty() && blot == null;
    }

    /** Nothing was read, or no more than a stray letter. */
    boolean mayBeSign() {
      return blot != null && (held.isEmpty() || held.size() == 1 && held.get(0).mark() == null && isStray(held.get(0).text()));
    }
  }

  /** In a row that has empty cells, or nothing but signs beside its first cell, ink without words is a tick. */
  private void cells(RuledTable table) {
    Map<Integer, List<Glyph>> held = held(table);
    for (int r = 0; r < table.rows(); r++) {
      List<Cell> row = new ArrayList<>();
      for (int c = 0; c < table.columns(); c++) {
        int cell = table.cellAt(c, r);
        if (cell >= 0) {
          Rect area = table.area(cell);
          List<Glyph> some = held.getOrDefault(cell, List.of());
          row.add(new Cell(area, some, blot(area, Math.min(3, 0.2f * Math.min(area.width(), area.height())))));
        }
      }
      boolean marks = row.stream().anyMatch(Cell::isEmpty) || row.stream().skip(1).allMatch(Cell::mayBeSign);
      Cell sign = marks ? row.stream().filter(Cell::mayBeSign).findFirst().orElse(null) : null;
      row.forEach(c -> cell(c, marks && (c.mayBeSign() || sign != null && looksLike(c, sign))));
    }
  }

  private Map<Integer, List<Glyph>> held(RuledTable table) {
    Map<Integer, List<Glyph>> held = new HashMap<>();
    for (List<Glyph> some : List.of(words, boxes)) {
      for (Glyph g : some) {
        if (table.bounds().contains(g.centreX(), g.middle())) {
          held.computeIfAbsent(table.find(g.centreX(), g.middle()), k -> new ArrayList<>()).add(g);
        }
      }
    }
    return held;
  }

  /** Whether what stands in a cell is drawn as the sign in another one is, whatever it was read as. */
  private boolean looksLike(Cell cell, Cell sign) {
    int[] a = cell.blot;
    int[] b = sign.blot;
    if (a == null || cell.held.size() != 1 || cell.held.get(0).text().length() > LONGEST_SIGN) {
      return false;
    }
    boolean sized = Math.abs(a[2] - a[0] - b[2] + b[0]) <= ALIKE * (b[2] - b[0] + 6) && Math.abs(a[3] - a[1] - b[3] + b[1]) <= ALIKE * (b[3] - b[1] + 6);
    return sized && Math.abs(scan.ink(a[0], a[1], a[2] + 1, a[3] + 1) - scan.ink(b[0], b[1], b[2] + 1, b[3] + 1)) <= ALIKE;
  }

  /** @param sign whether it may be one in its row */
  private void cell(Cell cell, boolean sign) {
    int[] b = cell.blot;
    if (b == null || cell.held.stream().anyMatch(boxes::contains) || cell.held.size() > 1) {
      return;
    }
    Rect r = new Rect(scan.points(b[0]), scan.points(b[1]), scan.points(b[2] + 1), scan.points(b[3] + 1));
    float most = Math.max(r.width(), r.height());
    float share = scan.ink(b[0], b[1], b[2] + 1, b[3] + 1);
    boolean patch = share > PATCH && most < PATCH_SHAPE * Math.min(r.width(), r.height());
    if (most >= LEAST && most <= GREATEST && (patch || sign && share > STROKES)) {
      words.removeAll(cell.held);
      words.add(Glyph.mark(r, MarkState.TICKED, -1));
    }
  }

  static boolean isStray(String text) {
    return text.length() < 3 && text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0 || !Character.isLetterOrDigit(c)) || isCross(text);
  }

  private static boolean isCross(String text) {
    return text.chars().allMatch(c -> CROSSES.indexOf(c) >= 0);
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
