package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
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

  @Test
  void optionsThatEndTheTextMayHaveHadOthersBelow() {
    String form = "Huerto de Nora\n\nMUNICIPALIDAD\nTALCA\n\nGrupo prioritario\n\nMujeres.\n\nCategoría\n\n";
    String options = "Sociolaboral ( )\nAcogida/atención (X)\n";
    assertThat(missing(form + options)).containsExactly(Severity.WARNING);
    assertThat(missing(form + options + "\nForma de financiamiento\n\nSENCE.\n")).containsExactly(Severity.INFO);
  }

  private static List<Severity> missing(String text) {
    return Belt.text(text).records().get(0).findings().stream().filter(f -> f.code().equals("options-missing")).map(Finding::severity).toList();
  }

  @Test
  void aFichaWhoseLabelsComeAgainMayBeTwo() {
    String half = "MUNICIPALIDAD\nTALCA\n\nGrupo prioritario\n\nMujeres.\n\nForma de financiamiento\n\nSENCE.\n\nSostenibilidad\n\nSigue en pie.\n\n";
    assertThat(last("Huerto de Nora\n\n" + half)).doesNotContain("records-joined");
    assertThat(last("Huerto de Nora\n\n" + half + half)).contains("records-joined");
  }
}
