package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** A workbook's shared strings, in their order. Runs in a symbol font are kept as what they show. */
final class XlsxStrings {
  private XlsxStrings() {}

  static List<String> read(byte[] part, ReadContext context) throws UnreadableSourceException {
    List<String> all = new ArrayList<>();
    try (Xml xml = new Xml(part, "xl/sharedStrings.xml", context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("si")) {
          all.add(rich(xml, context.leftOut()));
        }
      }
    }
    return all;
  }

  /** The text of {@code si} or {@code is}, whose start tag is at hand; what is struck through goes to {@code out}. */
  static String rich(Xml xml, LeftOut out) throws UnreadableSourceException {
    Flow flow = new Flow();
    String font = null;
    boolean struck = false;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> {
          font = null;
          struck = false;
        }
        case "rFont" -> font = xml.attribute("val");
        case "strike" -> struck = xml.isOn();
        case "t" -> {
          int start = flow.length();
          append(flow, font, xml.content());
          flow.strike(struck ? start : flow.length());
        }
        case "rPh" -> xml.skip();
        default -> { }
      }
    }
    return StruckText.settle(flow, false, out).toString();
  }

  private static void append(Flow out, String font, String text) {
    for (int i = 0; i < text.length(); i++) {
      out.text(Symbols.isSymbolFont(font) ? Symbols.unicode(font, text.charAt(i)) : text.charAt(i));
    }
  }
}
