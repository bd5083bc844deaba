package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.Document;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;

/** Several documents on the belt at the same time. */
class LoadTest {
  @Test
  void eachGivesWhatItGivesByItself() throws IOException {
    List<Document> documents = everyFixture();
    assertThat(documents).hasSizeGreaterThan(50);
    assertThat(Belt.fichero().process(documents)).isEqualTo(oneByOne(documents));
  }

  @Test
  void manyAndLongOnesGoOntoItInLoads() {
    List<Document> documents = new ArrayList<>(Collections.nCopies(12, document(Belt.sample())));
    documents.add(3, document(Belt.sample().repeat(12)));
    documents.addAll(Collections.nCopies(40, document("")));
    assertThat(Belt.fichero().process(documents)).isEqualTo(oneByOne(documents));
  }

  @Test
  void noneGiveNothing() {
    assertThat(Belt.fichero().process(List.of())).isEmpty();
  }

  private static List<Outcome> oneByOne(List<Document> documents) {
    return documents.stream().map(Belt.fichero()::process).toList();
  }

  private static Document document(String text) {
    return Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Document> everyFixture() throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        documents.add(Belt.document(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return documents;
  }
}
