package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a ficha a row, or a ficha a column, in whatever notation they come. */
class ListsOfFichasTest {
  private static final String PACK = """
      split: {anchor: place}
      fields:
        title: {kind: text, place: before, labels: [Nombre]}
        place: {kind: place, labels: [Comuna]}
        people: {kind: quantity, labels: [Personas]}
        topics: {kind: choices, vocabulary: topics.yaml, labels: [Temas]}
        plan: {kind: months, labels: [Meses]}
        about: {kind: text, labels: [Reseña]}
      """;
  private static final String TWO = "{title: Huerto de barrio, place: Talca, people: 20, about: Se siembra entre vecinas.}\n"
      + "{title: Cine móvil, place: Arica, people: 35, about: Se ve y se conversa.}";

  @TempDir Path folder;

  private Outcome read(String name, String text) throws IOException {
    return new OwnPack(folder).with("topics.yaml", "salud=Salud", "arte=Arte", "otro=Otro, detail: true").read(PACK, name, text);
  }

  /** The fields that are there, places and numbers by what they are. */
  private static String show(Outcome outcome, String... without) {
    return outcome.records().stream().map(FichaRecord::fields).map(OwnPack::show)
        .map(s -> s.replaceAll("place: \\{text: (\\w+)[^}]*}", "place: $1").replaceAll("people: \\{text: [^,]*, value: (\\d+)[^}]*}", "people: $1"))
        .map(s -> s.replaceAll(", (people|topics|plan|about): null", "")).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "| Nombre | Comuna | Personas | Reseña |\n|---|---|--:|---|\n| Huerto de barrio | Talca | 20 | Se siembra entre vecinas. |\n| Cine móvil | Arica | 35 | Se ve y se conversa. |\n",
      "# Catastro\n\n|**Nombre**|**Comuna**|**Personas**|**Reseña**|\n|---|---|---|---|\n|Huerto de barrio|Talca|20|Se siembra entre vecinas.|\n|Cine móvil|Arica|35|Se ve y se conversa.|\n\nFuente: municipios.\n",
      "Nombre\tComuna\tPersonas\tReseña\nHuerto de barrio\tTalca\t20\tSe siembra entre vecinas.\nCine móvil\tArica\t35\tSe ve y se conversa.\n",
      "N°;Nombre;Comuna;Personas;Reseña\n1;Huerto de barrio;Talca;20;Se siembra entre vecinas.\n2;Cine móvil;Arica;35;Se ve y se conversa.\n",
      "N°  Nombre            Comuna  Personas  Reseña\n1   Huerto de barrio  Talca   20        Se siembra entre vecinas.\n2   Cine móvil        Arica   35        Se ve y se conversa.\n",
      "<table><tr><th>Nombre<th>Comuna<th>Personas<th>Reseña<tr><td>Huerto de barrio<td>Talca<td>20<td>Se siembra entre vecinas.<tr><td>Cine móvil<td>Arica<td>35<td>Se ve y se conversa.</table>\n",
      "| | Ficha 1 | Ficha 2 |\n|---|---|---|\n| Nombre | Huerto de barrio | Cine móvil |\n| Comuna | Talca | Arica |\n| Personas | 20 | 35 |\n| Reseña | Se siembra entre vecinas. | Se ve y se conversa. |\n",
      "Nombre\tHuerto de barrio\tCine móvil\nComuna\tTalca\tArica\nPersonas\t20\t35\nReseña\tSe siembra entre vecinas.\tSe ve y se conversa.\n"})
  void eachRowOrColumnIsARecord(String text) throws IOException {
    Outcome outcome = read("t.md", text);
    assertThat(show(outcome)).isEqualTo(TWO);
    assertThat(PackMishapsTest.codes(outcome)).doesNotContain("label-repeated", "field-empty", "marks-not-conserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.md", "t.csv"})
  void columnsOfSignsAreOptionsAndMonths(String name) throws IOException {
    String bars = "| Nombre | Comuna | Salud | Arte | Otro | Ene | Feb | Mar | Abr | May | Jun | Reseña |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        + "| Huerto | Talca | X | | | | x | x | | | | Se siembra en la plaza con muchas vecinas y vecinos. |\n"
        + "| Cine | Arica | | | Historia | x | | | | | x | Se ve y se conversa en cada sede de los barrios. |\n";
    String text = name.endsWith("md") ? bars : bars.lines().filter(l -> !l.startsWith("|-")).map(l -> l.substring(2, l.length() - 2).replaceAll(" ?\\| ?", ";")).collect(Collectors.joining("\n"));
    List<FichaRecord> records = read(name, text).records();
    assertThat(records.stream().map(r -> OwnPack.show(r.fields())))
        .anySatisfy(s -> assertThat(s).startsWith("{title: Huerto").contains("selected: [salud], other: null", "plan: [2, 3]"))
        .anySatisfy(s -> assertThat(s).startsWith("{title: Cine").contains("selected: [otro], other: Historia", "plan: [1, 6]")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Temas [%s]", "Temas/%s", "Temas: %s", "Temas - %s"})
  void headingsNameTheFieldBeforeTheOption(String heading) throws IOException {
    String head = "Nombre;Comuna;" + heading.formatted("Salud") + ";" + heading.formatted("Arte") + ";Personas\n";
    String text = head + "Huerto;Talca;TRUE;FALSE;20\nCine;Arica;FALSE;TRUE;35\n";
    assertThat(show(read("t.txt", text))).contains("{title: Huerto, place: Talca, people: 20, topics: {selected: [salud]", "{title: Cine, place: Arica, people: 35, topics: {selected: [arte]");
  }

  @Test
  void figuresOfNoFieldAreNeitherSignsNorPageNumbers() throws IOException {
    String csv = "Nombre;Comuna;Fono;Correo;Puntaje;Reseña;Nota\n" + java.util.stream.IntStream.range(0, 4).mapToObj(i -> "Huerto " + "ABCD".charAt(i)
        + ";Talca;22;a@b.cl;" + (71 + i) + ";Se siembra en la plaza con muchas vecinas y vecinos.;Se cosecha en el verano con toda la gente del barrio.\n").collect(Collectors.joining());
    for (String name : List.of("t.csv", "t.txt")) {
      Outcome outcome = read(name, csv);
      assertThat(outcome.records()).hasSize(4);
      assertThat(show(outcome)).contains("{title: Huerto C, place: Talca, about: Se siembra en la plaza con muchas vecinas y vecinos.}").doesNotContain("topics: {");
    }
  }

  @Test
  void aRowWithNothingWhereRecordsBeginGoesOnWithTheOneAbove() throws IOException {
    String text = "| Nombre | Comuna | Personas | Reseña |\n|---|---|---|---|\n| Huerto | Talca | 20 | Se siembra |\n| | | | y se cosecha. |\n| Cine | Arica | 35 | Se ve. |\n";
    assertThat(show(read("t.md", text))).isEqualTo("{title: Huerto, place: Talca, people: 20, about: Se siembra y se cosecha.}\n{title: Cine, place: Arica, people: 35, about: Se ve.}");
  }

  @Test
  void recordsMayFollowAListOfThem() throws IOException {
    String list = "| Nombre | Comuna | Personas |\n|---|---|---|\n| Huerto | Talca | 20 |\n| Cine | Arica | 35 |\n\n";
    String two = "Nombre: Coro\n\nComuna: Lota\n\nPersonas: 12\n\nReseña: Se canta.\n\nNombre: Feria\n\nComuna: Lebu\n\nPersonas: 40\n\nReseña: Se vende.\n";
    assertThat(show(read("t.md", list + two))).isEqualTo("{title: Huerto, place: Talca, people: 20}\n{title: Cine, place: Arica, people: 35}\n"
        + "{title: Coro, place: Lota, people: 12, about: Se canta.}\n{title: Feria, place: Lebu, people: 40, about: Se vende.}");
  }

  @Test
  void oneRowMayBeTheHeadOfItsRecord() throws IOException {
    String text = "| N° | Nombre | Comuna | Personas |\n|---|---|---|---|\n| 1 | Huerto | Talca | 20 |\n\nReseña\n\nSe siembra.\n";
    assertThat(show(read("t.md", text))).isEqualTo("{title: Huerto, place: Talca, people: 20, about: Se siembra.}");
  }

  /** What stands beside the answers may be said of them. */
  @Test
  void aColumnOfRemarksIsNoRecord() throws IOException {
    String text = "| Nombre | Huerto | según acta |\n|---|---|---|\n| Comuna | Talca | por confirmar |\n| Personas | 20 | lista adjunta |\n| Reseña | Se siembra. | breve |\n";
    Outcome outcome = read("t.md", text);
    assertThat(outcome.records()).hasSize(1);
    assertThat(PackMishapsTest.codes(outcome)).contains("columns-in-value");
  }

  @Test
  void rowsBelowLabelsOfOneRecordGoOnInTheirColumns() throws IOException {
    String text = "Nombre: Huerto\n\nComuna: Talca\n\n| Personas | Reseña |\n|---|---|\n| 20 | Se siembra |\n| mujeres | y se cosecha. |\n";
    assertThat(show(read("t.md", text))).isEqualTo("{title: Huerto, place: Talca, people: 20, about: Se siembra y se cosecha.}");
  }

  @Test
  void aPackOfOneRecordADocumentHasOneARow() throws IOException {
    String pack = "split: {by: document}\nfields:\n  name: {kind: text, required: true, labels: [Nombre]}\n  rut: {kind: text, labels: [RUT]}\n  sum: {kind: money, unit: CLP, labels: [Monto]}\n";
    assertThat(new OwnPack(folder).records(pack, "| Nombre | RUT | Monto |\n|---|---|---|\n| Club Unión | 1-9 | 100 |\n| Coro Sur | 2-7 | 200 |\n"))
        .isEqualTo("{name: Club Unión, rut: 1-9, sum: {text: 100, value: 100, currency: CLP}}\n{name: Coro Sur, rut: 2-7, sum: {text: 200, value: 200, currency: CLP}}");
  }

  @Test
  void formsSideBySideOnASheetAreReadOneAfterTheOther() throws IOException {
    String csv = "Nombre;Huerto;;Nombre;Cine\nComuna;Talca;;Comuna;Arica\nPersonas;20;;Personas;35\nReseña;Se siembra.;;Reseña;Se ve.\n";
    assertThat(show(read("t.csv", csv))).isEqualTo("{title: Huerto, place: Talca, people: 20, about: Se siembra.}\n{title: Cine, place: Arica, people: 35, about: Se ve.}");
  }

  @Test
  void convertersThatRepeatMergedCellsSayNothingTwice() throws IOException {
    String text = "| Registro | Registro | Registro |\n|---|---|---|\n| Nombre | Huerto | Huerto |\n| Comuna | Talca | Talca |\n| Temas | Salud | ☒ |\n| Temas | Arte | ☐ |\n| Reseña | Se siembra. | Se siembra. |\n";
    assertThat(show(read("t.md", text))).startsWith("{title: Huerto, place: Talca, topics: {selected: [salud]").endsWith("about: Se siembra.}");
    String pandas = "| Unnamed: 0 | Unnamed: 1 | Unnamed: 2 |\n|---|---|---|\n| Nombre | Huerto | NaN |\n| Comuna | Talca | NaN |\n| Personas | 20 | NaN |\n| Reseña | Se siembra. | NaN |\n";
    assertThat(show(read("t.md", pandas))).isEqualTo("{title: Huerto, place: Talca, people: 20, about: Se siembra.}");
  }

  @Test
  void frontMatterHoldsTheTitleAndFields() throws IOException {
    String text = "---\ntitle: \"Huerto: uno\"\ndate: 2023-05-01\nestado: listo\ncomuna: 'Talca'\ntags: [a, b]\n---\n#salud #barrio\n\n## Personas\n\n20\n\n#reseña Se siembra.\n";
    assertThat(show(read("t.md", text))).isEqualTo("{title: Huerto: uno, place: Talca, people: 20, about: Se siembra.}");
  }

  @Test
  void flatOpenDocumentIsReadAsOne() throws IOException {
    String fodt = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
        + "<text:p>Nombre: Huerto</text:p><text:p>Comuna: Talca</text:p><text:p>Reseña: Se siembra.</text:p></office:text></office:body></office:document>";
    for (String name : List.of("t.fodt", "t.xml")) {
      assertThat(Belt.document(name, fodt.getBytes(StandardCharsets.UTF_8)).source().mediaType()).isEqualTo("application/vnd.oasis.opendocument.text-flat-xml");
      assertThat(show(read(name, fodt))).isEqualTo("{title: Huerto, place: Talca, about: Se siembra.}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "split: {anchor: n}\n"})
  void aListOfThreeColumnsIsARecordARowHoweverBrief(String split) throws IOException {
    String pack = split + "fields: {n: {kind: identifier, labels: [Folio]}, a: {kind: text, labels: [Nombre]}, m: {kind: money, unit: CLP, labels: [Monto]}}\n";
    assertThat(new OwnPack(folder).records(pack, "# Lista\n\n| Folio | Nombre | Monto |\n|---|---|---|\n| 1 | Ana | 300 |\n| 2 | Eva | 400 |\n"))
        .isEqualTo("{n: 1, a: Ana, m: {text: 300, value: 300, currency: CLP}}\n{n: 2, a: Eva, m: {text: 400, value: 400, currency: CLP}}");
  }

  @Test
  void figuresBelowEachOtherAreNotOneFigure() throws IOException {
    String pack = "split: {by: document}\nfields: {n: {kind: text, labels: [Nombre]}, m: {kind: money, unit: CLP, labels: [Monto]}}\n";
    var outcome = new OwnPack(folder).read(pack, "| Nombre | Monto |\n|---|---|\n| Ana | 300 |\n| Eva | 400 |\n");
    assertThat(OwnPack.show(outcome.records().get(0).fields())).contains("value: 300,");
    assertThat(PackMishapsTest.codes(outcome)).containsExactly("value-several");
  }
}
