package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of field gives its value wherever a form puts it. */
class KindsAndPlacesTest {
  /** Kind, further keys, what is written (a bar for a line break), what the record has. */
  private static final String KINDS = """
      text         ¦                              ¦ Red de apoyos                      ¦ Red de apoyos
      paragraphs   ¦                              ¦ Abre los sábados.                  ¦ [Abre los sábados.]
      list         ¦                              ¦ Talleres; Ferias                   ¦ [Talleres, Ferias]
      list         ¦ , separators: [","]          ¦ Talleres, Ferias                   ¦ [Talleres, Ferias]
      choice       ¦ , vocabulary: v.yaml         ¦ [ ] Nueva [x] Continua             ¦ selected: continua
      choice       ¦ , vocabulary: v.yaml         ¦ ☐ Nueva ☒ Continua                 ¦ selected: continua
      choice       ¦ , vocabulary: v.yaml         ¦ Continua                           ¦ selected: continua
      choices      ¦ , vocabulary: v.yaml         ¦ [x] Nueva [x] Continua             ¦ selected: [nueva, continua]
      choices      ¦ , vocabulary: v.yaml         ¦ :selected: Nueva :unselected: Continua ¦ selected: [nueva]
      boolean      ¦                              ¦ Sí                                 ¦ true
      boolean      ¦                              ¦ NO                                 ¦ false
      boolean      ¦                              ¦ Sí ☐ No ☒                          ¦ false
      date         ¦                              ¦ 15/03/2024                         ¦ 2024-03-15
      date         ¦                              ¦ 1 de marzo de 2024                 ¦ 2024-03-01
      period       ¦                              ¦ marzo a mayo de 2024               ¦ start: 2024-03, end: 2024-05
      quantity     ¦                              ¦ 1.300 personas                     ¦ value: 1300, unit: personas
      quantity     ¦ , unit: horas                ¦ 12                                 ¦ value: 12, unit: horas
      quantity     ¦                              ¦ 8 meses                            ¦ value: 8, unit: meses
      quantity     ¦                              ¦ 12 años                            ¦ value: 12, unit: años
      quantity     ¦ , unit: días                 ¦ 44 horas                           ¦ value: 44, unit: horas
      quantity     ¦                              ¦ 30 días                            ¦ value: 30, unit: días
      quantity     ¦                              ¦ dos semanas                        ¦ value: 2, unit: semanas
      months       ¦                              ¦ enero, abril, junio y noviembre    ¦ [1, 4, 6, 11]
      months       ¦                              ¦ de marzo a mayo                    ¦ [3, 4, 5]
      money        ¦                              ¦ $ 1.500.000                        ¦ value: 1500000, currency: CLP
      money        ¦ , unit: CLP                  ¦ 1.500.000                          ¦ value: 1500000, currency: CLP
      money        ¦                              ¦ UF 300                             ¦ value: 300, currency: CLF
      place        ¦                              ¦ Quinta Normal                      ¦ name: Quinta Normal, code: 13126
      organisations ¦                             ¦ Dirección de Salud                 ¦ name: Dirección de Salud
      funding      ¦                              ¦ Recursos propios municipales.      ¦ kind: municipal
      vocabulary   ¦ , vocabularies: {countries: countries} ¦ Mujeres haitianas        ¦ countries: [HT]
      identifier   ¦ , pattern: 'PR-\\d+'         ¦ PR-100 (vigente)                   ¦ PR-100
      email        ¦                              ¦ ana.rios@muni.cl                   ¦ ana.rios@muni.cl
      email        ¦                              ¦ dom@longaví.cl                     ¦ dom@longaví.cl
      url          ¦                              ¦ https://www.muni.cl/ficha          ¦ https://www.muni.cl/ficha
      """;

  /** Where a form puts it: V for the value, L for its label. */
  private static final Map<String, String> PLACES = new java.util.LinkedHashMap<>(Map.of(
      "after the label", "L\n\nV\n\nOtro\n\nnada\n",
      "on its line", "L: V\nOtro: nada\n",
      "in bold on its line", "**L:** V\n**Otro:** nada\n",
      "as a heading", "## L\n\nV\n\n## Otro\n\nnada\n",
      "beside it in a cell", "L\tV\nOtro\tnada\n",
      "beside it in a Markdown table", "| Campo | Detalle |\n|---|---|\n| L | V |\n| Otro | nada |\n",
      "beside it in a grid", "L\tV\tOtro\tnada\nMás\tcosas\tOtra\tfila\n",
      "in a column", "| L | Otro |\n|---|---|\n| V | nada |\n",
      "between two anchors", "L\n\nV\n\nUso interno\n\nnada de nada\n\nOtro\n\nnada\n",
      "under a numbered label", "3. L:\n\nV\n\n4. Otro:\n\nnada\n"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyKindEverywhere() {
    List<DynamicTest> tests = new ArrayList<>();
    KINDS.lines().forEach(row -> {
      String[] cells = row.split("¦");
      PLACES.forEach((place, shape) -> tests.add(DynamicTest.dynamicTest(
          cells[0].strip() + " '" + cells[2].strip() + "' " + place, () -> check(cells, place, shape))));
    });
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> helpIsNoValueOfAnyKind() {
    return KINDS.lines().map(row -> row.split("¦")).flatMap(cells -> Stream.of("Elija un elemento.", "(string)", "Haga clic aquí para escribir").map(
        help -> DynamicTest.dynamicTest(cells[0].strip() + " " + help, () -> {
          String value = read(cells, "L: " + help + "\nOtro: nada\n");
          assertThat(value).doesNotContain("clic", "string", "Elija").doesNotContain("true", "false");
        })));
  }

  @Test
  void theEndOfAPagePartsNoLabelFromItsLine() throws IOException {
    for (String shape : List.of("L\n\f\nV\n\nOtro\n\nnada\n", "L:\n\f\nV\nsobra\n\nOtro: nada\n")) {
      assertThat(read(new String[] {"quantity", ", place: line"}, shape.replace("V", "84 personas"))).contains("value: 84");
    }
  }

  @Test
  void whatAFormPrintsBeforeAValueIsNoPartOfIt() throws IOException {
    String[] lead = {"text", ", lead: [Se trata de]"};
    assertThat(read(lead, "L: Se trata de: red de apoyos\nOtro: nada\n")).isEqualTo("red de apoyos");
    assertThat(read(lead, "L\n\nSE TRATA DE\nred de apoyos\n\nOtro\n\nnada\n")).isEqualTo("red de apoyos");
    assertThat(read(lead, "L: Se trata del agua\nOtro: nada\n")).as("a word that only begins so").isEqualTo("Se trata del agua");
    assertThat(read(new String[] {"organisations", ", lead: [\"A cargo de:\"]"}, "L\tA cargo de: Dirección de Salud\nOtro\tnada\n"))
        .contains("{text: Dirección de Salud, ");
  }

  private void check(String[] cells, String place, String shape) throws IOException {
    String found = read(cells, shape.replace("V", cells[2].strip()));
    assertThat(found).as(place).contains(cells[3].strip());
  }

  private String read(String[] cells, String shape) throws IOException {
    String pack = "split: {by: document}\nhelp: [\"Elija un elemento.\", \"(string)\", \"Haga clic aquí…\"]\nfields:\n  a: {kind: " + cells[0].strip()
        + cells[1].strip() + ", until: [Uso interno], labels: [Dato pedido]}\n  b: {kind: text, labels: [Otro]}\n";
    String text = shape.replaceAll("\\bL\\b", "Dato pedido");
    Outcome outcome = new OwnPack(folder).with("v.yaml", "nueva=Nueva", "continua=Continua").read(pack, "t.txt", text);
    assertThat(outcome.records()).as(text).hasSize(1);
    return OwnPack.show(outcome.records().get(0).fields().members().get("a"));
  }
}
