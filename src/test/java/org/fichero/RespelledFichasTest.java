package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same ficha in spellings that no reader would notice: {@code respelled.txt}, cases parted by {@code ====}, each a name, a document (→ is
 * a tab) and the fields that it must give, a path and its value a line, {@code ----} between records.
 */
class RespelledFichasTest {
  @TestFactory
  Stream<DynamicTest> everySpellingGivesTheSameFields() throws IOException {
    try (InputStream in = RespelledFichasTest.class.getResourceAsStream("respelled.txt")) {
      List<String> cases = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^====\n"));
      return cases.stream().map(c -> c.split("(?m)^@@\n")).map(p -> DynamicTest.dynamicTest(p[0].strip(), () -> check(p[1], p[2])));
    }
  }

  private static void check(String document, String expected) {
    List<FichaRecord> records = Belt.text(document.replace('→', '\t').replace("⟨LRM⟩", "\u200e").replace("⟨NBSP⟩", "\u00a0").replace("⟨SP⟩", "   ")).records();
    List<String> wanted = List.of(expected.strip().split("(?m)^----\n"));
    assertThat(records).hasSize(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      Node fields = records.get(i).fields();
      List<String> found = new ArrayList<>();
      List<String> lines = wanted.get(i).strip().lines().toList();
      lines.forEach(l -> found.add(l.substring(0, l.indexOf(": ")) + ": " + OwnPack.show(at(fields, l.substring(0, l.indexOf(": "))))));
      assertThat(found).isEqualTo(lines);
    }
  }

  private static Node at(Node node, String path) {
    Node found = node;
    for (String name : path.split("/")) {
      found = ((Node.Members) found).members().get(name);
    }
    return found;
  }
}
