package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two runs, each written as its records' paths; what comes out is path, older records and newer ones. */
class SourcePairsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a a b c   | a a b c   | a 2 2, b 1 1, c 1 1",
      "a b       | b c       | a 1 0, b 1 1, c 0 1",
      "''        | a b       | a 0 1, b 0 1",
      "a b       | ''        | a 1 0, b 1 0",
      "b b d     | a c e     | a 0 1, b 2 0, c 0 1, d 1 0, e 0 1",
      "a ﬀ 😀    | a ﬀ ﬃ 😀  | a 1 1, ﬀ 1 1, ﬃ 0 1, 😀 1 1",
      "b a       | a b       | a 1 1, b 1 1",
      "a b c     | c d a     | c 1 1, d 0 1, a 1 1, b 1 0",
      "a b a     | a b       | a 1 1, b 1 1",
      "a b       | a b a     | a 1 1, b 1 1",
  })
  void everySourceComesOnceInWhateverOrderTheRunsAre(String older, String newer, String expected) throws IOException {
    List<String> pairs = new ArrayList<>();
    new SourcePairs(run("old", older), run("new", newer))
        .forEach((path, before, after) -> pairs.add(path + " " + before.size() + " " + after.size()));
    assertThat(String.join(", ", pairs)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a b    | a b c | true",
      "b      | a b c | true",
      "a c    | a b   | false",
      "a b c  | ''    | false",
      "''     | a     | false",
  })
  void aRunCoversAnotherThatHasNoSourceBesides(String older, String newer, boolean covered) throws IOException {
    assertThat(new SourcePairs(run("old", older), run("new", newer)).isCovered()).isEqualTo(covered);
  }

  private RecordsFile run(String name, String paths) throws IOException {
    String lines = Stream.of(paths.split(" ")).filter(p -> !p.isEmpty())
        .map(p -> "{\"source\":{\"path\":\"" + p + "\"},\"fields\":{}}\n").collect(Collectors.joining());
    return new RecordsFile(Files.writeString(folder.resolve(name + ".jsonl"), lines));
  }
}
