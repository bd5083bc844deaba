package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of words that a form answers by boxes: the options that are not ticked are printed, not said. */
class ChosenOptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"☐ Temuco ☒ Los Andes", "☐ Temuco\n☒ Los Andes\n☐ Lota", "( ) Temuco\n(X) Los Andes", "- [x] Los Andes\n- [ ] Temuco"})
  void theTickedOptionIsThePlace(String options) {
    Outcome outcome = Belt.text("Club de lectura\n\nMunicipalidad\n\n" + options
        + "\n\nCategoría\n\n[x] NNA\n[ ] Cooperativas\n\nForma de financiamiento\n\n☐ FNDR ☒ Recursos propios municipales\n\nSostenibilidad en el tiempo\n\n☐ Sí ☒ No\n");
    assertThat(leaves(outcome)).containsEntry("/municipality/code", "05301").containsEntry("/municipality/text", "Los Andes")
        .containsEntry("/funding/text", "Recursos propios municipales").containsEntry("/funding/sources/0/kind", "municipal")
        .doesNotContainKey("/funding/sources/1/kind").containsEntry("/sustainability", "No");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).doesNotContain("marks-not-conserved", "unclaimed-text");
  }

  @Test
  void nothingIsChosenWhereNoBoxIsTicked() {
    Outcome outcome = Belt.text("Club de lectura\n\nMunicipalidad\n\nTemuco\n\nCategoría\n\n[x] NNA\n[ ] Cooperativas\n\nForma de financiamiento\n\n☐ FNDR ☐ SENCE\n");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).contains("marks-not-conserved");
  }

  @Test
  void theOpenOptionBehindOthersIsTheirs() {
    Outcome outcome = Belt.text("Club de lectura\n\nMunicipalidad\n\nTemuco\n\nCategoría\n\n[x] NNA\n[ ] Cooperativas\n[ ] Otra:\n\nGrupo prioritario\n\n☐ Hombres\n☒ Mujeres\n☒ Otro: Personas mayores\n\n"
        + "Forma de financiamiento\n\nSENCE\n");
    assertThat(leaves(outcome)).containsEntry("/priority_group/text", "Mujeres Otro: Personas mayores").containsEntry("/categories/selected/0", "nna")
        .doesNotContainKey("/categories/selected/1").doesNotContainKey("/categories/options/3/code");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).doesNotContain("options-elsewhere");
  }

  @Test
  void rowsOfBoxesBehindLabelsAreRowsOfTheirOwn() {
    Outcome outcome = Belt.bytes("ficha.html", form("<tr><td>%s</td><td>%s</td></tr>").getBytes(StandardCharsets.UTF_8));
    assertThat(leaves(outcome)).containsEntry("/municipality/code", "05301").containsEntry("/departments/0/text", "OMIL")
        .containsEntry("/categories/selected/0", "nna").containsEntry("/priority_group/text", "Mujeres haitianas Jóvenes");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).doesNotContain("mark-within-words", "marks-not-conserved", "unclaimed-text");
  }

  private static String form(String row) {
    return "<table>" + row.formatted("Nombre de la iniciativa", "Club de lectura") + row.formatted("Municipalidad", box("Temuco", "") + box("Los Andes", "checked"))
        + row.formatted("Departamentos", box("DIDECO", "") + box("OMIL", "checked")) + row.formatted("Categoría", box("NNA", "checked") + box("Cooperativas", ""))
        + row.formatted("Grupo prioritario", box("Hombres", "") + "<br>" + box("Mujeres haitianas", "checked") + "<br>" + box("Jóvenes", "checked"))
        + "</table>";
  }

  private static String box(String label, String state) {
    return "<label><input type=\"checkbox\" " + state + ">" + label + "</label> ";
  }

  private static Map<String, Object> leaves(Outcome outcome) {
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", outcome.records().get(0).fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    return leaves;
  }
}
