package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two fichas in many formats, made by hand, by LibreOffice and by Chromium: 27 boxes ticked, 12 not, two month tables. */
class SharedFormatsTest {
  private static final Path FORMATS = Path.of(System.getProperty("user.dir"), "..", "shared", "formats");
  private static final String MONTHS =
      "Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre";

  @ParameterizedTest
  @ValueSource(strings = {
    "docx-ff.docx", "docx-glyph.docx", "docx-noborder.docx", "docx-sdt.docx", "docx-sdtcell.docx", "docx-sdtsym.docx",
    "docx-sym.docx", "docx-wfont.docx", "docx-wfont8.docx", "odt-ff.odt", "odt-formctl.odt", "odt-glyph.odt",
    "odt-repeat.odt", "odt-sdt.odt", "odt-sym.odt", "doc-ff.doc", "doc-glyph.doc", "doc-sym.doc", "rtf-glyph.rtf",
    "rtf-sdt.rtf", "rtf-sym.rtf"})
  void holdsEveryMarkHeadingAndMonth(String name) throws Exception {
    Document document = read(name);
    List<String> lines = document.text().chars().lines().toList();
    assertThat(count(document, "☒✓")).isEqualTo(27);
    assertThat(count(document, "☐")).isEqualTo(12);
    assertThat(lines.stream().filter(l -> l.startsWith("# "))).hasSize(2);
    assertThat(lines.stream().filter(l -> l.startsWith("## "))).hasSize(17);
    assertThat(lines.stream().filter(MONTHS::equals)).hasSize(2);
    String sign = name.contains("noborder") ? "✓" : "☒";
    assertThat(lines.get(lines.indexOf(MONTHS) + 1)).isEqualTo(sign + ("\t" + sign).repeat(11));
    assertThat(lines.get(lines.lastIndexOf(MONTHS) + 1)).isEqualTo(("\t" + sign).repeat(11));
    assertThat(lines).contains("☐\tCooperativas");
    assertThat(document.findings()).extracting(Finding::code).isEmpty();
    document.anchors().forEach(a -> assertThat(document.text().cut(a.span())).isIn("☒", "☐"));
  }

  /** LibreOffice writes its form fields to RTF without their states: 39 boxes are there, and none can be read. */
  @ParameterizedTest
  @ValueSource(strings = "rtf-ff.rtf")
  void neverReadsALostStateAsUnticked(String name) throws Exception {
    Document document = read(name);
    assertThat(count(document, "⍰")).isEqualTo(39);
    assertThat(count(document, "☒☐")).isZero();
    assertThat(document.findings()).extracting(Finding::code).containsOnly("mark-state-lost").hasSize(39);
  }

  @ParameterizedTest
  @ValueSource(strings = "rtf-word-formfield.rtf")
  void readsWordsOwnRtf(String name) throws Exception {
    assertThat(read(name).text().chars()).isEqualTo("# Recepción y acogida\n\n☒\tAcogida/atención\n☐\tSociolaboral\n"
        + "☒\tMarcada con Wingdings\n☐\tNo marcada\n☒\tMarcada con campo SYMBOL\n☒\tUnicode\n\nEnero\tFebrero\n\tx\n\nFin\n\f\nPágina 2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = "xlsx-kinds.xlsx")
  void readsEveryKindOfSheetMark(String name) throws Exception {
    String[] sheets = read(name).text().chars().split("\f\n");
    String[] signs = {"☐☒✓", "☐☒☒", "\0xx"};
    assertThat(sheets).hasSize(3);
    for (int i = 0; i < 3; i++) {
      String no = signs[i].substring(0, 1).replace("\0", "");
      String yes = signs[i].substring(1, 2);
      String month = signs[i].substring(2);
      assertThat(sheets[i].strip()).isEqualTo("Recepción y acogida de la comunidad afgana\n\nMUNICIPALIDAD\tEL BOSQUE\n\nCategoría\n\n"
          + no + "\tSociolaboral\n" + yes + "\tAcogida/atención\n" + no + "\tEmprendimiento\n\nEnero\tFebrero\tMarzo\tAbril\n\t"
          + month + "\t" + month + "\t" + month + "\nFecha\t2023-12-05\t1.300,50\t2601");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "xlsx-formctl.xlsx")
  void readsBoxesOverCells(String name) throws Exception {
    assertThat(read(name).text().chars()).isEqualTo("Categoría\n\n☐ Sociolaboral\n☒ Acogida/atención\n");
  }

  @ParameterizedTest
  @ValueSource(strings = "docx-merge.docx")
  void readsMergedAndNestedCells(String name) throws Exception {
    assertThat(read(name).text().chars()).isEqualTo("A2\t\tV\nx\u2029anidada\t\t\n\nAntes insertado\n\nEn cuadro de texto\n\n"
        + "tras salto\n\nEL BOSQUE\n\nMarzo\n");
  }

  /** Below the fichas stands a form: a list box, a field, two radio buttons, a text area. */
  @ParameterizedTest
  @ValueSource(strings = {"html-input.html", "html-cp1252.html"})
  void readsPagesWithTheirForms(String name) throws Exception {
    Document document = read(name);
    List<String> lines = document.text().chars().lines().toList();
    assertThat(count(document, "☒")).isEqualTo(28);
    assertThat(count(document, "☐")).isEqualTo(13);
    assertThat(lines.get(lines.lastIndexOf(MONTHS) + 1)).isEqualTo("\t☒".repeat(11));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("Marzo PUENTE ALTO ☒ Sí ☐ No texto libre");
    assertThat(document.encoding().name()).isEqualTo(name.contains("cp1252") ? "cp1252" : "utf-8");
    assertThat(document.findings()).isEmpty();
  }

  private static Document read(String name) throws Exception {
    Path file = FORMATS.resolve(name);
    assumeTrue(Files.exists(file), "no samples in " + FORMATS);
    return Ingester.standard(Limits.standard()).ingest(name, Files.readAllBytes(file));
  }

  private static long count(Document document, String signs) {
    return document.text().chars().chars().filter(c -> signs.indexOf(c) >= 0).count();
  }
}
