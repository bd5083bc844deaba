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
  private static final int LONGEST_NOTE = 300;
  private static final float SCAN_DPI = 300;
  /** A picture of a page is drawn at its own resolution within these bounds: larger pixels have corners that letters have not. */
  private static final float LEAST_DPI = 100;
  private static final float GREATEST_DPI = 400;
  /** A page whose picture covers this share of it is a scan; smaller pictures are illustrations. */
  private static final float COVERED = 0.5f;
  /** So much of what is drawn on a page without text may be text that was turned into outlines. */
  private static final int MANY_SHAPES = 60;

  /** What Chromium and its kin print with: in the order of the page's elements, whatever their places. */
  private static final String BROWSER = "Skia/PDF";
  /** Fonts of more pages than need them are looked up anew. */
  private static final int MOST_FONTS = 500;

  private final PDDocument document;
  private final ReadContext context;
  private final PdfTags tags;
  private final Map<PDFont, PdfFont> fonts = PdfPage.fontCache();
  private final List<Integer> unread = new ArrayList<>();
  private final boolean drawnAsRead;
  private int unknown;

  PdfDocument(PDDocument document, ReadContext context) throws UnreadableSourceException {
    this.document = document;
    this.context = context;
    this.tags = PdfTags.of(document, context);
    String producer = document.getDocumentInformation().getProducer();
    this.drawnAsRead = producer != null && (producer.startsWith(BROWSER) || producer.startsWith("WeasyPrint") || producer.startsWith("Qt "));
  }

  void write() throws UnreadableSourceException, IOException {
    PageBook book = new PageBook(tags, context);
    SheetPages sheets = new SheetPages();
    int count = document.getNumberOfPages();
    int damaged = 0;
    for (int i = 0; i < count; i++) {
      context.check();
      PageInk ink = page(i);
      damaged += ink == null ? 1 : 0;
      add(book, sheets.add(ink == null ? new PageInk(0, 0) : ink));
    }
    add(book, sheets.rest());
    if (count == 0 || damaged == count) {
      throw UnreadableSourceException.damaged("no page can be read");
    }
    if (unread.size() == count) {
      throw ScanReader.missing();
    }
    for (int page : unread) {
      context.finding("ocr-missing", Severity.ERROR, "packages", "tesseract-ocr tesseract-ocr-spa", "page", Integer.toString(page));
    }
    if (unknown > 0) {
      context.finding("characters-unknown", Severity.WARNING, "count", Integer.toString(unknown));
    }
    book.write();
  }

  private void add(PageBook book, List<PageInk> pages) throws UnreadableSourceException {
    for (PageInk page : pages) {
      unknown += (int) page.glyphs.stream().filter(g -> g.text().equals(PdfFont.UNKNOWN)).count();
      book.add(page);
    }
  }

  /** One page; null, and a finding, for one that is damaged. */
  private PageInk page(int i) throws UnreadableSourceException {
    if (fonts.size() > MOST_FONTS) {
      fonts.clear();
    }
    try {
      PageInk ink = new PdfPage(document.getPage(i), tags, fonts, context).read();
      ink.drawnAsRead = drawnAsRead;
      if (drawnAsRead) {
        ink.inOrderOfElements();
        StrayBullets.putBack(ink.glyphs);
      }
      PdfStruck.takeOut(ink, context.leftOut());
      String notes = PdfNotes.takeOut(ink);
      if (!notes.isEmpty()) {
        context.finding("notes-left-out", Severity.INFO, "text", notes.length() > LONGEST_NOTE ? notes.substring(0, LONGEST_NOTE) + "…" : notes);
      }
      if (isScan(ink)) {
        return scanned(i, ink);
      }
      if (2 * ink.hidden > ink.glyphs.size() && covered(ink)) {
        context.finding("scan-boxes-unread", Severity.WARNING, "page", Integer.toString(i + 1));
      }
      return ink;
    } catch (PdfPage.TooSlow e) {
      throw (UnreadableSourceException) e.getCause();
    } catch (IOException | RuntimeException e) {
      context.finding("page-damaged", Severity.ERROR, "page", Integer.toString(i + 1), "what", String.valueOf(e.getMessage()));
      return null;
    }
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
    float own = covered(ink) ? Math.max(LEAST_DPI, Math.min(GREATEST_DPI, ink.imageDpi)) : SCAN_DPI;
    float dpi = Math.min(own, most);
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
    return new ScanPage(context).read(image, dpi, page + 1, tesseract);
  }
}
