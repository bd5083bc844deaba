package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes whatever the locale, time zone, default charset and folder of the run. */
class DeterminismTest {
  @Test
  void twoRunsInOtherSurroundingsGiveTheSameBytes(@TempDir Path folder) throws Exception {
    Map<String, String> here = run(folder.resolve("a"), "-Duser.language=es", "-Duser.country=CL", "-Duser.timezone=America/Santiago");
    Map<String, String> there =
        run(folder.resolve("b").resolve("deep"), "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu", "-Dfile.encoding=ISO-8859-1");
    assertThat(here).containsOnlyKeys("documents.jsonl", "records.jsonl", "report.html", "report.json");
    assertThat(there).isEqualTo(here);
  }

  private static Map<String, String> run(Path out, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.fichero.cli.Main",
        "extract", "corpus", "--out", out.toString()));
    Files.createDirectories(out.getParent());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.resolveSibling("log").toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out.resolveSibling("log"))).isZero();
    return contents(out);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
