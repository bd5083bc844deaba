package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fichero.ingest.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source may cost is the user's to say. */
class LimitOptionTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void source() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Categoría\n\n[x] Sociolaboral\n");
  }

  private int extract(String... limits) {
    String[] args = new String[4 + 2 * limits.length];
    args[0] = "extract";
    args[1] = folder.resolve("a.txt").toString();
    args[2] = "--out";
    args[3] = folder.resolve("out").toString();
    for (int i = 0; i < limits.length; i++) {
      args[4 + 2 * i] = "--limit";
      args[5 + 2 * i] = limits[i];
    }
    return Main.run(args, InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err), Map.of());
  }

  @Test
  void aSourceBeyondTheLimitFailsAndSaysHowToRaiseIt() {
    assertThat(extract("bytes=10")).isEqualTo(3);
    assertThat(out.toString()).contains("source-too-large", "10 bytes");
    assertThat(extract("bytes=1000", "seconds=5")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"second=5", "seconds=0", "seconds=-1", "characters=99999999999"})
  void aLimitThatIsNoneIsSaid(String limit) {
    assertThat(extract(limit)).isEqualTo(2);
    assertThat(err.toString()).contains("--limit");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void everyNameChangesOneLimit() {
    for (String name : Limits.NAMES) {
      assertThat(Limits.standard().with(name, 7)).isNotEqualTo(Limits.standard());
    }
  }
}
