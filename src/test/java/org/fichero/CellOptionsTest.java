package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;

/** Options that a table cell breaks over lines: the bar that closes the cell is none of the last one's words. */
class CellOptionsTest {
  @Test
  void theClosingBarIsNoPartOfTheLastOption() {
    FichaRecord entry = Belt.text("""
        | Título | Club de lectura |
        |---|---|
        | Municipalidad | Temuco |
        | Categoría | ☐ Sociolaboral<br>☑ NNA<br>☑ Otra: Lectura |
        | Grupo prioritario | Mujeres migrantes |
        """).records().get(0);
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    assertThat(leaves).containsEntry("/categories/other", "Lectura").containsEntry("/categories/selected/0", "nna")
        .containsEntry("/municipality/code", "09101");
  }

  @Test
  void anOpenOptionIsChosenByWordsWhereTheOthersHaveTheirMarks() {
    assertThat(categories("NNA\tx\nAcogida/atención\t\nOtra\tDeporte\nSociolaboral\tx\n"))
        .containsEntry("/categories/other", "Deporte").containsEntry("/categories/selected/1", "otra");
    // marks have a column of their own behind the words, and none stands there
    assertThat(categories("NNA\t\tx\nOtra:\tDeporte\t\nSociolaboral\t\tx\n"))
        .containsEntry("/categories/selected/1", "sociolaboral").doesNotContainKey("/categories/selected/2");
    assertThat(categories("NNA\tx\nOtra\tNo\nSociolaboral\tx\n")).doesNotContainKey("/categories/selected/2");
  }

  @Test
  void rowsThatEndOptionsUnderAnotherLabelAreOptionsToo() {
    FichaRecord entry = Belt.text("Huerta de Hilda\n\n## Municipalidad\n\nCoquimbo\n\n## Grupo prioritario\n\nMujeres del valle.\n\nSociolaboral\t\n"
        + "Acogida/atención\tX\nEmprendimiento\t\nCapacitaciones\t\nNNA\tX\nOtra\tVivienda\n\n## Forma de financiamiento\n\nSENCE\n").records().get(0);
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    assertThat(leaves).containsEntry("/categories/selected/1", "nna").containsEntry("/categories/other", "Vivienda")
        .containsEntry("/priority_group/text", "Mujeres del valle.");
  }

  @Test
  void optionsOfACellMayHaveTwoBoxesEach() {
    String form = "<table><tr><td>A</td><td>Municipalidad</td><td>Temuco</td></tr><tr><td>B</td><td>Categoría</td><td>%s</td></tr>"
        + "<tr><td>C</td><td>Grupo prioritario</td><td>Mujeres</td></tr></table>";
    for (String line : java.util.List.of("%s: Sí %s No %s", "%s: %s Sí %s No", "%s Sí %s No %s")) {
      String lines = String.join("<br>", line.formatted("Sociolaboral", "☐", "☒"), line.formatted("NNA", "☒", "☐"), line.formatted("Otra: Deporte", "☒", "☐"));
      assertThat(leaves(form.formatted(lines))).as(line).containsEntry("/categories/selected/0", "nna").containsEntry("/categories/other", "Deporte")
          .containsEntry("/categories/options/0/checked", false).doesNotContainKey("/categories/options/3/code");
    }
  }

  @Test
  void optionsStandAmidTheRowsOfAForm() {
    String form = "| Título | Club | | |\n|---|---|---|---|\n| Municipalidad | Temuco | | |\n%s| Grupo prioritario | Mujeres | | |\n";
    for (String options : java.util.List.of(
        "| Categoría | Sociolaboral | NNA | Cooperativas |\n| Marque con X | | X | |\n",
        "| Categoría | | | |\n| | Sociolaboral | X | NNA |\n| | Cooperativas | | |\n",
        "| Categoría | SI | NO | Detalle |\n| Sociolaboral | | X | |\n| NNA | X | | |\n| Cooperativas | | X | |\n",
        "| Categoría | Categoría | Sí | No |\n| | Sociolaboral | | X |\n| | NNA | X | |\n| | Cooperativas | | X |\n| Fechas de implementación | 2023 | | |\n"
            + "| | Enero | Febrero | Marzo |\n| | ☒ | ☐ | ☒ |\n",
        "| Categoría | Sociolaboral | ☐ | |\n| | NNA | ☒ | |\n| | Cooperativas | ☐ | |\n")) {
      assertThat(leaves(form.formatted(options))).as(options).containsEntry("/categories/selected/0", "nna").doesNotContainKey("/categories/selected/1")
          .containsEntry("/priority_group/text", "Mujeres");
    }
  }

  @Test
  void optionsInTwoColumnsAreReadFromTheFirstRowToTheLast() {
    assertThat(categories("Sociolaboral\t\tAcogida/atención\t\nNNA\tX\tCooperativas\tX\nEmprendimiento\t\tCapacitaciones\t\n"))
        .containsEntry("/categories/options/0/checked", false).containsEntry("/categories/selected/0", "nna").containsEntry("/categories/selected/1", "cooperativas");
    // no row marks its last option, so the column of its marks is missing
    assertThat(categories("Sociolaboral\t\tAcogida/atención\t\tOtra\nNNA\tX\tCooperativas\t\tEmprendimiento\n"))
        .containsEntry("/categories/options/2/checked", false).containsEntry("/categories/selected/0", "nna").doesNotContainKey("/categories/selected/1");
  }

  /** A form in one table: its rows of marked months, and the words below them, stand beside a column of labels. */
  @Test
  void monthsAndWordsStandBesideTheColumnOfLabels() {
    String form = "Título\tClub\t\t\nMunicipalidad\tTemuco\t\t\nFechas de implementación%s\nGrupo prioritario\tMujeres\t\t\n";
    for (String plan : java.util.List.of("\t☒ Enero\t☐ Febrero\t☐ Marzo\n\t☐ Abril\t☐ Mayo\t☒ Junio\n\tEnero y junio siempre.\t\t",
        "\t☒ 1\t☐ 2\t☐ 3\t☐ 4\n\t☐ 5\t☒ 6\t☐ 7\t☐ 8\n\t☐ 9\t☐ 10\t☐ 11\t☐ 12\n\tEnero y junio siempre.\t\t\t",
        "\tEnero y junio siempre.\n\tEnero\t✓\tFebrero\t\n\tAbril\t\tJunio\t✓",
        "\tEnero y junio siempre.\n\tENERO\tFEBRERO\tMARZO\n\tSí\tNo\tNo\n\tABRIL\tMAYO\tJUNIO\n\tNo\tNo\tSí")) {
      assertThat(leaves(form.formatted(plan))).as(plan).containsEntry("/implementation/text", "Enero y junio siempre.")
          .containsEntry("/implementation/months/0", 1L).containsEntry("/implementation/months/1", 6L).doesNotContainKey("/implementation/months/2")
          .containsEntry("/priority_group/text", "Mujeres");
    }
  }

  /** A row of a form in which a label leads its options, each with a cell for its mark: the order of the cells says on which side. */
  @Test
  void aLabelLeadsOptionsSideBySide() {
    String form = "Título\tClub\nMunicipalidad\tTemuco\n%sGrupo prioritario\tMujeres\n";
    for (String options : java.util.List.of("Categoría\tSociolaboral\t\tCooperativas\t\tNNA\tX\n", "Categoría\tNNA\tX\tSociolaboral\t\tCooperativas\n",
        "Categoría\t\tSociolaboral\tX\tNNA\t\tCooperativas\n",
        "Categoría\tSociolaboral\t\tCooperativas\t\n\tNNA\tX\tEmprendimiento\t\n\tCapacitaciones\t\n".replace("Cooperativas\t\n", "Cooperativas\t\tOtra\t✓\n"))) {
      for (String notation : java.util.List.of(form.formatted(options), bars(form.formatted(options)))) {
        assertThat(leaves(notation)).as(notation).containsValue("nna").containsEntry("/categories/options/0/label", options.contains("Categoría\tNNA") ? "NNA" : "Sociolaboral")
            .containsEntry("/categories/selected/0", options.contains("✓") ? "otra" : "nna").containsEntry("/priority_group/text", "Mujeres");
      }
    }
    // under headings the same cells are data
    assertThat(Belt.text("Alumno\tCurso\tAsiste\tOtro curso\tAsiste\nAna\tTelar\tX\tCoro\t\n").records().get(0).fields().toString()).contains("Otro curso");
  }

  private static String bars(String table) {
    return table.lines().map(l -> "| " + l.replace("\t", " | ") + " |\n").collect(java.util.stream.Collectors.joining()).replaceFirst("\n", "\n|---|---|\n");
  }

  @Test
  void aSignPartsTheFirstOptionFromItsLabel() {
    assertThat(leaves("Título: Club\n\nMunicipalidad: Temuco\n\nCategoría. NNA ☒; Sociolaboral ☐; Cooperativas ☒\n\nGrupo prioritario: Mujeres\n"))
        .containsEntry("/categories/selected/0", "nna").containsEntry("/categories/selected/1", "cooperativas");
  }

  private static Map<String, Object> leaves(String text) {
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", Belt.text(text).records().get(0).fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    return leaves;
  }

  private static Map<String, Object> categories(String options) {
    FichaRecord entry = Belt.text("Título: Club\n\nMunicipalidad\n\nTemuco\n\nCategoría\n\n" + options + "\nGrupo prioritario\n\nMujeres\n").records().get(0);
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    return leaves;
  }
}
