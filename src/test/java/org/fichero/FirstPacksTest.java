package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What who writes a first pack takes for granted. */
class FirstPacksTest {
  @TempDir Path folder;

  @Test
  void theNumberBeforeATitleIsFoundFromTheTitle() throws IOException {
    String pack = """
        split: {anchor: ministry}
        fields:
          title: {kind: text, place: before}
          number: {kind: identifier, from: title, pattern: '^(?<value>\\d+)\\.'}
          name: {kind: text, from: title, pattern: '(?<value>[^\\d. ].*)'}
          ministry: {kind: text, labels: [Ministerio]}
        """;
    String text = "## 1. Vínculos de Barrio\n\nMinisterio: Salud\n\n## 12. Becas\n\nMinisterio: Educación\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo(
        "{title: Vínculos de Barrio, number: 1, name: Vínculos de Barrio, ministry: Salud}\n"
            + "{title: Becas, number: 12, name: Becas, ministry: Educación}");
  }

  /** A sum read without its "(M$)" is a thousand times too small, and nothing says so. */
  @Test
  void aLabelThatAPageCutsKeepsItsUnit() throws IOException {
    String pack = "fields: {a: {kind: money, unit: CLP, labels: [\"Presupuesto inicial 2023 (M$)\"]}, b: {kind: text, labels: [Propósito]}}\n";
    Fichero fichero = new OwnPack(folder).fichero(pack);
    String text = "Presupuesto inicial\t12.430\n\f\n2023 (M$)\t\nPropósito\tAbrir.\n";
    Outcome outcome = fichero.process(Belt.document("t.pdf", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(OwnPack.show(outcome.records().get(0).fields())).contains("value: 12430000,");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      15 días hábiles  | 15 | días hábiles
      30 días corridos | 30 | días corridos
      ocho meses       | 8  | meses
      """)
  void aStretchOfTimeHasAUnitOfSeveralWords(String said, int value, String unit) throws IOException {
    String pack = "fields: {term: {kind: quantity, labels: [Plazo]}, n: {kind: text, labels: [Nota]}}\n";
    assertThat(new OwnPack(folder).records(pack, "Plazo: " + said + "\nNota: bien\n"))
        .isEqualTo("{term: {text: " + said + ", value: " + value + ", unit: " + unit + "}, n: bien}");
  }

  @Test
  void aSignOfMoneySetApartIsOfItsFigure() throws IOException {
    String pack = """
        fields:
          n: {kind: text, labels: [Nombre]}
          t:
            kind: table
            labels: [Productos]
            columns: {p: [Producto], u: [Unidad], m: {kind: quantity, labels: [Meta]}, c: {kind: money, unit: COP, labels: [Costo]}}
        """;
    String text = """
        Nombre: Vías

        Productos
          Producto             Unidad       Meta    Costo
          Placa huella         Kilómetros   3,2     $ 2.980.450
          Alcantarillas        Número       14      $   412.300
          Interventoría        Documento    1       $    38.000
        """;
    Outcome outcome = new OwnPack(folder).read(pack, "t.txt", text);
    assertThat(OwnPack.show(outcome.records().get(0).fields())).contains("p: Placa huella", "value: 2980450,", "value: 412300,", "value: 38000,");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).isEmpty();
  }

  @Test
  void aTablesRowOfSumsIsNoLabelOfAnotherField() throws IOException {
    String pack = """
        fields:
          n: {kind: text, labels: [Nombre]}
          budget: {kind: table, labels: [Presupuesto], until: [TOTAL], columns: {item: [Ítem], sum: {kind: money, unit: CLP, labels: [Monto]}}}
          women: {kind: quantity, labels: [Mujeres]}
          total: {kind: quantity, labels: [Total]}
        """;
    String text = "Nombre: Uno\n\nPresupuesto\n\nÍtem\tMonto\nLana\t1.200\nTOTAL\t1.200\n\nBeneficiarios\n\n\tMujeres\tTotal\nDirectos\t30\t45\n";
    FichaRecord read = new OwnPack(folder).read(pack, text).records().get(0);
    assertThat(OwnPack.show(read.fields())).contains("budget: [{item: Lana,", "women: {text: 30,", "total: {text: 45, value: 45,");
    assertThat(read.findings()).extracting(Finding::code).doesNotContain("label-repeated", "value-several");
    assertThat(org.fichero.authoring.PackLint.check(org.fichero.rules.PackLoader.load(RuleFiles.in(folder), "mine"), RuleFiles.in(folder), "mine", java.util.Set.of()))
        .noneMatch(w -> w.contains("until"));
  }

  /** A format that says where pages begin, and has a form feed before each as well, has no more pages for that. */
  @Test
  void aFooterWithoutANumberIsNoValueWhereverInARecordAPageEnds() throws IOException {
    String pack = """
        split: {anchor: code}
        fields:
          title: {kind: text, place: before}
          code: {kind: identifier, pattern: 'BP-\\d+', labels: [Código]}
          town: {kind: text, labels: [Municipio]}
          goal: {kind: text, labels: [Objetivo]}
          why: {kind: paragraphs, labels: [Justificación]}
        """;
    StringBuilder text = new StringBuilder();
    List<Integer> pages = new ArrayList<>(List.of(0));
    int lines = 0;
    for (String name : List.of("Planta de compostaje", "Biblioteca sonora", "Agua para El Rosal", "Ruta del café", "Mercado campesino", "Páramo vivo", "Vivero")) {
      for (String line : List.of("# " + name, "Código", "BP-" + name.length(), "Municipio", "Villa " + name.length(), "Objetivo", "Lograr " + name, "Justificación",
          "Hace falta desde el año 20" + name.length() + ".", "La comunidad lo pide.")) {
        text.append(line).append("\n\n");
        if (++lines % 9 == 0) {
          text.append("Banco de Proyectos Departamental\n\f\n");
          pages.add(text.length());
        }
      }
    }
    Document document = new Document(new Source("t.pdf", "", "application/pdf", text.length()), new SourceText(text.toString()), false, null, pages, List.of(), List.of());
    assertThat(new OwnPack(folder).fichero(pack).process(document).records()).hasSize(7)
        .allSatisfy(r -> assertThat(OwnPack.show(r.fields())).doesNotContain("Banco").contains("La comunidad lo pide."));
  }
}
