package org.fichero.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthNamesTest {
  @Test
  void theSpanishMonthsStandInOrder() {
    MonthNames names = MonthNames.load(RuleFiles.bundled());
    assertThat(names.initials()).isEqualTo("efmamjjasond");
    assertThat(names.numbers()).containsEntry("setiembre", 9).containsEntry("sept", 9).containsEntry("dic", 12);
  }

  @Test
  void aWordForTwoMonthsIsAMistakeThatIsShownInItsLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("common/es"));
    Files.writeString(folder.resolve("common/es/months.yaml"), """
        months:
          - {names: [enero], abbreviations: [ene], initial: e}
          - {names: [febrero], abbreviations: [ene], initial: f}
        """);
    assertThatThrownBy(() -> MonthNames.load(RuleFiles.in(folder)))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("months.yaml:3:40: 'ene' stands for month 1 already")
        .hasMessageContaining("expected twelve months, found 2");
  }
}
