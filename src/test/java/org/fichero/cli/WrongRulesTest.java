package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in rules are shown all at once, each with its line and a caret, and nothing is written. */
class WrongRulesTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @Test
  void allMistakesAreShownWhereTheyStand() throws IOException {
    String pack = Files.readString(Path.of("rules/sello-migrante/pack.yaml"))
        .replace("vocabulary: categories.yaml", "vocabulary: nope.yaml")
        .replaceFirst("kind: place\n", "kind: plaze\n")
        .replace("labels: [Líneas Sello,", "lables: [Líneas Sello,");
    Files.writeString(Files.createDirectories(folder.resolve("rules/sello-migrante")).resolve("pack.yaml"), pack);
    assertThat(extract("--rules", folder.resolve("rules").toString())).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(err.toString(StandardCharsets.UTF_8)).containsSubsequence(
        "(did you mean 'place'?)\n        kind: plaze\n              ^",
        "missing file: no rules folder has 'sello-migrante/nope.yaml'\n        vocabulary: nope.yaml\n                    ^",
        "unknown key 'lables'", "(did you mean 'labels'?)", "mistakes in the rules; nothing was extracted.");
  }

  @Test
  void aPackThatIsNotThereIsOneMistakeWithTheNearestName() {
    assertThat(extract("--template", "sello-migrant")).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
        error: sello-migrant: there is no pack of this name (did you mean 'sello-migrante'?); there are: sello-migrante, \
        fondo-comunitario, ficha-programa, generic
        1 mistake in the rules; nothing was extracted.
        """);
  }

  private int extract(String option, String value) {
    return Main.run(new String[] {"extract", "corpus", option, value, "--out", folder.resolve("out").toString()},
        new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()),
        new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
  }
}
