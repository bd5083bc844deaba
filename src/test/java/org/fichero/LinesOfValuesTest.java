package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of a value are: paragraphs, items, options of another field, or a table with gaps. */
class LinesOfValuesTest {
  private static final String PLACE = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\n";
  private static final String MONTHS = "Enero:%1$s\nFebrero:\nMarzo:\nAbril:\nMayo: X\nJunio: X\nJulio: X\nAgosto: X\nSeptiembre:\nOctubre:\nNoviembre:\nDiciembre:";

  /** As word processors save text: a paragraph a line, and blank lines between sections only. */
  @Test
  void paragraphsOfOneLineEachNeedNoBlankLines() {
    String text = Belt.sample().replaceAll("(?<=[.:])\n\n(?=[A-ZÁÉÍÓÚ][^\n]{60})", "\n");
    assertThat(Belt.text(text).records().stream().map(r -> items(r, "description")))
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(r -> items(r, "description")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Breve descripción: 1. Uno.\n2. Dos.", "Breve descripción: (a) Uno.\n(b) Dos.", "Breve descripción\n1. Uno.\n2. Dos.",
      "**Elemento innovador/creativo del proyecto o actividad**\na) Uno.\nb) Dos."})
  void theFirstItemOfAListLosesItsNumberToo(String section) {
    FichaRecord ficha = ficha("Grupo prioritario\n\nMujeres\n\n" + section + "\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(items(ficha, section.contains("innovador") ? "innovation" : "description")).containsExactly("Uno.", "Dos.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"De mayo a agosto.| ", "De mayo a agosto.|   ", "Abril a noviembre.|   ", "Todo el año, en especial de mayo a agosto.|   "})
  void aSentenceAboveMonthsHeadsNoColumns(String sentence, String gap) {
    FichaRecord ficha = ficha("Grupo prioritario\n\nMujeres\n\nFechas de implementación\n\n" + sentence + "\n\n" + MONTHS.formatted(gap == null ? "  " : gap)
        + "\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(leaf(ficha, "implementation", "text")).isEqualTo(sentence);
    assertThat(((Node.Items) members(ficha, "implementation").get("months")).items()).extracting(n -> ((Node.Leaf) n).value().toString()).containsExactly("5", "6", "7", "8");
  }

  /** The heading is missing, and each option has a box for yes and one for no. */
  @ParameterizedTest
  @ValueSource(strings = {"%s  Sí [%s]  No [%s]", "%s: SI (%s) NO (%s)", "%s  Sí: [%s]  No: [%s]"})
  void answeredOptionsAreKnownUnderAnotherLabel(String line) {
    StringBuilder options = new StringBuilder();
    for (String option : List.of("Sociolaboral", "Cooperativas", "NNA", "Otra: Deporte")) {
      boolean yes = option.equals("NNA") || option.startsWith("Otra");
      options.append(line.formatted(option, yes ? "X" : " ", yes ? " " : "X")).append('\n');
    }
    FichaRecord ficha = ficha("Departamentos que participan\n\nOficina de la Mujer\n\n" + options + "\nGrupo prioritario\n\nMujeres\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(((Node.Items) ficha.fields().members().get("departments")).items()).hasSize(1);
    assertThat(((Node.Items) members(ficha, "categories").get("selected")).items()).extracting(n -> ((Node.Leaf) n).value()).containsExactly("nna", "otra");
    assertThat(leaf(ficha, "categories", "other")).isEqualTo("Deporte");
  }

  @Test
  void blankLinesBetweenTheRowsOfATableAreNoEndOfIt() {
    FichaRecord ficha = ficha("Grupo prioritario\n\nMujeres\n\nFechas de implementación\n\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|---|\n\n|  |  | X | X |  |  |  |  |  |  |  |  |\n\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(((Node.Items) members(ficha, "implementation").get("months")).items()).extracting(n -> ((Node.Leaf) n).value().toString()).containsExactly("3", "4");
    assertThat(leaf(ficha, "implementation", "text")).isEqualTo("");
  }

  /** A cell with a whole list explains its own crosses, whatever signs the months below have. */
  @Test
  void aCrossInACellOfOptionsIsAChoice() {
    FichaRecord ficha = ficha("| Categoría | ☐ Sociolaboral<br>☒ Cooperativas<br>☐ NNA |\n|---|---|\n| Grupo prioritario | Mujeres |\n"
        + "| Fechas de implementación | Ene ✅ Feb ⬜ Mar ✅ Abr ⬜ May ⬜ Jun ⬜ Jul ⬜ Ago ⬜ Sep ⬜ Oct ⬜ Nov ⬜ Dic ⬜ |\n| Forma de financiamiento | SENCE |\n");
    assertThat(((Node.Items) members(ficha, "categories").get("selected")).items()).extracting(n -> ((Node.Leaf) n).value()).containsExactly("cooperativas");
  }

  /** "Formalización de" / "solicitudes": the width broke the line, which heads nothing. */
  @Test
  void aBrokenLineIsNoHeading() {
    FichaRecord ficha = ficha("Grupo prioritario\n\nMujeres\n\nFechas de implementación\n\nEnero\tFebrero\tMarzo\n✓\t\t✓\n\nFebrero a marzo 2022: Formalización de\n"
        + "solicitudes. Julio a diciembre 2022: Curso de\nespañol para toda la comunidad.\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(leaf(ficha, "implementation", "text"))
        .isEqualTo("Febrero a marzo 2022: Formalización de solicitudes. Julio a diciembre 2022: Curso de español para toda la comunidad.");
  }

  /** The last line of a list that ends the ficha goes on with the line above, and leads to no title. */
  @Test
  void theRestOfAListIsNoTitle() {
    String next = "Ruta laboral\n\nMUNICIPALIDAD\nTALCA\n\nGrupo prioritario\n\nMujeres\n\nForma de financiamiento\n\nSENCE\n";
    List<FichaRecord> fichas = Belt.text(PLACE + "Grupo prioritario\n\nMujeres\n\nForma de financiamiento\n\nSENCE\n\nDepartamentos que participan\n"
        + "Dirección de Educación, Oficina de la Mujer,\nDepartamento de Cultura\n\n\n\n" + next).records();
    assertThat(((Node.Items) fichas.get(0).fields().members().get("departments")).items()).hasSize(3);
    assertThat(((Node.Leaf) fichas.get(1).fields().members().get("title")).value()).isEqualTo("Ruta laboral");
  }

  /** Pandoc's tables: rows of several lines that blank lines part, and rows right below each other. */
  @ParameterizedTest
  @ValueSource(strings = {
    "  ------------------------------~  Actividad    Ene   Feb   Mar~  ------------ ----- ----- -----~  Evaluación   ✔           ✔~~  Ceremonia            ✔~  de cierre~  ------------------------------",
    "  Actividad             Ene   Feb   Mar~  --------------------- ----- ----- -----~  Evaluación            ✔           ✔~  Ceremonia de cierre         ✔",
  })
  void columnsAreWhereDashesStand(String table) {
    FichaRecord ficha = ficha("Grupo prioritario\n\nMujeres\n\nFechas de implementación\n\n" + table.replace('~', '\n') + "\n\nForma de financiamiento\n\nSENCE\n");
    assertThat(((Node.Items) members(ficha, "implementation").get("schedule")).items()).extracting(n -> leaf(((Node.Members) n), "label"))
        .containsExactly("Evaluación", "Ceremonia de cierre");
    assertThat(((Node.Items) members(ficha, "implementation").get("months")).items()).extracting(n -> ((Node.Leaf) n).value().toString()).containsExactly("1", "2", "3");
  }

  @Test
  void dashesThatStandUnderNothingAreNoTable() {
    FichaRecord ficha = ficha("  ----- ----------------\n\nGrupo prioritario\n\nPueblos originarios y mujeres\n\nForma de financiamiento\n\nSENCE\n\n  ------ -----------\n");
    assertThat(leaf(ficha, "priority_group", "text")).isEqualTo("Pueblos originarios y mujeres");
  }

  /** The page ends between the words of a label, or behind the colon of an open option. */
  @Test
  void aPagesEndPartsNoLabelAndNoOption() {
    String end = "\n\nPágina %d\n\fRed de Municipios\n\n";
    FichaRecord ficha = ficha("Categoría\n\n[ ] NNA\n[x] Otra:" + end.formatted(1) + "Salud mental\n\nGrupo prioritario\n\nMujeres\n\nBreve descripción\n\nTalleres.\n\n"
        + "Elemento innovador/creativo del" + end.formatted(2) + "proyecto o actividad\n\nUn bus es la oficina.\n\nForma de financiamiento" + end.formatted(3) + "SENCE\n");
    assertThat(leaf(ficha, "categories", "other")).isEqualTo("Salud mental");
    assertThat(items(ficha, "innovation")).containsExactly("Un bus es la oficina.");
    assertThat(items(ficha, "description")).containsExactly("Talleres.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"⬜ ✅", "□ ✓", "○ ●", "□ ■", "⬜ ❌", "☐ ☒", "[ ] [x]"})
  void theFirstOptionMayStandBehindItsLabel(String signs) {
    String free = signs.substring(0, signs.lastIndexOf(' '));
    String tick = signs.substring(signs.lastIndexOf(' ') + 1);
    for (String first : List.of(free, tick)) {
      FichaRecord ficha = ficha("Categoría: " + first + " Sociolaboral\n" + (first.equals(free) ? tick : free) + " NNA\n" + free + " Otra: Deporte\n\nGrupo prioritario: Mujeres\n\nForma de financiamiento: SENCE\n");
      assertThat(((Node.Items) members(ficha, "categories").get("selected")).items()).extracting(n -> ((Node.Leaf) n).value())
          .containsExactly(first.equals(free) ? "nna" : "sociolaboral");
      assertThat(((Node.Items) members(ficha, "categories").get("options")).items()).extracting(n -> leaf(((Node.Members) n), "label"))
          .containsExactly("Sociolaboral", "NNA", "Otra: Deporte");
    }
  }

  private static Object leaf(Node.Members node, String name) {
    return ((Node.Leaf) node.members().get(name)).value();
  }

  private static FichaRecord ficha(String sections) {
    return Belt.text(PLACE + sections).records().get(0);
  }

  private static java.util.Map<String, Node> members(FichaRecord ficha, String field) {
    return ((Node.Members) ficha.fields().members().get(field)).members();
  }

  private static Object leaf(FichaRecord ficha, String field, String name) {
    return ((Node.Leaf) members(ficha, field).get(name)).value();
  }

  private static List<Object> items(FichaRecord ficha, String field) {
    return ((Node.Items) ficha.fields().members().get(field)).items().stream().map(n -> ((Node.Leaf) n).value()).toList();
  }
}
