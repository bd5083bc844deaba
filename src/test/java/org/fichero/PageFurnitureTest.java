package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header and a footer without any page number, on every page of the sample, leave its records as they are. */
class PageFurnitureTest {
  @TempDir Path folder;

  private static final String FOOTER = "\n\nDocumento de uso interno\n\f\n";
  private static final String HEADER = "GOBIERNO REGIONAL DEL MAULE División de Presupuesto e Inversión Regional\n\n";

  @ParameterizedTest
  @ValueSource(ints = {19, 23, 31, 37, 44})
  void headersAndFootersWithoutNumbersAreNoValues(int linesOfAPage) {
    Outcome outcome = Belt.text(inPages(Belt.sample(), linesOfAPage));
    assertThat(outcome.records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 23, 31, 37, 44})
  void neitherAreThoseWithSomethingToTheLeftAndSomethingToTheRight(int linesOfAPage) {
    String pages = inPages(Belt.sample(), linesOfAPage).replace(" División de", "\tDivisión de").replace("interno", "interno\t7");
    assertThat(Belt.text(pages).records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  /** The second line of such a header has always the first one above it, and the first the second below: neither is a label for that. */
  @Test
  void headersOfTwoLinesApartCutTablesWithoutBecomingValues() throws IOException {
    String pack = "split: {anchor: n}\nfields: {n: {kind: text, labels: [Nombre]}, c: {kind: text, labels: [Comuna]}, p: {kind: text, labels: [Propósito]}, f: {kind: text, labels: [Foco]}}\n";
    StringBuilder text = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    String header = "Subsecretaría de Evaluación\n\nInforme de Seguimiento 2023\n\n";
    int row = 0;
    text.append(header);
    for (int i = 0; i < 12; i++) {
      for (String line : List.of("Nombre\tFeria " + "ABCDEFGHIJKL".charAt(i), "Comuna\tTalca", "Propósito\tAbrir la feria " + i + " veces.", "Foco\tsocial")) {
        text.append(row > 0 && row % 5 == 0 ? "\nMinisterio – Página " + row / 5 + " de 9\n\f\n" + header : "").append(line).append('\n');
        plain.append(line).append('\n');
        row++;
      }
    }
    OwnPack own = new OwnPack(folder);
    assertThat(own.records(pack, text.toString())).isEqualTo(own.records(pack, plain.toString())).hasLineCount(12);
  }

  /** A long table keeps the label below it for the next page, in each ficha. */
  @Test
  void aLabelThatHeadsAPageOfEachFichaIsNoHeader() {
    String text = Belt.sample().replace("\nGrupo prioritario", "\f\nGrupo prioritario").replace("\nBreve descripción", "\f\nBreve descripción").replace("\nLíneas Sello", "\f\nLíneas Sello");
    assertThat(Belt.text(text).records()).extracting(r -> r.fields().members().get("priority_group")).map(PageFurnitureTest::text)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(r -> r.fields().members().get("priority_group")).map(PageFurnitureTest::text).toList());
  }

  /** Text that was broken into paragraphs again has no lines by which its pages could be told. */
  @Test
  void aFooterBetweenParagraphsOfAnyLengthIsNoText() {
    StringBuilder pages = new StringBuilder();
    int start = 0;
    for (String line : Belt.sample().split("\n", -1)) {
      boolean full = line.isBlank() && pages.length() - start > 1500;
      pages.append(full ? FOOTER.replace("\f\n", "") : line + "\n");
      start = full ? pages.length() : start;
    }
    assertThat(Belt.text(pages.toString()).records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  /** "de" and "Venezuela,", "la" and "comuna.", on two pages: neither a paragraph of its own nor the label of a municipality. */
  @ParameterizedTest
  @ValueSource(strings = {"\n\nPágina | 1\nSELLO | FICHAS\n\n\n", "\nPág. 1\n\f", "\n\n1 / 8\nSELLO | FICHAS\n\n\f"})
  void aSentenceThatAPageCutsGoesOnWhateverItGoesOnWith(String cut) {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nBreve descripción\n\n"
        + "Se atendió a 420 personas, en su mayoría provenientes de" + cut + "Venezuela, Colombia y Haití, y se informó en las sedes de la"
        + cut.replace("1", "2") + "comuna.\n\nHubo talleres.\n\nLíneas Sello\n\nVinculación comunitaria, ya que reúne."
        + cut.replace("1", "3");
    assertThat(Belt.text(text).records()).hasSize(1).first().extracting(r -> paragraphs(r.fields().members().get("description"))).isEqualTo(
        "Se atendió a 420 personas, en su mayoría provenientes de Venezuela, Colombia y Haití, y se informó en las sedes de la comuna. | Hubo talleres.");
  }

  /** One page in each ficha ends behind the same label: it is no footer, which stands on all pages or every other one. */
  @Test
  void aLabelAtThePagesEndInEachFichaIsNoFooter() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(List.of("Huerta de Hilda", "Cocina de Carmen", "Coro de Clara").get(i)).append("\n\nMunicipalidad de ").append(List.of("Talca", "Arica", "Castro").get(i))
          .append("\n\nGrupo prioritario\n\nMujeres\n\nFechas de implementación\n\nTodo el año.\n\nForma de financiamiento\n\n[Página ").append(2 * i + 1)
          .append("]\n\nSENCE.\n\nBreve descripción\n\nTalleres en la plaza.\n\nLíneas Sello\n\nVinculación comunitaria, ya que reúne.\n\n[Página ").append(2 * i + 2).append("]\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).hasSize(3).extracting(r -> text(r.fields().members().get("funding"))).containsOnly("SENCE.");
  }

  /** The same header between two rows, with nothing around it, is no row. */
  @Test
  void aHeaderThatTouchesTheRowsOfATableIsNoRow() {
    String page = "Pág. %d\nSELLO | FICHAS\n";
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\n" + page.formatted(1) + "\nGrupo prioritario\n\nMujeres\n\n" + page.formatted(2)
        + "\nFechas de implementación\n\n| Mes | Ejecución |\n|---|---|\n| Julio | ☒ |\n| Agosto | ☐ |\n" + page.formatted(3)
        + "| Septiembre | ☒ |\n| Octubre | ☐ |\n\nLíneas Sello\n\nVinculación comunitaria, ya que reúne.\n\n" + page.formatted(4);
    Node.Members plan = (Node.Members) Belt.text(text).records().get(0).fields().members().get("implementation");
    assertThat(((Node.Items) plan.members().get("months")).items()).extracting(m -> ((Node.Leaf) m).value()).containsExactly(7L, 9L);
    assertThat(((Node.Items) plan.members().get("schedule")).items()).isEmpty();
  }

  /** Two pages: a footer of two lines and the next page's header touch each other. */
  @ParameterizedTest
  @ValueSource(strings = {"www.municipio.cl        %d\nCatálogo de prácticas 2024\n\n", "Fecha de impresión: 12/03/2024\n%d\nCatálogo de prácticas 2024\n\n"})
  void aFooterAboveTheNextPagesHeaderIsNoText(String page) {
    String head = "Catálogo de prácticas 2024\n\n";
    String text = head + "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nGrupo prioritario\n\nMujeres\n\nBreve descripción\n\nHubo talleres en la plaza y en la sede vecinal.\n\n"
        + page.formatted(1) + "Hubo charlas en la biblioteca.\n\nLíneas Sello\n\nVinculación comunitaria, ya que reúne a las vecinas de la plaza.\n\n" + page.formatted(2).replace(head, "");
    FichaRecord ficha = Belt.text(text).records().get(0);
    assertThat(paragraphs(ficha.fields().members().get("description"))).isEqualTo("Hubo talleres en la plaza y en la sede vecinal. | Hubo charlas en la biblioteca.");
    assertThat(((Node.Leaf) ficha.fields().members().get("title")).value()).isEqualTo("Huerta de Hilda");
    assertThat(ficha.fields().members().get("sello_lines").toString()).doesNotContain("municipio.cl", "impresión");
  }

  @Test
  void romanPageNumbersAreNoText() {
    StringBuilder pages = new StringBuilder();
    List<String> numbers = new ArrayList<>(List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"));
    int start = 0;
    for (String line : Belt.sample().split("\n", -1)) {
      boolean full = line.isBlank() && pages.length() - start > 2000;
      pages.append(full ? "\n\n" + numbers.remove(0) + "\n\n" : line + "\n");
      start = full ? pages.length() : start;
    }
    assertThat(Belt.text(pages.toString()).records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  /** "Folio" is what some call a page, and what forms call their number. */
  @Test
  void aLabelBesideItsNumberIsNoPageNumber() throws IOException {
    String pack = "split: {by: document}\nrecognise: 1\nignore: [Uso interno]\nfields: {n: {kind: text, labels: [Nombre]}, f: {kind: text, labels: [Folio]}}\n";
    assertThat(new OwnPack(folder).records(pack, "Nombre\tTelar\n\nUso interno\n\nFolio\t0147\n")).isEqualTo("{n: Telar, f: 0147}");
  }

  /** Labels that follow each other in another order in each ficha have as many neighbours as a header. */
  @Test
  void labelsInAnyOrderAreNoHeaders() {
    List<String> fields = List.of("Grupo prioritario", "Forma de financiamiento", "Sostenibilidad en el tiempo", "Breve descripción",
        "Elemento innovador", "Departamentos que participan");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("Huerta número ").append(i + 1).append("\n\nMunicipalidad de Coquimbo\n\n");
      List<String> order = new ArrayList<>(fields);
      Collections.shuffle(order, new Random(i));
      for (String label : order) {
        text.append(label).append("\n\n").append("Vecinas del sector " + i + " y " + label.length() + ", con apoyo y tiempo. ".repeat(3)).append("\n\n");
      }
    }
    assertThat(Belt.text(text.toString()).records()).hasSize(6).extracting(r -> text(r.fields().members().get("funding"))).doesNotContainNull();
  }

  private static String paragraphs(Node items) {
    return ((Node.Items) items).items().stream().map(i -> String.valueOf(((Node.Leaf) i).value())).collect(Collectors.joining(" | "));
  }

  /** Most labels stand in rows with their values, so that hardly any line comes back, and the fichas have as many lines as each other. */
  @Test
  void aLabelThatStandsAloneAmongRowsIsNoHeader() throws IOException {
    String text = new String(PageFurnitureTest.class.getResourceAsStream("labels-among-rows.txt").readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Belt.text(text).records()).hasSize(4).allSatisfy(r -> assertThat(r.fields().members().get("implementation")).isInstanceOf(Node.Members.class));
  }

  /** Each ficha fills a page but for its last value, so that a label stands above every page's number. */
  @Test
  void aLabelThatEndsEveryPageIsNoFooter() {
    StringBuilder text = new StringBuilder();
    List<String> titles = List.of("Taller de cocina", "Escuela de pan", "Huerta abierta");
    for (int page = 1; page <= titles.size(); page++) {
      text.append(titles.get(page - 1)).append("\n\nMunicipalidad\n\nTemuco\n\nGrupo prioritario\n\nMujeres\n\n")
          .append("Breve descripción\n\nSe reúnen cada semana en la sede.\n\nSostenibilidad en el tiempo\n\nPágina ").append(page)
          .append("\n\f\n\nSigue con el apoyo de la comuna.\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).hasSize(3).allSatisfy(r -> {
      assertThat(r.fields().members().get("sustainability")).isInstanceOfSatisfying(Node.Leaf.class, l -> assertThat(l.value()).isEqualTo("Sigue con el apoyo de la comuna."));
      assertThat(plain(r.fields().members().get("description"))).isEqualTo(new Node.Items(List.of(new Node.Leaf("Se reúnen cada semana en la sede.", List.of()))));
    });
  }

  /** Of two pages, the header comes but once: behind the first one's number. */
  @ParameterizedTest
  @ValueSource(strings = {"El taller reúne a las familias cada semana.\n\n{page}Luego se cocina.", "El taller reúne a las\n\n{page}familias cada semana.", "El taller reúne a las familias.\n\n{page}Grupo prioritario\n\nMujeres"})
  void theHeaderOfATextOfTwoPagesIsNoValue(String description) {
    String text = "Taller de cocina\n\nMUNICIPALIDAD\nLOTA\n\nForma de financiamiento\n\nSENCE.\n\nBreve descripción\n\n" + description + "\n\nSostenibilidad en el tiempo\n\nSigue.\n";
    assertThat(titleAndTexts(Belt.text(text.replace("{page}", "Página 1\n\fCatastro de prácticas 2023\n\n")).records().get(0)))
        .isEqualTo(titleAndTexts(Belt.text(text.replace("{page}", "").replace("las\n\nfam", "las\nfam")).records().get(0)));
  }

  @Test
  void whatTwoOfSeveralFichasSayAtTheirPagesEndsIsTheirs() {
    StringBuilder text = new StringBuilder();
    for (String[] ficha : new String[][] {{"Taller de cocina", "Lota", "En agosto."}, {"Feria de las culturas", "Arica", "Fiestas y ferias de diciembre."}, {"Huerto vecinal", "Tomé", "Cada mes."},
        {"Vivero", "Penco", "Fiestas y ferias de diciembre."}}) {
      text.append(ficha[0]).append("\n\nMUNICIPALIDAD\n").append(ficha[1]).append("\n\nForma de financiamiento\n\nSENCE.\n\nFechas de implementación\n\n").append(ficha[2]).append("\n\n\n\f\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).extracting(r -> text(r.fields().members().get("implementation")))
        .containsExactly("En agosto.", "Fiestas y ferias de diciembre.", "Cada mes.", "Fiestas y ferias de diciembre.");
  }

  /** "| Label | value |" begins alike in every ficha, and two of them may say the same. */
  @Test
  void rowsBetweenBarsAreNoRunningHeads() {
    StringBuilder text = new StringBuilder();
    for (String[] ficha : new String[][] {{"Taller de cocina", "Lota", "SENCE"}, {"Feria de las culturas", "Arica", "FOSIS"}, {"Huerto vecinal", "Tomé", "SENCE"}, {"Vivero", "Penco", "OIM"}}) {
      text.append("## ").append(ficha[0]).append("\n\n| Municipalidad | ").append(ficha[1]).append(" |\n|---|---|\n| **Forma de financiamiento** | ").append(ficha[2])
          .append(" |\n| **Breve descripción** | Se reúnen en ").append(ficha[1]).append(". |\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).extracting(r -> text(r.fields().members().get("funding"))).containsExactly("SENCE", "FOSIS", "SENCE", "OIM");
  }

  @Test
  void theTitleOfTheNextFichaAtThePagesTopIsNoHeader() {
    String rest = "\n\nMUNICIPALIDAD\nLOTA\n\nForma de financiamiento\n\nSENCE.\n\nBreve descripción\n\nEl taller reúne a las familias.\n\n";
    assertThat(Belt.text("Taller de cocina" + rest + "Página 1\n\fFeria de las culturas" + rest).records())
        .extracting(r -> ((Node.Leaf) r.fields().members().get("title")).value()).containsExactly("Taller de cocina", "Feria de las culturas");
  }

  private static Object text(Node group) {
    return group instanceof Node.Members all && all.members().get("text") instanceof Node.Leaf leaf ? leaf.value() : null;
  }

  /** Pages end at the first blank line after so many lines: a table is not cut. */
  private static String inPages(String text, int size) {
    StringBuilder pages = new StringBuilder(HEADER);
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines++;
      boolean full = lines >= size && line.isBlank();
      pages.append(full ? FOOTER + HEADER : line + "\n");
      lines = full ? 0 : lines;
    }
    return pages.append(FOOTER.replace("\f\n", "")).toString();
  }

  private static List<Node> titleAndTexts(FichaRecord record) {
    Node.Members fields = record.fields();
    return List.of("title", "sustainability", "description", "innovation").stream().map(fields.members()::get).map(PageFurnitureTest::plain).toList();
  }

  /** Without the places, which pages move. */
  private static Node plain(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return new Node.Leaf(leaf.value(), List.of());
    }
    return node instanceof Node.Items items ? new Node.Items(items.items().stream().map(PageFurnitureTest::plain).toList()) : node;
  }
}
