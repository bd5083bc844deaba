package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fichero.generate.FichaFiles;
import org.fichero.generate.FichaFiles.Made;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same fichas give the same records, whatever the format that they come in. */
class FormatsTest {
  private static final FichaFiles FILES = new FichaFiles(4, 3);
  private static final List<Made> MADE = FILES.all();

  @Test
  void plainTextGivesEveryFicha() {
    assertThat(FILES.plainRecords()).isEqualTo(3);
  }

  @TestFactory
  Stream<DynamicTest> filesWrittenDirectly() {
    return MADE.stream().map(made -> DynamicTest.dynamicTest(made.name(),
        () -> assertThat(FILES.differences(made.name(), made.bytes())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> filesWrittenByLibreOffice(@TempDir Path folder) {
    return Stream.of("control-paragraphs-x.docx doc", "glyph-table_before-box-form.docx rtf", "sym-paragraphs-x.docx pdf").map(c -> DynamicTest.dynamicTest(c, () -> {
          Path office = office();
          assumeTrue(office != null, "no soffice on the path");
          String[] parts = c.split(" ");
          Path file = converted(office, made(parts[0]), parts[1], folder);
          assertThat(FILES.differences(file.getFileName().toString(), Files.readAllBytes(file)))
              .hasSizeLessThanOrEqualTo(FILES.values() / 100);
        }));
  }

  private static Made made(String name) {
    return MADE.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static Path office() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(p -> Path.of(p, "soffice")).filter(Files::isExecutable).findFirst().orElse(null);
  }

  private static Path converted(Path office, Made made, String type, Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve(made.name()), made.bytes());
    Process process = new ProcessBuilder(List.of(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless", "--convert-to", type, "--outdir", folder.toString(), file.toString()))
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    boolean done = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    Path result = folder.resolve(made.name().replace(".docx", "." + type));
    assumeTrue(done && Files.exists(result), "soffice made no " + type);
    return result;
  }
}
