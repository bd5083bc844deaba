package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fichero.model.Document;
import org.junit.jupiter.api.Test;

/** Files that are broken, hostile or huge fail for themselves, with a code that says why, and within bounds. */
class UntrustedFilesTest {
  private static final Limits SMALL = new Limits(8 << 20, 1 << 20, 200, 3, 50, 20);

  @Test
  void aFileThatExpandsWithoutEndIsRefused() throws IOException {
    byte[] zeros = new byte[6 << 20];
    Arrays.fill(zeros, (byte) ' ');
    assertThat(failure("x.docx", docx("<w:p/>" + new String(zeros, StandardCharsets.US_ASCII)))).isEqualTo("zip-bomb");
    assertThat(failure("x.docx", docx("<w:p>" + text(7 << 20) + "</w:p>"))).isIn("zip-bomb", "source-too-large");
  }

  @Test
  void aTextBeyondTheLimitIsRefused() {
    assertThat(failure("x.txt", "a".repeat((1 << 20) + 1).getBytes(StandardCharsets.US_ASCII))).isEqualTo("source-too-large");
    assertThat(failure("x.html", ("<p>" + "a ".repeat(600_000)).getBytes(StandardCharsets.US_ASCII))).isEqualTo("source-too-large");
  }

  @Test
  void entitiesOfTheDocumentsOwnAreRefused() throws IOException {
    String bomb = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
        + "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
    String external = "<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
        + "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>x&f;</w:t></w:r></w:p></w:body></w:document>";
    for (String part : List.of(bomb, external)) {
      Ingested one = Ingester.standard(SMALL).ingestAll("x.docx", package_(part)).get(0);
      if (one instanceof Ingested.Read read) {
        assertThat(read.document().text().chars().strip()).isIn("", "x");
      } else {
        assertThat(((Ingested.Failed) one).finding().code()).isEqualTo("source-damaged");
      }
    }
  }

  @Test
  void depthWithoutEndIsRefused() throws IOException {
    assertThat(failure("x.docx", docx("<w:ins>".repeat(100_000)))).isEqualTo("source-damaged");
    assertThat(failure("x.rtf", ("{\\rtf1" + "{".repeat(100_000)).getBytes(StandardCharsets.US_ASCII))).isEqualTo("source-damaged");
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      tables.append("<w:tbl><w:tr><w:tc>");
    }
    assertThat(failure("x.docx", docx(tables.toString()))).isEqualTo("source-damaged");
  }

  @Test
  void aPageNestedWithoutEndIsRead() throws Exception {
    String page = "<div>".repeat(50_000) + "fin";
    Document document = Ingester.standard(SMALL).ingest("x.html", page.getBytes(StandardCharsets.US_ASCII));
    assertThat(document.text().chars()).contains("fin");
  }

  @Test
  void truncatedFilesFailAndSaySo() throws IOException {
    byte[] whole = docx("<w:p><w:r><w:t>hola</w:t></w:r></w:p>");
    for (int length : new int[] {4, 30, whole.length / 4}) {
      assertThat(failure("x.docx", Arrays.copyOf(whole, length))).isEqualTo("source-damaged");
    }
    assertThat(failure("x.odt", Arrays.copyOf(whole, 60))).isEqualTo("source-damaged");
    assertThat(failure("x.docx", docx("<w:p><w:r>"))).isEqualTo("source-damaged");
  }

  @Test
  void encryptedFilesFailAndSaySo() throws IOException {
    ByteArrayOutputStream ole = new ByteArrayOutputStream();
    ole.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
    ole.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertThat(failure("x.docx", ole.toByteArray())).isEqualTo("source-encrypted");
    Map<String, String> odt = new LinkedHashMap<>();
    odt.put("mimetype", "application/vnd.oasis.opendocument.text");
    odt.put("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>");
    odt.put("content.xml", "\u0001\u0002");
    assertThat(failure("x.odt", ReaderSpecTest.Parcel.zip(odt))).isEqualTo("source-encrypted");
  }

  @Test
  void hugeSpansAndRepetitionsStayWithinBounds() throws Exception {
    String html = "<table><tr><td colspan=99999 rowspan=99999>a</table>";
    assertThat(Ingester.standard(SMALL).ingest("x.html", html.getBytes(StandardCharsets.US_ASCII)).text().chars()).contains("a");
    String body = "<table:table table:name='T'><table:table-row table:number-rows-repeated='1000000'>"
        + "<table:table-cell table:number-columns-repeated='1000000'><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    assertThat(failure("x.ods", ods(body))).isEqualTo("source-too-large");
  }

  @Test
  void aMillionCellsAreReadOrRefusedInTime() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int r = 1; r <= 10_000; r++) {
      rows.append("<row r='").append(r).append("'>").append("<c><v>1</v></c>".repeat(100)).append("</row>");
    }
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='xl/w.xml'/></R>");
    zip.put("xl/_rels/w.xml.rels", "<R><Relationship Id='s' Type='x/worksheet' Target='s.xml'/></R>");
    zip.put("xl/w.xml", "<workbook><sheets><sheet name='H' id='s'/></sheets></workbook>");
    zip.put("xl/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    byte[] bytes = ReaderSpecTest.Parcel.zip(zip);
    Limits generous = new Limits(64 << 20, 8 << 20, 200, 3, 1000, 60);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      String text = Ingester.standard(generous).ingest("x.xlsx", bytes).text().chars();
      assertThat(text.chars().filter(c -> c == '1').count()).isEqualTo(1_000_000);
    });
  }

  /** Any damage gives a document or a failure, never an exception. */
  @Test
  void brokenBytesNeverThrow() throws IOException {
    Random random = new Random(20240);
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put("x.docx", docx("<w:p><w:r><w:t>hola</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"));
    seeds.put("x.ods", ods("<table:table table:name='T'><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
    seeds.put("x.rtf", "{\\rtf1\\trowd\\cellx100\\pard\\intbl{\\field{\\*\\fldinst FORMCHECKBOX}{\\fldrslt x}}\\cell\\row\\u241?\\'f1\\par}".getBytes(StandardCharsets.US_ASCII));
    seeds.put("x.html", "<table><tr><td colspan=2><input type=checkbox checked></td></tr></table><select><option>a</select>".getBytes(StandardCharsets.US_ASCII));
    Ingester ingester = Ingester.standard(SMALL);
    for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
      for (int i = 0; i < 300; i++) {
        byte[] broken = seed.getValue().clone();
        for (int k = random.nextInt(6); k >= 0; k--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length) + 1) : broken;
        assertThat(ingester.ingestAll(seed.getKey(), cut)).isNotEmpty();
      }
    }
  }

  private static String failure(String name, byte[] bytes) {
    Ingested one = Ingester.standard(SMALL).ingestAll(name, bytes).get(0);
    return one instanceof Ingested.Failed failed ? failed.finding().code() : "read";
  }

  private static String text(int length) {
    Random random = new Random(1);
    StringBuilder out = new StringBuilder("<w:r><w:t>");
    for (int i = 0; i < length; i++) {
      out.append((char) ('a' + random.nextInt(26)));
    }
    return out.append("</w:t></w:r>").toString();
  }

  private static byte[] docx(String body) throws IOException {
    return package_("<w:document xmlns:w='urn:w'><w:body>" + body + "</w:body></w:document>");
  }

  private static byte[] package_(String document) throws IOException {
    Map<String, String> zip = new LinkedHashMap<>();
    zip.put("[Content_Types].xml", "<Types/>");
    zip.put("_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></R>");
    zip.put("word/document.xml", document);
    return ReaderSpecTest.Parcel.zip(zip);
  }

  private static byte[] ods(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(("<d xmlns:table='urn:t' xmlns:text='urn:x'><body>" + body + "</body></d>").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
