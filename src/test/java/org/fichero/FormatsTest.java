package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.fichero.generate.FichaFiles;
import org.fichero.generate.FichaFiles.Made;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same fichas give the same records, whatever the format that they come in. */
class FormatsTest {
  private static final FichaFiles FILES = new FichaFiles(4, 3);
  private static final List<Made> MADE = FILES.all();

  @Test
  void plainTextGivesEveryFicha() {
    assertThat(FILES.plainRecords()).isEqualTo(3);
  }

  @TestFactory
  Stream<DynamicTest> filesWrittenDirectly() {
    return MADE.stream().map(made -> DynamicTest.dynamicTest(made.name(),
        () -> assertThat(FILES.differences(made.name(), made.bytes())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> filesWrittenByLibreOffice(@TempDir Path folder) {
    return Stream.of("control-paragraphs-x.docx doc", "glyph-table_before-box-form.docx rtf", "sym-paragraphs-x.docx pdf",
        "glyph-before.xlsx ods", "glyph-before.xlsx xls").map(c -> DynamicTest.dynamicTest(c, () -> {
          Path office = program("soffice");
          assumeTrue(office != null, "no soffice on the path");
          String[] parts = c.split(" ");
          Path file = converted(office, made(parts[0]), parts[1], folder);
          assertThat(FILES.differences(file.getFileName().toString(), Files.readAllBytes(file)))
              .hasSizeLessThanOrEqualTo(FILES.values() / 100);
        }));
  }

  /** Pages printed and scanned at 200 dots an inch: nine tenths of the values. */
  @TestFactory
  Stream<DynamicTest> scans(@TempDir Path folder) {
    return Stream.of("sym-paragraphs-x.docx tif", "glyph-table_before-box-form.docx pdf")
        .map(c -> DynamicTest.dynamicTest(c, () -> {
          Path office = program("soffice");
          assumeTrue(office != null, "no soffice on the path");
          assumeTrue(program("tesseract") != null, "no tesseract on the path");
          Path poppler = program("pdftoppm");
          assumeTrue(poppler != null, "no pdftoppm on the path");
          String[] parts = c.split(" ");
          List<BufferedImage> pages = pages(poppler, converted(office, made(parts[0]), "pdf", folder), folder);
          Made scan = scan(pages, parts[1]);
          assertThat(FILES.differences(scan.name(), scan.bytes())).hasSizeLessThanOrEqualTo(FILES.values() / 10);
        }));
  }

  private static List<BufferedImage> pages(Path poppler, Path pdf, Path folder) throws IOException, InterruptedException {
    Path stem = folder.resolve(pdf.getFileName() + "-page");
    run(List.of(poppler.toString(), "-r", "200", "-gray", "-png", pdf.toString(), stem.toString()));
    List<BufferedImage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path page : files.filter(f -> f.getFileName().toString().startsWith(stem.getFileName() + "-")).sorted().toList()) {
        pages.add(ImageIO.read(page.toFile()));
      }
    }
    assumeTrue(!pages.isEmpty(), "pdftoppm drew no page");
    return pages;
  }

  /** Each page as one of a TIFF file, or as the only thing on a page of a PDF. */
  private static Made scan(List<BufferedImage> pages, String type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (type.equals("pdf")) {
      try (PDDocument document = new PDDocument()) {
        for (BufferedImage page : pages) {
          PDPage sheet = new PDPage(PDRectangle.A4);
          document.addPage(sheet);
          try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
            out.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
          }
        }
        document.save(bytes);
      }
    } else {
      ImageWriter writer = ImageIO.getImageWritersByFormatName(type).next();
      try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
        for (BufferedImage page : pages) {
          writer.writeToSequence(new IIOImage(page, null, null), null);
        }
        writer.endWriteSequence();
      }
    }
    return new Made("scan." + type, bytes.toByteArray());
  }

  /** Templates, files with macros, books and mail hold what others hold. */
  @TestFactory
  Stream<DynamicTest> filesInOtherCovers() {
    byte[] word = made("control-paragraphs-x.docx").bytes();
    byte[] page = MADE.stream().filter(m -> m.name().endsWith(".html")).findFirst().orElseThrow().bytes();
    return Stream.of(new Made("f.docm", word), new Made("f.dotx", word), new Made("f.dotm", word),
        new Made("f.xlsm", made("glyph-before.xlsx").bytes()), new Made("f.epub", book(page)), new Made("f.eml", mail(page)))
        .map(made -> DynamicTest.dynamicTest(made.name(),
            () -> assertThat(FILES.differences(made.name(), made.bytes())).isEmpty()));
  }

  private static byte[] book(byte[] page) {
    return new org.fichero.generate.Parcel().with("mimetype", "application/epub+zip")
        .with("META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
            + "<rootfile full-path='c.opf' media-type='application/oebps-package+xml'/></rootfiles></container>")
        .with("c.opf", "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata/><manifest>"
            + "<item id='p' href='p.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='p'/></spine></package>")
        .with("p.xhtml", xhtml(page)).bytes();
  }

  /** As books demand it: well-formed. */
  private static byte[] xhtml(byte[] page) {
    org.jsoup.nodes.Document document = org.jsoup.Jsoup.parse(new String(page, java.nio.charset.StandardCharsets.UTF_8));
    document.outputSettings().syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml).prettyPrint(false);
    document.selectFirst("html").attr("xmlns", "http://www.w3.org/1999/xhtml");
    return document.selectFirst("html").outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] mail(byte[] page) {
    String head = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n";
    return (head + java.util.Base64.getMimeEncoder().encodeToString(page) + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static Made made(String name) {
    return MADE.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static Path program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(p -> Path.of(p, name)).filter(Files::isExecutable).findFirst().orElse(null);
  }

  private static Path converted(Path office, Made made, String type, Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve(made.name()), made.bytes());
    boolean done = run(List.of(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless", "--convert-to", type, "--outdir", folder.toString(), file.toString()));
    Path result = folder.resolve(made.name().replaceFirst("\\.[a-z]+$", "." + type));
    assumeTrue(done && Files.exists(result), "soffice made no " + type);
    return result;
  }

  private static boolean run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    boolean done = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    return done;
  }
}
