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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fichero.evaluate.ReportShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's workflow and the README's lines for a user's: every command runs, every file that a step takes is there. */
class WorkflowTest {
  /** What the actions take, as their own action.yml says. */
  private static final Map<String, List<String>> INPUTS = Map.of(
      "actions/checkout", List.of(),
      "actions/setup-java", List.of("distribution", "java-version", "cache"),
      "github/codeql-action/upload-sarif", List.of("sarif_file", "category"),
      "actions/upload-artifact", List.of("name", "path", "if-no-files-found"));

  @TempDir Path folder;

  @SuppressWarnings("unchecked")
  private static <T> T yaml(String text) {
    return (T) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> projectSteps() throws IOException {
    Map<String, Object> workflow = yaml(Files.readString(Path.of(".github/workflows/ci.yml")));
    Map<String, Object> build = ((Map<String, Map<String, Object>>) workflow.get("jobs")).get("build");
    return (List<Map<String, Object>>) build.get("steps");
  }

  private static List<Map<String, Object>> readmeSteps() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int chapter = readme.indexOf("\n## In your CI\n");
    int from = readme.indexOf("\n    - uses:", chapter);
    List<String> lines = readme.substring(from + 1, readme.indexOf("\n\n", from)).lines().toList();
    assertThat(lines).as("ten lines to copy").hasSize(10);
    return yaml(String.join("\n", lines));
  }

  @Test
  void everyInputIsOneThatItsActionTakes() throws IOException {
    List<Map<String, Object>> steps = Stream.concat(projectSteps().stream(), readmeSteps().stream()).toList();
    List<Map<String, Object>> uses = steps.stream().filter(s -> s.containsKey("uses")).toList();
    assertThat(uses).hasSize(7).allSatisfy(step -> {
      String[] action = step.get("uses").toString().split("@v");
      assertThat(INPUTS).containsKey(action[0]);
      assertThat(action[1]).containsOnlyDigits();
      assertThat(INPUTS.get(action[0])).containsAll(step.get("with") instanceof Map<?, ?> with
          ? with.keySet().stream().map(Object::toString).toList() : List.of());
    });
    assertThat(steps).allMatch(s -> s.containsKey("uses") != s.containsKey("run"));
  }

  /** The workflow runs what a person runs, and takes only what that leaves. */
  @Test
  void theProjectsWorkflowRunsItsCheckAndTakesWhatItWrites() throws IOException {
    String check = Files.readString(Path.of(".ci/run"));
    assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
    List<String> runs = projectSteps().stream().filter(s -> s.containsKey("run")).map(s -> s.get("run").toString()).toList();
    assertThat(runs).containsExactly(".ci/run", "cat target/scores/evaluation.md >> \"$GITHUB_STEP_SUMMARY\"");
    assertThat(check).contains("evaluate --gold fixtures/gold --predicted corpus fixtures/notations --out target/scores");
    String taken = projectSteps().toString();
    assertThat(taken).contains("target/scores/evaluation.md", "sarif_file=target/scores/findings.sarif", "path=target/scores/\n");
  }

  /** In a project of a user's own: a folder of sources, gold for them, and a baseline written once. */
  @Test
  void theReadmesLinesRunAndFailOnARegression() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.copy(Path.of("fixtures/notations/ruta-empleo.md"), corpus.resolve("ruta-empleo.md"));
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.copy(Path.of("fixtures/gold/notations/ruta-empleo.json"), gold.resolve("ruta-empleo.json"));
    List<String> runs = readmeSteps().stream().filter(s -> s.containsKey("run")).map(s -> s.get("run").toString()).toList();
    assertThat(runs).hasSize(2);
    assertThat(run(runs.get(0) + " --update-baseline")).as("the first time").isZero();
    assertThat(run(runs.get(0))).isZero();
    assertThat(runs.get(1)).startsWith("cat scores/evaluation.md >>");
    assertThat(folder.resolve("scores/evaluation.md")).exists();
    ReportShapes.assertSarif(Files.readString(folder.resolve("scores/findings.sarif")));
    ReportShapes.assertJUnit(Files.readString(folder.resolve("scores/junit.xml")));
    Path source = corpus.resolve("ruta-empleo.md");
    Files.writeString(source, Files.readString(source).replace("Municipalidad de Valdivia", "Municipalidad de Osorno"));
    assertThat(run(runs.get(0))).as("a field that was right is wrong").isEqualTo(1);
    assertThat(Files.readString(folder.resolve("scores/evaluation.md"))).startsWith("## Extraction accuracy: gate failed");
  }

  /** A command as the README writes it, its relative paths below the user's folder. */
  private int run(String command) {
    assertThat(command).startsWith("java -jar fichero.jar ");
    List<String> args = new ArrayList<>();
    for (String word : command.substring("java -jar fichero.jar ".length()).split("\\s+")) {
      boolean path = !word.startsWith("-") && !args.isEmpty();
      args.add(path ? folder.resolve(word).toString() : word);
    }
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.run(args.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), none, none, Map.of());
  }
}
