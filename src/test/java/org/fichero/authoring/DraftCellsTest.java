package org.fichero.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fichero.Belt;
import org.fichero.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** What a draft makes of cells and lines that hold more than a label. */
class DraftCellsTest {
  private static String draft(String name, String text) {
    return Draft.of("form", List.of(Belt.fichero().trace(Belt.document(name, text.getBytes(StandardCharsets.UTF_8))).page()), Normaliser.bundled())
        .get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
  }

  @Test
  void captionsAboveTheirValuesInCellsAreLabels() {
    StringBuilder html = new StringBuilder("<html><body>");
    List<String> places = List.of("Toca", "Guarne", "Ituango", "Caucasia", "Dabeiba");
    for (int i = 0; i < places.size(); i++) {
      html.append("<table><tr><td colspan=3>Nombre<br>Obra de ").append(places.get(i)).append("</td></tr><tr><td>Sector<br>Vías ").append(i).append("</td><td>Municipio<br>")
          .append(places.get(i)).append("</td><td>Avance<br>").append(i > 3 ? "" : i + "0%").append("</td></tr><tr><td>Inicio<br>0").append(i + 1)
          .append("/02/2023</td><td>Término<br>").append(i == 2 ? "" : "30/11/2024").append("</td><td>Personas<br>").append(100 + i).append("</td></tr></table>");
    }
    assertThat(draft("t.html", html + "</body></html>")).contains("labels: [\"Nombre\"]", "labels: [\"Sector\"]", "labels: [\"Municipio\"]", "labels: [\"Avance\"]",
        "kind: date\n    required: true\n    labels: [\"Inicio\"]", "labels: [\"Término\"]", "labels: [\"Personas\"]").doesNotContain("kind: table");
  }

  @Test
  void helpBelowALabelInItsCellIsNoPartOfTheLabel() {
    String html = """
        <html><body><table>
        <tr><td><p>Nombre *</p></td><td><p>Caminatas</p></td></tr>
        <tr><td><p>Establecimiento *</p><p>Indique CESFAM, posta u hospital</p></td><td><p>CESFAM Uno</p></td></tr>
        <tr><td><p>Problema</p><p>Máximo 1.000 caracteres</p></td><td><p>Hay sedentarismo.</p></td></tr>
        <tr><td><p>Descripción</p><p>Cuente qué se hizo.</p></td><td><p>Grupos de caminata.</p><p>Se mide la presión.</p></td></tr>
        </table></body></html>
        """;
    assertThat(draft("t.html", html)).contains("labels: [\"Establecimiento *\"]", "labels: [\"Problema\"]", "labels: [\"Descripción\"]").doesNotContain("caracteres\"]");
  }

  @Test
  void labelsStandBetweenDottedLines() {
    String text = "Apellido y nombre:........Gómez Ana........DNI:......52.114.908.......\n\nFecha Nac.: 14/03/2012 Domicilio:......San Martín 443.....Localidad:.....Paraná....\n";
    assertThat(draft("t.txt", text)).contains("labels: [\"Apellido y nombre\"]", "labels: [\"DNI\"]", "labels: [\"Domicilio\"]", "labels: [\"Localidad\"]");
  }

  @Test
  void questionsUnderThreeAnswersAreChoices() {
    String text = "Nombre: Ana\n\nCriterio\tSí\tNo\tEn parte\n¿Es replicable?\t☒\t☐\t☐\n¿Fue evaluada?\t☐\t☐\t☒\n\nFecha: 12/06/2024\n";
    assertThat(draft("t.txt", text)).contains("vocabulary: es_replicable.yaml", "vocabulary: fue_evaluada.yaml");
  }

  @Test
  void bandsThatNoRecordFillsAndSignaturesAreIgnored() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("Nombre\tObra ").append(i).append("\nCódigo\tAB-10").append(i).append("\nMedición\t\nUnidad\tKilómetro ").append(i).append("\nSentido\tAlza ").append(i).append("\n\n");
    }
    assertThat(draft("t.txt", text + "____________\nFirma y timbre del representante\n")).contains("  - \"Medición\"").doesNotContain("medicion:", "firma_timbre");
  }
}
