package org.fichero.model;

/** The signs that stand before the items of a list and nowhere else: {@code •}, {@code ▪}, {@code ➢}. */
public final class Bullets {
  private static final String SIGNS = "•‣◦▪–—·➢➤►▶▸▹→⇒»❖♦✦✱➔➜\uf0b7\uf0a7\uf0d8\uf0e0\uf076\u2043\u2219\u00b7";

  /** Pictures that say yes or no, or fill a cell, and thus may be marks. */
  private static final String MARKS = "🔘🔲🔳🟢🔴🟠🟡🟣🟤🟥🟦🟧🟨🟩🟪🟫👍👎🗹🗸🗵🗷🗴🗶";

  private Bullets() {}

  /** Whether the code point is a picture that points to an item; 0 is none. */
  public static boolean isPicture(int codePoint) {
    return codePoint >= 0x1f300 && codePoint <= 0x1faff && MARKS.indexOf(codePoint) < 0;
  }

  /** Glyphs of symbol fonts that are boxes, ticks or crosses. */
  private static final String BOXES = "\uf0fe\uf052\uf0fd\uf053\uf054\uf0fc\uf050\uf0fb\uf04f\uf0a8\uf06f\uf070\uf071\uf072\uf078\uf0a3";

  /**
   * Whether the sign begins items; hyphens, asterisks and plus signs, which have other uses, are not among them, but any glyph
   * of a symbol font that is no box is: no text is written with those.
   */
  public static boolean is(char sign) {
    return SIGNS.indexOf(sign) >= 0 || sign >= '\ue000' && sign <= '\uf0ff' && BOXES.indexOf(sign) < 0;
  }
}
