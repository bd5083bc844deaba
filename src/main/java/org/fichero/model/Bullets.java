package org.fichero.model;

/** The signs that stand before the items of a list and nowhere else: {@code •}, {@code ▪}, {@code ➢}. */
public final class Bullets {
  private static final String SIGNS = "•‣◦▪–—·➢➤►▶▸▹→⇒»❖♦✦✱➔➜\uf0b7\uf0a7\uf0d8\uf0e0\uf076\u2043\u2219\u00b7";

  /** Pictures that say yes or no, or fill a cell, and thus may be marks. */
  private static final String MARKS = "🔘🔲🔳🔴🟠🟡🟣🟤🟥🟦🟧🟨🟩🟪🟫👍👎🗹🗸🗵🗷🗴🗶";

  private Bullets() {}

  /** Whether the code point is a picture that points to an item; 0 is none. */
  public static boolean isPicture(int codePoint) {
    return codePoint >= 0x1f300 && codePoint <= 0x1faff && MARKS.indexOf(codePoint) < 0;
  }

  /** Whether the sign begins items; hyphens, asterisks and plus signs, which have other uses, are not among them. */
  public static boolean is(char sign) {
    return SIGNS.indexOf(sign) >= 0;
  }
}
