package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", ""})
  void helpShowsTheCommandsAndExamples(String call) {
    assertThat(run(call.isEmpty() ? new String[0] : new String[] {call})).isZero();
    assertThat(text(out)).contains("Usage: fichero COMMAND", "extract", "Examples:", "Exit status:");
  }

  @Test
  void everyCommandThatHelpNamesHasHelpOfItsOwn() {
    for (String name : Commands.names()) {
      out.reset();
      assertThat(run(name, "--help")).as(name).isZero();
      assertThat(text(out)).as(name).contains("Usage: fichero " + name).containsPattern("Examples:|Commands:");
    }
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).matches("fichero \\S+\n");
  }

  @Test
  void anUnknownCommandIsRefusedWithTheNearest() {
    assertThat(run("extrat", "x")).isEqualTo(2);
    assertThat(text(err)).contains("there is no command 'extrat'; did you mean 'extract'?", "expected one of:");
  }

  private int run(String... args) {
    return Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err), Map.of());
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
