package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before a heading as its number, and what does not. */
class NumberingTest {
  @ParameterizedTest
  @CsvSource({"3. Plazos, Plazos", "3.1 Plazos, Plazos", "3.4.3 Plazos, Plazos", "III) Plazos, Plazos", "c) Plazos, Plazos",
      "(2) Plazos, Plazos", "4.- Plazos, Plazos", "3 Plazos, 3 Plazos", "Plazos. Todos, Plazos. Todos", "2022 Plazos, 2022 Plazos"})
  void theHeadingStandsBehindItsNumber(String line, String heading) {
    assertThat(line.substring(Numbering.end(line))).isEqualTo(heading);
  }
}
