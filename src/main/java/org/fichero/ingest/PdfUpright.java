package org.fichero.ingest;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns a page's user space (ISO 32000-1, 8.3.2) into the upright page that a reader sees. */
final class PdfUpright {
  private PdfUpright() {}

  static AffineTransform of(PDPage page) {
    PDRectangle box = page.getCropBox();
    float left = box.getLowerLeftX();
    float bottom = box.getLowerLeftY();
    float right = box.getUpperRightX();
    float top = box.getUpperRightY();
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
      case 180 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
      case 270 -> new AffineTransform(0, -1, -1, 0, top, right);
      default -> new AffineTransform(1, 0, 0, -1, -left, top);
    };
  }

  static PageInk ink(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean lying = Math.floorMod(page.getRotation(), 180) == 90;
    return lying ? new PageInk(box.getHeight(), box.getWidth()) : new PageInk(box.getWidth(), box.getHeight());
  }
}
