package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part's XML, pulled tag by tag. There is no document type, no entity of the document's own, nothing is fetched, and
 * depth and time are bounded.
 */
final class Xml implements AutoCloseable {
  private static final int MAX_DEPTH = 1500;
  private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(Xml::factory);

  private final XMLStreamReader reader;
  private final Budget budget;
  private final String part;
  private int depth;
  private int steps;

  /** @param part its name, for messages */
  Xml(byte[] bytes, String part, Budget budget) throws UnreadableSourceException {
    this.part = part;
    this.budget = budget;
    try {
      String utf8 = declaresOther(bytes) ? null : TextDecoder.strict(bytes, isMarked(bytes) ? 3 : 0, StandardCharsets.UTF_8);
      if (utf8 == null && !declaresOther(bytes)) {
        throw UnreadableSourceException.damaged(part + ": not UTF-8");
      }
      reader = utf8 == null
          ? FACTORY.get().createXMLStreamReader(new ByteArrayInputStream(bytes))
          : FACTORY.get().createXMLStreamReader(new StringReader(utf8));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static boolean isMarked(byte[] b) {
    return b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
  }

  /** Whether the part is in another encoding than UTF-8: by its first bytes, or by its XML declaration. */
  private static boolean declaresOther(byte[] b) {
    boolean wide = b.length > 1 && (b[0] == 0 || b[1] == 0 || b[0] == (byte) 0xfe || b[0] == (byte) 0xff);
    String head = new String(b, 0, Math.min(b.length, 100), StandardCharsets.ISO_8859_1);
    int at = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
    int end = head.indexOf("?>");
    return wide || at > 0 && at < end && !head.substring(at, end).toLowerCase(java.util.Locale.ROOT).contains("utf-8");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /** The next start tag, end tag or text; false at the end of the part. */
  boolean next() throws UnreadableSourceException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> deeper();
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableSourceException.damaged(
              part + ": refers to the entity " + reader.getLocalName() + ", which is refused");
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> { }
          default -> {
            continue;
          }
        }
        return true;
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void deeper() throws UnreadableSourceException {
    if (++depth > MAX_DEPTH) {
      throw UnreadableSourceException.damaged(part + ": tags nested deeper than " + MAX_DEPTH);
    }
    if ((++steps & 0xfff) == 0) {
      budget.checkTime();
    }
  }

  private UnreadableSourceException broken(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf("Message: ");
    return UnreadableSourceException.damaged(part + ": " + (line < 0 ? message : message.substring(line + 9)));
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  boolean isText() {
    return !reader.isStartElement() && !reader.isEndElement();
  }

  /** The tag's name without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** Whether the tag's namespace ends so. */
  boolean inNamespace(String suffix) {
    String uri = reader.getNamespaceURI();
    return uri != null && uri.endsWith(suffix);
  }

  /** The text at hand. */
  String text() {
    return reader.getText();
  }

  /** The depth of the tag at hand: inside it for a start, outside it for an end. */
  int depth() {
    return depth;
  }

  /** The attribute's value by its name without prefix; null when it is absent. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of a tag, its name without prefix. */
  record Attribute(String name, String value) {}

  /** All attributes of the tag at hand, in their order. */
  java.util.List<Attribute> attributes() {
    return java.util.stream.IntStream.range(0, reader.getAttributeCount())
        .mapToObj(i -> new Attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i))).toList();
  }

  /** The relation that the tag names: its {@code id} in the namespace of relationships, which a plain {@code id} may stand beside. */
  String relation() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return attribute("id");
  }

  /** The attribute as a number; {@code absent} when it is missing or none. */
  int number(String name, int absent) {
    String value = attribute(name);
    if (value == null || value.isEmpty() || value.length() > 9) {
      return absent;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return absent;
    }
  }

  /** An OOXML switch at hand: on without a value, off for {@code 0}, {@code false}, {@code off}. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** From a start tag to its end tag, everything between left out. */
  void skip() throws UnreadableSourceException {
    int outside = depth - 1;
    while (depth > outside && next()) {
      // nothing between is wanted
    }
  }

  /** From a start tag to its end tag: all characters between. */
  String content() throws UnreadableSourceException {
    int outside = depth - 1;
    StringBuilder out = new StringBuilder();
    while (next() && depth > outside) {
      if (isText()) {
        out.append(text());
      }
    }
    return out.toString();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a reader over memory has nothing to close", e);
    }
  }
}
