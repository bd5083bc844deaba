package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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

  /** LibreOffice paints cells by classes, and sets what follows a tab at a place of its own. */
  @Test
  void styleSheetsAreReadAndTabsPartWords() throws UnreadableSourceException {
    String page = "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title><style>.a { padding:0 } .b { background-color:#4f81bd; }</style></head>"
        + "<body><p>NNA<span style=\"position:absolute;left:6.001cm;\">Sí</span></p><table><tr><td>Ene</td><td>Feb</td><td>Mar</td><td>Abr</td></tr>"
        + "<tr><td class=\"a\">\u00a0</td><td class=\"b\">\u00a0</td><td class=\"a\">\u00a0</td><td class=\"b\">\u00a0</td></tr></table></body></html>";
    String text = Ingester.standard(Limits.standard()).ingest("f.xhtml", page.getBytes(StandardCharsets.UTF_8)).text().chars();
    assertThat(text.strip()).isEqualTo("NNA\tSí\n\nEne\tFeb\tMar\tAbr\n\t☒\t\t☒");
  }
}
