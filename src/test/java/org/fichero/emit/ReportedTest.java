package org.fichero.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedTest {
  private static final String TEXT = "uno\r\n🙃 <input checked> Sí,\tacepto\ry tres\n";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "uno     | 1 | 1  | uno",
    "Sí,     | 2 | 19 | Sí,",
    "<input checked> | 2 | 3 | 🙃 <input checked> Sí, acepto",
    "y       | 3 | 1  | y tres",
    "tres    | 3 | 3  | tres"
  })
  void aPlaceHasLineColumnAndExcerpt(String at, int line, int column, String excerpt) {
    Reported found = reported(TEXT, TEXT.indexOf(at), TEXT.indexOf(at) + at.length());
    assertThat(found.line()).isEqualTo(line);
    assertThat(found.column()).isEqualTo(column);
    assertThat(found.excerpt()).isEqualTo(excerpt);
  }

  @Test
  void offsetsAreCodePoints() {
    Reported found = reported(TEXT, TEXT.indexOf("tres"), TEXT.length() - 1);
    assertThat(found.start()).isEqualTo(TEXT.indexOf("tres") - 1);
    assertThat(found.end()).isEqualTo(TEXT.length() - 2);
  }

  @Test
  void aLongExcerptIsCutBetweenCharacters() {
    String faces = "🙃".repeat(500);
    Reported found = reported("ab " + faces, 0, faces.length());
    assertThat(found.excerpt()).endsWith("🙃…").hasSizeLessThan(170);
  }

  @Test
  void anEmptyPlaceGivesItsLine() {
    assertThat(reported(TEXT, TEXT.indexOf("tres"), TEXT.indexOf("tres")).excerpt()).isEqualTo("y tres");
    assertThat(reported(TEXT, TEXT.length(), TEXT.length()).excerpt()).isEmpty();
    assertThat(reported("", 0, 0).excerpt()).isEmpty();
  }

  @Test
  void aFindingWithoutPlaceHasNone() {
    Reported found = Reported.of("a.txt", new SourceText(TEXT), null, Finding.at(null, "no-template", Severity.WARNING, null, "templates", "x"));
    assertThat(found.start()).isNull();
    assertThat(found.line()).isNull();
    assertThat(found.line(Messages.ENGLISH)).startsWith("a.txt: warning no-template: No template fits this document");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 100", "1, 1, 100", "326542, 326543, 99.9", "99, 100, 99", "1, 3, 33.3", "0, 5, 0"})
  void onlyAllIsAHundredPerCent(long part, long whole, String percent) {
    assertThat(Numbers.percent(part, whole)).isEqualTo(percent);
  }

  private static Reported reported(String text, int start, int end) {
    return Reported.of("a.txt", new SourceText(text), null,
        Finding.at(new Span(start, end), "unclaimed-text", Severity.WARNING, null));
  }
}
