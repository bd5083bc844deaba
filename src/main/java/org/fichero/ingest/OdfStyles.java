package org.fichero.ingest;

import java.util.HashMap;
import java.util.Map;

/** What the styles of an OpenDocument file say of fonts, fills, breaks, hidden text and lists. */
final class OdfStyles {
  private static final class Style {
    String parent;
    String font;
    String fill;
    String highlight;
    String dataStyle;
    boolean breakBefore;
    boolean breakAfter;
    boolean hidden;
    Boolean struck;
    Boolean bold;
    Boolean underlined;
  }

  /** One level of a list style; {@code format} null for bullets, empty for items that show nothing. */
  record Level(String format, String bullet, String font, String prefix, String suffix, int shown, int start) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> faces = new HashMap<>();
  private final Map<String, Level[]> lists = new HashMap<>();

  /** Reads what a start tag says, when it is one that belongs to styles; the tag's end is the caller's. */
  final class Collector {
    private Style open;
    private Level[] list;
    private Level level;
    private int levelAt;

    void start(Xml xml) {
      switch (xml.name()) {
        case "font-face" -> faces.put(xml.attribute("name"), unquoted(xml.attribute("font-family")));
        case "style" -> {
          open = styles.computeIfAbsent(xml.attribute("family") + "/" + xml.attribute("name"), k -> new Style());
          open.parent = xml.attribute("parent-style-name");
          open.dataStyle = xml.attribute("data-style-name");
        }
        case "text-properties" -> text(xml);
        case "paragraph-properties", "table-cell-properties", "table-properties" -> block(xml);
        case "list-style", "outline-style" -> {
          open = null;
          list = lists.computeIfAbsent(String.valueOf(xml.attribute("name")), k -> new Level[10]);
        }
        case "list-level-style-bullet", "list-level-style-number", "list-level-style-image" -> level(xml);
        default -> { }
      }
    }

    private void text(Xml xml) {
      String font = xml.attribute("font-name") != null ? xml.attribute("font-name") : unquoted(xml.attribute("font-family"));
      if (open != null) {
        open.font = font == null ? open.font : font;
        open.hidden |= "none".equals(xml.attribute("display"));
        open.highlight = FillColour.of(xml.attribute("background-color"));
        String line = xml.attribute("text-line-through-style") == null ? xml.attribute("text-line-through-type")
            : xml.attribute("text-line-through-style");
        String weight = xml.attribute("font-weight");
        open.bold = weight == null ? open.bold : Boolean.valueOf(weight.equals("bold") || weight.length() == 3 && weight.charAt(0) >= '6' && weight.charAt(0) <= '9');
        String under = xml.attribute("text-underline-style");
        open.underlined = under == null ? open.underlined : Boolean.valueOf(!under.equals("none"));
        open.struck = line == null ? open.struck : Boolean.valueOf(!line.equals("none"));
      } else if (list != null && level != null && font != null) {
        level = new Level(level.format(), level.bullet(), font, level.prefix(), level.suffix(), level.shown(), level.start());
        list[levelAt] = level;
      }
    }

    private void block(Xml xml) {
      if (open != null) {
        String fill = FillColour.of(xml.attribute("background-color"));
        open.fill = fill == null ? open.fill : fill;
        open.hidden |= "false".equals(xml.attribute("display"));
        open.breakBefore |= "page".equals(xml.attribute("break-before"));
        open.breakAfter |= "page".equals(xml.attribute("break-after"));
      }
    }

    private void level(Xml xml) {
      levelAt = Math.max(0, Math.min(9, xml.number("level", 1) - 1));
      String format = xml.name().endsWith("number") ? String.valueOf(xml.attribute("num-format")) : null;
      level = new Level("null".equals(format) ? "" : format, xml.attribute("bullet-char"), null,
          orEmpty(xml.attribute("num-prefix")), orEmpty(xml.attribute("num-suffix")),
          xml.number("display-levels", 1), xml.number("start-value", 1));
      if (list != null) {
        list[levelAt] = level;
      }
    }
  }

  Collector collector() {
    return new Collector();
  }

  private static String orEmpty(String s) {
    return s == null ? "" : s;
  }

  private static String unquoted(String family) {
    return family == null ? null : family.replace("'", "").replace("\"", "");
  }

  /** The first non-null of the style and those it is based on. */
  private <T> T inherited(String family, String name, java.util.function.Function<Style, T> what) {
    Style s = styles.get(family + "/" + name);
    for (int hops = 0; s != null && hops < 20; hops++) {
      T found = what.apply(s);
      if (found != null) {
        return found;
      }
      s = styles.get(family + "/" + s.parent);
    }
    return null;
  }

  /** The symbol font of a style of family {@code text} or {@code paragraph}; null when it is no symbol font. */
  String symbolFont(String family, String name) {
    String face = name == null ? null : inherited(family, name, s -> s.font);
    String font = face == null ? null : faces.getOrDefault(face, face);
    return Symbols.isSymbolFont(font) ? font : null;
  }

  /** Whether the style names a font at all, so that it replaces an outer one. */
  boolean hasFont(String family, String name) {
    return name != null && inherited(family, name, s -> s.font) != null;
  }

  /** Null for none. */
  String fill(String family, String name) {
    return name == null ? null : inherited(family, name, s -> s.fill);
  }

  /** The colour behind words of a style of family {@code text}; null for none. */
  String highlight(String name) {
    return name == null ? null : inherited("text", name, s -> s.highlight);
  }

  /** The number format that a cell style names; null for none. */
  String dataStyle(String name) {
    return name == null ? null : inherited("table-cell", name, s -> s.dataStyle);
  }

  boolean breaksBefore(String paragraph) {
    Style s = styles.get("paragraph/" + paragraph);
    return s != null && s.breakBefore;
  }

  boolean breaksAfter(String paragraph) {
    Style s = styles.get("paragraph/" + paragraph);
    return s != null && s.breakAfter;
  }

  boolean isHidden(String family, String name) {
    Style s = styles.get(family + "/" + name);
    return s != null && s.hidden;
  }

  /** Whether what has the style is struck through. */
  boolean isStruck(String family, String name) {
    return name != null && Boolean.TRUE.equals(inherited(family, name, s -> s.struck));
  }

  /** Whether what has the style is bold; null where the style does not say. */
  Boolean bold(String family, String name) {
    return name == null ? null : inherited(family, name, s -> s.bold);
  }

  /** Whether what has the style is underlined; null where the style does not say. */
  Boolean underlined(String family, String name) {
    return name == null ? null : inherited(family, name, s -> s.underlined);
  }

  /** Whether a paragraph's style is the document's title, itself or by what it is based on. */
  boolean isTitle(String paragraph) {
    String name = paragraph;
    for (int hops = 0; name != null && hops < 20; hops++) {
      if (name.equals("Title")) {
        return true;
      }
      Style s = styles.get("paragraph/" + name);
      name = s == null ? null : s.parent;
    }
    return false;
  }

  /** A level of a list style, from 0; null when it is not said. */
  Level level(String list, int level) {
    Level[] levels = lists.get(list);
    return levels == null || level < 0 || level >= levels.length ? null : levels[level];
  }
}
