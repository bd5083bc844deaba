package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who write packs stumble over: nothing is read wrong, and nothing is lost, without a word. */
class PackMishapsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Plan de trabajo año 2025, Plan de trabajo año 2024, false",
    "Plan de trabajo año 2025, Plan de trabjo año 2025, true",
    "Plan de trabajo año 2025, Plan de trabjo año 2O25, true",
    "Objetivo específico 1, Objetivo específico 2, false",
    "Objetivo específico, Objetivo específico 2, false",
    "Municipalidad responsable, Munic1palidad responsab1e, true",
  })
  void anotherNumberIsNoSlip(String label, String found, boolean same) throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, plan: {kind: text, labels: [" + label + "]}}\n";
    Outcome outcome = read(pack, "Nombre: Ana\n" + found + ": huerto\n");
    assertThat(show(outcome)).isEqualTo(same ? "{n: Ana, plan: huerto}" : "{n: Ana " + found + ": huerto, plan: null}");
  }

  @Test
  void whatAGroupMustHaveIsAskedFor() throws IOException {
    String pack = """
        fields:
          g:
            kind: group
            labels: [Datos]
            fields:
              a: {kind: text, labels: [Alfa]}
              b: {kind: text, required: true, labels: [Beta]}
              m: {kind: money, required: true, labels: [Monto]}
          c: {kind: text, labels: [Cierre]}
        """;
    Outcome outcome = read(pack, "Datos\nAlfa: uno\nMonto: por definir\nCierre: dos\n");
    assertThat(asked(outcome)).containsExactly(
        "1 required-missing /fields/g/b {field=g/b, label=Beta}",
        "3 required-unread /fields/g/m {field=g/m, kind=money, label=Monto, text=por definir}");
    assertThat(asked(read(pack, "Datos\nAlfa: uno\nBeta: dos\nMonto: $ 5.000\nCierre: dos\n"))).isEmpty();
    assertThat(asked(read(pack, "Cierre: dos\nCierre: dos\n"))).isEmpty();
  }

  @Test
  void eachItemOfARepeatedGroupIsAskedFor() throws IOException {
    String pack = """
        fields:
          n: {kind: text, labels: [Nombre]}
          g:
            kind: group
            repeats: true
            markers: ["Objetivo {n}"]
            fields:
              a: {kind: text, required: true, labels: [Meta]}
              b: {kind: text, labels: [Plazo]}
        """;
    Outcome outcome = read(pack, "Nombre: Ana\n\nObjetivo 1\nMeta: uno\nPlazo: hoy\n\nObjetivo 2\nPlazo: hoy\n");
    assertThat(asked(outcome)).containsExactly("7 required-missing /fields/g/1/a {field=g/a, label=Meta}");
  }

  @Test
  void aLabelThatIsThereIsNotSaidToBeMissing() throws IOException {
    String pack = """
        fields:
          a: {kind: text, labels: [Alfa]}
          m: {kind: money, required: true, labels: [Monto]}
          d: {kind: identifier, pattern: '\\d+', required: true, labels: [Código]}
          x: {kind: identifier, required: true, markers: ["Ficha {n}"]}
        """;
    assertThat(asked(read(pack, "Alfa: uno\nMonto: por definir\nCódigo: sin asignar\n"))).containsExactly(
        "1 required-missing /fields/x {field=x, label=Ficha {n}}",
        "2 required-unread /fields/m {field=m, kind=money, label=Monto, text=por definir}",
        "3 required-unread /fields/d {field=d, kind=identifier, label=Código, text=sin asignar}");
    assertThat(asked(read(pack, "Ficha 1\nAlfa: uno\nMonto: $ 300\nCódigo:\n")))
        .containsExactly("4 field-empty /fields/d {field=d, label=Código}");
  }

  @ParameterizedTest
  @CsvSource({"'ignore: [\"FICHA N° {n}\"]\nfields: {a: {kind: text, labels: [Alfa]}}'", "'fields: {a: {kind: text, labels: [\"Objetivo {n}\"]}}'",
    "'fields: {a: {kind: text, until: [\"Objetivo {n}\"], labels: [Alfa]}}'"})
  void aNumberToCountByStandsInMarkersOnly(String pack) {
    assertThatThrownBy(() -> read(pack + "\n", "Alfa: uno\n")).isInstanceOf(RulesException.class)
        .hasMessageContaining("{n} is read in markers only");
  }

  @Test
  void textBelowAnIgnoredHeadingWithinAValueIsSaid() throws IOException {
    String pack = "ignore: [Documento de uso interno]\nsplit: {by: document}\n"
        + "fields: {a: {kind: text, labels: [Nombre]}, d: {kind: paragraphs, labels: [Descripción]}, c: {kind: text, labels: [Cierre]}}\n";
    Outcome cut = read(pack, "Nombre: Ana\n\nDescripción: uno\n\nDocumento de uso interno\n\ny lo demás\n\nCierre: fin\n");
    assertThat(findings(cut, "ignored-text"))
        .containsExactly("7 ignored-text /fields/d {characters=10, field=d, label=Documento de uso interno}");
    assertThat(codes(read(pack, "Nombre: Ana\n\nDescripción: uno\n\nDocumento de uso interno\n\nCierre: fin\n"))).doesNotContain("ignored-text");
    assertThat(codes(read(pack, "Nombre: Ana\n\n| Documento de uso interno | Contenido |\n|---|---|\n| Descripción | uno |\n| Cierre | fin |\n")))
        .doesNotContain("ignored-text");
    assertThat(codes(read(pack, "Documento de uso interno\n\ny lo demás\n\nNombre: Ana\n\nDescripción: uno\n\nCierre: fin\n"))).doesNotContain("ignored-text");
  }

  @Test
  void aColumnsHeadingIsNoLabelWithinItsTable() throws IOException {
    String pack = """
        split: {by: document}
        fields:
          rut: {kind: identifier, pattern: '[0-9.]+-[0-9kK]', labels: [RUT]}
          equipo: {kind: table, labels: [Equipo de trabajo], columns: {nombre: [Nombre], rut: [RUT]}}
          fin: {kind: text, labels: [Cierre]}
        """;
    for (String rows : List.of("| Ana | 1-9 |\n| Eva | 2-7 |\n", "| Ana | 1-9 |\n")) {
      Outcome outcome = read(pack, "RUT: 65.112.908-4\n\n## Equipo de trabajo\n\n| Nombre | RUT |\n|---|---|\n" + rows + "\nCierre: fin\n");
      assertThat(show(outcome)).startsWith("{rut: 65.112.908-4, equipo: [{nombre: Ana, rut: 1-9}").endsWith("fin: fin}");
    }
    Outcome below = read(pack, "## Equipo de trabajo\n\n| Nombre | RUT |\n|---|---|\n| Ana | 1-9 |\n\nRUT: 65.112.908-4\n\nCierre: fin\n");
    assertThat(show(below)).isEqualTo("{rut: 65.112.908-4, equipo: [{nombre: Ana, rut: 1-9}], fin: fin}");
  }

  @Test
  void aWordThatIsBothALabelAndAColumnIsSaid() throws IOException {
    read("fields: {rut: {kind: text, labels: [RUT]}, e: {kind: table, labels: [Equipo], columns: {n: [Nombre], r: [Rut]}}}\n", "RUT: 1\n");
    RuleFiles files = RuleFiles.in(folder);
    assertThat(org.fichero.authoring.PackLint.check(org.fichero.rules.PackLoader.load(files, "mine"), files, "mine", java.util.Set.of()))
        .anyMatch(w -> w.contains("'Rut' heads the column 'r' of 'e' and is a label of 'rut' too"));
  }

  @ParameterizedTest
  @CsvSource({"anchor", "fields"})
  void theHeadOfTheNextFichaIsNoPartOfItsOwn(String by) throws IOException {
    String pack = "split: {anchor: c, by: " + by + "}\nfields: {c: {kind: text, labels: [Código BIP]}, a: {kind: text, labels: [Nombre]}, d: {kind: paragraphs, labels: [Descripción]}}\n";
    String ficha = "## FICHA N° %1$d\n\n**Código BIP:** 3011508%1$d-4\n\n**Nombre:** Red %1$d\n\n**Descripción:** obras de agua\n\n";
    Outcome outcome = read(pack, "# Cartera\n\n" + ficha.formatted(1) + ficha.formatted(2) + ficha.formatted(3));
    assertThat(outcome.records()).hasSize(3);
    assertThat(codes(outcome)).doesNotContain("outside-fichas", "unclaimed-text");
    Outcome annex = read(pack, "# Cartera\n\n" + ficha.formatted(1) + ficha.formatted(2) + "# Anexo 2\n\nMapas de la zona.\n\n" + ficha.formatted(3));
    assertThat(codes(annex)).contains("outside-fichas");
  }

  @ParameterizedTest
  @CsvSource({"'', Ficha 01, Transporte rural", "'split: {anchor: n}', Ficha 01, Transporte rural", "'', # Ficha 01, ### Transporte rural"})
  void theTitleBelowARecordsNumberIsItsTitleHoweverItIsWritten(String split, String number, String title) throws IOException {
    String pack = split + "\nfields: {n: {kind: identifier, markers: [\"Ficha {n}\"]}, t: {kind: text, place: before},"
        + " c: {kind: identifier, pattern: '\\d+', labels: [Código]}, p: {kind: text, labels: [Plazo]}}\n";
    String ficha = number + "\n\n" + title + "\n\nCódigo\t123\tPlazo\tmayo\n\nPlazo\tjunio\n\n";
    assertThat(new OwnPack(folder).records(pack, ficha + ficha.replace("01", "02"))).isEqualTo(
        "{n: 01, t: Transporte rural, c: 123, p: mayo junio}\n{n: 02, t: Transporte rural, c: 123, p: mayo junio}");
  }

  @Test
  void aTableWithoutALabelIsKnownByItsHeadingsWhateverStandsAbove() throws IOException {
    String pack = """
        ignore: [Financiamiento]
        fields:
          a: {kind: money, unit: CLP, %slabels: [Aporte propio]}
          b: {kind: table, until: [Total], columns: {i: [Ítem], m: {kind: money, unit: CLP, labels: [Monto]}}}
          c: {kind: text, labels: [Estado]}
        """;
    String table = "| Ítem | Monto |\n|---|---|\n| Lana | 200 |\n| Total | 200 |\n\n";
    for (String text : List.of("Aporte propio: $100\n\n" + table + "Estado: listo\n", "Aporte propio: $100\n\nFinanciamiento\n\n" + table + "Estado: listo\n",
        "Aporte propio: $100\n\nEstado: listo\n\nFinanciamiento\n\n" + table)) {
      for (String place : List.of("", "place: line, ")) {
        Outcome outcome = read(pack.formatted(place), text);
        assertThat(show(outcome)).as(text).contains("b: [{i: Lana, m: {text: 200, value: 200, currency: CLP}}]", "c: listo");
        assertThat(codes(outcome)).doesNotContain("options-elsewhere", "unclaimed-text", "ignored-text");
      }
    }
  }

  @Test
  void rowsOfATableWithoutALabelGoOnOverleaf() throws IOException {
    String pack = "ignore: [Indicadores]\nsplit: {by: document}\nfields: {a: {kind: text, labels: [Nombre]}, t: {kind: table, columns: {i: [Indicador], m: [Meta]}},"
        + " c: {kind: text, labels: [Contacto]}}\n";
    String text = "Nombre: Ana\n\nINDICADORES\n\nIndicador\tMeta\tFuente\nTasa\t10\tuno\n\fRazón\t20\tdos\nContacto\tEva\t\n";
    assertThat(show(read(pack, text))).isEqualTo("{a: Ana, t: [{i: Tasa, m: 10}, {i: Razón, m: 20}], c: Eva}");
  }

  @Test
  void aLastColumnThatNobodyWantsIsNoPartOfTheOneBefore() throws IOException {
    String pack = "fields: {t: {kind: table, labels: [Indicadores], columns: {i: [Indicador], m: [Meta]}}}\n";
    Outcome outcome = read(pack, "Indicadores\n\n| Indicador | Meta | Fuente |\n|---|---|---|\n| Tasa | 10 | uno |\n");
    assertThat(show(outcome)).isEqualTo("{t: [{i: Tasa, m: 10}]}");
    assertThat(codes(outcome)).containsExactly("unclaimed-text");
  }

  @Test
  void aRowOfAFormWhoseLabelNobodyKnowsIsNoHeading() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Comuna]}, b: {kind: text, labels: [Fecha]}}\n";
    assertThat(codes(read(pack, "Beneficiarios directos\tpersonas mayores\nComuna\tTalca\nFecha\thoy\n"))).contains("unclaimed-text");
    assertThat(codes(read(pack, "Campo\tDescripción\nComuna\tTalca\nFecha\thoy\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"M$, 345 (estimado), 'value: 345000, currency: CLP'", "pesos, 1.200 al mes, 'value: 1200, currency: CLP'",
    "millones de pesos, '3,5 según convenio', 'value: 3500000, currency: CLP'", "M$, 345 vacas y 3 perros, 'value: null, currency: null'"})
  void aUnitAsFormsWriteItHoldsForAFigureAmongOtherWords(String unit, String value, String read) throws IOException {
    String pack = "split: {by: document}\nfields: {n: {kind: text, labels: [Nombre]}, m: {kind: money, unit: " + unit + ", labels: [Monto]}}\n";
    assertThat(show(read(pack, "Nombre: Ana\nMonto: " + value + "\n"))).contains(read);
  }

  @Test
  void anOrdinalIsALabelsFirstWord() throws IOException {
    String pack = "split: {by: document}\nfields: {n: {kind: text, labels: [Nombre]}, a: {kind: text, labels: [\"1° semestre\"]}, b: {kind: text, labels: [\"2° semestre\"]},"
        + " c: {kind: text, labels: [Cierre]}}\n";
    assertThat(show(read(pack, "Nombre: Ana\n\n1° semestre\n\nuno\n\n2° semestre\n\ndos\n\n3° Cierre\n\ntres\n"))).isEqualTo("{n: Ana, a: uno, b: dos, c: tres}");
  }

  @Test
  void mistakesStandInTheOrderOfTheirLines() {
    assertThatThrownBy(() -> read("lenguage: es\nsplit: {anchor: n, by: ancla}\nfields: {a: {kind: texto, repeats: yes, labels: [Nombre]}}\n", ""))
        .hasMessageMatching("(?s).*:3:1: unknown key 'lenguage'.*:4:.*'n'.*:4:.*'ancla'.*:5:.*'texto'.*:5:.*\\(write 'true'\\).*");
  }

  @Test
  void aLabelWithNothingUnderItIsSaidWhateverItsKind() throws IOException {
    String pack = "split: {by: document}\nfields: {a: {kind: text, labels: [Nombre]}, d: {kind: date, labels: [Fecha]}, n: {kind: quantity, labels: [Cantidad]},"
        + " b: {kind: boolean, labels: [Aprobado]}, t: {kind: text, labels: [Notas]}}\n";
    Outcome outcome = read(pack, "Nombre: Ana\nFecha:\nCantidad:\nAprobado:\nNotas:\n");
    assertThat(codes(outcome)).containsExactly("field-empty", "field-empty", "field-empty", "field-empty");
    assertThat(codes(read(pack, "Nombre: Ana\n"))).isEmpty();
  }

  @Test
  void theColumnWithoutAHeadingIsNamedByNone() throws IOException {
    String pack = "fields: {a: {kind: text, labels: [Nombre]}, b: {kind: table, labels: [Personas], columns: {w: [\"\"], h: [Hombres], m: [Mujeres]}}}\n";
    assertThat(show(read(pack, "Nombre: Ana\n\nPersonas\n\n|  | Hombres | Mujeres |\n|---|---|---|\n| Directas | 3 | 4 |\n")))
        .endsWith("b: [{w: Directas, h: 3, m: 4}]}");
  }

  @Test
  void twoListsOfOptionsSideBySideAreTwoFields() throws IOException {
    String pack = "fields: {n: {kind: text, labels: [Nombre]}, g: {kind: choices, vocabulary: g.yaml, labels: [Grupos]}, z: {kind: choices, vocabulary: z.yaml, labels: [Zonas]}}\n";
    new OwnPack(folder).with("g.yaml", "kids=Infancia", "old=Mayores").with("z.yaml", "town=Urbana", "land=Rural");
    Outcome outcome = read(pack, "Nombre: Ana\n\n| Grupos (marque) | Zonas |\n|---|---|\n| ☐ Infancia ☒ Mayores | ☒ Urbana ☐ Rural |\n");
    assertThat(show(outcome)).contains("g: {selected: [old],", "z: {selected: [town],");
    assertThat(codes(outcome)).isEmpty();
  }

  @Test
  void yesAndNoAnswerTheQuestionAboveThemThoughAVocabularyHasThem() throws IOException {
    String pack = "fields: {a: {kind: choice, vocabulary: yn.yaml, labels: [Convenio]}, b: {kind: boolean, labels: [\"¿Tiene sede?\"]}, c: {kind: text, labels: [Fin]}}\n";
    new OwnPack(folder).with("yn.yaml", "si=Sí", "no=No");
    assertThat(show(read(pack, "Convenio\n\n☐ Sí ☒ No\n\n¿Tiene sede?\n\n☒ Sí ☐ No\n\nFin: hoy\n"))).contains("a: {selected: no,", "b: true,");
  }

  @Test
  void aFileThatIsNoYamlIsSaidOnceWithWhatToDo() {
    assertThatThrownBy(() -> read("fields: {a: {kind: identifier, pattern: \"\\d+\", labels: [A]}}\n", "A: 1\n")).isInstanceOf(RulesException.class)
        .hasMessageContaining("write patterns in single quotes").hasMessageNotContaining("is missing here");
  }

  private List<String> findings(Outcome outcome, String code) {
    return outcome.records().get(0).findings().stream().filter(f -> f.code().equals(code))
        .map(f -> outcome.document().text().line(f.span().start()) + " " + f.code() + " " + f.pointer() + " "
            + new java.util.TreeMap<>(f.args())).toList();
  }

  private List<String> asked(Outcome outcome) {
    return outcome.records().get(0).findings().stream().filter(f -> f.code().startsWith("required-") || f.code().equals("field-empty"))
        .map(f -> outcome.document().text().line(f.span().start()) + " " + f.code() + " " + f.pointer() + " "
            + new java.util.TreeMap<>(f.args())).toList();
  }

  static List<String> codes(Outcome outcome) {
    return java.util.stream.Stream.concat(outcome.findings().stream(), outcome.records().stream().flatMap(r -> r.findings().stream()))
        .map(Finding::code).toList();
  }

  private static String show(Outcome outcome) {
    return OwnPack.show(outcome.records().get(0).fields());
  }

  private Outcome read(String pack, String text) throws IOException {
    return new OwnPack(folder).read(pack, text);
  }
}
