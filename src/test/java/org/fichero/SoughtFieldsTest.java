package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a label of their own: within another field's words, or known by nothing but their shape. */
class SoughtFieldsTest {
  @TempDir Path folder;

  @Test
  void partsOfAnotherFieldsWords() throws IOException {
    String pack = """
        fields:
          project: {kind: text, labels: [Proyecto]}
          contact: {kind: text, labels: [Responsable]}
          name: {kind: text, from: contact, pattern: '^(?<value>[^,]+),'}
          role: {kind: text, from: contact, pattern: ',\\s*(?<value>[^(]+)\\('}
          email: {kind: email, from: contact}
          since: {kind: date, from: contact}
        """;
    OwnPack own = new OwnPack(folder);
    assertThat(own.records(pack, "Proyecto: Uno\nResponsable: Ana Ríos, directora (ana@uno.cl), desde el 3 de mayo de 2024\n")).isEqualTo(
        "{project: Uno, contact: Ana Ríos, directora (ana@uno.cl), desde el 3 de mayo de 2024, name: Ana Ríos, role: directora, "
            + "email: ana@uno.cl, since: 2024-05-03}");
    Outcome without = own.read(pack, "Proyecto: Uno\nResponsable: por definir\n");
    assertThat(OwnPack.show(without.records().get(0).fields())).isEqualTo(
        "{project: Uno, contact: por definir, name: null, role: null, email: null, since: null}");
    assertThat(without.records().get(0).findings()).extracting(Finding::code).doesNotContain("value-malformed");
    assertThat(own.records(pack, "Proyecto: Uno\n")).endsWith("contact: null, name: null, role: null, email: null, since: null}");
  }

  @Test
  void whatIsKnownByItsShapeStandsAnywhereInItsFicha() throws IOException {
    String pack = """
        split: {anchor: name}
        fields:
          name: {kind: text, labels: [Programa]}
          about: {kind: text, labels: [Reseña]}
          code: {kind: identifier, place: anywhere, pattern: 'BIP \\d{5}-\\d'}
          email: {kind: email, place: anywhere}
        """;
    assertThat(new OwnPack(folder).records(pack, "Programa: Uno\nReseña: Ejecutado como BIP 40012-3 en red.\n\n"
        + "Programa: Dos\nReseña: Escribir a dos@red.cl.\n")).isEqualTo(
        "{name: Uno, about: Ejecutado como BIP 40012-3 en red., code: BIP 40012-3, email: null}\n"
            + "{name: Dos, about: Escribir a dos@red.cl., code: null, email: dos@red.cl}");
  }

  @Test
  void ofAFormItMayStandAboveTheFirstLabel() throws IOException {
    String pack = """
        split: {by: document}
        fields:
          folio: {kind: identifier, place: anywhere, pattern: 'Folio (?<value>\\d+)'}
          name: {kind: text, labels: [Nombre]}
        """;
    assertThat(new OwnPack(folder).records(pack, "Servicio de Salud. Folio 1123\n\nComplete la ficha.\n\nNombre: Ana\n"))
        .isEqualTo("{folio: 1123, name: Ana}");
  }

  @ParameterizedTest
  @CsvSource({"''", "', Talca'"})
  void aCodeAboveEachFichaIsOfTheFichaBelow(String town) throws IOException {
    String pack = """
        split: {anchor: name}
        fields:
          folio: {kind: identifier, place: anywhere, pattern: 'Folio N° (?<value>\\d+)'}
          title: {kind: text, place: before}
          name: {kind: text, labels: [Nombre]}
          goal: {kind: text, labels: [Objetivo]}
        """;
    String text = "Informe de proyectos\n\nFolio N° 101\n\nHuerto bonito\n\nNombre: Huerto\nObjetivo: Plantar.\n\n"
        + "Folio N° 102" + town + "\n\nFeria bonita\n\nNombre: Feria\nObjetivo: Vender.\n";
    assertThat(new OwnPack(folder).records(pack, text)).isEqualTo("{folio: 101, title: Huerto bonito, name: Huerto, goal: Plantar.}\n"
        + "{folio: 102, title: Feria bonita, name: Feria, goal: Vender.}");
    String untitled = pack.replaceFirst("  title:.*\\n", "");
    assertThat(new OwnPack(folder).records(untitled, text)).isEqualTo("{folio: 101, name: Huerto, goal: Plantar.}\n{folio: 102, name: Feria, goal: Vender.}");
    String below = "Nombre: Huerto\nObjetivo: Plantar.\n\nFolio N° 101\n\nNombre: Feria\nObjetivo: Vender.\n\nFolio N° 102\n";
    assertThat(new OwnPack(folder).records(untitled, below)).contains("{folio: 101, name: Huerto,", "{folio: 102, name: Feria,");
  }

  @Test
  void anAddressThatANarrowCellBrokeIsOne() throws IOException {
    String pack = "fields: {contact: {kind: text, labels: [Contacto]}, email: {kind: email, from: contact}, end: {kind: text, labels: [Fin]}}\n";
    for (String broken : java.util.List.of("ana@salud-\nancud.cl", "ana@salud-ancud.\ncl", "ana@salud-ancud\n.cl", "ana@\nsalud-ancud.cl")) {
      assertThat(new OwnPack(folder).records(pack, "Contacto: Ana Ríos\n" + broken + "\nFin: sí\n")).as(broken).contains("email: ana@salud-ancud.cl,");
    }
    assertThat(new OwnPack(folder).records(pack, "Contacto: Ana ana@uno.cl. también\nFin: sí\n")).contains("email: ana@uno.cl,");
  }

  @Test
  void ofAGroupItIsLookedForInItsItem() throws IOException {
    String pack = """
        fields:
          name: {kind: text, labels: [Proyecto]}
          team:
            kind: group
            repeats: true
            markers: ["Integrante {n}"]
            fields:
              who: {kind: text, labels: [Nombre]}
              mail: {kind: email, place: anywhere}
        """;
    assertThat(new OwnPack(folder).records(pack, "Proyecto: Uno\nIntegrante 1\nNombre: Eva (eva@uno.cl)\nIntegrante 2\nNombre: Luz\n"))
        .isEqualTo("{name: Uno, team: [{who: Eva (eva@uno.cl), mail: eva@uno.cl}, {who: Luz, mail: null}]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      {kind: email, from: contac} | no field beside 'b' is called 'contac' (did you mean 'contact'?)
      {kind: email, from: b} | no field beside 'b' is called 'b'
      {kind: text, place: anywhere} | 'place: anywhere' finds what has a shape of its own
      {kind: identifier, place: anywhere} | 'place: anywhere' finds what has a shape of its own
      {kind: email, place: anywhere, labels: [Correo]} | has labels of its own: leave either them or this key out
      {kind: email, from: contact, labels: [Correo]} | has labels of its own: leave either them or this key out
      """)
  void whatCannotBeFoundSoIsRefused(String field, String reason) {
    String pack = "fields:\n  contact: {kind: text, labels: [Contacto]}\n  b: " + field + "\n";
    assertThatThrownBy(() -> new OwnPack(folder).read(pack, "")).isInstanceOf(RulesException.class).hasMessageContaining(reason);
  }
}
