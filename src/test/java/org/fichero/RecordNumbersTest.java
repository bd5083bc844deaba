package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that open records, as forms write them and as scans lose them. */
class RecordNumbersTest {
  private static final String FIELDS = """
      fields:
        n: {kind: identifier, markers: ["Ficha N° {n}"]}
        name: {kind: text, labels: [Nombre]}
        code: {kind: text, labels: [Código]}
        sum: {kind: money, unit: CLP, labels: [Monto]}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"Ficha N° 2, 2", "FICHA Nº: 2, 2", "Ficha N°⇥2⇥⇥, 2", "Ficha N°⇥B-02⇥⇥⇥, B-02", "Ficha N°¶2, 2", "Ficha N° l2, null", "Ficha N°, null"})
  void theNumberStandsBesideOrBelowItsWords(String number, String value) throws IOException {
    String text = "Ficha N° 1\nNombre: Ana\nCódigo: A\nMonto: $ 1\n\n" + number.replace('⇥', '\t').replace('¶', '\n')
        + "\n\nNombre: Eva\nCódigo: B\nMonto: $ 2\n";
    for (String split : new String[] {"", "split: {anchor: n}\n"}) {
      assertThat(new OwnPack(folder).records(split + FIELDS, text)).matches("(?s)\\{n: 1, name: Ana, code: A, sum: \\S+ \\S+ 1,.*\\}\n\\{n: "
          + value + ", name: Eva, code: B, sum.*");
    }
  }

  @Test
  void aScanThatLosesAWholeNumberJoinsNoRecords() throws IOException {
    String ficha = "\nNombre: %s\nCódigo: A\nMonto: $ 1\n";
    String text = "Ficha N° 1" + ficha.formatted("Ana") + ficha.formatted("Eva") + "\nFicha N° 3" + ficha.formatted("Luz");
    Outcome outcome = new OwnPack(folder).read("split: {anchor: n}\n" + FIELDS, text);
    assertThat(names(outcome)).containsExactly("Ana", "Eva", "Luz");
    assertThat(PackMishapsTest.codes(outcome)).containsExactly("required-missing");
  }

  @Test
  void withoutAnyNumberRecordsBeginWhereFieldsComeBackAndEachSaysSo() throws IOException {
    String ficha = "\nNombre: %s\nCódigo: A\nMonto: $ 1\n";
    Outcome outcome = new OwnPack(folder).read("split: {anchor: n}\n" + FIELDS, "Informe" + ficha.formatted("Ana") + ficha.formatted("Eva"));
    assertThat(names(outcome)).containsExactly("Ana", "Eva");
    assertThat(PackMishapsTest.codes(outcome)).containsExactly("required-missing", "required-missing");
  }

  @Test
  void theSameNumberAtTheTopOfTheNextPageGoesOn() throws IOException {
    String text = "Ficha N° 1\nNombre: Ana\nCódigo: A\n\nFicha N° 1\nMonto: $ 1\n\nFicha N° 2\nNombre: Eva\nCódigo: B\nMonto: $ 2\n";
    assertThat(new OwnPack(folder).read("split: {anchor: n}\n" + FIELDS, text).records()).hasSize(2);
  }

  private static List<String> names(Outcome outcome) {
    return outcome.records().stream().map(r -> OwnPack.show(r.fields())).map(f -> f.replaceAll(".*name: (\\w+),.*", "$1")).toList();
  }
}
