package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the signs of a row were for whoever laid it out: pictures such as ✅ take two columns where they are seen, and one
 * for a program that counts characters. The reading in which the signs stand straight below their headings is the right one.
 */
final class GlyphWidths {
  /** The first of the signs that are shown as pictures; letters stand before it. */
  private static final int FIRST = 0x2300;
  private static final char PICTURE = '\ufe0f';

  private GlyphWidths() {}

  /** The tokens with the columns that put them straight below the headings. */
  static List<PlacedToken> straight(Lines lines, TextLine line, List<PlacedToken> tokens, List<PlacedToken> heads) {
    if (!line.special || tokens.size() < 2 || tokens.stream().noneMatch(t -> isWide(lines.text, t))) {
      return tokens;
    }
    List<PlacedToken> wide = new ArrayList<>(tokens.size());
    int more = 0;
    for (PlacedToken t : tokens) {
      int extra = isWide(lines.text, t) ? 1 : 0;
      wide.add(new PlacedToken(t.start(), t.end(), t.column() + more, t.endColumn() + more + extra));
      more += extra;
    }
    return slant(wide, heads) < slant(tokens, heads) ? wide : tokens;
  }

  /** A sign that may be shown as a picture: beyond the first plane, with a selector, or one that always is. */
  private static boolean isWide(String text, PlacedToken token) {
    int c = text.codePointAt(token.start());
    return c >= FIRST && c < 0xe000 && (Character.charCount(c) > 1 || token.end() > token.start() + 1 && text.charAt(token.start() + 1) == PICTURE
        || "✅❌❎⬛⬜⭐⚪⚫".indexOf(c) >= 0) || c >= 0x1f300;
  }

  /** How much the places of signs below their headings differ. */
  private static int slant(List<PlacedToken> tokens, List<PlacedToken> heads) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (PlacedToken token : tokens) {
      int off = token.column() - heads.get(token.nearest(heads)).column();
      least = Math.min(least, off);
      most = Math.max(most, off);
    }
    return most - least;
  }
}
