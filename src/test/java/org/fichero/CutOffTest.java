package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;

/** A document whose end has been lost says so, with all fields there or without. */
class CutOffTest {
  private static List<String> last(String text) {
    List<FichaRecord> records = Belt.text(text).records();
    return records.get(records.size() - 1).findings().stream().map(Finding::code).toList();
  }

  @Test
  void theLastValueEndsWithinItsSentence() {
    String sample = Belt.sample();
    assertThat(last(sample)).doesNotContain("cut-off");
    assertThat(last(sample.stripTrailing().substring(0, sample.stripTrailing().length() - 30))).contains("cut-off");
  }

  @Test
  void whereValuesHaveNoFullStopsTheLastNeedsNone() {
    assertThat(last(Belt.sample().replaceAll("(?m)\\.$", "").stripTrailing())).doesNotContain("cut-off");
  }
}
