package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage that leaves the text whole is a finding; a name that says another format than the bytes is one too. */
class DamagedFilesTest {
  private static final String BODY = "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
      + "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> Sociolaboral</w:t></w:r></w:p>";

  /** @param stored without compression, so that a byte can be changed and the part still be read */
  private static byte[] docx(boolean stored) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></R>");
    parts.put("word/document.xml", "<w:document xmlns:w='urn:w' xmlns:w14='urn:w14'><w:body>" + BODY + "</w:body></w:document>");
    parts.put("word/_rels/document.xml.rels", "<R><Relationship Id='s' Type='x/styles' Target='styles.xml'/></R>");
    parts.put("word/styles.xml", "<w:styles xmlns:w='urn:w'><!-- " + "estilos ".repeat(40) + "--></w:styles>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static int find(byte[] bytes, String latin1, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin1, from);
  }

  private static List<String> codes(Document document) {
    return document.findings().stream().map(Finding::code).toList();
  }

  private static Document read(String name, byte[] bytes) throws UnreadableSourceException {
    return Ingester.standard(Limits.standard()).ingest(name, bytes);
  }

  private static void readAllTheSame(byte[] damaged) throws UnreadableSourceException {
    Document document = read("f.docx", damaged);
    assertThat(document.text().chars().strip()).isEqualTo("☒ Sociolaboral");
    assertThat(codes(document)).isNotEmpty().containsOnly("archive-damaged");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDirectoryThatIsCutOffIsDoneWithout(boolean stored) throws Exception {
    byte[] whole = docx(stored);
    int directory = find(whole, "PK\1\2", 0);
    for (int length : new int[] {directory, directory + 20, whole.length - 30, whole.length - 1}) {
      readAllTheSame(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void partsBehindTheTextMayBeCutOff(boolean stored) throws Exception {
    byte[] whole = docx(stored);
    int styles = find(whole, "PK\3\4", find(whole, "word/_rels", 0));
    readAllTheSame(Arrays.copyOf(whole, styles + 60));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTextThatIsCutOffIsNotHalfRead(boolean stored) throws Exception {
    byte[] whole = docx(stored);
    int text = find(whole, "word/document.xml", 0) + 40;
    Ingested one = Ingester.standard(Limits.standard()).ingestAll("f.docx", Arrays.copyOf(whole, text)).get(0);
    assertThat(((Ingested.Failed) one).finding().code()).isEqualTo("source-damaged");
  }

  @Test
  void aDirectoryThatIsOverwrittenIsDoneWithout() throws Exception {
    byte[] damaged = docx(false);
    int directory = find(damaged, "PK\1\2", 0);
    Arrays.fill(damaged, directory, directory + 60, (byte) 0);
    readAllTheSame(damaged);
  }

  @Test
  void aChangedCharacterShows() throws Exception {
    byte[] damaged = docx(true);
    damaged[find(damaged, "Sociolaboral", 0)] = 'Z';
    Document document = read("f.docx", damaged);
    assertThat(document.text().chars().strip()).isEqualTo("☒ Zociolaboral");
    assertThat(document.findings()).singleElement().satisfies(f -> {
      assertThat(f.code()).isEqualTo("archive-damaged");
      assertThat(f.args().get("what")).startsWith("word/document.xml: ");
    });
  }

  @Test
  void aBrokenPartThatTheTextCanDoWithoutIsSaid() throws Exception {
    byte[] damaged = docx(false);
    int styles = find(damaged, "word/styles.xml", 0) + "word/styles.xml".length();
    Arrays.fill(damaged, styles + 2, styles + 12, (byte) 0xff);
    readAllTheSame(damaged);
  }

  @Test
  void aWholeFileHasNoFinding() throws Exception {
    assertThat(codes(read("f.docx", docx(true)))).isEmpty();
    assertThat(codes(read("f.docx", docx(false)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "docx, f.txt", "docx, f.doc", "docx, f.pdf", "docx, f.zip", "docx, f.html", "text, f.docx", "text, f.pdf", "text, f.xls",
    "rtf, f.doc", "rtf, f.txt", "html, f.doc", "html, f.xls", "html, f.docx"})
  void aFileIsReadAsWhatItIs(String kind, String name) throws Exception {
    byte[] bytes = switch (kind) {
      case "docx" -> docx(false);
      case "text" -> "☒ Sociolaboral".getBytes(StandardCharsets.UTF_8);
      case "rtf" -> "{\\rtf1\\ansi\\uc0\\u9746  Sociolaboral\\par}".getBytes(StandardCharsets.US_ASCII);
      default -> "<html><p><input type=checkbox checked> Sociolaboral</html>".getBytes(StandardCharsets.US_ASCII);
    };
    Document document = read(name, bytes);
    assertThat(document.text().chars().strip()).isEqualTo("☒ Sociolaboral");
    assertThat(codes(document)).containsExactly("name-says-other");
  }

  @ParameterizedTest
  @CsvSource({"f.txt, %PDF- es la firma de un PDF", "f.md, {x}", "f.text, Un texto sobre %PDF-1.4", "f, hola"})
  void aTextThatSpeaksOfFormatsIsText(String name, String text) throws Exception {
    Document document = read(name, text.replace("%PDF- es", "Así: %PDF- es").getBytes(StandardCharsets.UTF_8));
    assertThat(document.plain()).isTrue();
    assertThat(codes(document)).isEmpty();
  }
}
