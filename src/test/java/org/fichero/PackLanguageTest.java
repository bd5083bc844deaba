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

/** What a pack can say, from its YAML to the record. */
class PackLanguageTest {
  @TempDir Path folder;

  @Test
  void checksAreExpressionsOverTheRecord() throws IOException {
    String pack = """
        fields:
          name: {kind: text, labels: [Nombre]}
          amount: {kind: money, unit: CLP, labels: [Monto]}
        checks:
          - {code: too-much, holds: "fields.amount == null || fields.amount.value <= 100", severity: error, field: amount,
             message: {en: Too much., es: Demasiado.}}
        """;
    Outcome much = read(pack, "Nombre: Ana\nMonto: 2.500\n");
    assertThat(much.records().get(0).findings()).extracting(Finding::code).contains("too-much");
    Outcome little = read(pack, "Nombre: Ana\nMonto: 25\n");
    assertThat(little.records().get(0).findings()).extracting(Finding::code).doesNotContain("too-much");
  }

  @Test
  void aSeverityThatThePackTurnsOffIsNoFinding() throws IOException {
    String pack = "fields: {a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    assertThat(codes(read(pack, "Nombre: Ana\nCargo:\n"))).contains("field-empty");
    assertThat(codes(read(pack + "severities: {field-empty: off}\n", "Nombre: Ana\nCargo:\n"))).doesNotContain("field-empty");
  }

  @Test
  void helpAndLinesToWriteOnAreNoValues() throws IOException {
    String pack = "help: [\"(nombre)\", \"Haga clic…\"]\nfields: {a: {kind: text, labels: [Estudiante(s)]}, b: {kind: text, labels: [Firma]}, c: {kind: text, labels: [Lugar]}}\n";
    Outcome outcome = read(pack, "Estudiante(s): (nombre)\nFirma: ____ Ana Ríos ____\nLugar: Haga clic aquí para escribir\n");
    assertThat(text(outcome, "a")).isEmpty();
    assertThat(text(outcome, "b")).isEqualTo("Ana Ríos");
    assertThat(text(outcome, "c")).isEmpty();
  }

  @Test
  void anAnchorWithItsLastValueGoesOnWithTheFicha() throws IOException {
    String pack = "split: {anchor: code, by: anchor}\nfields: {code: {kind: text, place: line, labels: [Código]}, a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = read(pack, "Código: A-1\nNombre: Ana\nCódigo: A-1\nCargo: Jefa\nCódigo: A-2\nNombre: Eva\nCargo: Socia\n");
    assertThat(outcome.records()).hasSize(2);
    assertThat(outcome.records().get(0).fields().members().get("b")).extracting("value").isEqualTo("Jefa");
  }

  @Test
  void labelsThatLeadToEachAnchorAreOfItsFicha() throws IOException {
    String pack = "split: {anchor: code, by: anchor}\nfields: {code: {kind: text, place: line, labels: [Código]}, a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = read(pack, "Nombre: Ana\nCódigo: A-1\nCargo: Jefa\n\nNombre: Eva\nCódigo: A-2\nCargo: Socia\n");
    assertThat(outcome.records()).extracting(r -> ((Node.Leaf) r.fields().members().get("a")).value()).containsExactly("Ana", "Eva");
  }

  @Test
  void aCoversLabelLeadsToNoFichaWhereFichasEndWithIt() throws IOException {
    String pack = "split: {anchor: code, by: anchor}\nfields: {code: {kind: text, place: line, labels: [Código]}, a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = read(pack, "Cargo: Todos\n\nCódigo: A-1\nNombre: Ana\nCargo: Jefa\n\nCódigo: A-2\nNombre: Eva\nCargo: Socia\n");
    assertThat(outcome.records()).extracting(r -> ((Node.Leaf) r.fields().members().get("b")).value()).containsExactly("Jefa", "Socia");
  }

  @Test
  void anIdentifierIsNoPartOfALongerOne() throws IOException {
    String pack = "fields: {a: {kind: identifier, pattern: '[a-z]{2}-\\d{4}', place: line, labels: [Código]}, b: {kind: text, labels: [Cargo]}}\n";
    assertThat(text(read(pack, "Código: OP-2025\nCargo: Jefa\n"), "a")).isEqualTo("OP-2025");
    assertThat(text(read(pack, "Código: OP-2025 (antes: XX-0001)\nCargo: Jefa\n"), "a")).isEqualTo("OP-2025");
    Outcome longer = read(pack, "Código: OP-2025-113\nCargo: Jefa\n");
    assertThat(text(longer, "a")).isNull();
    assertThat(codes(longer)).contains("value-malformed");
  }

  @Test
  void whatCannotBeReadWithinAGroupIsSaid() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, g: {kind: group, labels: [Situación], fields: {b: {kind: boolean, labels: [Vigente]}, m: {kind: months, labels: [Meses]}}}}\n";
    Outcome outcome = read(pack, "Nombre: Ana\n\nSituación\n\nVigente\n[x] Sí\n[x] No\n\nMeses\nEne\tFeb\tMar\nx\t\t?\n");
    assertThat(outcome.records().get(0).findings()).extracting(f -> f.code() + " " + f.pointer())
        .contains("choice-several /fields/g/b", "mark-ambiguous /fields/g/m");
  }

  @Test
  void theUnitOfThePackTellsWhichQuantityIsMeant() throws IOException {
    String pack = "fields: {a: {kind: quantity, unit: personas, labels: [Asistentes]}, b: {kind: period, labels: [Vigencia]}}\n";
    Outcome outcome = read(pack, "Asistentes: 3 talleres para 45 personas\nVigencia: hasta junio de 2020\n");
    assertThat(member(outcome, "a", "value")).isEqualTo(45L);
    assertThat(member(outcome, "b", "end")).isEqualTo("2020-06");
    assertThat(codes(outcome)).isEmpty();
  }

  @Test
  void labelsStandFurtherOnInALineThatTabsPart() throws IOException {
    String pack = "fields: {a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [RUT]}, c: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = read(pack, "Nombre:\tAna Ríos\tRUT:\t1-9\nCargo: Jefa\n");
    assertThat(text(outcome, "a")).isEqualTo("Ana Ríos");
    assertThat(text(outcome, "b")).isEqualTo("1-9");
  }

  @Test
  void whatFollowsTheLineIsNotSilentlyTheFields() throws IOException {
    String pack = "fields: {a: {kind: text, place: line, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = read(pack, "Nombre: Ana\n\nAlgo que nadie pide.\n\nCargo: Jefa\n");
    assertThat(text(outcome, "a")).isEqualTo("Ana");
    assertThat(outcome.ledger().unclaimed()).hasSize(1);
  }

  @Test
  void aDocumentOfNoTemplateGivesItsSections() {
    Outcome outcome = Belt.text("Informe de la feria\n\nFecha: 3 de mayo de 2024\n\n## Resultados\n\nLlegaron 120 personas.\n\n[x] Se repite\n");
    assertThat(outcome.records()).singleElement().extracting("template").isEqualTo("generic");
    assertThat(outcome.findings()).extracting(Finding::code).containsExactly("no-template");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
    assertThat(outcome.records().get(0).mentions()).extracting("type").contains("date", "quantity");
    Node.Items sections = (Node.Items) outcome.records().get(0).fields().members().get("sections");
    assertThat(sections.items()).hasSize(2);
  }

  private Outcome read(String pack, String text) throws IOException {
    return new OwnPack(folder).read(pack, "t.txt", text);
  }

  private static List<String> codes(Outcome outcome) {
    return outcome.records().get(0).findings().stream().map(Finding::code).toList();
  }

  private static Object member(Outcome outcome, String field, String member) {
    Node.Members value = (Node.Members) outcome.records().get(0).fields().members().get(field);
    return ((Node.Leaf) value.members().get(member)).value();
  }

  private static String text(Outcome outcome, String field) {
    return (String) ((Node.Leaf) outcome.records().get(0).fields().members().get(field)).value();
  }
}
