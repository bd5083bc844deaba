package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so: its commands run, its finding codes exist, its offsets give the words it names. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile(
      "(?m)(?:java -jar (?:target/)?fichero\\.jar|^ {4}(?:\\$ )?fichero) ((?:extract|explain|evaluate|gold|diff|verify)[^`#\\n]*)");
  private static final Pattern CODES = Pattern.compile("(?m)^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\|");
  private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

  @TempDir
  private Path folder;

  private final String readme = read(Path.of("README.md"));
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyCommandIsUnderstood() {
    List<String> commands = new ArrayList<>();
    for (Matcher m = COMMAND.matcher(readme); m.find(); ) {
      commands.add(m.group(1).strip());
    }
    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      List<String> call = new ArrayList<>(Arrays.asList(command.split(" +")));
      // help is only shown when all that stands before it is understood
      call.add("--help");
      assertThat(run(call.toArray(String[]::new))).as(command + "\n" + err).isZero();
    }
  }

  @Test
  void theCommandsOfScoringFollowOneFromTheOther() {
    String out = folder.resolve("out").toString();
    String gold = folder.resolve("gold").toString();
    assertThat(run("extract", CORPUS.toString(), "--out", out, "--quiet", "--fail-on", "never")).isZero();
    assertThat(run("verify", out, CORPUS.toString())).as(err::toString).isZero();
    assertThat(run("gold", "new", CORPUS.toString(), "--out", gold)).as(err::toString).isZero();
    assertThat(run("evaluate", "--gold", gold, "--predicted", out, "--sources", CORPUS.toString(), "--out",
        folder.resolve("scores").toString())).as(err::toString).isZero();
    assertThat(run("diff", out, out, "--out", folder.resolve("diff").toString())).as(err::toString).isZero();
    assertThat(run("explain", CORPUS.resolve("fichas-buenas-practicas/fichas-buenas-practicas.txt").toString())).isZero();
  }

  @Test
  void theSliceGivesTheTitle() {
    Matcher slice = Pattern.compile("`text\\[(\\d+):(\\d+)\\]`").matcher(readme);
    assertThat(slice.find()).isTrue();
    String text = read(CORPUS.resolve("fichas-buenas-practicas/fichas-buenas-practicas.txt"));
    int from = text.offsetByCodePoints(0, Integer.parseInt(slice.group(1)));
    int to = text.offsetByCodePoints(0, Integer.parseInt(slice.group(2)));
    assertThat(text.substring(from, to)).isEqualTo("Capacitación en Oficios");
  }

  @Test
  void everyFindingThatItExplainsHasItsWords() {
    String messages = read(Path.of("src/main/resources/org/fichero/messages_en.properties"));
    List<String> codes = new ArrayList<>();
    for (Matcher m = CODES.matcher(readme); m.find(); ) {
      codes.addAll(Arrays.asList(m.group(1).replace("`", "").split(", ")));
    }
    assertThat(codes).contains("required-missing", "unclaimed-text");
    codes.stream().filter(c -> c.contains("-")).forEach(c -> assertThat(messages).contains(c + ".message"));
  }

  private int run(String... args) {
    err.reset();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.run(args, new ByteArrayInputStream(new byte[0]), out, errors, Map.of());
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
