package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a picture of a page: lines and boxes by its pixels, words by Tesseract. */
final class ScanPage {
  /** Small print is enlarged to this resolution. */
  private static final float BEST_DPI = 300;
  /** Words that Tesseract is less sure of, in per cent. */
  private static final float UNSURE = 50;
  /** What Tesseract makes of a tick or cross that stands alone. */
  private static final String SIGNS = "xXvVyYkK/\\*%+\u00d7\u2713\u2714\u221a\u00a5Ww";
  /** The share of a cell's middle that is ink, above which something stands in it. */
  private static final float STROKES = 0.02f;

  private final ReadContext context;

  ScanPage(ReadContext context) {
    this.context = context;
  }

  /**
   * What stands on a page.
   *
   * @param image the page
   * @param dpi its resolution
   * @param number of the page, from 1
   * @param tesseract installed
   */
  PageInk read(BufferedImage image, float dpi, int number, Tesseract tesseract) throws UnreadableSourceException, IOException {
    ScanImage scan = ScanImage.of(image, dpi);
    scan = dpi < BEST_DPI * 0.9f ? scan.enlarged(BEST_DPI / dpi) : scan;
    PageInk ink = new PageInk(scan.points(scan.width), scan.points(scan.height));
    ScanBoxes finder = new ScanBoxes(scan);
    List<Glyph> boxes = finder.take(ink);
    ScanLines lines = new ScanLines(scan, ink);
    lines.find();
    lines.wipe();
    if (!ink.rulings.isEmpty()) {
      // boxes that touched a line
      boxes.addAll(new ScanBoxes(scan).take(ink));
    }
    context.check();
    List<Glyph> words = words(scan, tesseract, number, finder.pieces());
    words.removeIf(w -> boxes.stream().anyMatch(b -> Math.abs(b.centreX() - w.centreX()) < 0.5f * b.width() && Math.abs(b.middle() - w.middle()) < 0.5f * b.width()));
    signs(scan, ink, words, boxes);
    ink.glyphs.addAll(words);
    ink.glyphs.addAll(boxes);
    return ink;
  }

  /** In a table's cell that holds no more than a stray letter, ink is a tick. */
  private static void signs(ScanImage scan, PageInk ink, List<Glyph> words, List<Glyph> boxes) {
    for (RuledTable table : RuledTables.find(ink.rulings)) {
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
            sign(scan, table.area(cell), held.getOrDefault(cell, List.of()), words);
          }
        }
      }
    }
  }

  private static void sign(ScanImage scan, Rect area, List<Glyph> held, List<Glyph> words) {
    boolean stray = held.size() == 1 && held.get(0).mark() == null && isStray(held.get(0).text());
    if (!held.isEmpty() && !stray) {
      return;
    }
    float pad = Math.min(3, 0.2f * Math.min(area.width(), area.height()));
    int[] b = blot(scan, area, pad);
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
  private static int[] blot(ScanImage scan, Rect area, float pad) {
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

  private List<Glyph> words(ScanImage scan, Tesseract tesseract, int number, List<int[]> pieces) throws UnreadableSourceException, IOException {
    List<Glyph> words = new ArrayList<>();
    int unsure = 0;
    List<Element> lines = Jsoup.parse(tesseract.hocr(scan, context)).select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat");
    ScanSizes sizes = new ScanSizes(lines, pieces);
    for (Element line : lines) {
      float[] box = numbers(line.attr("title"), "bbox", 4);
      float[] base = numbers(line.attr("title"), "baseline", 2);
      float size = sizes.of(line);
      for (Element word : line.select(".ocrx_word")) {
        float[] b = numbers(word.attr("title"), "bbox", 4);
        String text = word.text().strip();
        if (text.isEmpty()) {
          continue;
        }
        float y = box[3] + base[1] + base[0] * (b[0] - box[0]);
        unsure += numbers(word.attr("title"), "x_wconf", 1)[0] < UNSURE ? 1 : 0;
        words.add(new Glyph(text, scan.points(b[0]), scan.points(y), scan.points(b[2] - b[0]), scan.points(size), false, -1, null));
      }
    }
    if (unsure * 10 > words.size()) {
      context.finding("ocr-unsure", Severity.WARNING, "page", Integer.toString(number), "words", Integer.toString(unsure));
    }
    return words;
  }

  /** The numbers after a name in hOCR's {@code title}; zeros when they are missing. */
  static float[] numbers(String title, String name, int count) {
    float[] found = new float[count];
    int at = title.indexOf(name + " ");
    if (at < 0) {
      return found;
    }
    String[] parts = title.substring(at + name.length() + 1).split("[ ;]", count + 1);
    for (int i = 0; i < Math.min(count, parts.length); i++) {
      try {
        found[i] = Float.parseFloat(parts[i]);
      } catch (NumberFormatException e) {
        return found;
      }
    }
    return found;
  }
}
