package org.fichero.ingest;

import org.fichero.model.Span;

/** UTF-8 that was once read as a single-byte page and saved so: {@code AtenciÃ³n}. */
final class Mojibake {
  private Mojibake() {}

  /** The first place, from the bad pair to the end of its word; null when there is none. */
  static Span find(String text) {
    // letters that Spanish has no use for: nearly every text is done here
    if (text.indexOf('\u00c3') < 0 && text.indexOf('\u00c2') < 0 && text.indexOf('\u00e2') < 0) {
      return null;
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00c3' && isTail(text.charAt(i + 1)) || c == '\u00c2' && isSign(text.charAt(i + 1))
          || c == '\u00e2' && text.charAt(i + 1) == '\u20ac') {
        int end = i + 2;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        int start = i;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
          start--;
        }
        return new Span(start, end);
      }
    }
    return null;
  }

  /** What 0x80..0xBF gives in Latin-1 and Windows-1252. */
  private static boolean isTail(char c) {
    return c >= '\u0080' && c <= '\u00bf' || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
  }

  private static boolean isSign(char c) {
    return c == '\u00bf' || c == '\u00a1' || c == '\u00ba' || c == '\u00aa' || c == '\u00b0' || c == '\u00ab' || c == '\u00bb' || c == '\u00a0';
  }
}
