package org.fichero.ingest;

import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The long tail of formats: what Tika makes of them is read as a page, so that its tables, lists and inputs are kept. */
final class TikaReader implements FormatReader {
  /** Made once: finding all parsers takes long. Tika's parsers are safe for threads. */
  private static final class Parsers {
    static final AutoDetectParser ALL = new AutoDetectParser();
  }

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, context.name());
    metadata.set(HttpHeaders.CONTENT_TYPE, context.mediaType());
    ParseContext parse = new ParseContext();
    parse.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    parse.set(Parser.class, Parsers.ALL);
    parse.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    ContentHandler page = new Bounded(context.limits().maxCharacters());
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      Parsers.ALL.parse(in, page, metadata, parse);
    } catch (EncryptedDocumentException e) {
      throw UnreadableSourceException.of("source-encrypted");
    } catch (TikaException | SAXException e) {
      if (e instanceof TooLong || e.getCause() instanceof TooLong) {
        throw UnreadableSourceException.of("source-too-large", "limit", context.limits().maxCharacters() + " characters");
      }
      throw UnreadableSourceException.damaged(String.valueOf(e.getMessage()));
    }
    HtmlReader.read(page.toString(), false, context);
  }

  /** Whether Tika has a parser for this type. */
  static boolean reads(String mediaType) {
    org.apache.tika.mime.MediaType type = org.apache.tika.mime.MediaType.parse(mediaType);
    return type != null && Parsers.ALL.getSupportedTypes(new ParseContext()).contains(type);
  }

  private static final class TooLong extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Tika's page, up to the limit. */
  private static final class Bounded extends ToHTMLContentHandler {
    private final int limit;
    private long written;

    Bounded(int limit) {
      this.limit = limit;
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
      written += length;
      if (written > limit) {
        throw new TooLong();
      }
      super.characters(chars, start, length);
    }
  }

  /** Files within files are not read: pictures, fonts, programs. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // left out on purpose
    }
  }
}
