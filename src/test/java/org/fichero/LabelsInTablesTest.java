package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tables, bands and bars put labels, and where words that are like labels are values. */
class LabelsInTablesTest {
  @TempDir Path folder;

  @Test
  void aTitleStandsAboveABandThatIsIgnored() throws IOException {
    String pack = """
        ignore: [Antecedentes]
        fields:
          title: {kind: text, place: before}
          code: {kind: text, labels: [Código]}
          about: {kind: text, labels: [Reseña]}
        """;
    String text = "# Catálogo\n\n## Riego en el secano\n\nAntecedentes\n\nCódigo\tA-1\n\nReseña\n\nSe riega.\n\n"
        + "## Becas\n\nAntecedentes\n\nCódigo\tA-2\n\nReseña\n\nSe estudia.\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo(
        "{title: Riego en el secano, code: A-1, about: Se riega.}\n{title: Becas, code: A-2, about: Se estudia.}");
    assertThat(PackMishapsTest.codes(new OwnPack(folder).read(pack, text))).doesNotContain("unclaimed-text");
  }

  @Test
  void wordsOfARowBelowHeadingsAreNoLabels() throws IOException {
    String pack = """
        split: {by: document}
        fields:
          name: {kind: text, labels: [Nombre]}
          own: {kind: money, unit: CLP, labels: [Aporte propio]}
          budget:
            kind: table
            labels: [Presupuesto]
            columns: {item: [Ítem], amount: [Monto], source: [Fuente]}
          end: {kind: text, labels: [Cierre]}
        """;
    String text = "Nombre: Ana\n\n| Aporte propio | 300 |\n|---|---|\n\nPresupuesto\n\n| Ítem | Monto | Fuente |\n|---|---|---|\n"
        + "| Sede | 100 | Aporte propio |\n| Cierre | 200 | Fondo |\n\nCierre: fin\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{name: Ana, own: {text: 300, value: 300, currency: CLP}, "
        + "budget: [{item: Sede, amount: 100, source: Aporte propio}, {item: Cierre, amount: 200, source: Fondo}], end: fin}");
  }

  @Test
  void questionsUnderYesAndNoAreFieldsOfTheirOwn() throws IOException {
    String pack = "split: {by: document}\nfields:\n  name: {kind: text, labels: [Nombre]}\n  a: {kind: boolean, labels: [\"¿Tiene permiso?\"]}\n"
        + "  b: {kind: boolean, labels: [\"¿Tiene fondos?\"]}\n  c: {kind: boolean, labels: [\"¿Tiene sede?\"]}\n";
    String rows = "| ¿Tiene permiso? | X | | %s\n| ¿Tiene fondos? | | X | %s\n| ¿Tiene sede? | | | %s\n";
    String plain = "Nombre: Ana\n\n| Pregunta | SI | NO |\n|---|---|---|\n" + rows.formatted("", "", "");
    assertThat(new OwnPack(folder).records(pack, plain)).isEqualTo("{name: Ana, a: true, b: false, c: null}");
    Outcome notes = new OwnPack(folder).read(pack, "Nombre: Ana\n\n| Pregunta | SI | NO | Observaciones |\n|---|---|---|---|\n"
        + rows.formatted("en trámite |", " |", " |"));
    assertThat(OwnPack.show(notes.records().get(0).fields())).isEqualTo("{name: Ana, a: true, b: false, c: null}");
    assertThat(PackMishapsTest.codes(notes)).contains("unclaimed-text").doesNotContain("marks-not-conserved");
  }

  @Test
  void optionsAnsweredUnderYesAndNoWithRemarks() throws IOException {
    String pack = "split: {by: document}\nfields:\n  name: {kind: text, labels: [Nombre]}\n  docs: {kind: choices, vocabulary: d.yaml, labels: [Se adjunta]}\n";
    String text = "Nombre: Ana\n\nSe adjunta\n\n| Documento | Sí | No | Nota |\n|---|---|---|---|\n| Acta | x | | original |\n| Rol | | x | |\n| Mapa | x | | copia |\n";
    assertThat(new OwnPack(folder).with("d.yaml", "acta=Acta", "rol=Rol", "mapa=Mapa").records(pack, text))
        .contains("selected: [acta, mapa]").contains("{code: rol, label: Rol, checked: false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {" | ", "   |   ", " · ", " - ", " – ", " / ", "; ", " • ", " // ", ", ", " ¦ "})
  void signsThatPartLabelsOnOneLineAreNobodysWords(String sign) throws IOException {
    String pack = "fields: {code: {kind: identifier, pattern: '\\w+-\\d+', labels: [Código]}, axis: {kind: text, labels: [Eje]}, state: {kind: text, labels: [Estado]}}\n";
    FichaRecord record = new OwnPack(folder).read(pack, String.join(sign, "**Código:** URB-14", "**Eje:** Cultura", "**Estado:** Aprobado") + "\n").records().get(0);
    assertThat(OwnPack.show(record.fields())).isEqualTo("{code: URB-14, axis: Cultura, state: Aprobado}");
    assertThat(record.findings()).isEmpty();
  }

  /** The rows below the first begin with labels, and have no second one: the table holds one ficha, and none in each row. */
  @Test
  void pairsInTheFirstRowAreNoHeadingsOfRecords() throws IOException {
    String pack = "split: {anchor: body}\nfields: {title: {kind: text, place: before}, body: {kind: text, labels: [Institución]}, since: {kind: text, labels: [Inicio]}, state: {kind: text, labels: [Estado]}, "
        + "aim: {kind: text, labels: [Fin]}, result: {kind: text, labels: [Resultados]}}\n";
    String text = "**1. Becas de Viaje**\n\nInstitución\tJUNAEB\tInicio\t2017\tEstado\tVigente\nFin\tQue viajen.\t\t\t\t\nResultados\tViajaron.\t\t\t\t\n\n";
    assertThat(new OwnPack(folder).records(pack, text + text.replace("1. Becas de Viaje", "2. Coros").replace("JUNAEB", "IND"))).isEqualTo(
        "{title: Becas de Viaje, body: JUNAEB, since: 2017, state: Vigente, aim: Que viajen., result: Viajaron.}\n{title: Coros, body: IND, since: 2017, state: Vigente, aim: Que viajen., result: Viajaron.}");
  }

  /** The pack wants the first table only: the rows below the second heading are none of its. */
  @Test
  void aTableBelowAHeadingThatNobodyKnowsIsAnother() throws IOException {
    String pack = "split: {by: document}\nfields: {unit: {kind: text, labels: [Dependencia]}, people: {kind: table, labels: [Cobertura], columns: {kind: [Población], total: [Total]}}}\n";
    String text = "Dependencia: Uno\n\n**3. Cobertura**\n\nPoblación\tMujeres\tTotal\nPotencial\t38\t76\n\n%s\n\nObjetivo\t3\t7\n\n**4. Indicadores**\n\nNombre\tMeta\tLogro\nHogares\t91\t62\n";
    Outcome outcome = new OwnPack(folder).read(pack, text.formatted("Continúa."));
    assertThat(OwnPack.show(outcome.records().get(0).fields())).isEqualTo("{unit: Uno, people: [{kind: Potencial, total: 76}, {kind: Objetivo, total: 7}]}");
    assertThat(PackMishapsTest.codes(outcome)).contains("unclaimed-text");
  }

  @Test
  void labelsThatBarsPartOnOneLine() throws IOException {
    String pack = "fields: {place: {kind: text, labels: [Comuna]}, axis: {kind: text, labels: [Eje]}, state: {kind: text, labels: [Estado]}}\n";
    assertThat(new OwnPack(folder).records(pack, "**Comuna:** Peñalolén | **Eje:** Cultura | **Estado:** Aprobado\n"))
        .isEqualTo("{place: Peñalolén, axis: Cultura, state: Aprobado}");
  }

  @Test
  void aHeadingBelowTheTableEndsTheValueOfItsLastRow() throws IOException {
    String pack = "split: {by: document}\nfields: {name: {kind: text, labels: [Nombre]}, hours: {kind: quantity, labels: [Horas]}, end: {kind: text, labels: [Cierre]}}\n";
    String table = "| Nombre | Ana | Horas | 4 |\n|---|---|---|---|\n\n";
    for (String heading : new String[] {"# Gastos", "V. GASTOS"}) {
      assertThat(new OwnPack(folder).records(pack, table + heading + "\n\nCierre: fin\n"))
          .isEqualTo("{name: Ana, hours: {text: 4, value: 4, unit: null}, end: fin}");
    }
  }

  @Test
  void aPageMayEndBetweenHeadingsAndTheirValues() throws IOException {
    String pack = "fields: {code: {kind: text, labels: [Código]}, year: {kind: text, labels: [Año]}, end: {kind: text, labels: [Cierre]}}\n";
    assertThat(new OwnPack(folder).records(pack, "Código\tAño\n\f\nA-1\t2020\n\nCierre: fin\n"))
        .isEqualTo("{code: A-1, year: 2020, end: fin}");
  }

  @Test
  void aFirstFichaOfBriefValuesIsNoTableOfContents() throws IOException {
    String pack = """
        split: {anchor: number}
        ignore: [Datos, Ejecución]
        fields:
          number: {kind: identifier, markers: ["Ficha N° {n}"]}
          name: {kind: text, labels: [Nombre]}
          code: {kind: text, labels: [Código]}
        """;
    String ficha = "Ficha N° %d\n\nI. DATOS\n\nNombre\t%s\n\nII. EJECUCIÓN\n\nCódigo\t%s\n\n";
    assertThat(new OwnPack(folder).records(pack, ficha.formatted(1, "Riego", "A-1") + ficha.formatted(2, "Becas", "A-2")))
        .isEqualTo("{number: 1, name: Riego, code: A-1}\n{number: 2, name: Becas, code: A-2}");
  }

  @Test
  void aYearBehindAOneWordHeadingIsNoPartOfIt() throws IOException {
    String pack = "split: {by: document}\nfields: {name: {kind: text, labels: [Nombre]}, plan: {kind: schedule, labels: [Cronograma]}}\n";
    String months = "\n\nActividad\tEne\tFeb\tMar\tAbr\nObras\t\tX\t\t\nCierre\t\t\tX\t\n";
    assertThat(new OwnPack(folder).records(pack, "Nombre: Ana\n\n3. Cronograma 2025" + months))
        .contains("schedule: [{label: Obras, year: 2025, months: [2]}, {label: Cierre, year: 2025, months: [3]}]");
    assertThat(new OwnPack(folder).records(pack, "Nombre: Ana\n\nCronograma de 2025 obras\n")).contains("plan: null");
  }

  @Test
  void labelsStandWithTheirValuesInCellsSideBySide() throws IOException {
    String pack = """
        split: {by: document}
        fields:
          name: {kind: text, labels: [Nombre del proyecto]}
          region: {kind: text, labels: [Región]}
          comuna: {kind: text, labels: [Comuna]}
          lead: {kind: group, labels: [Responsable], fields: {who: {kind: text, labels: [Nombre]}, mail: {kind: email, labels: [Correo]}}}
          town: {kind: group, labels: [Contraparte], fields: {who: {kind: text, labels: [Nombre]}, mail: {kind: email, labels: [Correo]}}}
          end: {kind: text, labels: [Cierre]}
        """;
    String text = "Nombre del proyecto: Uno\n\n| 1.2 Región:<br>Biobío | 1.3 Comuna:<br>Coronel |\n|---|---|\n\n"
        + "| Responsable | Contraparte |\n|---|---|\n| Nombre: Ana<br>Correo: ana@uno.cl | Nombre: Por definir<br>Correo: — |\n\nCierre: fin\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{name: Uno, region: Biobío, comuna: Coronel, "
        + "lead: {who: Ana, mail: ana@uno.cl}, town: {who: Por definir, mail: null}, end: fin}");
  }

  @Test
  void aColonAbovePartsOfAFormIntroducesNoList() throws IOException {
    String pack = "ignore: [Formulación]\nsplit: {by: document}\nfields: {a: {kind: date, labels: [Inicio]}, b: {kind: text, labels: [Problema central]}, c: {kind: text, labels: [Objetivo]}}\n";
    assertThat(new OwnPack(folder).records(pack, "1.8 Inicio: mayo de 2022 1.9 Término:\n\nII. Formulación\n\n2.1 Problema central\n\nFalta luz.\n\n2.2 Objetivo\n\nIluminar.\n"))
        .isEqualTo("{a: 2022-05, b: Falta luz., c: Iluminar.}");
  }

  @Test
  void aBandBesideOneRowThatAPageLeavesAloneIsNoTitle() throws IOException {
    String pack = "split: {anchor: a}\nfields: {t: {kind: text, place: before}, a: {kind: text, labels: [Etapa]}, b: {kind: text, labels: [Unidad]}, c: {kind: text, labels: [Inicio]}}\n";
    String rows = "General\tEtapa\tDiseño%s\n\tUnidad\tObras\nPlazos\tInicio\t2021\n\n";
    String text = "# Uno\n\n" + rows.formatted("") + "# Dos\n\n" + rows.formatted("\n\n\f\n");
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{t: Uno, a: Diseño, b: Obras, c: 2021}\n{t: Dos, a: Diseño, b: Obras, c: 2021}");
  }

  @Test
  void aLineThatIsIgnoredMayStandAboveTheTitle() throws IOException {
    String pack = "split: {by: document}\nignore: [Programa Local, Antecedentes]\nfields: {t: {kind: text, place: before}, a: {kind: text, labels: [Nombre]}, b: {kind: text, labels: [Fecha]}}\n";
    assertThat(new OwnPack(folder).records(pack, "Programa Local\n\nFicha de proyecto\n\nAntecedentes\n\nNombre: Ana\nFecha: hoy\n"))
        .isEqualTo("{t: Ficha de proyecto, a: Ana, b: hoy}");
  }

  @Test
  void aParagraphOfACellIsNoTitleOfTheRowBelow() throws IOException {
    String pack = "split: {anchor: r}\nfields: {t: {kind: text, place: before}, r: {kind: text, labels: [Rol]}, c: {kind: paragraphs, labels: [Contacto]}, a: {kind: text, labels: [Actividades]}}\n";
    String form = "## Club %s\n\n| Rol | 1-%s |\n|---|---|\n| Contacto | 42 243 1190<br><br>no tiene |\n| Actividades | Talleres |\n\n";
    assertThat(new OwnPack(folder).records(pack, form.formatted("Uno", "A") + form.formatted("Dos", "B"))).isEqualTo(
        "{t: Club Uno, r: 1-A, c: [42 243 1190 no tiene], a: Talleres}\n{t: Club Dos, r: 1-B, c: [42 243 1190 no tiene], a: Talleres}");
  }
}
