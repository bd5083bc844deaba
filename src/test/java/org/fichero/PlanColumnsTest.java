package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the activity and the months of a plan: who is responsible, what comes of it, what it costs. */
class PlanColumnsTest {
  private static final String PLAN = """
      Nombre: Ana

      Carta Gantt 2024

      | Actividad | Responsable | Ene | Feb | Mar | Costo ($) |
      |---|---|---|---|---|---|
      | Talleres | Eva Toro | X | | X | 30.000 |
      | Feria | | | X | | |
      """;

  @TempDir Path folder;

  @Test
  void declaredColumnsAreRead() throws IOException {
    Outcome outcome = new OwnPack(folder).read("""
        fields:
          n: {kind: text, labels: [Nombre]}
          plan:
            kind: schedule
            labels: [Carta Gantt]
            columns:
              who: [Responsable, Encargado]
              cost: {kind: money, unit: CLP, labels: ["Costo ($)"]}
        """, PLAN);
    assertThat(rows(outcome)).isEqualTo(
        "[{label: Talleres, year: 2024, months: [1, 3], who: Eva Toro, cost: {text: 30.000, value: 30000, currency: CLP}}, "
            + "{label: Feria, year: 2024, months: [2], who: null, cost: null}]");
    assertThat(PackMishapsTest.codes(outcome)).doesNotContain("unclaimed-text");
  }

  @Test
  void rowsOfAPlanBelowItsGoalGoOnOverleaf() throws IOException {
    String pack = "split: {by: document}\nfields: {n: {kind: text, labels: [Nombre]}, g: {kind: group, repeats: true, markers: [\"Objetivo {n}\"], fields: {"
        + "o: {kind: text, place: before}, p: {kind: schedule, place: before}}}}\n";
    String months = "Actividad\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n\n\f\nTalleres\t\t\tX\t\t\t\t\t\t\t\t\t\nFeria\t\t\t\tX\t\t\t\t\t\t\t\t\n";
    assertThat(new OwnPack(folder).records(pack, "Nombre: Ana\n\nObjetivo 1: Educar\n\n" + months)).contains("o: Educar", "{label: Talleres, year: null, months: [3]}",
        "{label: Feria, year: null, months: [4]}");
    assertThat(new OwnPack(folder).records(pack, "Nombre: Ana\n\nObjetivo 1: Educar – Año 2025\n\n" + months)).contains("{label: Talleres, year: 2025, months: [3]}");
  }

  @Test
  void oneYearIsNotThatOfMonthsOnEitherSideOfItsEnd() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Plan 2025]}}\n";
    String plan = "Nombre: Ana\n\nPlan 2025\n\n| Actividad | %s |\n|---|---|---|---|---|\n| Feria | X | | | X |\n| Taller | | X | | |\n";
    assertThat(rows(new OwnPack(folder).read(pack, plan.formatted("Oct | Nov | Dic | Ene")))).contains("label: Feria, year: null, months: [1, 10]");
    assertThat(rows(new OwnPack(folder).read(pack, plan.formatted("Sep | Oct | Nov | Dic")))).contains("label: Feria, year: 2025, months: [9, 12]");
  }

  @Test
  void aNarrowerTableWithHeadingsOfItsOwnIsNoPartOfThePlanAbove() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Carta Gantt]}}\n";
    Outcome outcome = new OwnPack(folder).read(pack, PLAN + "\n| Requisitos | Sí | No | Nota |\n|---|---|---|---|\n| ¿Tiene sede? | ☒ | ☐ | |\n| ¿Tiene luz? | ☐ | ☒ | |\n");
    assertThat(rows(outcome)).doesNotContain("sede", "[1, 2]");
  }

  @Test
  void theHeadingSaysTheUnitOfAColumn() throws IOException {
    Outcome outcome = new OwnPack(folder).read("fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Carta Gantt],"
        + " columns: {cost: {kind: money, labels: [\"Costo (M$)\"]}}}}\n", PLAN.replace("Costo ($)", "Costo (M$)").replace("30.000", "30"));
    assertThat(rows(outcome)).contains("cost: {text: 30, value: 30000, currency: CLP}");
  }

  @Test
  void othersAreStillSaidToBeNobodys() throws IOException {
    Outcome outcome = new OwnPack(folder).read(
        "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Carta Gantt]}}\n", PLAN);
    assertThat(rows(outcome)).isEqualTo("[{label: Talleres, year: 2024, months: [1, 3]}, {label: Feria, year: 2024, months: [2]}]");
    assertThat(PackMishapsTest.codes(outcome)).contains("unclaimed-text");
  }

  @Test
  void aColumnThatIsDeclaredDoesNotNameTheRow() throws IOException {
    Outcome outcome = new OwnPack(folder).read("""
        fields:
          n: {kind: text, labels: [Nombre]}
          plan: {kind: schedule, labels: [Cronograma], columns: {goal: [Objetivo], product: [Producto]}}
        """, "Nombre: Ana\n\nCronograma\n\nObjetivo\tActividad\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\tProducto\n"
        + "Formar\tTaller\tX\t\t\t\t\t\t\t\t\t\t\t\tManual\nDifundir\tFeria\t\t\tX\t\t\t\t\t\t\t\t\t\tActa\n");
    assertThat(rows(outcome)).isEqualTo("[{label: Taller, year: null, months: [1], goal: Formar, product: Manual}, "
        + "{label: Feria, year: null, months: [3], goal: Difundir, product: Acta}]");
  }

  @Test
  void theOneRowOfAPlanKeepsItsActivity() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Cronograma]}}\n";
    String months = "Ene | Feb | Mar | Abr |\n|---|---|---|---|---|\n";
    assertThat(rows(new OwnPack(folder).read(pack, "Nombre: Ana\n\nCronograma\n\n| Actividad | " + months + "| Taller | X | | X | |\n")))
        .isEqualTo("[{label: Taller, year: null, months: [1, 3]}]");
    assertThat(rows(new OwnPack(folder).read(pack, "Nombre: Ana\n\nCronograma\n\n| Día | " + months + "| Domingo | X | | X | |\n")))
        .isEqualTo("[{label: Domingo, year: null, months: [1, 3]}]");
    assertThat(rows(new OwnPack(folder).read(pack, "Nombre: Ana\n\nCronograma\n\n| | " + months + "| Marque | X | | X | |\n"))).isEqualTo("[]");
  }

  /** The second table's rows are of the year with which the line above it ends, not of the label's. */
  @Test
  void theYearOfAPlanIsThatOfTheLineRightAboveIt() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [\"Plan de formación, año 2024\"]}}\n";
    String months = "\n\n| Actividad | Ene | Feb | Mar |\n|---|---|---|---|\n";
    assertThat(rows(new OwnPack(folder).read(pack, "Nombre: Ana\n\nPlan de formación, año 2024" + months + "| Taller | X | | |\n\nPlan de difusión, año 2025" + months + "| Feria | | X | |\n")))
        .isEqualTo("[{label: Taller, year: 2024, months: [1]}, {label: Feria, year: 2025, months: [2]}]");
  }

  @Test
  void aHeadingOverMonthsIsNoLabelOfAnotherField() throws IOException {
    String pack = """
        fields:
          n: {kind: text, labels: [Nombre]}
          plan: {kind: schedule, labels: [Carta Gantt], columns: {who: [Responsable], cost: ["Costo ($)"]}}
          who: {kind: text, labels: [Responsable]}
          fair: {kind: text, labels: [Feria]}
        """;
    Outcome outcome = new OwnPack(folder).read(pack, PLAN + "\nResponsable: Luz Paz\n");
    assertThat(rows(outcome)).startsWith("[{label: Talleres, year: 2024, months: [1, 3], who: Eva Toro").contains("{label: Feria");
    assertThat(OwnPack.show(outcome.records().get(0).fields())).endsWith("who: Luz Paz, fair: null}");
  }

  @Test
  void theKeysOfAPlansRowsAreTaken() {
    assertThatThrownBy(() -> new OwnPack(folder).read(
        "fields: {plan: {kind: schedule, labels: [Plan], columns: {year: [Periodo]}}}\n", "")).isInstanceOf(RulesException.class)
        .hasMessageContaining("each row of a plan has the key 'year' already");
  }

  private static String rows(Outcome outcome) {
    Node.Members plan = (Node.Members) outcome.records().get(0).fields().members().get("plan");
    return OwnPack.show(plan.members().get("schedule"));
  }
}
