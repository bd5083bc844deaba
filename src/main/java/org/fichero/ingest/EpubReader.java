package org.fichero.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Books, .epub (EPUB 3.3): the chapters of the spine, each a page of XHTML with the style sheets of the book that it names. */
final class EpubReader implements FormatReader {
  private static final String CONTAINER = "META-INF/container.xml";

  /** A part of the book. */
  private record Item(String href, String properties) {}

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    ZipParts zip = ZipParts.open(bytes, context);
    List<String> chapters = chapters(zip, context);
    String locked = locked(zip);
    for (String chapter : chapters) {
      context.check();
      byte[] part = zip.readIfWhole(chapter);
      if (locked.contains('"' + chapter + '"')) {
        throw UnreadableSourceException.of("source-encrypted");
      }
      if (part != null) {
        Document page = HtmlReader.page(Charsets.decode(part).text(), true);
        styles(page, chapter, zip);
        HtmlReader.write(page, context);
        context.text().blankLine();
      }
    }
  }

  @Override
  public boolean bounded() {
    return true;
  }

  /** What is encrypted, in the words of the list; empty where nothing is. */
  private static String locked(ZipParts zip) throws UnreadableSourceException {
    byte[] list = zip.readIfWhole("META-INF/encryption.xml");
    return list == null ? "" : new String(list, StandardCharsets.UTF_8).replace('\'', '"');
  }

  /** The parts of the spine, in its order, without those that only lead to others. */
  private static List<String> chapters(ZipParts zip, ReadContext context) throws UnreadableSourceException {
    String book = book(zip, context);
    byte[] list = book == null ? null : zip.read(book);
    if (list == null) {
      throw UnreadableSourceException.damaged("the book has no list of its parts");
    }
    Map<String, Item> items = new HashMap<>();
    List<String> chapters = new ArrayList<>();
    try (Xml xml = new Xml(list, book, context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("item")) {
          items.put(xml.attribute("id"), new Item(xml.attribute("href"), String.valueOf(xml.attribute("properties"))));
        } else if (xml.isStart() && xml.name().equals("itemref")) {
          Item item = items.get(xml.attribute("idref"));
          if (item != null && item.href() != null && !List.of(item.properties().split(" ")).contains("nav")) {
            chapters.add(part(book, item.href()));
          }
        }
      }
    }
    return chapters;
  }

  private static String book(ZipParts zip, ReadContext context) throws UnreadableSourceException {
    byte[] container = zip.read(CONTAINER);
    if (container == null) {
      return null;
    }
    try (Xml xml = new Xml(container, CONTAINER, context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("rootfile")) {
          return xml.attribute("full-path");
        }
      }
    }
    return null;
  }

  /** Puts the style sheets that a chapter names into it. */
  private static void styles(Document page, String chapter, ZipParts zip) throws UnreadableSourceException {
    for (Element link : page.select("link[rel~=stylesheet][href]")) {
      byte[] sheet = zip.readIfWhole(part(chapter, link.attr("href")));
      if (sheet != null) {
        link.after(new Element("style").appendChild(new DataNode(Charsets.decode(sheet).text())));
      }
    }
  }

  /** The name of the part that another one calls {@code href}. */
  private static String part(String from, String href) {
    String target = href;
    try {
      target = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a name with a per cent sign of its own
      target = href;
    }
    return Relations.resolve(from.substring(0, from.lastIndexOf('/') + 1), target);
  }
}
