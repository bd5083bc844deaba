package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the pack language's walkthrough, as written there, on documents of the corpus. */
class WalkthroughTest {
  @TempDir Path dir;

  @Test
  void everyCommandOfTheWalkthroughRuns() throws IOException {
    Path fichas = Files.createDirectory(dir.resolve("fichas"));
    Files.copy(Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt"), fichas.resolve("a.txt"));
    List<String> commands = Files.readAllLines(Path.of("src/site/markdown/packs.md")).stream()
        .filter(l -> l.startsWith("    fichero ")).map(l -> l.strip().substring("fichero ".length())).toList();
    assertThat(commands).hasSize(7);
    for (String command : commands) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int status = run(command, err);
      assertThat(status).as(command + "\n" + err.toString(StandardCharsets.UTF_8)).isZero();
    }
    assertThat(Files.readAllLines(dir.resolve("clean/records.jsonl"))).hasSize(7);
  }

  private int run(String command, ByteArrayOutputStream err) {
    String[] args = List.of(command.split(" ")).stream()
        .map(a -> List.of("fichas", "out", "clean").contains(a) || a.startsWith("my-rules") ? dir.resolve(a).toString() : a)
        .toArray(String[]::new);
    return Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()), new PrintStream(err), Map.of());
  }
}
