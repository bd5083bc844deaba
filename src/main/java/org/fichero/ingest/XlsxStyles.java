package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workbook's {@code styles.xml} says of number formats, symbol fonts and fills, by a cell's style number. */
final class XlsxStyles {
  private record CellStyle(int format, int font, int fill) {}

  private record Font(String name, boolean struck) {}

  /** The default theme's colours: dark and light text and background, six accents, two links. */
  private static final String[] THEME = {
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"};

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Font> fonts = new ArrayList<>();
  private final List<String> fills = new ArrayList<>();
  private final List<CellStyle> cells = new ArrayList<>();

  static XlsxStyles none() {
    return new XlsxStyles();
  }

  static XlsxStyles read(byte[] part, Budget budget) throws UnreadableSourceException {
    XlsxStyles styles = new XlsxStyles();
    try (Xml xml = new Xml(part, "xl/styles.xml", budget)) {
      while (xml.next()) {
        if (xml.isStart()) {
          styles.start(xml);
        }
      }
    }
    return styles;
  }

  private void start(Xml xml) throws UnreadableSourceException {
    switch (xml.name()) {
      case "numFmt" -> formats.put(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
      case "fonts" -> each(xml, "font", () -> fonts.add(font(xml)));
      case "fills" -> each(xml, "fill", () -> fills.add(fill(xml)));
      case "cellXfs" -> each(xml, "xf", () ->
          cells.add(new CellStyle(xml.number("numFmtId", 0), xml.number("fontId", 0), xml.number("fillId", 0))));
      case "dxfs", "cellStyleXfs", "cellStyles" -> xml.skip();
      default -> { }
    }
  }

  private interface Step {
    void run() throws UnreadableSourceException;
  }

  private static void each(Xml xml, String name, Step step) throws UnreadableSourceException {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals(name)) {
        step.run();
      }
    }
  }

  private static Font font(Xml xml) throws UnreadableSourceException {
    String name = null;
    boolean struck = false;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("name")) {
        name = xml.attribute("val");
      } else if (xml.isStart() && xml.name().equals("strike")) {
        struck = xml.isOn();
      }
    }
    return new Font(name, struck);
  }

  private static String fill(Xml xml) throws UnreadableSourceException {
    String pattern = "none";
    String colour = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "patternFill" -> pattern = String.valueOf(xml.attribute("patternType"));
          case "fgColor" -> colour = colour(xml);
          case "stop", "gradientFill" -> pattern = "gradient";
          case "color" -> colour = colour == null ? colour(xml) : colour;
          default -> { }
        }
      }
    }
    boolean shows = !pattern.equals("none") && !pattern.equals("null");
    return !shows ? null : pattern.equals("solid") || colour != null ? colour : "808080";
  }

  private static String colour(Xml xml) {
    String rgb = xml.attribute("rgb");
    if (rgb != null) {
      return FillColour.of(rgb.length() == 8 ? rgb.substring(2) : rgb);
    }
    int theme = xml.number("theme", -1);
    if (theme >= 0) {
      return FillColour.of(tinted(THEME[theme % THEME.length], xml.attribute("tint")));
    }
    int indexed = xml.number("indexed", -1);
    // 64 and 65 are the system's, 1 and 9 are white
    boolean none = indexed < 0 || indexed == 1 || indexed == 9 || indexed >= 64;
    return none ? null : String.format("%06X", 0x202020 + indexed * 0x030201);
  }

  /** ECMA-376 part 1, 18.8.19: towards black below zero, towards white above. */
  private static String tinted(String rgb, String tint) {
    double t;
    try {
      t = tint == null ? 0 : Double.parseDouble(tint);
    } catch (NumberFormatException e) {
      t = 0;
    }
    int n = Integer.parseInt(rgb, 16);
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int c = n >> shift & 0xff;
      long moved = Math.round(t < 0 ? c * (1 + t) : c + (255 - c) * t);
      out |= (int) Math.max(0, Math.min(255, moved)) << shift;
    }
    return String.format("%06X", out);
  }

  private CellStyle cell(int style) {
    return style >= 0 && style < cells.size() ? cells.get(style) : new CellStyle(0, 0, 0);
  }

  /** The format code; General where none is said. */
  String format(int style) {
    int id = cell(style).format();
    return formats.getOrDefault(id, NumberLook.builtIn(id));
  }

  /** The font's name; null when it is not said. */
  String font(int style) {
    int id = cell(style).font();
    return id < fonts.size() && id >= 0 ? fonts.get(id).name() : null;
  }

  /** Whether the cell's words are struck through. */
  boolean isStruck(int style) {
    int id = cell(style).font();
    return id < fonts.size() && id >= 0 && fonts.get(id).struck();
  }

  /** Null for none or white. */
  String fill(int style) {
    int id = cell(style).fill();
    return id < fills.size() && id >= 0 ? fills.get(id) : null;
  }
}
