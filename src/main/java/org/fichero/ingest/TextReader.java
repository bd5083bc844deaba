package org.fichero.ingest;

import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Plain text, Markdown, CSV and TSV: the decoded characters exactly, without the byte order mark. */
final class TextReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    context.encoding(decoded.encoding());
    context.plainText();
    context.text().plain(decoded.text());
    Span broken = Mojibake.find(decoded.text());
    if (broken != null) {
      context.finding(Finding.at(broken, "mojibake", Severity.WARNING, null,
          "found", decoded.text().substring(broken.start(), broken.end())));
    }
  }

  @Override
  public boolean bounded() {
    return true;
  }
}
