package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label that the pack does not know, behind a value on the line of the value's own label. */
class LabelsBehindValuesTest {
  private static final String PACK = """
      split: {by: document}
      fields:
        entity: {kind: text, labels: [Entidad]}
        goal: {kind: text, labels: [Objetivo]}
      """;

  @TempDir Path folder;

  private FichaRecord read(String pack, String line) throws IOException {
    return new OwnPack(folder).read(pack, line.replace("{tab}", "\t") + "\n\nObjetivo: Mejorar la vía\n").records().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Entidad:** Alcaldía de Toca  **NIT:** 891.800", "Entidad: Alcaldía de Toca    NIT: 891.800", "Entidad: Alcaldía de Toca{tab}NIT: 891.800",
      "Entidad: Alcaldía de Toca | NIT: 891.800", "**Entidad:** Alcaldía de Toca · **NIT:** 891.800", "Entidad......Alcaldía de Toca......NIT......891.800",
      "Entidad: Alcaldía de Toca    NIT: 891.800    Correo: a@b.co"})
  void endsTheValueWhereTheNotationShowsIt(String line) throws IOException {
    FichaRecord record = read(PACK, line);
    assertThat(OwnPack.show(record.fields())).isEqualTo("{entity: Alcaldía de Toca, goal: Mejorar la vía}");
    assertThat(record.findings()).extracting(Finding::code).contains("unknown-heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Entidad: Alcaldía de Toca NIT: 891.800", "Entidad: Alcaldía de Toca - NIT: 891.800", "Entidad: Alcaldía de Toca / NIT: 891.800", "Entidad: Alcaldía de Toca, NIT: 891.800",
      "Entidad: Alcaldía de Toca; NIT: 891.800"})
  void isSaidWhereNothingButASpaceOrAStrokePartsThem(String line) throws IOException {
    FichaRecord record = read(PACK, line);
    assertThat(record.findings()).filteredOn(f -> "/fields/entity".equals(f.pointer())).extracting(Finding::code).containsExactly("heading-in-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Entidad: Mejora, así: primero la base", "Entidad: Alcaldía. Meta: 3 km", "Entidad: Sede    10:30 a 12:00", "Entidad: http://toca.gov.co  Calle 3"})
  void isNoneOfTheValuesOwnWords(String line) throws IOException {
    assertThat(read(PACK, line).findings()).isEmpty();
  }

  /** The pack wants what stands behind the value. */
  @ParameterizedTest
  @ValueSource(strings = "Entidad: Alcaldía de Toca    Correo: a@b.co")
  void isLeftToTheFieldThatIsReadFromTheValue(String line) throws IOException {
    assertThat(OwnPack.show(read(PACK + "  email: {kind: email, from: entity}\n", line).fields())).contains("email: a@b.co");
  }
}
