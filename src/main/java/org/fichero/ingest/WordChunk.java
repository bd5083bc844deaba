package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.fichero.model.Severity;

/**
 * A document of another format that stands in a Word document's body ({@code w:altChunk}): a web page, alone or in an archive
 * of its own (MHTML), or text. Others are left out, and a finding says so.
 */
final class WordChunk {
  private WordChunk() {}

  static void read(String name, byte[] bytes, ReadContext context, Piece.Sink sink) throws UnreadableSourceException {
    switch (MediaTypes.extension(name)) {
      case "mht", "mhtml", "eml" -> page(archived(bytes), context, sink);
      case "htm", "html", "xhtml" -> page(Charsets.decode(bytes).text(), context, sink);
      case "txt" -> {
        for (String line : Charsets.decode(bytes).text().lines().toList()) {
          sink.add(new Piece.Paragraph(Flow.of(line)));
        }
      }
      default -> context.finding("chunk-left-out", Severity.WARNING, "part", name);
    }
  }

  private static void page(String html, ReadContext context, Piece.Sink sink) throws UnreadableSourceException {
    new HtmlBody(org.jsoup.Jsoup.parse(html), context).write(sink);
  }

  private static String archived(byte[] bytes) throws UnreadableSourceException {
    try {
      Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
      try {
        String html = page(message);
        return html == null ? "" : html;
      } finally {
        message.dispose();
      }
    } catch (IOException e) {
      throw UnreadableSourceException.damaged("a web archive within it: " + e.getMessage());
    }
  }

  /** The first page of an archive; null when it has none. */
  private static String page(Entity entity) throws UnreadableSourceException, IOException {
    if (entity.getBody() instanceof Multipart several) {
      for (Entity part : several.getBodyParts()) {
        String html = part.getBody() instanceof Multipart ? null : page(part);
        if (html != null) {
          return html;
        }
      }
    }
    if (!MediaTypes.HTML.equalsIgnoreCase(entity.getMimeType()) || !(entity.getBody() instanceof TextBody text)) {
      return null;
    }
    try (java.io.InputStream in = text.getInputStream()) {
      // the page's own declaration may be wrong: the archive's is of its bytes
      String charset = text.getMimeCharset();
      byte[] raw = in.readAllBytes();
      return charset == null || charset.equalsIgnoreCase("us-ascii") ? Charsets.decode(raw).text()
          : new String(raw, java.nio.charset.Charset.isSupported(charset) ? java.nio.charset.Charset.forName(charset) : StandardCharsets.UTF_8);
    }
  }
}
