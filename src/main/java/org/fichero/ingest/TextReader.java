package org.fichero.ingest;

import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/** Plain text and Markdown: the decoded characters exactly, without the byte order mark. Data in JSON, YAML or XML becomes the form that it is,
 * text in two columns one of one. */
final class TextReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    if (isData(decoded, context)) {
      return;
    }
    String columns = NewspaperColumns.read(decoded.text());
    if (columns != null) {
      context.encoding(decoded.encoding());
      context.text().pageStart();
      context.text().plain(columns);
      return;
    }
    context.plainText();
    write(decoded, context);
  }

  /** Reads data; false where there is none. */
  private static boolean isData(TextDecoder.Decoded decoded, ReadContext context) throws UnreadableSourceException {
    String text = decoded.text();
    DataReader reader = new DataReader(context);
    int[] fence = DataReader.fenced(text);
    DataNode data = fence == null ? reader.read(text) : reader.read(text.substring(fence[1], fence[2]));
    if (data == null) {
      return false;
    }
    context.encoding(decoded.encoding());
    DataText out = new DataText(context.text());
    if (fence != null) {
      out.around(text.substring(0, fence[0]));
    }
    out.write(data);
    if (fence != null) {
      out.around(text.substring(fence[3]));
    }
    return true;
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
