package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's help below a label, in the label's cell: it is no value where the value stands in the cell beside. */
class HelpInLabelCellsTest {
  private static final String PACK = """
      split: {by: document}
      fields:
        name: {kind: text, labels: [Nombre]}
        facility: {kind: text, labels: [Establecimiento]}
        problem: {kind: text, labels: [Problema de salud]}
        steps: {kind: paragraphs, labels: [Descripción]}
        comuna: {kind: text, labels: [Comuna]}
        region: {kind: text, labels: [Región]}
      """;

  @TempDir Path folder;

  /** @param rows cells parted by bars, their paragraphs by slashes */
  private Outcome read(String glue, String... rows) throws IOException {
    StringBuilder html = new StringBuilder("<html><body><table>");
    for (String row : rows) {
      html.append("<tr><td><p>").append(row.replace(" / ", glue).replace(" | ", "</p></td><td><p>")).append("</p></td></tr>");
    }
    return new OwnPack(folder).read(PACK, "t.html", html.append("</table></body></html>").toString());
  }

  private static String show(Outcome outcome) {
    return OwnPack.show(outcome.records().get(0).fields());
  }

  @ParameterizedTest
  @ValueSource(strings = {"</p><p>", "<br>"})
  void isNoPartOfTheValueBeside(String glue) throws IOException {
    Outcome read = read(glue, "Nombre * | Caminatas", "Establecimiento * / Indique CESFAM, posta u hospital | CESFAM Pueblo Nuevo",
        "Problema de salud / Máximo 1.000 caracteres | Hay sedentarismo.", "Descripción * / Cuente qué se hizo. No use más de 10 líneas. | Grupos. / Se mide la presión.",
        "Otro dato / Si corresponde | No aplica.", "Comuna | Talca");
    assertThat(show(read)).isEqualTo("{name: Caminatas, facility: CESFAM Pueblo Nuevo, problem: Hay sedentarismo., steps: [Grupos., Se mide la presión.], comuna: Talca, region: null}");
  }

  @Test
  void aLabelWithHelpThatThePackDoesNotKnowEndsTheValueAbove() throws IOException {
    Outcome read = read("</p><p>", "Nombre | Ana", "Descripción / Cuente. | Grupos. / Presión.", "Otro dato / Si corresponde | No aplica.");
    assertThat(show(read)).contains("steps: [Grupos., Presión.]");
    assertThat(read.records().get(0).findings()).extracting(Finding::code).containsAnyOf("unknown-heading", "unclaimed-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Provincia / Curicó", "Región / Maule"})
  void isToldFromValuesBelowTheirLabels(String beside) throws IOException {
    Outcome read = read("</p><p>", "Nombre / Ana | Establecimiento / CESFAM", "Comuna / Talca | " + beside);
    assertThat(show(read)).startsWith("{name: Ana, facility: CESFAM, problem: null, steps: null, comuna: Talca, region: ");
  }

  @Test
  void aFormOfOneRowNeedsNoOtherRowsToTell() throws IOException {
    Outcome read = read("</p><p>", "Problema de salud / Máximo 1.000 caracteres | Hay sedentarismo en las personas mayores del sector, según los registros de 2023.");
    assertThat(show(read)).contains("problem: Hay sedentarismo en las personas mayores del sector, según los registros de 2023.");
  }

  /** Captions above their values, four in a row, two of which nobody filled in. */
  @Test
  void blankCaptionsBesideOthersAreNoneOfTheirValues() throws IOException {
    Outcome read = read("<br>", "Nombre | Establecimiento | Comuna / Talca | Región / Maule");
    assertThat(show(read)).isEqualTo("{name: , facility: , problem: null, steps: null, comuna: Talca, region: Maule}");
  }
}
