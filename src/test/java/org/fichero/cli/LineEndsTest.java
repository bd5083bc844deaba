package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that part cells elsewhere, at the ends of short lines. */
class LineEndsTest {
  private static final Belt BELT = StandardBelt.load(Optional.empty(), Optional.empty(), org.fichero.ingest.Limits.standard());

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"Recursos propios,\nSENCE,\n", "Oficina;\nx;\n", "x,\n,\n;\n", "|\n|\n", "a|\n|b\n", "\t\nx\t\n", ",x\n,\n", "[x],\n[ ],\n"})
  void areNoMistakeOfTheProgram(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), text);
    assertThat(BELT.run(new SourceFile("a.txt", "a.txt", file, null))).allSatisfy(r -> assertThat(r).isInstanceOf(Belt.Done.class));
  }
}
