package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands where on a page that is a picture. */
class ScanLayoutTest {
  private final PdfPaper paper = new PdfPaper();

  @BeforeEach
  void installed() throws Exception {
    assumeTrue(Tesseract.installed() != null && Tesseract.installed().knowsSpanish(), "tesseract with Spanish is not installed");
  }

  private BufferedImage picture() throws Exception {
    try (PDDocument d = Loader.loadPDF(paper.bytes())) {
      return new PDFRenderer(d).renderImageWithDPI(0, 200, ImageType.GRAY);
    }
  }

  private String read() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(), "png", out);
    return Ingester.standard(Limits.standard()).ingest("ficha.png", out.toByteArray()).text().chars();
  }

  /** Each column is read whole, though the lines of one do not stand beside those of the other. */
  @Test
  void columnsWithOptionsInOneAndProseInTheOther() throws Exception {
    paper.text(50, 60, 11, PdfPaper.BOLD, "Comuna").text(50, 77, "Talca").text(50, 100, 11, PdfPaper.BOLD, "Oficinas").text(50, 117, "Oficina de Vivienda").text(50, 134, "Biblioteca");
    paper.text(50, 160, 11, PdfPaper.BOLD, "Grupo").text(50, 177, "Mujeres jefas de hogar");
    paper.text(50, 200, 11, PdfPaper.BOLD, "Fondos").text(50, 217, "Recursos propios.").text(50, 234, "Gobierno Regional.");
    String words = "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana. "
        + "La oficina visita los barrios altos de la comuna y ayuda a las familias. Cada semana se reúnen en la sede y reparten materiales para los talleres.";
    paper.text(300, 60, 11, PdfPaper.BOLD, "Breve reseña");
    paper.prose(300, 74, 230, words);
    assertThat(read().replaceAll("[*#\\s]+", " ")).contains("Fondos Recursos propios. Gobierno Regional. Breve reseña " + words);
  }

  /** The engine passes over a line in large letters among smaller ones now and then. */
  @Test
  void aLineThatTheEnginePassedOverIsReadByItself() throws Exception {
    paper.prose(50, 60, 480, "Fortalecimiento institucional, ya que los encuentros fortalecen los lazos entre quienes comparten el territorio, sin distinción de origen.");
    paper.text(50, 120, 19, PdfPaper.BOLD, "Bus de la salud en los barrios altos");
    paper.text(50, 150, 10, PdfPaper.BOLD, "Comuna:").text(50, 162, "Rancagua");
    ScanImage scan = ScanImage.of(picture(), 200);
    List<int[]> pieces = ScanPieces.of(scan);
    ScanRegions page = new ScanRegions(scan, List.of());
    ReadContext context = new ReadContext("ficha.png", "image/png", new Budget(Limits.standard()), null);
    List<Hocr.Line> lines = new ArrayList<>(Hocr.lines(Tesseract.installed().hocr(page.pictures(), 200, context), page.origins()));
    assertThat(new ScanMissed(scan, pieces, lines).isEmpty()).isTrue();
    lines.removeIf(l -> l.text().contains("salud"));
    ScanMissed missed = new ScanMissed(scan, pieces, lines);
    assertThat(missed.read(Tesseract.installed(), context)).extracting(Hocr.Line::text).containsExactly("Bus de la salud en los barrios altos");
  }
}
