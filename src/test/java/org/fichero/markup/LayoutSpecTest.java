package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code layouts.txt}: a text, {@code ->}, and its blocks. */
class LayoutSpecTest {
  /** A text and what it reads as. */
  record Case(String name, String text, String blocks) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTextIsReadAsItsBlocks(Case example) {
    assertThat(Pages.show(example.text()).stripTrailing()).isEqualTo(example.blocks());
    assertThat(Accounting.check(Pages.read(example.text()))).isEmpty();
  }

  @Test
  void aCrossThatNothingExplainsIsReported() {
    assertThat(Pages.read("- ✗ Uno\n- ✗ Dos\n").findings()).extracting(f -> f.code()).containsOnly("cross-ambiguous");
  }

  @Test
  void aVeryLongListOfSuchCrossesIsReportedOnce() {
    assertThat(Pages.read("- ✗ Uno\n".repeat(500)).findings()).hasSize(1)
        .allSatisfy(f -> assertThat(f.span().length()).isGreaterThan(3_500));
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = LayoutSpecTest.class.getResourceAsStream("/markup/layouts.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^@@ ")).skip(1).map(LayoutSpecTest::example);
    }
  }

  private static Case example(String block) {
    int head = block.indexOf('\n');
    int arrow = block.indexOf("\n->\n");
    return new Case(block.substring(0, head), block.substring(head + 1, arrow + 1), block.substring(arrow + 4).stripTrailing());
  }
}
