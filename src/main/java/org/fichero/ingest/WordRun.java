package org.fichero.ingest;

/**
 * How the characters of a run look, by its {@code rPr} and its styles.
 *
 * @param ascii the symbol font of characters below U+0080; null when it is none
 * @param ansi the symbol font of other characters; null when it is none
 * @param hidden whether they are not shown
 * @param struck whether they are struck through
 * @param bold whether they are bold
 * @param underlined whether a line is under them
 * @param placeholder whether they stand in for a value not given
 * @param fill the colour behind them, by a highlighter or a ground of their own; null for none
 */
record WordRun(String ascii, String ansi, boolean hidden, boolean struck, boolean bold, boolean underlined, boolean placeholder, String fill) {
  static final WordRun PLAIN = new WordRun(null, null, false, false, false, false, false, null);

  /** A run that says nothing itself, in a paragraph of this style (may be null). */
  static WordRun of(WordStyles styles, String paragraph) {
    boolean hidden = styles.isHidden(paragraph);
    boolean struck = styles.isStruck(paragraph);
    boolean bold = Boolean.TRUE.equals(styles.bold(paragraph));
    boolean underlined = Boolean.TRUE.equals(styles.underlined(paragraph));
    return hidden || struck || bold || underlined ? new WordRun(null, null, hidden, struck, bold, underlined, false, null) : PLAIN;
  }

  /** What the {@code rPr} says whose start tag is at hand, in a paragraph of this style (may be null). */
  static WordRun read(Xml xml, WordStyles styles, String paragraph) throws UnreadableSourceException {
    Properties properties = new Properties(styles, paragraph);
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        properties.take(xml);
      }
    }
    return properties.run();
  }

  /** What an {@code rPr} has said so far. */
  private static final class Properties {
    private final WordStyles styles;
    private String ascii;
    private String ansi;
    private boolean hidden;
    private boolean struck;
    private boolean bold;
    private boolean underlined;
    private boolean placeholder;
    private String fill;

    Properties(WordStyles styles, String paragraph) {
      this.styles = styles;
      WordRun plain = of(styles, paragraph);
      ascii = paragraph == null ? null : symbolFont(styles.font(paragraph));
      hidden = plain.hidden;
      struck = plain.struck;
      bold = plain.bold;
      underlined = plain.underlined;
    }

    /** Takes the element whose start tag is at hand. */
    void take(Xml xml) throws UnreadableSourceException {
      switch (xml.name()) {
        case "rStyle" -> style(xml.attribute("val"));
        case "rFonts" -> {
          ascii = xml.attribute("ascii") == null ? ascii : xml.attribute("ascii");
          ansi = xml.attribute("hAnsi");
        }
        case "vanish" -> hidden = xml.isOn();
        case "strike", "dstrike" -> struck = xml.isOn() || struck && !xml.name().equals("strike");
        case "highlight" -> fill = highlighter(xml.attribute("val"));
        case "shd" -> fill = fill == null ? WordBody.fill(xml) : fill;
        case "b" -> bold = xml.isOn();
        case "u" -> underlined = WordStyles.isLine(xml);
        case "rPrChange" -> xml.skip();
        default -> { }
      }
    }

    private void style(String style) {
      ascii = styles.font(style);
      placeholder = styles.isPlaceholder(style);
      hidden |= styles.isHidden(style);
      struck |= styles.isStruck(style);
      bold = or(styles.bold(style), bold);
      underlined = or(styles.underlined(style), underlined);
    }

    WordRun run() {
      return new WordRun(symbolFont(ascii), symbolFont(ansi), hidden, struck, bold, underlined, placeholder, fill);
    }
  }

  /** All colours of the highlighter but white are alike: what is marked is marked. */
  private static String highlighter(String name) {
    return name == null || name.equals("none") || name.equals("white") ? null : "FFFF00";
  }

  boolean emphasised() {
    return bold || underlined;
  }

  private static boolean or(Boolean said, boolean outer) {
    return said == null ? outer : said;
  }

  private static String symbolFont(String font) {
    return Symbols.isSymbolFont(font) ? font : null;
  }
}
