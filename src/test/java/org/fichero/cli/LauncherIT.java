package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build leaves in target/: the jar, and the launcher beside it. */
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path EXAMPLES = Path.of("src/main/launcher/examples").toAbsolutePath();

  @TempDir
  Path work;

  /** What a process left. */
  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void thereIsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh: the build makes no launcher here");
  }

  /** JUnit warns of links that lead out of its folder. */
  @AfterEach
  void unlink() throws IOException {
    Files.deleteIfExists(work.resolve("a folder/fichero.jar"));
    Files.deleteIfExists(work.resolve("to launcher"));
  }

  private Ran run(String options, List<String> command) throws Exception {
    Path out = Files.createTempFile(work, "out", "");
    Path err = Files.createTempFile(work, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile())
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("FICHERO_OPTS", options);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int status = builder.start().waitFor();
    return new Ran(status, Files.readString(out), Files.readString(err));
  }

  private Ran launch(Path launcher, String options, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    return run(options, command);
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      Path found = files.filter(f -> f.getFileName().toString().matches("fichero-.*\\.jsa")).findFirst().orElse(null);
      assumeTrue(found != null, "this Java made no class-data archive");
      return found;
    }
  }

  /** The jar and the launcher in a folder of their own, its name with a space. */
  private Path elsewhere() throws IOException {
    Path folder = Files.createDirectories(work.resolve("a folder"));
    Files.createSymbolicLink(folder.resolve("fichero.jar"), TARGET.resolve("fichero.jar"));
    return Files.copy(TARGET.resolve("fichero"), folder.resolve("fichero"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ficha.docx", "ficha.odt", "ficha.pdf"})
  void writesWhatTheJarWrites(String name) throws Exception {
    String source = EXAMPLES.resolve(name).toString();
    Ran jar = run("", List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
        TARGET.resolve("fichero.jar").toString(), "extract", source, "--out", "jar"));
    Ran launched = launch(TARGET.resolve("fichero"), "", "extract", source, "--out", "launched");
    assertThat(launched.status()).isEqualTo(jar.status()).isZero();
    for (String file : List.of("records.jsonl", "documents.jsonl", "report.json", "report.html")) {
      assertThat(work.resolve("launched").resolve(file)).hasSameBinaryContentAs(work.resolve("jar").resolve(file));
    }
  }

  /** {@code -Xshare:on} has Java refuse to run where it cannot use the archive. */
  @Test
  void runsOnTheArchiveOfTheBuild() throws Exception {
    archive();
    assertThat(launch(TARGET.resolve("fichero"), "-Xshare:on", "--version")).satisfies(ran -> {
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).startsWith("fichero ");
      assertThat(ran.err()).isEmpty();
    });
  }

  @Test
  void oneDocumentLoadsNothingThatOnlyOthersNeed() throws Exception {
    Path log = work.resolve("classes.txt");
    launch(TARGET.resolve("fichero"), "-Xlog:class+load:file=" + log, "extract",
        EXAMPLES.resolve("ficha.docx").toString(), "--out", "out", "-q");
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("org.fichero.ingest.WordReader")
        .doesNotContain("org.apache.tika").doesNotContain("org.apache.poi").doesNotContain("org.apache.pdfbox")
        .doesNotContain("org.jsoup").doesNotContain("dev.cel").doesNotContain("org.snakeyaml").doesNotContain("picocli")
        .doesNotContain("com.google").doesNotContain("opennlp.tools.ml");
  }

  @Test
  void withoutAnArchiveTheFirstRunLeavesOne() throws Exception {
    Path launcher = elsewhere();
    for (int run = 0; run < 2; run++) {
      assertThat(launch(launcher, "", "--version")).satisfies(ran -> {
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("fichero ");
        assertThat(ran.err()).isEmpty();
      });
    }
    try (Stream<Path> left = Files.list(work.resolve("cache/fichero"))) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void anArchiveThatIsNoneIsPassedOverInSilence() throws Exception {
    Path launcher = elsewhere();
    Path name = launcher.resolveSibling(archive().getFileName());
    Files.writeString(name, "no archive");
    Files.writeString(name.resolveSibling(name.getFileName() + ".jar"), launcher.resolveSibling("fichero.jar") + "\n");
    Files.setLastModifiedTime(name, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(launch(launcher, "", "--version")).satisfies(ran -> {
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).startsWith("fichero ");
      assertThat(ran.err()).isEmpty();
    });
    assertThat(work.resolve("cache")).doesNotExist();
  }

  @Test
  void isFoundThroughALinkAndPassesArgumentsAndStatusOn() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("to launcher"), TARGET.resolve("fichero"));
    Ran ran = launch(link, "", "extract", "no such file", "--out", "an out");
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out() + ran.err()).contains("no such file");
    assertThat(work.resolve("an out/report.json")).exists();
    assertThat(launch(link, "", "exract").status()).isEqualTo(2);
  }

  @Test
  void rulesAreReadAsTheBuildParsedThem() throws Exception {
    try (java.util.jar.JarFile jar = new java.util.jar.JarFile(TARGET.resolve("fichero.jar").toFile())) {
      assertThat(jar.getEntry("rules/parsed.bin")).isNotNull();
    }
  }
}
