package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that call themselves XML are read whether they are or not. */
class XhtmlTest {
  private static final String PAGE = "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>"
      + "<p><input type=\"checkbox\"%s> Uno<br%s>Dos</p><p>Tres</p></body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void boxesThatAreLeftOpenHoldNothing(String close) throws UnreadableSourceException {
    byte[] page = PAGE.formatted(close, close).getBytes(StandardCharsets.UTF_8);
    assertThat(Ingester.standard(Limits.standard()).ingest("f.xhtml", page).text().chars().strip()).isEqualTo("☐ Uno\nDos\n\nTres");
  }
}
