package org.fichero.ingest;

/** The paragraph of an RTF file that is open: what it is, and its words so far. */
final class RtfParagraph {
  private final RtfFonts fonts;
  private final RtfStyles styles;
  private final LeftOut leftOut;
  private final StringBuilder hidden = new StringBuilder();
  private Flow flow = new Flow();
  private Flow bullet;
  private int style;
  private int outline = -1;
  private int listLevel;
  private int glyphs;

  RtfParagraph(RtfFonts fonts, RtfStyles styles, LeftOut leftOut) {
    this.fonts = fonts;
    this.styles = styles;
    this.leftOut = leftOut;
  }

  /** The words so far, for what stands in the place of words. */
  Flow flow() {
    return flow;
  }

  /** A character of the body, as the group that it stands in shows it. */
  void character(RtfState state, char c) {
    if (state.hidden) {
      hidden.append(c);
    } else if (!state.deleted) {
      int start = flow.length();
      Symbols.append(flow, fonts.symbolFont(state.font), String.valueOf(c), () -> "rtf#glyph[" + ++glyphs + "]");
      flow.strike(state.struck ? start : flow.length());
      flow.emphasise(state.bold || state.underlined ? start : flow.length());
    }
  }

  void lineBreak(RtfState state) {
    if (!state.hidden && !state.deleted) {
      flow.lineBreak();
    }
  }

  void beginBullet() {
    bullet = new Flow();
  }

  /** A character of the list's bullet or number. */
  void bullet(RtfState state, char c) {
    bullet.text(Symbols.unicode(fonts.symbolFont(state.font), c));
  }

  /** {@code \pard}: the next words say anew what the paragraph is. */
  void reset() {
    style = 0;
    outline = -1;
    listLevel = 0;
  }

  /** A word that says what the paragraph is; false for others. */
  boolean format(String word, int number) {
    switch (word) {
      case "s" -> style = number;
      case "outlinelevel" -> outline = number;
      case "ilvl" -> listLevel = number;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Ends it. Null when it shows nothing. */
  Piece end() {
    leftOut.add(LeftOut.Why.HIDDEN, hidden);
    hidden.setLength(0);
    Flow sign = bullet;
    String shown = sign == null ? "" : sign.toString().strip();
    Flow done = StruckText.settle(flow, shown.length() == 1 && Symbols.state(shown.charAt(0)) != null, leftOut);
    flow = new Flow();
    bullet = null;
    int level = styles.heading(style, outline);
    if (done.isBlank()) {
      return null;
    }
    if (level > 0) {
      boolean numbered = shown.chars().anyMatch(Character::isLetterOrDigit);
      return new Piece.Heading(level, numbered ? Flow.of(shown + " ").append(done) : done);
    }
    return sign != null ? new Piece.Item(listLevel, RtfWords.bullet(shown), done) : new Piece.Paragraph(done);
  }
}
