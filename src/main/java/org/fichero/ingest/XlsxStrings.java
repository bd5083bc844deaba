package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** A workbook's shared strings, in their order. Runs in a symbol font are kept as what they show. */
final class XlsxStrings {
  private XlsxStrings() {}

  static List<String> read(byte[] part, Budget budget) throws UnreadableSourceException {
    List<String> all = new ArrayList<>();
    try (Xml xml = new Xml(part, "xl/sharedStrings.xml", budget)) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("si")) {
          all.add(rich(xml));
        }
      }
    }
    return all;
  }

  /** The text of {@code si} or {@code is}, whose start tag is at hand. */
  static String rich(Xml xml) throws UnreadableSourceException {
    StringBuilder out = new StringBuilder();
    String font = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> font = null;
        case "rFont" -> font = xml.attribute("val");
        case "t" -> append(out, font, xml.content());
        case "rPh" -> xml.skip();
        default -> { }
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String font, String text) {
    for (int i = 0; i < text.length(); i++) {
      out.append(Symbols.isSymbolFont(font) ? Symbols.unicode(font, text.charAt(i)) : text.charAt(i));
    }
  }
}
