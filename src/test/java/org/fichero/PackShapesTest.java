package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes of forms that public bodies use: grids of labels and values cut by pages, plans over years, teams, sums. */
class PackShapesTest {
  @TempDir Path folder;

  @Test
  void fichasWithoutTitlesBeginWhereTheirFirstFieldComesBack() throws IOException {
    String pack = "split: {anchor: code}\nfields: {name: {kind: text, labels: [Nombre]}, code: {kind: text, labels: [Código]}, state: {kind: text, labels: [Estado]}}\n";
    String one = "Nombre\tAna\t\t\nCódigo\tA-1\tEstado\tVigente\n";
    String two = "Nombre\tEva\t\t\nCódigo\tA-2\tEstado\tVigente\n";
    List<FichaRecord> records = text(pack, one + "\n" + two + "\n" + one.replace("Ana", "Luz")).records();
    assertThat(records).hasSize(3);
    assertThat(record(records.get(1))).isEqualTo("{name: Eva, code: A-2, state: Vigente}");
  }

  @Test
  void aMarkersNumberIsTheValueOfAnIdentifier() throws IOException {
    String pack = "split: {anchor: n}\nfields: {n: {kind: identifier, markers: [\"Ficha N° {n}\"]}, name: {kind: text, labels: [Nombre]}}\n";
    List<FichaRecord> records = text(pack, "Ficha N° 1\n\nNombre: Ana\n\nFicha N° 2\n\nNombre: Eva\n").records();
    assertThat(records).extracting(PackShapesTest::record).containsExactly("{n: 1, name: Ana}", "{n: 2, name: Eva}");
  }

  @Test
  void aRowThatAPageCutsThroughItsLabelIsOneRow() throws IOException {
    String pack = "fields: {a: {kind: text, labels: [Problema que busca resolver]}, b: {kind: text, labels: [Propósito]}}\n";
    Outcome outcome = container(pack, "Problema que\tFaltan espacios de\t\t\n\f\nbusca resolver\tencuentro.\t\t\nPropósito\tAbrirlos.\t\t\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{a: Faltan espacios de encuentro., b: Abrirlos.}");
  }

  @Test
  void headersAndNumberedFootersOfEveryPageAreNoValues() throws IOException {
    String pack = "split: {anchor: a}\nfields: {a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Objetivo]}, c: {kind: text, labels: [Estado]}}\n";
    StringBuilder out = new StringBuilder();
    List<Integer> pages = new java.util.ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      pages.add(out.length());
      String cut = List.of("Nombre\tFicha %d\t\t\nObjetivo\tabrir\t\t\n", "Nombre\tFicha %d\t\t\n", "Nombre\tFicha %d\t\t\nObjetivo\tabrir\t\t\nEstado\tvigente\t\t\n").get(page % 3).formatted(page);
      String rest = List.of("Estado\tvigente\t\t\n", "Objetivo\tabrir\t\t\nEstado\tvigente\t\t\n", "").get(page % 3);
      out.append("Catálogo de programas sociales\n\n").append(page > 1 ? List.of("", "Estado\tvigente\t\t\n", "Objetivo\tabrir\t\t\nEstado\tvigente\t\t\n").get(page % 3) : "")
          .append(cut).append("\nSubsecretaría de Evaluación | Página ").append(page).append(" de 6\n\f\n");
      assertThat(rest).isNotNull();
    }
    for (FichaRecord entry : pages(pack, out.toString(), pages).records()) {
      assertThat(record(entry)).matches("\\{a: Ficha \\d, b: abrir, c: (vigente|null)}");
    }
  }

  @Test
  void theLabelsUnitHoldsForABareNumber() throws IOException {
    String pack = """
        fields:
          budget: {kind: money, unit: CLP, labels: [Presupuesto]}
          cost: {kind: money, unit: CLP, labels: [Costo en miles de pesos]}
          uf: {kind: money, unit: CLP, labels: [Tope (UF)]}
          months: {kind: quantity, labels: [Duración]}
          rows: {kind: table, labels: [Gastos], columns: {item: [Ítem], sum: {kind: money, unit: CLP, labels: [Monto (M$)]}}}
        """;
    Outcome outcome = text(pack, "Presupuesto (M$): 3.845\n\nCosto en miles de pesos: 12\n\nTope (UF): 300\n\nDuración (meses): 22\n\nGastos\n\nÍtem\tMonto (M$)\nLana\t1.200\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{budget: {text: 3.845, value: 3845000, currency: CLP}, "
        + "cost: {text: 12, value: 12000, currency: CLP}, uf: {text: 300, value: 300, currency: CLF}, "
        + "months: {text: 22, value: 22, unit: meses}, rows: [{item: Lana, sum: {text: 1.200, value: 1200000, currency: CLP}}]}");
  }

  @Test
  void theLabelSaysHowManyOfItsMoneyOneStandsFor() throws IOException {
    List<String> thousands = List.of("(M$)", "(miles de $)", "(miles de $ de 2023)", "(M$ 2023)", "(miles de pesos del año 2023)", "(miles de $) (moneda 2023)",
        "en miles de $", ", miles de $", "(miles)");
    for (String said : thousands) {
      String label = "Gasto " + said;
      String pack = "fields: {a: {kind: money, unit: CLP, labels: ['" + label + "']}}\n";
      assertThat(record(text(pack, label + "\t4.805\n").records().get(0))).as(label).isEqualTo("{a: {text: 4.805, value: 4805000, currency: CLP}}");
    }
    String sign = "fields: {a: {kind: money, unit: CLP, labels: [Gasto]}, n: {kind: text, labels: [Nota]}}\n";
    assertThat(record(text(sign, "Gasto (M$)\t$ 4.805\nNota\tbien\n").records().get(0))).contains("{text: $ 4.805, value: 4805000, currency: CLP}");
    assertThat(record(text(sign, "Gasto (M$)\t$ 4 millones\nNota\tbien\n").records().get(0))).contains("value: 4000000,");
    assertThat(record(text(sign, "Gasto (UF)\t$ 4.805\nNota\tbien\n").records().get(0))).contains("value: 4805, currency: CLP");
    assertThat(record(text(sign, "Gasto (incluye IVA)\t4.805\nNota\tbien\n").records().get(0))).contains("value: 4805,");
    String table = "fields: {t: {kind: table, labels: [Gasto], columns: {y: [Año], a: {kind: money, unit: CLP, labels: [Inicial]}, b: {kind: money, unit: CLP, labels: [Fondo (UF)]}}}, n: {kind: text, labels: [Nota]}}\n";
    assertThat(record(text(table, "Gasto (cifras en miles de $ de 2023)\n\nAño\tInicial\tFondo (UF)\n2021\t4.805\t12\n2022\t4.900\t13\n\nNota: bien\n").records().get(0)))
        .contains("a: {text: 4.805, value: 4805000, currency: CLP}, b: {text: 12, value: 12, currency: CLF}");
    String pack = "fields: {a: {kind: money, unit: M$, labels: [Gasto]}, n: {kind: text, labels: [Nota]}}\n";
    assertThat(record(text(pack, "Gasto\t4.805\nNota\tbien\n").records().get(0))).contains("value: 4805000, currency: CLP");
  }

  @Test
  void aThirdAnswerIsNeitherYesNorNo() throws IOException {
    String pack = "fields: {a: {kind: boolean, labels: [\"¿Cuenta con permiso?\"]}, b: {kind: boolean, labels: [\"¿Tiene aportes?\"]}, "
        + "c: {kind: boolean, labels: [\"¿Requiere acuerdo?\"]}, d: {kind: text, labels: [Nota]}}\n";
    String rows = "¿Cuenta con permiso?\t☒\t☐\t☐\n¿Tiene aportes?\t☐\t☒\t☐\n¿Requiere acuerdo?\t☐\t☐\t☒\n\nNota: bien\n";
    for (String head : List.of("Pregunta\tSI\tNO\tN/A", "Pregunta\tSí\tNo\tNo aplica", "Pregunta\tSI\tNO\tN/A\tObservaciones")) {
      Outcome outcome = text(pack, head + "\n" + rows);
      assertThat(record(outcome.records().get(0))).as(head).isEqualTo("{a: true, b: false, c: null, d: bien}");
      assertThat(outcome.ledger().unclaimed()).isEmpty();
    }
    String blank = "Pregunta\tSI\tNO\n¿Cuenta con permiso?\t☒\t☐\n¿Tiene aportes?\t☐\t☐\n¿Requiere acuerdo?\t☐\t☒\n\nNota: bien\n";
    assertThat(record(text(pack, blank).records().get(0))).isEqualTo("{a: true, b: null, c: false, d: bien}");
    String pair = "Pregunta\tAplica\tNo aplica\n¿Cuenta con permiso?\tX\t\n¿Tiene aportes?\t\tX\n¿Requiere acuerdo?\t\tX\n\nNota: bien\n";
    assertThat(record(text(pack, pair).records().get(0))).isEqualTo("{a: true, b: false, c: false, d: bien}");
  }

  @Test
  void whatAsksForTheWritersOwnWordsIsNoneOfThem() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/axes.yaml"), "terms:\n  - {code: culture, label: Cultura}\n  - {code: other, label: Otro, detail: true}\n");
    String pack = "fields: {a: {kind: choices, vocabulary: axes.yaml, labels: [Ejes]}, b: {kind: text, labels: [Nota]}}\n";
    for (String option : List.of("Otro (especifique): Riego", "Otro, ¿cuál? Riego", "Otro (indicar cuál) Riego", "Otro. Especifique: Riego", "Otro (Riego)", "Otro: Riego")) {
      assertThat(record(text(pack, "Ejes\n[ ] Cultura\n[x] " + option + "\nNota: bien\n").records().get(0))).as(option).contains("selected: [other], other: Riego,");
    }
    assertThat(record(text(pack, "Ejes\n[ ] Cultura\n[x] Otro (especifique)\nNota: bien\n").records().get(0))).contains("selected: [other], other: null,");
    assertThat(record(text(pack, "Ejes\n[ ] Cultura\n[x] Otro: Nombre propio\nNota: bien\n").records().get(0))).contains("other: Nombre propio,");
  }

  @Test
  void aListIsPartedByWhatThePackSays() throws IOException {
    String pack = "fields: {a: {kind: list, separators: [\",\", y], labels: [Regiones]}, b: {kind: list, labels: [Componentes]}}\n";
    Outcome outcome = text(pack, "Regiones: Los Lagos, Biobío (costa, valle) y Ñuble\nComponentes: 1. Solo uno, con coma\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{a: [Los Lagos, Biobío (costa, valle), Ñuble], b: [Solo uno, con coma]}");
  }

  @Test
  void rowsOfSumsAreLeftOutOfATable() throws IOException {
    String pack = "fields: {rows: {kind: table, until: [TOTAL], labels: [Presupuesto], columns: {item: [Ítem], sum: {kind: money, labels: [Total ($)]}}}}\n";
    Outcome outcome = text(pack, "Presupuesto\n\nÍtem\tTotal ($)\nLana\t1.200\nTotal\t1.200\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{rows: [{item: Lana, sum: {text: 1.200, value: 1200, currency: CLP}}]}");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @Test
  void aNumberedMarkerOpensEachItemOfAGroupWithItsPlan() throws IOException {
    String pack = """
        split: {by: document}
        fields:
          name: {kind: text, labels: [Nombre]}
          plans:
            kind: group
            repeats: true
            markers: ["Objetivo {n}"]
            fields:
              goal: {kind: text, place: before}
              plan: {kind: schedule, place: before}
        """;
    String plan = "Actividad\tAño 2024\t\t\t\t\t\t\t\t\t\t\t\tAño 2025\t\t\t\t\t\t\t\t\t\t\t\n\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n"
        + "Talleres\t\t\tX\t\t\t\t\t\t\t\t\t\tX\t\t\t\t\t\t\t\t\t\t\t\n";
    Outcome outcome = text(pack, "Nombre: Ana\n\nObjetivo 1: Formar\n\n" + plan + "\nObjetivo 2: Difundir\n\n" + plan);
    Node.Items plans = (Node.Items) outcome.records().get(0).fields().members().get("plans");
    assertThat(plans.items()).hasSize(2);
    assertThat(OwnPack.show(plans.items().get(1))).contains("goal: Difundir",
        "{label: Talleres, year: 2024, months: [3]}", "{label: Talleres, year: 2025, months: [1]}");
    assertThat(outcome.records().get(0).findings()).isEmpty();
  }

  @Test
  void aPageThatPartsYearsFromTheirMonthsLeavesTheYears() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Carta Gantt]}}\n";
    Outcome outcome = container(pack, "Nombre: Ana\n\nCarta Gantt\n\nActividades\tAño 2024\tAño 2025\n\f\n"
        + "\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n"
        + "Talleres\t\t\tX\t\t\t\t\t\t\t\t\t\tX\t\t\t\t\t\t\t\t\t\t\t\nMuestra\t\t\t\t\t\t\t\t\t\t\tX\t\t\t\t\t\t\t\t\t\t\t\t\t\n");
    assertThat(record(outcome.records().get(0))).contains("{label: Talleres, year: 2024, months: [3]}", "{label: Talleres, year: 2025, months: [1]}");
  }

  @Test
  void aLabelInTwoParagraphsOfACellAndALineBreakInACellAreRead() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Población beneficiada 2022]}, b: {kind: text, labels: [N° de cometido]}, c: {kind: list, labels: [Componentes]}}\n";
    Outcome outcome = container(pack, "Población\u2029beneficiada 2022\t300\tN°\u2028de cometido\t7\nComponentes\tTalleres\u2029Ferias\t\t\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{a: 300, b: 7, c: [Talleres, Ferias]}");
    assertThat(record(text(pack, "Población\n\nbeneficiada 2022\n\n300\n").records().get(0))).startsWith("{a: 300,");
  }

  @Test
  void aValueBesideALabelIsNoLabelThoughItBeLikeOne() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Encargado/a]}, b: {kind: text, labels: [Cargo]}}\n";
    assertThat(record(text(pack, "| Encargado/a | Juan Pérez | Cargo | Encargado |\n|---|---|---|---|\n").records().get(0)))
        .isEqualTo("{a: Juan Pérez, b: Encargado}");
  }

  @Test
  void yesAndNoInCellsBesideTheirBoxesAnswer() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: boolean, labels: [\"¿Cuenta con fondos?\"]}, b: {kind: text, labels: [Nombre]}}\n";
    assertThat(record(text(pack, "¿Cuenta con fondos?\tSI\t☐\tNO\t☒\nNombre\tAna\t\t\t\n").records().get(0))).startsWith("{a: false,");
    assertThat(record(text(pack, "¿Cuenta con fondos?\tSI\t☒\tNO\t☐\nNombre\tAna\t\t\t\n").records().get(0))).startsWith("{a: true,");
  }

  @Test
  void aFormsTitleHeadsThePageThoughWordsStandBelowIt() throws IOException {
    String pack = "split: {by: document}\nhelp: [\"Complete todos…\"]\nignore: [Identificación]\nfields: {title: {kind: text, place: before}, a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Cargo]}}\n";
    Outcome outcome = text(pack, "FICHA DE INICIATIVA\n\nComplete todos los campos, por favor.\n\n1. Identificación\n\nNombre: Ana\n\nCargo: Jefa\n");
    assertThat(record(outcome.records().get(0))).isEqualTo("{title: FICHA DE INICIATIVA, a: Ana, b: Jefa}");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @Test
  void anAddressThatANarrowCellBrokeIsWhole() throws IOException {
    String pack = "fields: {a: {kind: url, labels: [Sitio]}, b: {kind: email, labels: [Correo]}}\n";
    assertThat(record(text(pack, "Sitio: https:// www.programas.gob.cl/100\nCorreo: ana.rios@ muni.cl\n").records().get(0)))
        .isEqualTo("{a: https://www.programas.gob.cl/100, b: ana.rios@muni.cl}");
    assertThat(record(text(pack, "Sitio: www.muni.cl y otros\nCorreo: ana@muni.cl. Llamar antes.\n").records().get(0)))
        .isEqualTo("{a: www.muni.cl, b: ana@muni.cl}");
  }

  private Outcome text(String pack, String text) throws IOException {
    return new OwnPack(folder).fichero(pack).process(Belt.document("t.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same as a container's canonical text. */
  private Outcome container(String pack, String text) throws IOException {
    return pages(pack, text, List.of());
  }

  private Outcome pages(String pack, String text, List<Integer> pages) throws IOException {
    Source source = new Source("t.docx", "", "application/x", text.length());
    return new OwnPack(folder).fichero(pack).process(new Document(source, new SourceText(text), false, null, pages, List.of(), List.of()));
  }

  private static String record(FichaRecord entry) {
    return OwnPack.show(entry.fields());
  }
}
