package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a field and cannot be read as its kind is null, and a finding says so; what can be read has no strokes and no shouted units. */
class UnreadValuesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "quantity | por definir", "quantity | 8 meses y 10 días", "money | por definir", "date | por definir",
      "period | 8 meses", "email | en trámite", "url | en trámite", "months | por definir", "boolean | tal vez",
      "boolean | No aplica"})
  void whatAKindCannotReadIsFound(String kind, String text) throws IOException {
    for (String pointer : List.of("/fields/a", "/fields/g/b", "/fields/t/0/c")) {
      Outcome outcome = everywhere(kind, text);
      assertThat(findings(outcome)).as(pointer).anySatisfy(f -> {
        assertThat(f.code()).isEqualTo("value-malformed");
        assertThat(f.pointer()).startsWith(pointer);
        assertThat(f.args()).containsEntry("text", text).containsEntry("kind", kind);
      });
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"quantity | 12 años", "money | $ 500", "date | 3/4/2024", "period | marzo de 2024", "email | a@b.cl",
      "url | HTTP://A.CL", "boolean | No, aún no"})
  void whatIsReadHasNoFinding(String kind, String text) throws IOException {
    assertThat(findings(everywhere(kind, text))).extracting(Finding::code).doesNotContain("value-malformed");
  }

  @Test
  void aTopicThatNoTermNamesStaysAsText() {
    Outcome outcome = Belt.text("Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nCategoría\n\n[x] NNA\n[ ] Cooperativas\n\nGrupo prioritario\n\nMujeres\n\nLíneas Sello\n\n%s\n"
        .formatted("Inclusión laboral, pues abre puestos."));
    Node.Items lines = (Node.Items) outcome.records().get(0).fields().members().get("sello_lines");
    assertThat(OwnPack.show(lines.items().get(0))).isEqualTo("{code: null, label: null, text: Inclusión laboral, pues abre puestos.}");
    assertThat(findings(outcome)).extracting(Finding::code).contains("out-of-vocabulary").doesNotContain("field-empty", "unclaimed-text");
  }

  private Outcome everywhere(String kind, String text) throws IOException {
    return run("fields:\n  a: {kind: %1$s, labels: [Alfa]}\n  g: {kind: group, labels: [Grupo], fields: {b: {kind: %1$s, labels: [Beta]}}}\n"
        .formatted(kind) + "  t: {kind: table, labels: [Tabla], columns: {n: [Nombre], c: {kind: %s, labels: [Gama]}}}\n".formatted(kind),
        "Alfa: %1$s\n\n## Grupo\n\nBeta: %1$s\n\n## Tabla\n\n| Nombre | Gama |\n|---|---|\n| uno | %1$s |\n| dos | %1$s |\n".formatted(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "NÚMERO DE BENEFICIARIOS DIRECTOS | 140 | - | -", "Número de beneficiarios directos | 140 | - | -",
      "NÚMERO DE BENEFICIARIOS DIRECTOS | 140 | personas | personas", "Número de beneficiarios directos | 140 | personas | personas",
      "Superficie (hectáreas) | 3 | - | hectáreas", "Duración (meses) | 8 | - | meses", "Duración en meses | 8 | - | meses"})
  void capitalsMakeNoUnitAndThePacksUnitWins(String label, String text, String unit, String expected) throws IOException {
    Node value = run("fields: {a: {kind: quantity" + (unit == null ? "" : ", unit: " + unit) + ", labels: [\"" + label + "\"]}}\n",
        label + "\n\n" + text + "\n").records().get(0).fields().members().get("a");
    assertThat(leaf(value, "value")).isEqualTo(Long.parseLong(text));
    assertThat(leaf(value, "unit")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Otro: ______________ | Otro", "Otro: ____ Deporte ____ | Otro: Deporte", "Otro: Deporte | Otro: Deporte", "Otro ………… | Otro"})
  void anOptionHasNoStrokes(String option, String label) throws IOException {
    new OwnPack(folder).with("v.yaml", "nueva=Nueva", "otro=Otro, detail: true");
    Node value = run("fields: {a: {kind: choices, vocabulary: v.yaml, labels: [Clase]}}\n", "Clase:\n\n[ ] Nueva\n[x] " + option + "\n")
        .records().get(0).fields().members().get("a");
    Node.Items options = (Node.Items) ((Node.Members) value).members().get("options");
    assertThat(leaf(options.items().get(1), "label")).isEqualTo(label);
  }

  private static final String PLAN = "| Actividad | Responsable | E | F | M | A | M | J | J | A | S | O | N | D |\n" + "|---".repeat(14) + "|\n"
      + "| Taller | Eva Toro | X |" + "  |".repeat(11) + "\n| Feria | Ana Soto |  | X |" + "  |".repeat(10) + "\n";

  @Test
  void aPlansOtherColumnsAreNotClaimed() throws IOException {
    Outcome outcome = run("fields: {n: {kind: text, labels: [Nombre]}, a: {kind: schedule, labels: [Cronograma]}}\n",
        "Nombre: Ana\n\n## Cronograma\n\n" + PLAN);
    assertThat(outcome.ledger().unclaimed()).hasSize(2);
    assertThat(findings(outcome)).extracting(Finding::code).contains("unclaimed-text");
  }

  @Test
  void theYearOfAGroupsLabelDatesItsPlans() throws IOException {
    Node value = run("fields:\n  n: {kind: text, labels: [Nombre]}\n  g: {kind: group, labels: [Plan año 2024], fields: {a: {kind: schedule, labels: [Actividades de formación]}}}\n",
        "Nombre: Ana\n\n## Plan año 2024\n\n### Actividades de formación\n\n" + PLAN.replace("Responsable", "N°").replace("Eva Toro", "1").replace("Ana Soto", "2"))
        .records().get(0).fields().members().get("g");
    Node.Items rows = (Node.Items) ((Node.Members) ((Node.Members) value).members().get("a")).members().get("schedule");
    assertThat(rows.items()).extracting(row -> leaf(row, "year")).containsExactly(2024L, 2024L);
    assertThat(rows.items()).extracting(row -> leaf(row, "label")).containsExactly("Taller", "Feria");
  }

  private static List<Finding> findings(Outcome outcome) {
    return outcome.records().stream().flatMap(r -> r.findings().stream()).toList();
  }

  private static Object leaf(Node node, String key) {
    return ((Node.Leaf) ((Node.Members) node).members().get(key)).value();
  }

  private Outcome run(String pack, String text) throws IOException {
    return new OwnPack(folder).read("split: {by: document}\n" + pack, text);
  }
}
