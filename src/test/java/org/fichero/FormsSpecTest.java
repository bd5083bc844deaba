package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The specification of forms: {@code forms.txt}, cases parted by {@code ====}, each a name, a pack without identity, a document (→ is a
 * tab, ⏏ a new page) and the fields of its records, one record a line. {@code answers.yaml} is a vocabulary that every pack has.
 */
class FormsSpecTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyFormGivesWhatStandsBelowIt() throws IOException {
    try (InputStream in = FormsSpecTest.class.getResourceAsStream("forms.txt")) {
      List<String> cases = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^====\n"));
      assertThat(cases).isNotEmpty();
      return cases.stream().map(c -> c.split("(?m)^----\n"))
          .map(parts -> DynamicTest.dynamicTest(parts[0].strip(), () -> check(parts[1], parts[2], parts[3])));
    }
  }

  private void check(String pack, String text, String records) throws IOException {
    String document = text.replace('→', '\t').replace('⏏', '\f');
    assertThat(new OwnPack(folder).with("answers.yaml", "si=Sí", "no=No", "parte=En parte").records(pack, document)).isEqualTo(records.strip());
  }
}
