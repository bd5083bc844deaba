package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans by position, and plans that the end of a page cuts, have the months of the whole plan. */
class LaidOutPlansTest {
  private static final String HEADER = "Catastro de iniciativas";
  private static final List<String> WHOLE = List.of("Difusión: 3 4", "Clases: 5 6 7", "Visitas: 8", "Cierre: 12");

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "true~|~ ", "false~|~ ", "true~;~-", "false~;~-", "true~tab~ ", "false~tab~-", "true~position~ ", "false~position~-",
  })
  void aPlanThatAPageCutsIsWhole(boolean feed, String separator, String free) {
    String page = feed ? "\n1\n\f" + HEADER + "\n\n" : "\n\nPágina 1\n" + HEADER + "\n\n";
    List<String> rows = rows(separator.replace("tab", "\t"), free == null ? "" : free.strip());
    String text = HEADER + "\n\nHuerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + String.join("\n", rows.subList(0, 3)) + page + String.join("\n", rows.subList(3, rows.size()))
        + "\n\nForma de financiamiento\n\nSENCE\n" + page.replace("1", "2") + "Breve descripción\n\nTalleres en la plaza.\n" + page.replace("1", "3")
        + "Líneas Sello\n\nVinculación comunitaria, ya que reúne.\n";
    assertThat(schedule(text)).isEqualTo(WHOLE);
  }

  private static List<String> rows(String separator, String free) {
    List<String> rows = new ArrayList<>();
    rows.add(row("Actividad", separator, List.of("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")));
    for (String line : WHOLE) {
      List<String> marked = List.of(line.substring(line.indexOf(':') + 2).split(" "));
      List<String> cells = new ArrayList<>();
      for (int m = 1; m <= 12; m++) {
        cells.add(marked.contains(String.valueOf(m)) ? "X" : free);
      }
      rows.add(row(line.substring(0, line.indexOf(':')), separator, cells));
    }
    return rows;
  }

  private static String row(String name, String separator, List<String> cells) {
    StringBuilder row = new StringBuilder(separator.equals("position") ? String.format("%-12s", name) : separator.equals("|") ? "| " + name : name);
    for (String cell : cells) {
      row.append(separator.equals("position") ? String.format("%-5s", cell) : separator + cell);
    }
    return separator.equals("|") ? row + "|" : row.toString().stripTrailing();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Mes        Difusión  Cierre|Enero      X|Febrero              X|Marzo|Abril      X         X",
    "Mes        Difusión  Cierre|Enero      Sí        No|Febrero    No        Sí|Marzo      No        No|Abril      Sí        Sí",
    "Mes Difusión Cierre|Ene   ☒     ☐|Feb   ☐     ☒|Mar   ☐     ☐|Abr   ☒     ☒",
  })
  void monthsBelowEachOtherByPosition(String plan) {
    assertThat(schedule("Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + plan.replace('|', '\n') + "\n\nForma de financiamiento\n\nSENCE\n")).containsExactly("Difusión: 1 4", "Cierre: 2 4");
  }

  /** Three signs a mark and four marks are as many signs as months by chance. */
  /** A program that shows where lines end shows it within a table's markup as well. */
  @ParameterizedTest
  @ValueSource(strings = {"¶", "↵", " ⏎"})
  void signsAtTheEndsOfLinesAreNoPartOfAPlan(String sign) {
    String html = "<table>\n<tr><th>Actividad</th><th>Marzo</th>\n<th>\nAbril\n</th></tr>\n<tr><td>Clases</td><td></td><td>X\n</td></tr>\n</table>";
    String latex = "\\begin{tabular}{|l|c|c|}\n\\hline\nActividad & Marzo &\nAbril \\\\\n\\hline\nClases & & X\\\\\n\\hline\n\\end{tabular}";
    for (String plan : List.of(html, latex)) {
      String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n" + plan + "\n\nBreve descripción\n\nTalleres.\n";
      assertThat(withoutPlaces(text.replace("\n", sign + "\n"))).isEqualTo(withoutPlaces(text)).contains("Clases");
    }
  }

  private static String withoutPlaces(String text) {
    return Belt.text(text).records().get(0).fields().toString().replaceAll("start=\\d+, end=\\d+", "");
  }

  @Test
  void signsThatTouchAreOneMark() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Actividad  Ene  Feb  Mar  Abr  May  Jun  Jul  Ago  Sep  Oct  Nov  Dic\n"
        + "Difusión   ███       ███                 ███                 ███\n\nForma de financiamiento\n\nSENCE\n";
    assertThat(schedule(text)).containsExactly("Difusión: 1 3 7 11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fechas de implementación: ", "Fechas de implementación .......... : "})
  void aPlanMayBeginOnItsLabelsLine(String label) {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario: Mujeres\n\n" + label + "E F M A M J J A S O N D\n"
        + " ".repeat(label.length()) + "- - X X - - - - - - - -\n\nForma de financiamiento: SENCE\n";
    Node.Items months = (Node.Items) ((Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation")).members().get("months");
    assertThat(months.items()).extracting(m -> ((Node.Leaf) m).value()).containsExactly(3L, 4L);
  }

  @Test
  void framesWithoutWordsHoldNoPlan() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n" + "> │ \n".repeat(3) + "\nForma de financiamiento\n\nSENCE\n";
    assertThat(Belt.text(text).records()).hasSize(1);
  }

  /** A line whose marks could not be read does not make the months of the others the whole plan. */
  @Test
  void aPlanOfWhichALineIsUnreadGivesNoMonths() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Ene: no; Feb: no; Mar: no; Abr: no; May: no; Jun: no\n[x] Jul que viene  [ ] Ago, tal vez\n\nForma de financiamiento\n\nSENCE\n";
    Node.Members plan = (Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation");
    assertThat(((Node.Leaf) plan.members().get("months")).value()).isNull();
  }

  @Test
  void singleDashesPartAHeadingFromARowThatLostItsMarks() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "| Ene | Feb | Mar | Abr |\n| - | - | - | - |\n|   |   |   |   |\n\nForma de financiamiento\n\nSENCE\n";
    assertThat(Belt.text(text).records().get(0).findings()).extracting(f -> f.code()).contains("month-marks-lost");
  }

  /** A row that something unknown parts from its plan is said, and the plan given up. */
  @Test
  void aRowThatIsCutOffItsPlanGivesNoMonths() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Actividad;Ene;Feb;Mar;Abr;May;Jun;Jul;Ago\nDifusión;X;;;;;;;\n\nhoja suelta\n\nTalleres;;X;;;;;;\n\nForma de financiamiento\n\nSENCE\n";
    Node.Members plan = (Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation");
    assertThat(((Node.Leaf) plan.members().get("months")).value()).isNull();
  }

  @Test
  void theLastActivityIsOneThoughNoMonthIsMarked() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Actividad\tEne\tFeb\tMar\tAbr\tMay\tJun\nDifusión\tX\t\t\t\t\t\nCierre y evaluación\t\t\t\t\t\t\n\nForma de financiamiento\n\nSENCE\n";
    assertThat(schedule(text)).containsExactly("Difusión: 1", "Cierre y evaluación:");
    assertThat(schedule(text.replace("Cierre y evaluación", "Todo enero y febrero"))).containsExactly("Difusión: 1");
  }

  @Test
  void aMonthNamedBelowTheFirstColumnMarksNothing() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "\tEne\tFeb\tMar\tAbr\tMay\tJun\n\t\t\tX\t\t\t\n\tMarzo.\t\t\t\t\t\n\nForma de financiamiento\n\nSENCE\n";
    Node.Members plan = (Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation");
    assertThat(((Node.Items) plan.members().get("months")).items()).extracting(m -> ((Node.Leaf) m).value()).containsExactly(3L);
    assertThat(((Node.Leaf) plan.members().get("text")).value()).isEqualTo("Marzo.");
  }

  @Test
  void aLabelBeforeMonthsWithoutMarksIsOneAllTheSame() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\tMujeres\nFechas de implementación\tEne\tFeb\tMar\tAbr\tMay\tJun\n"
        + "\tMarzo y mayo.\t\t\t\t\t\nForma de financiamiento\tSENCE\n";
    Node.Members fields = Belt.text(text).records().get(0).fields();
    assertThat(((Node.Leaf) ((Node.Members) fields.members().get("priority_group")).members().get("text")).value()).isEqualTo("Mujeres");
    assertThat(((Node.Leaf) ((Node.Members) fields.members().get("implementation")).members().get("text")).value()).isEqualTo("Marzo y mayo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "\u2612", "\u2713"})
  void aLabelBeforeMonthsOverUnnamedMarksIsOne(String sign) {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\tMujeres\nFechas de implementación\tEne\tFeb\tMar\tAbr\tMay\tJun\n"
        + "\t\t\t" + sign + "\t\t" + sign + "\t\n\tSegún el clima.\t\t\t\t\t\nForma de financiamiento\tSENCE\n";
    Node.Members fields = Belt.text(text).records().get(0).fields();
    Node.Members plan = (Node.Members) fields.members().get("implementation");
    assertThat(((Node.Leaf) ((Node.Members) fields.members().get("priority_group")).members().get("text")).value()).isEqualTo("Mujeres");
    assertThat(((Node.Items) plan.members().get("months")).items()).extracting(m -> ((Node.Leaf) m).value()).containsExactly(3L, 5L);
    assertThat(((Node.Leaf) plan.members().get("text")).value()).isEqualTo("Según el clima.");
  }

  @Test
  void theOnlyTableOfMonthsIsThePlansThoughItsHeadingIsUnknown() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\n## Grupo prioritario\n\nMujeres\n\n## Meses\n\nEne\tFeb\tMar\tAbr\tMay\tJun\n\t\tX\t\tX\t\n\n"
        + "## Fechas de implementación\n\nSegún el clima.\n\n## Forma de financiamiento\n\nSENCE\n";
    var record = Belt.text(text).records().get(0);
    Node.Members plan = (Node.Members) record.fields().members().get("implementation");
    assertThat(((Node.Items) plan.members().get("months")).items()).extracting(m -> ((Node.Leaf) m).value()).containsExactly(3L, 5L);
    assertThat(record.findings()).extracting(org.fichero.model.Finding::code).contains("options-elsewhere");
  }

  @Test
  void aMarkIsNoNameOfARow() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Gennaio\tFeb\tMar\tAbr\tMay\tJun\nX\t\tX\t\t\t\n\nForma de financiamiento\n\nSENCE\n";
    var record = Belt.text(text).records().get(0);
    assertThat(((Node.Members) record.fields().members().get("implementation")).members().get("months")).isInstanceOf(Node.Leaf.class);
    assertThat(record.findings()).extracting(org.fichero.model.Finding::code).contains("month-table-unread");
  }

  @Test
  void columnsWithoutNamesOrMarksAreNoRowsOfAPlan() {
    StringBuilder text = new StringBuilder("Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n");
    for (String month : "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre".split(" ")) {
      text.append(month).append(month.startsWith("M") ? "\tX\t\t\n" : "\t\t\t\n");
    }
    assertThat(schedule(text.append("\nForma de financiamiento\n\nSENCE\n").toString())).isEmpty();
  }

  /** Nothing but distance parts the signs, and there are fewer of them than months. */
  @ParameterizedTest
  @ValueSource(strings = {"■ ■ ■ ■ ■ ■", "■ □ ■ □", "☒ ☐ ☒"})
  void signsThatDistancesPartAreNoMarkOfTheFirstMonth(String row) {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\n"
        + "Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n\n" + row + "\n\nForma de financiamiento\n\nSENCE\n";
    var record = Belt.text(text).records().get(0);
    assertThat(((Node.Leaf) ((Node.Members) record.fields().members().get("implementation")).members().get("months")).value()).isNull();
    assertThat(record.findings()).extracting(org.fichero.model.Finding::code).contains("month-mark-unclear");
  }

  private static List<String> schedule(String text) {
    Node.Members plan = (Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation");
    return ((Node.Items) plan.members().get("schedule")).items().stream().map(r -> (Node.Members) r).map(r -> ((Node.Leaf) r.members().get("label")).value()
        + ":" + ((Node.Items) r.members().get("months")).items().stream().map(m -> " " + ((Node.Leaf) m).value()).reduce("", String::concat)).toList();
  }
}
