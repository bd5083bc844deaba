package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.fichero.model.Document;
import org.fichero.model.Document.Encoding;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDoorTest {
  private static final String SPANISH =
      "Ficha de Buenas Prácticas\r\nMunicipalidad de Ñuñoa\r\n¿Qué se hizo? Atención a niñas y niños, según la región.\r\n";
  private final Ingester ingester = Ingester.standard(Limits.standard());

  @ParameterizedTest(name = "{0} {1} is read as {2} by {3}")
  @CsvSource({
    "UTF-8,        '',       utf-8,     strict",
    "UTF-8,        EFBBBF,   utf-8-sig, bom",
    "UTF-16LE,     FFFE,     utf-16,    bom",
    "UTF-16BE,     FEFF,     utf-16,    bom",
    "UTF-32LE,     FFFE0000, utf-32,    bom",
    "UTF-16LE,     '',       utf-16-le, detected",
    "UTF-16BE,     '',       utf-16-be, detected",
    "UTF-32BE,     '',       utf-32-be, detected",
    "ISO-8859-1,   '',       latin-1,   detected",
    "x-MacRoman,   '',       mac_roman, detected",
    "IBM850,       '',       cp850,     detected",
  })
  void decodesSpanish(String charset, String mark, String codec, String how) throws Exception {
    Document document = ingester.ingest("a/ficha.txt", bytes(mark, SPANISH.getBytes(Charset.forName(charset))));
    assertThat(document.text().chars()).isEqualTo(SPANISH);
    assertThat(document.encoding()).isEqualTo(new Encoding(codec, how));
    assertThat(document.plain()).isTrue();
    assertThat(document.findings()).isEmpty();
  }

  /** The low bytes of the lines are zero as the high bytes of letters are. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void drawnLinesHideNoUtf16(String charset) throws Exception {
    String text = SPANISH.repeat(20) + "\u250c" + "\u2500".repeat(300) + "\u2510\n";
    assertThat(ingester.ingest("x.txt", text.getBytes(Charset.forName(charset))).text().chars()).isEqualTo(text);
  }

  @Test
  void noBreakSpacesBetweenWordsAreNoLettersOfDos() throws Exception {
    String text = "Taller de español:\u00a0taller\u00a0de\u00a0español\u00a0para\u00a0familias\u00a0que\u00a0llegan\u00a0a\u00a0la\u00a0comuna, gestión";
    assertThat(ingester.ingest("x.txt", text.getBytes(Charset.forName("windows-1252"))).text().chars()).isEqualTo(text);
  }

  @Test
  void typographicQuotesTellWindows1252FromLatin1() throws Exception {
    String text = "La llamada “mesa” – año 2023 – costó 3 € por persona";
    Document document = ingester.ingest("x.txt", text.getBytes(Charset.forName("windows-1252")));
    assertThat(document.text().chars()).isEqualTo(text);
    assertThat(document.encoding().name()).isEqualTo("cp1252");
  }

  @ParameterizedTest
  @CsvSource({"f.txt, text/plain", "f.MD, text/markdown", "ficha, text/plain"})
  void passesCharactersAsTheyAre(String name, String type) throws Exception {
    String odd = "\n a\tb\t\r\u00a0c\r\n\fd e\u0301 \u2028 \ud83d\uddf9 <input>\n\n";
    Document document = ingester.ingest(name, odd.getBytes(StandardCharsets.UTF_8));
    assertThat(document.text().chars()).isEqualTo(odd);
    assertThat(document.source().mediaType()).isEqualTo(type);
    assertThat(document.plain()).isTrue();
  }

  @Test
  void keepsMojibakeAndSaysSo() throws Exception {
    Document document = ingester.ingest("x.txt", "Acogida y AtenciÃ³n".getBytes(StandardCharsets.UTF_8));
    assertThat(document.text().chars()).contains("AtenciÃ³n");
    Finding finding = document.findings().get(0);
    assertThat(finding.code()).isEqualTo("mojibake");
    assertThat(document.text().cut(finding.span())).isEqualTo("AtenciÃ³n");
  }

  @Test
  void anEmptyFileIsADocumentWithAFinding() throws Exception {
    for (String name : List.of("x.txt", "x.md", "x.docx", "x.pdf")) {
      Document document = ingester.ingest(name, new byte[0]);
      assertThat(document.text().chars()).isEmpty();
      assertThat(document.findings()).extracting(Finding::code).containsExactly("empty-source");
    }
  }

  @Test
  void aBinaryFileCalledTxtFails() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    byte[] zip = bytes("504B0304", noise);
    byte[] pdf = "%PDF-1.7\nÿ".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] bytes : List.of(noise, new byte[300])) {
      Ingested one = ingester.ingestAll("x.txt", bytes).get(0);
      assertThat(((Ingested.Failed) one).finding().code()).isEqualTo("not-text");
    }
    for (byte[] bytes : List.of(zip, pdf)) {
      Ingested one = ingester.ingestAll("x.txt", bytes).get(0);
      assertThat(((Ingested.Failed) one).finding().code()).isEqualTo("source-damaged");
    }
  }

  @Test
  void latinTextWithOneStrayByteIsStillRead() throws Exception {
    byte[] text = SPANISH.getBytes(StandardCharsets.UTF_8);
    text[30] = (byte) 0xff;
    assertThat(ingester.ingest("x.txt", text).text().chars()).startsWith("Ficha de Buenas Pr");
  }

  @Test
  void tooLargeASourceIsRefused() {
    Limits small = new Limits(100, 100, 10, 2, 100, 10);
    Ingested one = Ingester.standard(small).ingestAll("x.txt", new byte[101]).get(0);
    assertThat(((Ingested.Failed) one).finding().code()).isEqualTo("source-too-large");
  }

  private static byte[] bytes(String hex, byte[] rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(java.util.HexFormat.of().parseHex(hex));
    out.writeBytes(rest);
    return out.toByteArray();
  }

  @Test
  void halfAFileThatEndsWithinACharacterIsUtf8AllTheSame() throws Exception {
    String before = "Categoría: una línea de texto.\n".repeat(10);
    byte[] whole = (before + "descripción").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length - 2);
    org.fichero.model.Document document = Ingester.standard(Limits.standard()).ingest("half.txt", half);
    assertThat(document.text().chars()).isEqualTo(before + "descripci\ufffd");
    assertThat(document.encoding().name()).isEqualTo("utf-8");
  }
}
