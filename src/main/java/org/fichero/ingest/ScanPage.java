package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a picture of a page: lines and boxes by its pixels, words by Tesseract. */
final class ScanPage {
  /** Small print is enlarged to this resolution. */
  private static final float BEST_DPI = 300;
  /** Words that Tesseract is less sure of, in per cent. */
  private static final float UNSURE = 50;

  /** Tables of fewer columns, of more than this share of the page, or beyond this number are read with the page. */
  private static final int LEAST_COLUMNS = 3;
  private static final float MOST_HEIGHT = 0.5f;
  private static final int MOST_TABLES = 8;
  private static final float TABLE_ZOOM = 2;

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
    context.budget().another();
    ScanImage scan = ScanImage.of(image, dpi).straight();
    scan = dpi < BEST_DPI * 0.9f ? scan.enlarged(BEST_DPI / dpi) : scan;
    PageInk ink = new PageInk(scan.points(scan.width), scan.points(scan.height), true);
    ScanBoxes finder = new ScanBoxes(scan);
    List<Glyph> boxes = finder.take(ink);
    ScanLines lines = new ScanLines(scan, ink);
    lines.find();
    lines.wipe();
    if (!ink.rulings.isEmpty()) {
      // boxes that touched a line
      boxes.addAll(new ScanBoxes(scan, ink.rulings).take(ink));
    }
    context.check();
    List<Glyph> words = words(scan, tesseract, number, finder.pieces());
    tables(scan, ink, words, tesseract);
    words.removeIf(w -> boxes.stream().anyMatch(b -> Math.abs(b.centreX() - w.centreX()) < 0.5f * b.width() && Math.abs(b.middle() - w.middle()) < 0.5f * b.width()));
    new ScanSigns(scan, ink, words, boxes).tick();
    ink.glyphs.addAll(words);
    ink.glyphs.addAll(boxes);
    return ink;
  }

  /** Reads tables once more, each by itself and enlarged: their print is small, and their cells stand close. */
  private void tables(ScanImage scan, PageInk ink, List<Glyph> words, Tesseract tesseract) throws UnreadableSourceException, IOException {
    int count = 0;
    for (RuledTable table : RuledTables.find(ink.rulings)) {
      Rect area = table.bounds();
      if (table.columns() < LEAST_COLUMNS || area.height() > MOST_HEIGHT * ink.height || ++count > MOST_TABLES) {
        continue;
      }
      context.check();
      ScanImage part = scan.cut(area).enlarged(TABLE_ZOOM);
      List<Glyph> better = new ArrayList<>();
      for (Element line : lines(tesseract.hocr(part, context))) {
        float[] box = numbers(line.attr("title"), "bbox", 4);
        float[] base = numbers(line.attr("title"), "baseline", 2);
        for (Element word : line.select(".ocrx_word")) {
          float[] b = numbers(word.attr("title"), "bbox", 4);
          float y = box[3] + base[1] + base[0] * (b[0] - box[0]);
          if (isWord(word)) {
            better.add(new Glyph(word.text().strip(), area.x0() + part.points(b[0]), area.y0() + part.points(y), part.points(b[2] - b[0]),
                Math.max(4, 1.15f * part.points(b[3] - b[1])), false, -1, null));
          }
        }
      }
      words.removeIf(w -> area.contains(w.centreX(), w.middle()));
      words.addAll(better);
    }
  }

  private static List<Element> lines(String hocr) {
    return Jsoup.parse(hocr).select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat");
  }

  /** Specks are read as dashes and bars, without trust. */
  private static boolean isWord(Element word) {
    String text = word.text().strip();
    boolean letters = text.chars().anyMatch(Character::isLetterOrDigit);
    return !text.isEmpty() && (letters || numbers(word.attr("title"), "x_wconf", 1)[0] >= UNSURE);
  }

  private List<Glyph> words(ScanImage scan, Tesseract tesseract, int number, List<int[]> pieces) throws UnreadableSourceException, IOException {
    List<Glyph> words = new ArrayList<>();
    int unsure = 0;
    List<Element> lines = lines(tesseract.hocr(scan, context));
    ScanSizes sizes = new ScanSizes(lines, pieces);
    for (Element line : lines) {
      float[] box = numbers(line.attr("title"), "bbox", 4);
      float[] base = numbers(line.attr("title"), "baseline", 2);
      float size = sizes.of(line);
      for (Element word : line.select(".ocrx_word")) {
        float[] b = numbers(word.attr("title"), "bbox", 4);
        String text = word.text().strip();
        if (!isWord(word)) {
          continue;
        }
        unsure += numbers(word.attr("title"), "x_wconf", 1)[0] < UNSURE ? 1 : 0;
        for (ScanWords.Part part : ScanWords.parts(text, b, size, pieces, scan)) {
          float y = box[3] + base[1] + base[0] * (part.from() - box[0]);
          words.add(new Glyph(
              part.text(), scan.points(part.from()), scan.points(y), scan.points(part.to() - part.from()), scan.points(size), false, -1, null));
        }
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
