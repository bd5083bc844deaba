package org.fichero.ingest;

import java.util.HashMap;
import java.util.Map;

/** What the {@code Styles} of an Excel 2003 XML workbook say of number formats, symbol fonts and fills, by a style's id. Not thread-safe. */
final class SheetXmlStyles {
  /** Formats that have names, as number format codes. */
  private static final Map<String, String> NAMED = Map.ofEntries(
      Map.entry("Standard", "#,##0.00"), Map.entry("Currency", "#,##0.00"), Map.entry("Euro Currency", "#,##0.00"), Map.entry("Fixed", "0.00"),
      Map.entry("Percent", "0.00%"), Map.entry("General Date", "dd/mm/yyyy h:mm"), Map.entry("Long Date", "dd/mm/yyyy"),
      Map.entry("Medium Date", "dd/mm/yyyy"), Map.entry("Short Date", "dd/mm/yyyy"), Map.entry("Long Time", "h:mm"),
      Map.entry("Medium Time", "h:mm"), Map.entry("Short Time", "h:mm"));

  private record Style(String format, String font, String fill, boolean struck) {}

  private static final Style PLAIN = new Style("General", null, null, false);

  private final Map<String, Style> styles = new HashMap<>();

  /** Reads the element {@code Styles} at hand. */
  void read(Xml xml) throws UnreadableSourceException {
    String id = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("Style")) {
        id = String.valueOf(xml.attribute("ID"));
        styles.put(id, of(xml.attribute("Parent")));
      } else if (xml.isStart() && id != null) {
        styles.put(id, with(of(id), xml));
      }
    }
  }

  private static Style with(Style style, Xml xml) {
    return switch (xml.name()) {
      case "NumberFormat" -> {
        String format = xml.attribute("Format");
        yield new Style(format == null ? "General" : NAMED.getOrDefault(format, format), style.font, style.fill, style.struck);
      }
      case "Font" -> {
        String font = xml.attribute("FontName");
        yield new Style(style.format, font == null ? style.font : font, style.fill, "1".equals(xml.attribute("StrikeThrough")));
      }
      case "Interior" -> {
        String pattern = xml.attribute("Pattern");
        boolean painted = pattern != null && !pattern.equals("None");
        yield new Style(style.format, style.font, painted ? FillColour.of(xml.attribute("Color")) : null, style.struck);
      }
      default -> style;
    };
  }

  private Style of(String id) {
    return id == null ? styles.getOrDefault("Default", PLAIN) : styles.getOrDefault(id, PLAIN);
  }

  /** The number format's code; General where none is said. */
  String format(String id) {
    return of(id).format;
  }

  /** The font's name; null where none is said. */
  String font(String id) {
    return of(id).font;
  }

  /** The fill colour in six hexadecimal digits; null for none. */
  String fill(String id) {
    return of(id).fill;
  }

  boolean isStruck(String id) {
    return of(id).struck;
  }
}
