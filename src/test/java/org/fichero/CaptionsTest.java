package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that print captions below what is written: {@code place: above}. */
class CaptionsTest {
  private static final String PERSON = """
      split: {anchor: first}
      fields:
        first: {kind: text, place: above, labels: [Apellido paterno]}
        second: {kind: text, place: above, labels: [Apellido materno]}
        name: {kind: text, place: above, labels: [Nombres]}
        address: {kind: text, place: above, labels: [Dirección]}
      """;

  @TempDir Path folder;

  @Test
  void captionsBelowTheCellsOfATable() throws IOException {
    Outcome outcome = read(PERSON, """
        | Rojas            | Soto             | Ana     |
        | Apellido paterno | Apellido materno | Nombres |
        | Calle 5 N° 33    |                  |         |
        | Dirección        |                  |         |
        """);
    assertThat(records(outcome)).containsExactly("{first: Rojas, second: Soto, name: Ana, address: Calle 5 N° 33}");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @Test
  void aCaptionBelowNothing() throws IOException {
    assertThat(records(read(PERSON, "| Rojas |  | Ana |\n| Apellido paterno | Apellido materno | Nombres |\n")))
        .containsExactly("{first: Rojas, second: , name: Ana, address: null}");
  }

  @Test
  void captionsBelowLinesAndStrokes() throws IOException {
    assertThat(records(read(PERSON, "Rojas\nApellido paterno\n\nAna María\n__________\nNombres\n\nCalle 5\n\nDirección\n")))
        .containsExactly("{first: Rojas, second: null, name: Ana María, address: Calle 5}");
  }

  @Test
  void theLineAboveAnotherCaptionIsItsOwn() throws IOException {
    assertThat(records(read(PERSON, "Rojas\nApellido paterno\nNombres\n"))).containsExactly("{first: Rojas, second: null, name: , address: null}");
  }

  @Test
  void captionsOfSeveralPeopleEachUnderItsHeading() throws IOException {
    String pack = """
        split: {anchor: student, by: document}
        fields:
          student:
            kind: group
            labels: [Datos del estudiante]
            fields: {name: {kind: text, place: above, labels: [Nombre completo]}}
          tutor:
            kind: group
            labels: [Datos del tutor]
            fields: {name: {kind: text, place: above, labels: [Nombre completo]}}
        """;
    assertThat(records(read(pack, "Datos del estudiante\n\nAna Rojas\nNombre completo\n\nDatos del tutor\n\nLuis Soto\nNombre completo\n")))
        .containsExactly("{student: {name: Ana Rojas}, tutor: {name: Luis Soto}}");
  }

  private Outcome read(String pack, String text) throws IOException {
    return new OwnPack(folder).read(pack, text);
  }

  private static List<String> records(Outcome outcome) {
    return outcome.records().stream().map((FichaRecord r) -> OwnPack.show(r.fields())).toList();
  }
}
