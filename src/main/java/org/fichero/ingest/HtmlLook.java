package org.fichero.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an element looks like by its attributes and by the page's own style sheet, as far as reading needs it. */
final class HtmlLook {
  private static final Set<String> BLOCKS = Set.of(
      "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset", "legend",
      "address", "blockquote", "center", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "hr",
      "body", "caption", "optgroup", "tr", "td", "th", "tbody");
  private static final Map<String, String> NAMED = Map.ofEntries(
      Map.entry("black", "000000"), Map.entry("silver", "C0C0C0"), Map.entry("gray", "808080"), Map.entry("grey", "808080"),
      Map.entry("maroon", "800000"), Map.entry("red", "FF0000"), Map.entry("purple", "800080"), Map.entry("fuchsia", "FF00FF"),
      Map.entry("green", "008000"), Map.entry("lime", "00FF00"), Map.entry("olive", "808000"), Map.entry("yellow", "FFFF00"),
      Map.entry("navy", "000080"), Map.entry("blue", "0000FF"), Map.entry("teal", "008080"), Map.entry("aqua", "00FFFF"),
      Map.entry("cyan", "00FFFF"), Map.entry("orange", "FFA500"), Map.entry("lightgray", "D3D3D3"),
      Map.entry("lightgrey", "D3D3D3"), Map.entry("darkgray", "A9A9A9"), Map.entry("lightblue", "ADD8E6"),
      Map.entry("lightgreen", "90EE90"), Map.entry("steelblue", "4682B4"), Map.entry("gold", "FFD700"),
      Map.entry("pink", "FFC0CB"), Map.entry("tomato", "FF6347"));

  /** Attributes that give a cell its ground: HTML's own, and Confluence's. */
  private static final List<String> GROUNDS = List.of("bgcolor", "data-highlight-colour");
  private static final Set<String> STRONG = Set.of("b", "strong", "u");
  /** The first figure of a weight from which letters are bold: 600. */
  private static final char BOLD = '6';

  private static final Map<String, Float> UNITS = Map.of("", 1f, "px", 1f, "pt", 4 / 3f, "em", 16f, "rem", 16f, "ex", 8f, "ch", 8f, "mm", 96 / 25.4f,
      "cm", 96 / 2.54f);

  private final HtmlSheet sheet;

  HtmlLook(Document page) {
    sheet = new HtmlSheet(page);
  }

  /** Whether the element begins a line of its own. */
  static boolean isBlock(Element e) {
    return BLOCKS.contains(e.normalName());
  }

  /** Whether the element is not shown. */
  boolean isHidden(Element e) {
    if (e.hasAttr("hidden") || e.normalName().equals("dialog") && !e.hasAttr("open")) {
      return true;
    }
    return declares(e, "display", "none") || declares(e, "visibility", "hidden");
  }

  /** Whether a line is drawn through the element's words. */
  boolean isStruck(Element e) {
    String line = decoration(e);
    return line != null ? line.contains("line-through") : switch (e.normalName()) {
      case "s", "strike", "del" -> true;
      default -> false;
    };
  }

  private String decoration(Element e) {
    String line = property(e, "text-decoration");
    return line == null ? property(e, "text-decoration-line") : line;
  }

  /** Whether the element's words are bold or underlined, in one whose words are or are not; links are underlined whatever they say. */
  boolean isEmphasised(Element e, boolean outer) {
    String weight = property(e, "font-weight");
    String line = decoration(e);
    boolean underlined = line != null && line.contains("underline") && !e.normalName().equals("a");
    if (weight == null || underlined) {
      return outer || underlined || STRONG.contains(e.normalName());
    }
    boolean number = weight.length() == 3 && Character.isDigit(weight.charAt(0));
    return weight.startsWith("bold") || number && weight.charAt(0) >= BOLD || outer && weight.equals("inherit");
  }

  private boolean declares(Element e, String property, String value) {
    String found = property(e, property);
    return found != null && found.equals(value);
  }

  /** The property by the style attribute, then by the style sheet's classes; in lower case; null when not said. */
  private String property(Element e, String property) {
    String own = e.hasAttr("style") ? HtmlSheet.value(e.attr("style"), property) : null;
    return own == null ? sheet.property(e, property) : own;
  }

  /** The box or sign that the style sheet writes before the element's words; empty for none. */
  String signBefore(Element e) {
    String content = sheet.before(e).strip();
    return content.length() == 1 && Symbols.state(content.charAt(0)) != null ? content : "";
  }

  /** How the element is laid out, by the style sheet; empty when it does not say. */
  String display(Element e) {
    String display = property(e, "display");
    return display == null ? "" : display;
  }

  /** The symbol font that the element sets; empty when it sets another font; null when it sets none. */
  String font(Element e) {
    String family = e.hasAttr("face") ? e.attr("face") : property(e, "font-family");
    if (family == null) {
      return null;
    }
    String first = family.split(",")[0].replace("\"", "").replace("'", "").strip();
    return Symbols.isSymbolFont(first) ? first : "";
  }

  /** The background as {@link Shading#colour} has it; null for none or white. */
  String fill(Element e) {
    String value = property(e, "background-color");
    value = value == null ? property(e, "background") : value;
    for (String attribute : GROUNDS) {
      value = value == null && e.hasAttr(attribute) ? e.attr(attribute).toLowerCase(Locale.ROOT) : value;
    }
    return value == null ? null : colour(sheet.resolved(value));
  }

  /** Whether a border runs all around the element. */
  boolean isFramed(Element e) {
    String border = property(e, "border");
    return border != null && !border.contains("none") && !border.contains("hidden") && !border.startsWith("0");
  }

  /** A length that the element declares, in pixels; 0 when it declares none, or one that follows from others. */
  float length(Element e, String property) {
    String value = property(e, property);
    return value == null ? 0 : pixels(value);
  }

  /** A length of CSS or of an attribute in pixels, an em being as large as browsers have it; 0 for one that follows from others. */
  static float pixels(String value) {
    int digits = 0;
    while (digits < value.length() && (Character.digit(value.charAt(digits), 10) >= 0 || value.charAt(digits) == '.')) {
      digits++;
    }
    Float unit = UNITS.get(value.substring(digits).strip());
    try {
      return unit == null ? 0 : unit * Float.parseFloat(value.substring(0, digits));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Whether the element stands at a place of its own on its line, as LibreOffice writes what follows a tab. */
  boolean isPlaced(Element e) {
    return !isBlock(e) && declares(e, "position", "absolute") && property(e, "left") != null;
  }

  /** Whether a new page begins here. */
  boolean breaksBefore(Element e) {
    return declares(e, "page-break-before", "always") || declares(e, "break-before", "page");
  }

  /**
   * The columns of boxes side by side: of a grid whose boxes hold no more than words each; 0 for what is none, or lays out whole blocks.
   */
  int gridColumns(Element e) {
    if (e.childrenSize() < 2) {
      return 0;
    }
    String display = property(e, "display");
    if (display == null || !display.equals("grid") && !display.equals("inline-grid")) {
      return HtmlStrips.isStrip(e, this) || HtmlStrips.isMarkRow(e, this) ? e.childrenSize() : 0;
    }
    String tracks = property(e, "grid-template-columns");
    int columns = tracks == null ? 0 : tracks(tracks);
    boolean whole = columns > 1 && e.childrenSize() >= columns && e.childrenSize() % columns == 0;
    return whole && e.children().stream().allMatch(HtmlLook::isSimple) ? columns : 0;
  }

  static boolean isSimple(Element box) {
    return box.select("p, table, ul, ol, dl, h1, h2, h3, h4, h5, h6, div").size() <= 1;
  }

  /** "repeat(12, 1fr)" or the tracks one by one. */
  private static int tracks(String value) {
    int repeat = value.indexOf("repeat(");
    if (repeat < 0) {
      return value.indexOf('(') < 0 ? value.split(" +").length : 0;
    }
    int comma = value.indexOf(',', repeat);
    String times = comma < 0 ? "" : value.substring(repeat + 7, comma).strip();
    boolean alone = repeat == 0 && value.indexOf(')') == value.length() - 1;
    return alone && !times.isEmpty() && times.length() < 3 && times.chars().allMatch(Character::isDigit) ? Integer.parseInt(times) : 0;
  }

  private static String colour(String value) {
    String first = value.startsWith("rgb") ? value : value.split(" ")[0];
    if (first.startsWith("#") && first.length() == 4) {
      return FillColour.of("" + first.charAt(1) + first.charAt(1) + first.charAt(2) + first.charAt(2) + first.charAt(3) + first.charAt(3));
    }
    if (first.startsWith("rgb")) {
      return rgb(first);
    }
    return FillColour.of(NAMED.getOrDefault(first, first));
  }

  private static String rgb(String value) {
    int open = value.indexOf('(');
    String[] parts = value.substring(open + 1).replace(")", "").split("[,/ ]+");
    if (parts.length < 3 || parts.length > 3 && parts[3].strip().equals("0")) {
      return null;
    }
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      try {
        hex.append(String.format("%02X", Math.max(0, Math.min(255, Math.round(Float.parseFloat(parts[i].strip()))))));
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return FillColour.of(hex.toString());
  }
}
