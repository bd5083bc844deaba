package org.fichero.ingest;

/**
 * How the characters of a run look, by its {@code rPr} and its styles.
 *
 * @param ascii the symbol font of characters below U+0080; null when it is none
 * @param ansi the symbol font of other characters; null when it is none
 * @param hidden whether they are not shown
 * @param struck whether they are struck through
 * @param placeholder whether they stand in for a value not given
 */
record WordRun(String ascii, String ansi, boolean hidden, boolean struck, boolean placeholder) {
  static final WordRun PLAIN = new WordRun(null, null, false, false, false);

  /** A run that says nothing itself, in a paragraph of this style (may be null). */
  static WordRun of(WordStyles styles, String paragraph) {
    boolean hidden = styles.isHidden(paragraph);
    boolean struck = styles.isStruck(paragraph);
    return hidden || struck ? new WordRun(null, null, hidden, struck, false) : PLAIN;
  }

  /** What the {@code rPr} says whose start tag is at hand, in a paragraph of this style (may be null). */
  static WordRun read(Xml xml, WordStyles styles, String paragraph) throws UnreadableSourceException {
    WordRun plain = of(styles, paragraph);
    String ascii = paragraph == null ? null : symbolFont(styles.font(paragraph));
    String ansi = null;
    boolean hidden = plain.hidden;
    boolean struck = plain.struck;
    boolean placeholder = false;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "rStyle" -> {
          String style = xml.attribute("val");
          ascii = styles.font(style);
          placeholder = styles.isPlaceholder(style);
          hidden |= styles.isHidden(style);
          struck |= styles.isStruck(style);
        }
        case "rFonts" -> {
          ascii = xml.attribute("ascii") == null ? ascii : xml.attribute("ascii");
          ansi = xml.attribute("hAnsi");
        }
        case "vanish" -> hidden = xml.isOn();
        case "strike", "dstrike" -> struck = xml.isOn() || struck && !xml.name().equals("strike");
        case "rPrChange" -> xml.skip();
        default -> { }
      }
    }
    return new WordRun(symbolFont(ascii), symbolFont(ansi), hidden, struck, placeholder);
  }

  private static String symbolFont(String font) {
    return Symbols.isSymbolFont(font) ? font : null;
  }
}
