package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Many records in little memory: as trees, these would take twice the heap that the commands are given. */
class StreamingTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/org/fichero/cli/example");
  private static final int SOURCES = 1_000;
  private static final int EACH = 5;

  @TempDir static Path folder;

  @BeforeAll
  static void writeTwoRunsOfOneCorpus() throws IOException {
    String record = Files.readString(EXAMPLE.resolve("run/records.jsonl")).strip().replace("[\"PA\"]", "[\"PE\"]");
    String text = Files.readString(EXAMPLE.resolve("taller.txt"));
    Files.createDirectories(folder.resolve("src"));
    Files.createDirectories(folder.resolve("old"));
    Files.createDirectories(folder.resolve("new"));
    try (BufferedWriter older = Files.newBufferedWriter(folder.resolve("old/records.jsonl"));
        BufferedWriter newer = Files.newBufferedWriter(folder.resolve("new/records.jsonl"))) {
      for (int i = 0; i < SOURCES * EACH; i++) {
        String name = String.format(Locale.ROOT, "taller-%04d", i / EACH);
        String line = record.replace("\"taller#1\"", "\"" + name + "#" + (i % EACH + 1) + "\"").replace("\"taller.txt\"", "\"" + name + ".txt\"");
        older.append(line).append('\n');
        newer.append(i % 3 == 0 ? line.replace("\"Taller de huertos\"", "\"Taller de huerto\"") : line).append('\n');
        if (i % EACH == 0) {
          Files.writeString(folder.resolve("src/" + name + ".txt"), text);
        }
      }
    }
  }

  @Test
  void aDocumentThatTheMemoryCannotHoldTakesDownNoOther() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("mixed"));
    String sample = Files.readString(Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt"));
    for (int i = 0; i < 8; i++) {
      Files.writeString(sources.resolve("f" + i + ".txt"), sample);
    }
    Files.writeString(sources.resolve("f3-grande.txt"), sample.repeat(600));
    assertThat(run("-Xmx72m", "extract mixed --out mixed-out", 3)).contains("mixed/f3-grande.txt: error memory-short: There was not enough memory");
    assertThat(Files.readAllLines(folder.resolve("mixed-out/records.jsonl"))).hasSize(8 * 7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 | evaluate --gold old/records.jsonl --predicted new --sources src --out scores | 18333 right of 20000",
      "0 | diff old new --sources src --out diff                                        | 1667 of 5000 records changed",
      "1 | verify new src                                                               | 5000 records of 1000 sources: 18333 texts",
  })
  void memoryDoesNotGrowWithTheRecords(int status, String command, String says) throws Exception {
    assertThat(run("-Xmx32m", command, status)).contains(says);
  }

  /** What the command says. */
  private static String run(String memory, String command, int status) throws Exception {
    List<String> call = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), "org.fichero.cli.Main"));
    call.addAll(List.of(command.split(" ")));
    Path said = folder.resolve("said.txt");
    Process process = new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(() -> tail(said)).isEqualTo(status);
    return Files.readString(said);
  }

  private static String tail(Path file) {
    try {
      String all = Files.readString(file);
      return all.substring(Math.max(0, all.length() - 1_000));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
