package org.fichero.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the styles of a Word document say of headings, lists and symbol fonts. */
final class WordStyles {
  /** As the file has it; -1 and null where it is silent. */
  private static final class Style {
    String name = "";
    String basedOn;
    int outline = -1;
    String numId;
    int level = -1;
    String font;
    Boolean hidden;
    Boolean struck;
    Boolean bold;
    Boolean underlined;
  }

  private final Map<String, Style> styles = new HashMap<>();

  static WordStyles none() {
    return new WordStyles();
  }

  static WordStyles read(byte[] part, Budget budget) throws UnreadableSourceException {
    WordStyles all = new WordStyles();
    try (Xml xml = new Xml(part, "word/styles.xml", budget)) {
      Style style = null;
      while (xml.next()) {
        if (xml.isStart()) {
          style = all.read(xml, style);
        }
      }
    }
    return all;
  }

  private Style read(Xml xml, Style open) throws UnreadableSourceException {
    String value = xml.attribute("val");
    switch (xml.name()) {
      case "style" -> {
        Style next = new Style();
        styles.put(String.valueOf(xml.attribute("styleId")), next);
        return next;
      }
      case "docDefaults", "latentStyles", "tblStylePr" -> xml.skip();
      default -> {
        if (open != null) {
          fill(open, xml, value);
        }
      }
    }
    return open;
  }

  private static void fill(Style open, Xml xml, String value) {
    switch (xml.name()) {
      case "name" -> open.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
      case "basedOn" -> open.basedOn = value;
      case "outlineLvl" -> open.outline = xml.number("val", -1);
      case "numId" -> open.numId = value;
      case "ilvl" -> open.level = xml.number("val", -1);
      case "rFonts" -> open.font = xml.attribute("ascii");
      case "vanish" -> open.hidden = xml.isOn();
      case "strike", "dstrike" -> open.struck = xml.isOn();
      case "b" -> open.bold = xml.isOn();
      case "u" -> open.underlined = isLine(xml);
      default -> { }
    }
  }

  /** The heading level from 1; 0 for what is no heading. {@code style} may be null. */
  int heading(String style) {
    Style s = styles.get(style);
    if (s == null) {
      return style == null ? 0 : named(style.toLowerCase(Locale.ROOT));
    }
    for (int hops = 0; s != null && hops < 20; hops++) {
      if (s.outline >= 0) {
        return s.outline < 9 ? s.outline + 1 : 0;
      }
      int level = named(s.name);
      if (level > 0) {
        return level;
      }
      s = styles.get(s.basedOn);
    }
    return 0;
  }

  /** Whether paragraphs of this style are the document's title. */
  boolean isTitle(String style) {
    Style s = styles.get(style);
    return style != null && (s == null ? style : s.name).equalsIgnoreCase("title");
  }

  /** Word's own heading styles, by the name that the file keeps in English whatever the language of the program. */
  private static int named(String name) {
    String compact = name.replace(" ", "");
    boolean heading = compact.startsWith("heading") && compact.length() == 8;
    int level = heading ? Character.digit(compact.charAt(7), 10) : 0;
    return Math.max(level, 0);
  }

  /** Whether paragraphs of this style are a generated table of contents. */
  boolean isContents(String style) {
    Style s = styles.get(style);
    return s != null && s.name.startsWith("toc ") && s.name.length() == 5;
  }

  /** Whether text of this character style stands in for a value not given. */
  boolean isPlaceholder(String style) {
    Style s = styles.get(style);
    return style != null && (s == null ? style : s.name).replace(" ", "").equalsIgnoreCase("placeholdertext");
  }

  /** The font that the style names, itself or by what it is based on; null when none. */
  String font(String style) {
    return inherited(style, s -> s.font);
  }

  /** The list that the style belongs to; null when none. */
  String numId(String style) {
    return inherited(style, s -> s.numId);
  }

  /** Whether text of this style is not shown. */
  boolean isHidden(String style) {
    return Boolean.TRUE.equals(inherited(style, s -> s.hidden));
  }

  /** Whether text of this style is struck through. */
  boolean isStruck(String style) {
    return Boolean.TRUE.equals(inherited(style, s -> s.struck));
  }

  /** Whether text of this style is bold; null where the style does not say. */
  Boolean bold(String style) {
    return inherited(style, s -> s.bold);
  }

  /** Whether text of this style is underlined; null where the style does not say. */
  Boolean underlined(String style) {
    return inherited(style, s -> s.underlined);
  }

  /** Whether {@code w:u} draws a line. */
  static boolean isLine(Xml xml) {
    String line = xml.attribute("val");
    return line != null && !line.equals("none");
  }

  /** The first that is said by the style or by those it is based on; null when none says. */
  private <T> T inherited(String style, Function<Style, T> what) {
    Style s = style == null ? null : styles.get(style);
    for (int hops = 0; s != null && hops < 20; hops++) {
      T said = what.apply(s);
      if (said != null) {
        return said;
      }
      s = styles.get(s.basedOn);
    }
    return null;
  }

  /** The level in the list that the style says, from 0. */
  int listLevel(String style) {
    Style s = styles.get(style);
    return s == null || s.level < 0 ? 0 : s.level;
  }
}
