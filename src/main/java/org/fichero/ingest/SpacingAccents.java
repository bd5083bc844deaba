package org.fichero.ingest;

import java.text.Normalizer;
import java.util.List;

/** Accents that are set as characters of their own over a letter, as typesetters without accented letters do: both become one letter. */
final class SpacingAccents {
  private static final String SPACING = "\u00b4\u0060\u02c6\u005e\u02dc\u007e\u00a8\u02da\u00b8\u02c7";
  private static final String COMBINING = "\u0301\u0300\u0302\u0302\u0303\u0303\u0308\u030a\u0327\u030c";
  /** Higher or lower, in ems, an accent belongs to another line. */
  private static final float REACH = 0.6f;

  private SpacingAccents() {}

  /** Takes a character up after those drawn before it. */
  static void add(List<Glyph> glyphs, Glyph g) {
    Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
    Glyph both = last == null ? null : isAccent(last) ? joined(last, g) : isAccent(g) ? joined(g, last) : null;
    if (both == null) {
      glyphs.add(g);
    } else {
      glyphs.set(glyphs.size() - 1, both);
    }
  }

  private static boolean isAccent(Glyph g) {
    return g.text().length() == 1 && SPACING.indexOf(g.text().charAt(0)) >= 0;
  }

  /** The letter with its accent; null where the one does not stand over the other, or no such letter is. */
  private static Glyph joined(Glyph accent, Glyph letter) {
    boolean over = letter.x() < accent.centreX() && accent.centreX() < letter.right() && Math.abs(accent.y() - letter.y()) < REACH * letter.size();
    if (!over || letter.text().length() != 1 || !Character.isLetter(letter.text().charAt(0))) {
      return null;
    }
    String base = letter.text().equals("\u0131") ? "i" : letter.text();
    String text = Normalizer.normalize(base + COMBINING.charAt(SPACING.indexOf(accent.text().charAt(0))), Normalizer.Form.NFC);
    return text.length() != 1 ? null : new Glyph(
        text, letter.x(), letter.y(), letter.width(), letter.size(), letter.bold(), letter.block(), letter.mark());
  }
}
