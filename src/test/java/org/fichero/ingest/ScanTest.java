package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page drawn, made a picture at 200 dots an inch, and read. */
class ScanTest {
  private static final List<String> MONTHS = List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio");
  private static final List<String> YEAR = List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre");

  private static BufferedImage picture() throws Exception {
    PdfPaper p = new PdfPaper().text(60, 80, 20, PdfPaper.BOLD, "Recepción y acogida de la comunidad");
    p.text(60, 120, 11, PdfPaper.PLAIN, "Las familias participan en talleres de formación durante el año.");
    p.frame(60, 140, 10, 10).text(80, 149, 11, PdfPaper.PLAIN, "Sociolaboral");
    p.frame(60, 160, 10, 10).line(60, 160, 70, 170).line(70, 160, 60, 170).text(80, 169, 11, PdfPaper.PLAIN, "Cooperativas");
    p.frame(60, 180, 10, 10).text(80, 189, 11, PdfPaper.PLAIN, "Capacitaciones");
    p.grid(IntStream.rangeClosed(0, 6).mapToObj(i -> 60f + 60 * i).collect(Collectors.toList()), List.of(220f, 240f, 260f));
    for (int i = 0; i < MONTHS.size(); i++) {
      p.text(64 + 60 * i, 234, 10, PdfPaper.PLAIN, MONTHS.get(i));
    }
    p.text(85 + 60, 254, 10, PdfPaper.PLAIN, "X").text(85 + 240, 254, 10, PdfPaper.PLAIN, "X");
    try (PDDocument d = Loader.loadPDF(p.bytes())) {
      return new PDFRenderer(d).renderImageWithDPI(0, 200, ImageType.RGB);
    }
  }

  private static byte[] encoded(BufferedImage image, String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static void check(String name, byte[] bytes) throws Exception {
    assumeTrue(Tesseract.installed() != null && Tesseract.installed().knowsSpanish(), "tesseract with Spanish is not installed");
    assertThat(Ingester.standard(Limits.standard()).ingest(name, bytes).text().chars())
        .startsWith("# Recepción y acogida de la comunidad\n\nLas familias participan en talleres")
        .contains("☐ Sociolaboral\n☒ Cooperativas\n☐ Capacitaciones\n")
        .contains(String.join("\t", MONTHS) + "\n\t☒\t\t\t☒\t\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void picturesAreRead(String format) throws Exception {
    check("ficha." + format, encoded(picture(), format));
  }

  private static BufferedImage askew(double degrees) throws Exception {
    BufferedImage straight = picture();
    BufferedImage turned = new BufferedImage(straight.getWidth(), straight.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    java.awt.Graphics2D g = turned.createGraphics();
    g.setColor(java.awt.Color.WHITE);
    g.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    g.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.rotate(Math.toRadians(degrees), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    g.drawImage(straight, 0, 0, null);
    g.dispose();
    return turned;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -1.4, -0.5, 0, 0.8, 2, 3})
  void itIsSeenHowFarAPageLiesAskew(double degrees) throws Exception {
    assertThat(ScanSkew.degrees(ScanImage.of(askew(degrees), 200))).isCloseTo(degrees, org.assertj.core.data.Offset.offset(0.16));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.5, 1.5})
  void aPageThatLiesAskewIsTurned(double degrees) throws Exception {
    check("ficha.png", encoded(askew(degrees), "png"));
  }

  @Test
  void aPdfWithoutTextIsRead() throws Exception {
    try (PDDocument d = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      d.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(d, page)) {
        out.drawImage(LosslessFactory.createFromImage(d, picture()), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      d.save(bytes);
      check("ficha.pdf", bytes.toByteArray());
    }
  }

  /** Grain of paper and sensor, the same each time. */
  private static BufferedImage grained(PdfPaper p, double deviation) throws Exception {
    java.util.Random random = new java.util.Random(7);
    try (PDDocument d = Loader.loadPDF(p.bytes())) {
      BufferedImage image = new PDFRenderer(d).renderImageWithDPI(0, 200, ImageType.GRAY);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int grey = (int) (image.getRaster().getSample(x, y, 0) - 4 + deviation * random.nextGaussian());
          image.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, grey)));
        }
      }
      return image;
    }
  }

  /** Where nothing stands, as in a coloured cell of a plan, the grain is the darkest there is. */
  @Test
  void theGrainOfAScanIsNoLetter() throws Exception {
    assumeTrue(Tesseract.installed() != null && Tesseract.installed().knowsSpanish(), "tesseract with Spanish is not installed");
    PdfPaper p = new PdfPaper().text(60, 80, 20, PdfPaper.BOLD, "Recepción y acogida");
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 6; c++) {
        p.text(64 + 70 * c, 114 + 40 * r, 10, PdfPaper.PLAIN, YEAR.get(6 * r + c));
        if ((c + r) % 2 == 0) {
          p.fill(60 + 70 * c, 120 + 40 * r, 70, 20, new java.awt.Color(0x6b8fc7));
        }
      }
    }
    p.grid(IntStream.rangeClosed(0, 6).mapToObj(i -> 60f + 70 * i).collect(Collectors.toList()), List.of(100f, 120f, 140f, 160f, 180f));
    String text = Ingester.standard(Limits.standard()).ingest("ficha.png", encoded(grained(p, 6), "png")).text().chars();
    assertThat(text.strip()).isEqualTo("Recepción y acogida\n\nEnero\tFebrero\tMarzo\tAbril\tMayo\tJunio\n☒\t\t☒\t\t☒\t\n"
        + "Julio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n\t☒\t\t☒\t\t☒");
  }

  /** The ring of "N°" is read as an asterisk. */
  @Test
  void theSignOfANumberIsNoAsterisk() throws Exception {
    assumeTrue(Tesseract.installed() != null && Tesseract.installed().knowsSpanish(), "tesseract with Spanish is not installed");
    PdfPaper p = new PdfPaper().text(60, 80, 11, PdfPaper.PLAIN, "Biblioteca Municipal N° 132 de la comuna");
    assertThat(Ingester.standard(Limits.standard()).ingest("ficha.png", encoded(grained(p, 2), "png")).text().chars()).contains("Municipal N° 132 de");
  }

  /** A scan with words laid under it: boxes of the picture are not looked for, and that is said. */
  @Test
  void boxesOfASearchableScanAreSaidToBeUnread() throws Exception {
    try (PDDocument d = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      d.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(d, page)) {
        out.drawImage(LosslessFactory.createFromImage(d, picture()), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        out.beginText();
        out.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
        out.setFont(PdfPaper.PLAIN, 11);
        out.newLineAtOffset(80, 700);
        out.showText("Sociolaboral");
        out.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      d.save(bytes);
      assertThat(Ingester.standard(Limits.standard()).ingest("ficha.pdf", bytes.toByteArray()).findings())
          .extracting(org.fichero.model.Finding::code).containsExactly("scan-boxes-unread");
    }
  }

  @Test
  void withoutTheProgramItSaysWhatToInstall() throws Exception {
    assumeFalse(Tesseract.installed() != null, "tesseract is installed");
    assertThatThrownBy(() -> Ingester.standard(Limits.standard()).ingest("a.png", encoded(picture(), "png")))
        .hasMessageContaining("ocr-missing").hasMessageContaining("tesseract-ocr-spa");
  }

  @Test
  void aPictureThatIsNoneIsDamaged() {
    assumeTrue(Tesseract.installed() != null, "tesseract is not installed");
    assertThatThrownBy(() -> Ingester.standard(Limits.standard()).ingest("a.png", new byte[] {1, 2, 3, 0}))
        .isInstanceOf(UnreadableSourceException.class);
  }
}
