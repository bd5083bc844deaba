package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fichero.model.Severity;

/** One PDF while it is read: all its pages first, since habits, headings and furniture show only over pages. */
final class PdfDocument {
  private static final float SCAN_DPI = 300;
  /** A page whose picture covers this share of it is a scan; smaller pictures are illustrations. */
  private static final float COVERED = 0.5f;
  /** So much of what is drawn on a page without text may be text that was turned into outlines. */
  private static final int MANY_SHAPES = 60;

  private final PDDocument document;
  private final ReadContext context;
  private final PdfTags tags;
  private final Map<PDFont, PdfFont> fonts = PdfPage.fontCache();
  private final List<Integer> unread = new ArrayList<>();
  private int unknown;

  PdfDocument(PDDocument document, ReadContext context) throws UnreadableSourceException {
    this.document = document;
    this.context = context;
    this.tags = PdfTags.of(document, context);
  }

  void write() throws UnreadableSourceException, IOException {
    List<PageInk> pages = new ArrayList<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      context.check();
      PageInk ink = new PdfPage(document.getPage(i), tags, fonts, context).read();
      pages.add(isScan(ink) ? scanned(i, ink) : ink);
      unknown += (int) ink.glyphs.stream().filter(g -> g.text().equals(PdfFont.UNKNOWN)).count();
    }
    if (!unread.isEmpty() && unread.size() == pages.size()) {
      throw ScanReader.missing();
    }
    for (int page : unread) {
      context.finding("ocr-missing", Severity.ERROR, "packages", "tesseract-ocr tesseract-ocr-spa", "page", Integer.toString(page));
    }
    if (unknown > 0) {
      context.finding("characters-unknown", Severity.WARNING, "count", Integer.toString(unknown));
    }
    PageWriter.write(pages, tags, context);
  }

  /** No text that can be known, but something to see. */
  private static boolean isScan(PageInk ink) {
    long known = 0;
    long unknown = 0;
    for (Glyph g : ink.glyphs) {
      boolean isUnknown = g.text().equals(PdfFont.UNKNOWN);
      unknown += isUnknown ? 1 : 0;
      known += isUnknown || g.isSpace() || g.mark() != null ? 0 : 1;
    }
    if (unknown > 20 && unknown > known) {
      return true;
    }
    return known == 0 && (covered(ink) || ink.signs.size() > MANY_SHAPES);
  }

  private static boolean covered(PageInk ink) {
    float covered = 0;
    for (Rect r : ink.images) {
      covered += r.common(new Rect(0, 0, ink.width, ink.height));
    }
    return covered >= COVERED * ink.width * ink.height;
  }

  private PageInk scanned(int page, PageInk ink) throws UnreadableSourceException, IOException {
    Tesseract tesseract = Tesseract.installed();
    if (tesseract == null) {
      unread.add(page + 1);
      return ink;
    }
    float most = (float) Math.sqrt(ScanReader.MAX_PIXELS / Math.max(1f, ink.width * ink.height)) * 72;
    float dpi = Math.min(SCAN_DPI, most);
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
    return new ScanPage(context).read(image, dpi, page + 1, tesseract);
  }
}
