package org.fichero.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearLabelTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Grupo prioritario                  | Grupo prioritario | 0 | not-a-place",
    "- GRUPO  PRIORITARIO:              | GRUPO  PRIORITARIO | 0 | not-a-place",
    "Gruqo priotario                    | Gruqo priotario   | 3 | too-far",
    "Grupo prioritario del proyecto     | Grupo prioritario | 0 | before-text",
    "Grupo prioritario (todos)\tEdad     | Grupo prioritario | 0 | in-cell",
    "El grupo prioritario fue atendido  | grupo prioritario | 0 | inside-text"
  })
  void theNearestWordsAreFoundWithTheReason(String line, String text, int edits, String why) {
    NearMiss found = near("Título\n" + line + "\notra cosa", "Grupo prioritario");
    assertThat(found.text()).isEqualTo(text);
    assertThat(found.edits()).isEqualTo(edits);
    assertThat(found.why().code()).isEqualTo(why);
  }

  @Test
  void theBeginningOfALineIsNearerThanTheMiddleOfOne() {
    assertThat(near("la disponibilidad es poca\nSostenibiliad del proyecto", "Sostenibilidad").text()).isEqualTo("Sostenibiliad");
  }

  @Test
  void whatIsFarOffIsNothing() {
    assertThat(near("Nada de esto\nse parece", "Grupo prioritario")).isNull();
  }

  @Test
  void aVeryLongLineTakesNoLongTime() {
    assertThat(near("palabra ".repeat(500_000), "Grupo prioritario")).isNull();
  }

  private static NearMiss near(String text, String... labels) {
    return new NearLabel(new SourceText(text), new Span(0, text.length())).find(List.of(labels));
  }
}
