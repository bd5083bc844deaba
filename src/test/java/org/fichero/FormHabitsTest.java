package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How forms number their records, crowd labels on a line and write lists, as a pack's writer expects them to be read. */
class FormHabitsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"PROYECTO N° %d\nHUERTO %s\n", "Proyecto N° %d: Huerto %s\n", "## Proyecto N° %d\n\nHuerto %s\n", "Proyecto N° %d – Huerto %s\n"})
  void aTitleStandsBesideOrBelowTheNumberThatOpensTheRecord(String head) throws IOException {
    String pack = """
        split: {anchor: number}
        ignore: [Identificación]
        fields:
          number: {kind: identifier, markers: ["Proyecto N° {n}"]}
          title: {kind: text, place: before}
          lead: {kind: text, labels: [Jefa]}
          sum: {kind: money, unit: CLP, labels: [Monto]}
          summary: {kind: text, labels: [Resumen]}
        """;
    StringBuilder text = new StringBuilder("FICHAS DE PROYECTOS\nSegundo llamado\n\n");
    for (int i = 1; i < 4; i++) {
      text.append(head.formatted(i, "UNO DOS TRES".split(" ")[i - 1])).append("\n1. IDENTIFICACIÓN\n\nJefa: Ana\nMonto: $ 100\n\n2. RESUMEN\n\nSin más\n\n");
    }
    assertThat(new OwnPack(folder).records(pack, text.toString()).toLowerCase(java.util.Locale.ROOT).lines().map(l -> l.substring(0, l.indexOf(", sum"))))
        .containsExactly("{number: 1, title: huerto uno, lead: ana", "{number: 2, title: huerto dos, lead: ana", "{number: 3, title: huerto tres, lead: ana");
  }

  @Test
  void theNumberAloneIsTheValueWithoutAFieldForTheTitle() throws IOException {
    String pack = """
        split: {anchor: number}
        fields:
          number: {kind: identifier, markers: ["Ficha {n}"]}
          lead: {kind: text, labels: [Jefa]}
          place: {kind: text, labels: [Lugar]}
        """;
    FichaRecord record = new OwnPack(folder).read(pack, "Ficha 7: Huerto\n\nJefa: Ana\nLugar: Lota\n").records().get(0);
    assertThat(OwnPack.show(record.fields())).isEqualTo("{number: 7, lead: Ana, place: Lota}");
    assertThat(record.findings()).extracting(f -> f.code()).contains("unclaimed-text");
  }

  @Test
  void labelsOnOneLineArePartedByTheirColons() throws IOException {
    String pack = """
        fields:
          stages:
            kind: group
            repeats: true
            markers: ["Etapa {n}"]
            fields:
              name: {kind: text, place: before}
              start: {kind: months, labels: [Inicio]}
              end: {kind: months, labels: [Término]}
          goal: {kind: text, labels: [Meta]}
          note: {kind: text, labels: [Nota]}
        """;
    assertThat(new OwnPack(folder).records(pack, """
        Meta: crecer Nota: el término: abril es Nota al pie

        Etapa 1: Compra
        Inicio: marzo Término: abril
        Etapa 2: Obra
        Inicio: mayo Término: julio
        """)).isEqualTo("{stages: [{name: Compra, start: [3], end: [4]}, {name: Obra, start: [5], end: [7]}], goal: crecer, "
            + "note: el término: abril es Nota al pie}");
  }

  @Test
  void oneLineHoldsSeveralItemsWithTheirBulletsOrNumbers() throws IOException {
    String pack = """
        fields:
          services: {kind: list, labels: [Servicios]}
          parts: {kind: list, labels: [Componentes]}
          single: {kind: list, labels: [Meta]}
        """;
    assertThat(new OwnPack(folder).records(pack, """
        Servicios\t• Talleres • Préstamo de salas • Alimentación
        Componentes\t1. Becas 2. Talleres de 2 horas 3. Obras
        Meta\t1. Cubrir 2 de 3 comunas
        """)).isEqualTo("{services: [Talleres, Préstamo de salas, Alimentación], parts: [Becas, Talleres de 2 horas, Obras], "
            + "single: [Cubrir 2 de 3 comunas]}");
  }

  @Test
  void namesOfPlacesStayWholeInLists() throws IOException {
    String pack = "fields:\n  regions: {kind: list, separators: [\",\", y], labels: [Regiones]}\n  other: {kind: text, labels: [Otro]}\n";
    assertThat(new OwnPack(folder).records(pack, "Regiones: Tarapacá, ARICA Y PARINACOTA, Magallanes y Antártica Chilena y Maule\nOtro: no\n"))
        .startsWith("{regions: [Tarapacá, ARICA Y PARINACOTA, Magallanes y Antártica Chilena, Maule]");
  }

  @Test
  void anAddressThatANarrowCellBrokeIsOneAgain() throws IOException {
    String pack = "fields:\n  web: {kind: url, labels: [Sitio]}\n  other: {kind: text, labels: [Otro]}\n";
    assertThat(new OwnPack(folder).records(pack, "Sitio: https:// programas.region.example .cl/01 (ver también)\nOtro: no\n"))
        .startsWith("{web: https://programas.region.example.cl/01,");
  }

  @Test
  void aPatternNarrowsWhatAQuantityOrDateIsReadFrom() throws IOException {
    String pack = """
        fields:
          length: {kind: quantity, pattern: '^[^(]+', labels: [Duración]}
          until: {kind: date, pattern: 'hasta .*', labels: [Vigencia]}
        """;
    assertThat(new OwnPack(folder).records(pack, "Duración: 10 meses (de marzo a diciembre de 2024)\nVigencia: 1/3/2024, hasta 4/5/2025\n"))
        .isEqualTo("{length: {text: 10 meses, value: 10, unit: meses}, until: 2025-05-04}");
  }

  @Test
  void headingsOfRecordsOfOneLengthAreNoPageHeaders() throws IOException {
    String pack = """
        fields:
          title: {kind: text, place: before}
          goal: {kind: text, labels: [Objetivo]}
          steps: {kind: list, labels: [Pasos]}
          partners: {kind: list, labels: [Socias]}
          goes_on: {kind: boolean, labels: ["¿Sigue?"]}
          end: {kind: text, labels: [Cierre]}
        """;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("# Proyecto ").append("abcdef".charAt(i)).append("\n\n## Objetivo\n\nCrecer.\n\n## Pasos\n\nPaso\tMeta\n")
          .append(i % 2 == 0 ? "Comprar\t1\n" : "Vender\t2\n").append("\n## Socias\n\n– Una\n\n").append("– Otra\n\n".repeat(i % 2))
          .append(i % 2 == 0 ? "¿Sigue? SI (X) NO ( )" : "¿Sigue? SI ( ) NO (X)").append("\n\n## Cierre\n\nFin.\n\n");
    }
    assertThat(new OwnPack(folder).records(pack, text.toString()).lines()).hasSize(6).allMatch(r -> r.contains("partners: [Una"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Correo", "Correo"})
  void addressesBelowTheirLabelsAreNoSentencesThatGoOnOverBlankLines(String label) throws IOException {
    String pack = """
        fields:
          title: {kind: text, place: before}
          mail: {kind: email, labels: [Correo]}
          story: {kind: paragraphs, labels: [Relato]}
        """;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("# Taller ").append("abcdef".charAt(i)).append("\n\n").append(label).append("\n\nana@muni.cl\n\n## Relato\n\n")
          .append("Los talleres se dictan en la sede de la junta.\n\nAsisten vecinas de toda la comuna.\n\n");
    }
    assertThat(new OwnPack(folder).records(pack, text.toString()).lines()).hasSize(6).allMatch(r -> r.contains("sede de la junta., Asisten"));
  }
}
