package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What stands in brackets behind a heading of a column is no more part of it than behind a label. */
  @Test
  void aColumnIsKnownWithoutWhatStandsInBrackets() throws IOException {
    String pack = """
        fields:
          budget:
            kind: table
            labels: [Presupuesto]
            columns: {item: [Ítem], sum: {kind: money, unit: CLP, labels: [Gasto estimado 2024]}, unit: [Gasto unitario]}
        """;
    String text = "Presupuesto\n\nÍtem\tGasto estimado 2024 (Miles de $ 2023)\tGasto unitario (M$)\nLana\t1.200\t12\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo(
        "{budget: [{item: Lana, sum: {text: 1.200, value: 1200000, currency: CLP}, unit: 12}]}");
    String two = "Presupuesto\n\nÍtem\tGasto estimado 2024 (pesos)\tGasto estimado 2024 (UF)\tGasto unitario\nLana\t1.200\t3\t12\n";
    Outcome outcome = new OwnPack(folder).read(pack, two);
    assertThat(OwnPack.show(outcome.records().get(0).fields())).contains("item: Lana, sum: null");
    assertThat(outcome.records().get(0).findings()).anyMatch(f -> f.code().equals("column-missing") && f.pointer().equals("/fields/budget"));
  }

  @Test
  void aPlansColumnThatNoHeadingNamesIsMissed() throws IOException {
    String pack = "fields: {plan: {kind: schedule, labels: [Carta Gantt], columns: {who: [Responsable], goal: [Meta]}}}\n";
    String text = "Carta Gantt\n\nActividad\tEncargada\tMeta\tEne\tFeb\tMar\nTaller\tEva\tdos\tX\t\t\nFeria\tLuz\tuna\t\tX\t\n";
    FichaRecord read = new OwnPack(folder).read(pack, text).records().get(0);
    assertThat(OwnPack.show(read.fields())).contains("who: null, goal: dos");
    assertThat(read.findings()).filteredOn(f -> f.code().equals("column-missing")).singleElement()
        .satisfies(f -> assertThat(f.args()).containsEntry("column", "who").containsEntry("heading", "Responsable"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Cumple      | No cumple      | ☒ | ☐ | true
      Cumple      | No cumple      | ☐ | ☒ | false
      Corresponde | No corresponde | ☒ | ☐ | true
      """)
  void aHeadingThatAnotherDeniesSaysYes(String yes, String no, String first, String second, String value) throws IOException {
    String pack = "fields: {a: {kind: boolean, labels: [Respaldo del director]}, b: {kind: boolean, labels: [Presupuesto propio]}}\n";
    String text = "Requisito\t" + yes + "\t" + no + "\nRespaldo del director\t" + first + "\t" + second + "\nPresupuesto propio\t☐\t☒\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{a: " + value + ", b: false}");
  }

  @Test
  void aQuestionThatAnOptionAsksIsNoPartOfItsAnswer() throws IOException {
    String pack = "fields: {group: {kind: choices, vocabulary: groups.yaml, labels: [Grupo]}}\n";
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/groups.yaml"), "terms:\n  - {code: kids, label: Niñez}\n  - {code: other, label: \"Otro, ¿cuál?\", detail: true}\n");
    assertThat(new OwnPack(folder).records(pack, "Grupo\n\n☐ Niñez\n☒ Otro, ¿cuál?: cuidadoras\n"))
        .startsWith("{group: {selected: [other], other: cuidadoras,");
  }

  /** Forms draw tables of several headings as one grid. */
  @Test
  void tablesWithoutALabelPartAtTheHeadingsOfEach() throws IOException {
    String pack = """
        fields:
          n: {kind: text, labels: [Nombre]}
          learning: {kind: table, columns: {a: [Actividades], r: [Resultados], e: [Evidencia]}}
          subjects: {kind: table, columns: {s: [Asignaturas], t: [Tópicos]}}
        """;
    String text = "Nombre: Uno\n\nActividades\tResultados\tEvidencia\nTaller\tApp\tActa\nAsignaturas\tTópicos\tEstrategias\nRedes\tHTML\tVideos\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo(
        "{n: Uno, learning: [{a: Taller, r: App, e: Acta}], subjects: [{s: Redes, t: HTML}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Indique la fuente. (máx. 1.000 caracteres)\tRSH", "Indique la fuente. (máx. 1.000 caracteres)\n\nRSH", "Indique la fuente (máx. 1.000 caracteres).\n\nRSH",
      "Nota\tuno\nIndique la fuente. (máx. 1.000 caracteres)\tRSH", "4. Indique la fuente. (máx. 1.000 caracteres)\nRSH"})
  void helpInBracketsBehindALabelsFullStopIsNoValue(String form) throws IOException {
    String pack = "fields: {a: {kind: text, labels: [Indique la fuente]}, n: {kind: text, labels: [Nota]}, o: {kind: text, labels: [Otro dato]}}\n";
    assertThat(new OwnPack(folder).records(pack, form + "\n\nOtro dato: dos\n")).contains("a: RSH,", "o: dos");
  }

  /** Whoever writes a pack may leave questions out: the next number is no more of the answer above. */
  @Test
  void aQuestionThatThePackLeavesOutEndsTheAnswerAbove() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Presente el diagnóstico]}, l: {kind: list, labels: [Señale los objetivos]}, e: {kind: quantity, labels: [Indique la duración]}}\n";
    String text = "2. Presente el diagnóstico\n\nHay 21 casos.\n\n3. Identifique las causas del problema y explique cada una.\n\nFalta agua.\n\n"
        + "4. Señale los objetivos\n\n1. Dar agua.\n2. Sembrar cien árboles.\n3. Regar los jardines.\n4. Cuidar las plazas.\n5. Podar los parques.\n\n7. Indique la duración\t24 meses\n\n8. Describa el criterio de egreso.\n\nAl año.\n";
    FichaRecord read = new OwnPack(folder).read(pack, text).records().get(0);
    assertThat(OwnPack.show(read.fields())).contains("a: Hay 21 casos.,", "l: [Dar agua., Sembrar cien árboles., Regar los jardines., Cuidar las plazas., Podar los parques.]", "text: 24 meses,");
    assertThat(read.findings()).filteredOn(f -> f.code().equals("unknown-heading")).extracting(Finding::pointer).containsExactly("/fields/a", "/fields/e");
  }

  /** Forms ask in sentences: the pack gives their beginning. */
  @Test
  void aLabelThatEndsInThreeDotsTakesTheRestOfItsLineOrCell() throws IOException {
    String pack = """
        split: {by: document}
        ignore: ["Esta sección será completada…"]
        fields:
          n: {kind: text, labels: ["Explique en qué consiste…"]}
          m: {kind: text, until: ["Describa los mecanismos…"], labels: ["Indique la fuente..."]}
          o: {kind: text, labels: [Otro dato]}
          p: {kind: quantity, labels: ["¿Cuántas instituciones…"]}
        """;
    String text = "17. Explique en qué consiste la estrategia del programa. Debe incluir los pasos y los actores.\n\nTiene tres etapas.\n\n"
        + "Indique la fuente que usó, con año.\tRSH\n\nDescriba los mecanismos para elegir a la institución (concurso, licitación).\n\nConcurso\n\n"
        + "Otro dato: hola\n\nEsta sección será completada por la comisión, no escriba aquí.\n\nnada\n\n"
        + "¿Cuántas instituciones ejecutan el programa en la región?\t5\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{n: Tiene tres etapas., m: RSH, o: hola, p: {text: 5, value: 5, unit: null}}");
  }

  /** Records of a text file: number and title over one stroke, dots that lead to values and to boxes. */
  @Test
  void headsUnderlinedTogetherAndDotsBeforeBoxesAreRead() throws IOException {
    String pack = """
        split: {anchor: number}
        fields:
          number: {kind: identifier, markers: ["Proyecto {n}"]}
          title: {kind: text, place: before}
          place: {kind: text, labels: [Localidad]}
          approved: {kind: boolean, labels: [Aprobado]}
          date: {kind: date, labels: [Fecha de aprobación]}
        """;
    StringBuilder text = new StringBuilder("REGISTRO\n========\n\n");
    for (int i = 1; i < 4; i++) {
      text.append("PROYECTO ").append(i).append("\nSALA CUNA ").append("ABC".charAt(i - 1)).append("\n-------------\nLOCALIDAD ........ Lota\nAPROBADO ......... SI ")
          .append(i == 2 ? "[ ]  NO [x]" : "[x]  NO [ ]").append("\n\nFecha de aprobación: ").append(i).append(" de mayo de 2024        Firma: ____________\n\n");
    }
    assertThat(new OwnPack(folder).records(pack, text.toString())).isEqualTo(
        "{number: 1, title: SALA CUNA A, place: Lota, approved: true, date: 2024-05-01}\n{number: 2, title: SALA CUNA B, place: Lota, approved: false, date: 2024-05-02}\n"
            + "{number: 3, title: SALA CUNA C, place: Lota, approved: true, date: 2024-05-03}");
  }
}
