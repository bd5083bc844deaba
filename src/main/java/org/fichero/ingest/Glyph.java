package org.fichero.ingest;

import org.fichero.model.MarkState;

/**
 * What one code shows on an upright page (see {@link Rect}), a whole word where an engine reads words.
 *
 * @param text never empty; white space for a space
 * @param x left edge
 * @param y baseline
 * @param width of the advance
 * @param size of the font as shown
 * @param bold whether its font is
 * @param block the structure element that holds it, as {@link PdfTags} numbers them; -1 when none is known, -2 for what is no content
 * @param mark its state where it stands for a selection mark that is no character in the source; else null
 */
record Glyph(String text, float x, float y, float width, float size, boolean bold, int block, MarkState mark) {
  /** A mark that covers {@code r}; sits on the line of the text beside its middle. */
  static Glyph mark(Rect r, MarkState state, int block) {
    float size = Math.max(4, Math.min(12, r.height()));
    return new Glyph(
        String.valueOf(Flow.glyph(state)), r.x0(), r.centreY() + 0.35f * size, r.width(), size, false, block, state);
  }

  /** The same in another structure element. */
  Glyph of(int element) {
    return new Glyph(text, x, y, width, size, bold, element, mark);
  }

  float right() {
    return x + width;
  }

  float centreX() {
    return x + width / 2;
  }

  /** The height of the middle of small letters. */
  float middle() {
    return y - 0.3f * size;
  }

  boolean isSpace() {
    return mark == null && org.fichero.model.Passage.isSpace(text.charAt(0)) && (text.length() == 1 || text.isBlank());
  }
}
