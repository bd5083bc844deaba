package org.fichero.ingest;

import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Plain text and Markdown: the decoded characters exactly, without the byte order mark. */
final class TextReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    context.plainText();
    write(TextDecoder.decode(bytes), context);
  }

  /** The text as it stands. */
  static void write(TextDecoder.Decoded decoded, ReadContext context) throws UnreadableSourceException {
    context.encoding(decoded.encoding());
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
