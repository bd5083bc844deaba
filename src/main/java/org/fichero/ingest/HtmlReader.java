package org.fichero.ingest;

import org.fichero.model.Document.Encoding;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML and XHTML, as a browser without scripts and styles sheets of its own shows it; nothing that it names is fetched. */
final class HtmlReader implements FormatReader {
  /** Elements in which nothing can stand. */
  private static final String EMPTY = "input, br, hr, img, meta, link, col";

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    TextDecoder.Decoded decoded = Charsets.decode(bytes);
    context.encoding(new Encoding(decoded.encoding().name(), decoded.encoding().how()));
    read(decoded.text(), MediaTypes.XHTML.equals(context.mediaType()), context);
  }

  /** Text that is decoded already, such as a mail's. */
  static void read(String html, boolean xml, ReadContext context) throws UnreadableSourceException {
    write(page(html, xml), context);
  }

  static Document page(String html, boolean xml) {
    boolean strict = xml && html.stripLeading().startsWith("<?xml");
    Document page = strict ? Parser.xmlParser().parseInput(html, "") : null;
    // what calls itself XML and leaves its boxes and line breaks open is read as a browser would
    return page == null || page.select(EMPTY).stream().anyMatch(e -> e.childNodeSize() > 0) ? Parser.htmlParser().parseInput(html, "") : page;
  }

  static void write(Document page, ReadContext context) throws UnreadableSourceException {
    PieceWriter writer = new PieceWriter(context);
    new HtmlBody(page, context).write(writer);
    writer.finish();
  }
}
