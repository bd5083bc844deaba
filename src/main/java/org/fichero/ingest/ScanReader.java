package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads pictures of pages: PNG, JPEG, TIFF (of several pages), BMP, GIF. */
final class ScanReader implements FormatReader {
  /** A picture of more pixels is no page. */
  static final long MAX_PIXELS = 80_000_000;
  /** The width of an A4 sheet, by which the resolution is known; the picture's own word for it is often wrong. */
  private static final float SHEET_INCHES = 8.27f;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    Tesseract tesseract = Tesseract.installed();
    if (tesseract == null) {
      throw missing();
    }
    if (!tesseract.knowsSpanish()) {
      context.finding("ocr-without-spanish", org.fichero.model.Severity.WARNING);
    }
    PageBook book = new PageBook(PdfTags.none(), context);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw UnreadableSourceException.damaged("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int count = reader.getNumImages(true);
        context.budget().entries(count);
        for (int i = 0; i < count; i++) {
          context.check();
          book.add(page(reader, i, context, tesseract));
        }
      } finally {
        reader.dispose();
      }
    }
    book.write();
  }

  private static PageInk page(ImageReader reader, int i, ReadContext context, Tesseract tesseract)
      throws UnreadableSourceException, IOException {
    long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
    if (pixels > MAX_PIXELS) {
      throw UnreadableSourceException.of("source-too-large", "limit", MAX_PIXELS + " pixels");
    }
    BufferedImage image = reader.read(i);
    float shorter = Math.min(image.getWidth(), image.getHeight());
    float dpi = Math.max(72, Math.min(600, shorter / SHEET_INCHES));
    return new ScanPage(context).read(image, dpi, i + 1, tesseract);
  }

  static UnreadableSourceException missing() {
    return UnreadableSourceException.of("ocr-missing", "packages", "tesseract-ocr tesseract-ocr-spa");
  }
}
