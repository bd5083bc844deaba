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
    "odt-repeat.odt", "odt-sdt.odt", "odt-sym.odt"})
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
