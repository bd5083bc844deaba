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
      boxes.addAll(new ScanBoxes(scan, ink.rulings).take(ink));
    }
    context.check();
    List<Glyph> words = words(scan, tesseract, number, finder.pieces());
    words.removeIf(w -> boxes.stream().anyMatch(b -> Math.abs(b.centreX() - w.centreX()) < 0.5f * b.width() && Math.abs(b.middle() - w.middle()) < 0.5f * b.width()));
    new ScanSigns(scan, ink, words, boxes).tick();
    ink.glyphs.addAll(words);
    ink.glyphs.addAll(boxes);
    return ink;
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
        unsure += numbers(word.attr("title"), "x_wconf", 1)[0] < UNSURE ? 1 : 0;
        for (ScanWords.Part part : ScanWords.parts(text, b, size, pieces)) {
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
