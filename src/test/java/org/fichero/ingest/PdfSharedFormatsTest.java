package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two fichas printed by LibreOffice and by Chromium: 27 boxes ticked, 12 not, two month tables. */
class PdfSharedFormatsTest {
  private static final Path FORMATS = Path.of(System.getProperty("user.dir"), "..", "shared", "formats");
  private static final String MONTHS =
      "Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre";

  @ParameterizedTest
  @ValueSource(strings = {"pdf-ff", "pdf-glyph-tagged", "pdf-glyph-untagged", "pdf-sdt", "pdf-sym", "pdf-noborder", "pdf-chromium-html"})
  void holdsEveryMarkHeadingAndMonth(String name) throws Exception {
    Document document = read(name + ".pdf");
    List<String> lines = document.text().chars().lines().toList();
    // the browser's page has three more fields at its end, two of them radio buttons
    int more = name.contains("chromium") ? 1 : 0;
    assertThat(count(document, "☒✓")).isEqualTo(27 + more);
    assertThat(count(document, "☐")).isEqualTo(12 + more);
    assertThat(lines.stream().filter(l -> l.startsWith("# "))).hasSize(2);
    assertThat(lines.stream().filter(l -> l.startsWith("## "))).hasSize(17);
    assertThat(lines.stream().filter(MONTHS::equals)).hasSize(2);
    String sign = name.contains("noborder") ? "✓" : "☒";
    assertThat(lines.get(lines.indexOf(MONTHS) + 1)).isEqualTo(sign + ("\t" + sign).repeat(11));
    assertThat(lines.get(lines.lastIndexOf(MONTHS) + 1)).isEqualTo(("\t" + sign).repeat(11));
    assertThat(lines.stream().map(l -> l.replace('\t', ' '))).contains("☐ Cooperativas");
  }

  @Test
  void holdsFormFields() throws Exception {
    assertThat(read("pdf-acroform.pdf").text().chars())
        .contains("EL BOSQUE", "☐ Sociolaboral\n☒ Acogida/atención\n☐ Emprendimiento\n☐ Capacitaciones\n", "Enero\tFebrero\tMarzo\tAbril\n☐\t☒\t☒\t☒\n");
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
