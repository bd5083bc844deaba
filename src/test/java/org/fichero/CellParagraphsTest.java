package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell keeps apart stays apart: its paragraphs, its options, its months and the words beside them. */
class CellParagraphsTest {
  private static final String FIRST = "Se trabaja con vecinas y vecinos de la comuna en talleres y encuentros.";
  private static final String SECOND = "Al cierre hubo una muestra abierta en la plaza de la comuna.";

  @ParameterizedTest(name = "{0}")
  @MethodSource("notations")
  void paragraphsAndOptionsOfACellAreKept(String name, String open, String row, String glue, String close) {
    StringBuilder text = new StringBuilder(open);
    String[][] rows = {{"Título", "Club de lectura"}, {"Municipalidad", "Temuco"},
        {"Categoría", String.join(glue, "☐ Sociolaboral", "☑ NNA", "☑ Otra: Lectura")},
        {"Grupo prioritario", "Mujeres migrantes"},
        {"Fechas de implementación", "☑ Ene ☐ Feb ☐ Mar ☐ Abr ☐ May ☑ Jun ☐ Jul ☐ Ago ☐ Sep ☐ Oct ☐ Nov ☐ Dic" + glue
            + "Enero y junio de cada año."},
        {"Breve descripción", FIRST + glue + SECOND}};
    for (String[] cells : rows) {
      text.append(row.replace("{l}", cells[0]).replace("{v}", cells[1]));
    }
    Map<String, Object> leaves = leaves(text.append(close).toString());
    assertThat(leaves).containsEntry("/description/0", FIRST).containsEntry("/description/1", SECOND)
        .containsEntry("/categories/options/1/label", "NNA").containsEntry("/categories/other", "Lectura")
        .containsEntry("/implementation/text", "Enero y junio de cada año.")
        .containsEntry("/implementation/months/0", 1L).containsEntry("/implementation/months/1", 6L);
  }

  static Stream<Arguments> notations() {
    return Stream.of(
        Arguments.of("html br", "<table>\n", "<tr><th>{l}</th><td>{v}</td></tr>\n", "<br>", "</table>\n"),
        Arguments.of("html p", "<table>\n", "<tr><td><p>{l}</p></td><td><p>{v}</p></td></tr>\n", "</p><p>", "</table>\n"),
        Arguments.of("html over three columns", "<table>\n", "<tr><th>{l}</th><td colspan=3>{v}</td></tr>\n", "<br>", "</table>\n"),
        Arguments.of("markdown of four columns", "| Ficha | 1 | Año | 2023 |\n|---|---|---|---|\n", "| {l} | {v} |  |  |\n", "<br>", ""),
        Arguments.of("markdown", "| Campo | Texto |\n|---|---|\n", "| {l} | {v} |\n", "<br/>", ""),
        Arguments.of("wiki", "{| class=\"wikitable\"\n", "|-\n! {l}\n| {v}\n", "<br />", "|}\n"),
        Arguments.of("quoted cells", "", "\"{l}\";\"{v}\"\n", "\n", ""),
        Arguments.of("quoted cells and commas", "", "\"{l}\",\"{v}\"\r\n", "\r\n", ""),
        Arguments.of("wiki bars", "", "||{l}|{v}|\n", " \\\\ ", ""),
        Arguments.of("asciidoc", "[cols=\"1,3\"]\n|===\n", "|{l}\n|{v}\n\n", " +\n", "|===\n"));
  }

  @Test
  void wordsBelowMonthsWithTheirMarksAreWordsInATableOfThreeColumnsToo() {
    Map<String, Object> leaves = leaves("<table><tr><td rowspan=2>Sección</td><td>Municipalidad</td><td>Temuco</td></tr>"
        + "<tr><td>Fechas de implementación</td><td><p>☐ Enero</p><p>☒ Junio</p><p>☐ Julio</p><p>Junio.</p></td></tr>"
        + "</table>\n\nGrupo prioritario\n\nMujeres\n");
    assertThat(leaves).containsEntry("/implementation/text", "Junio.").containsEntry("/implementation/months/0", 6L);
  }

  @Test
  void theItemsOfAListInACellAreItsWordsWithoutTheirDashes() {
    Map<String, Object> leaves = leaves("<table><tr><th>Título</th><td>Club</td></tr><tr><th>Municipalidad</th><td>Temuco</td></tr>"
        + "<tr><th>Forma de financiamiento</th><td><ul><li>Fondos municipales</li><li>UNICEF</li></ul></td></tr>"
        + "<tr><th>Sostenibilidad en el tiempo</th><td>Se mantiene.</td></tr></table>");
    assertThat(leaves).containsEntry("/funding/text", "Fondos municipales UNICEF").containsEntry("/funding/sources/1/text", "UNICEF");
  }

  private static final String FORM = """
      ## Comuna Amiga de la Infancia

      | Campo | Descripción |
      |---|---|
      | Municipalidad | Ancud |
      | **Fechas de implementación** | Enero ☒, Febrero ☐, Marzo ☒, Abril ☐, Mayo ☐, Junio ☐, Julio ☐, Agosto ☐, Septiembre ☐, Octubre ☐, Noviembre ☐, Diciembre ☐<br>En enero y marzo. |
      | **Breve descripción** | Hay dos etapas:<br>1. Inscripción en línea<br>2. Entrevista social<br><br>Sigue. |
      | **Elemento innovador** | Etapas:<br>- Inscripción<br>- Entrevista |
      """;

  @Test
  void theHeadsOfAFormsColumnsAreNoLabelsThoughOneOfThemIsLikeOne() {
    assertThat(leaves(FORM)).containsEntry("/title", "Comuna Amiga de la Infancia").containsEntry("/municipality/name", "Ancud");
  }

  @Test
  void numbersThatBeginLinesOfACellAreTheirItemsMarks() {
    assertThat(leaves(FORM)).containsEntry("/description/1", "Inscripción en línea").containsEntry("/description/2", "Entrevista social").containsEntry("/description/3", "Sigue.");
    assertThat(Belt.text(FORM).records().get(0).findings()).extracting(f -> f.code()).doesNotContain("unclaimed-text", "months-disagree");
  }

  @Test
  void monthsWithBoxesInACellAreNoneOfTheWordsBesideThem() {
    assertThat(leaves(FORM)).containsEntry("/implementation/text", "En enero y marzo.");
  }

  @Test
  void theBarThatClosesTheLastRowIsNoneOfItsWords() {
    Map<String, Object> leaves = leaves("| Campo | Texto |\n|---|---|\n| Título | Club |\n| Municipalidad | Temuco |\n| Categoría | [x] NNA<br>[ ] Sociolaboral |\n"
        + "| Líneas Sello | Políticas locales y trabajo colaborativo, ya que reúne a servicios.<br>Vinculación comunitaria, pues hay encuentros. |\n");
    assertThat(leaves).containsEntry("/sello_lines/1/text", "pues hay encuentros.").containsEntry("/categories/selected/0", "nna");
  }

  @Test
  void theBarBehindATableWithinACellIsNoneOfTheWords() {
    Map<String, Object> leaves = leaves("| Campo | Texto |\n|---|---|\n| Título | Club |\n| Municipalidad | Temuco |\n| Fechas de implementación | "
        + "<table><tr><td>☒ Ene</td><td>☐ Feb</td></tr><tr><td>☐ Mar</td><td>☐ Abr</td></tr></table><br>Enero. |\n| Grupo prioritario | Mujeres |\n");
    assertThat(leaves).containsEntry("/implementation/text", "Enero.").containsEntry("/implementation/months/0", 1L)
        .containsEntry("/priority_group/text", "Mujeres");
  }

  /** A page breaks no line of its own accord, however far apart its paragraphs stand. */
  @Test
  void aBreakBehindASentencePartsParagraphsOfAPage() {
    String part = "<p><b>%s</b></p><p>%s</p>";
    String page = "<meta charset=utf-8><h1>Club</h1>" + part.formatted("Municipalidad", "Temuco") + part.formatted("Forma de financiamiento", FIRST)
        + part.formatted("Sostenibilidad en el tiempo", SECOND) + part.formatted("Breve descripción", FIRST + "<br>" + SECOND)
        + part.formatted("Elemento innovador/creativo del proyecto o actividad", SECOND + "</p><p>" + FIRST);
    Map<String, Object> leaves = new TreeMap<>();
    FichaRecord entry = Belt.bytes("f.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8)).records().get(0);
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    assertThat(leaves).containsEntry("/description/0", FIRST).containsEntry("/description/1", SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br>", "</p><p>", "<br><br>"})
  void wordsBelowTheMarksOfAPagesCellAreNoneOfTheirs(String glue) {
    String page = "<meta charset=utf-8><table><tr><td>Título<td>Club<tr><td>Municipalidad<td>Temuco<tr><td>Fechas de implementación<td><p>☒ Enero ☐ Febrero ☒ Marzo"
        + glue + "Enero y marzo.</p><tr><td>Grupo prioritario<td>Mujeres</table>";
    Map<String, Object> leaves = new TreeMap<>();
    FichaRecord entry = Belt.bytes("f.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8)).records().get(0);
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    assertThat(leaves).containsEntry("/implementation/months/1", 3L).containsEntry("/implementation/text", "Enero y marzo.");
  }

  @Test
  void twoQuotesInAQuotedCellAreOne() {
    Map<String, Object> leaves = leaves("\"Título\";\"El \"\"gran\"\" día\"\n\"Municipalidad\";\"Temuco\"\n\"Categoría\";\"[x] NNA\n[ ] Sociolaboral\"\n");
    assertThat(leaves).containsEntry("/title", "El \"gran\" día").containsEntry("/categories/selected/0", "nna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(*)", "[*]", "*", "(1)", "(obligatorio)"})
  void aSignBehindALabelIsNoneOfItsOptions(String sign) {
    Map<String, Object> leaves = leaves("Club de lectura\n\nMunicipalidad de Temuco\n\nCategoría {s}\n\n[ ] Sociolaboral\n[x] NNA\n\n"
        .concat("Grupo prioritario {s}\n\nMujeres migrantes\n\nBreve descripción {s}\n\n" + FIRST + "\n").replace("{s}", sign));
    assertThat(leaves).containsEntry("/categories/selected/0", "nna").containsEntry("/description/0", FIRST)
        .containsEntry("/priority_group/text", "Mujeres migrantes").containsEntry("/title", "Club de lectura");
  }

  private static Map<String, Object> leaves(String text) {
    FichaRecord entry = Belt.text(text).records().get(0);
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    return leaves;
  }
}
