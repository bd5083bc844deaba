package org.fichero.markup;

/** How much a sign needs from its surroundings to count as a mark, surest first. */
enum Strength {
  /** Nothing else looks like it. */
  CERTAIN,
  /** Brackets: a mark in mark position, in prose perhaps a footnote. */
  BRACKETED,
  /** A glyph that also serves as bullet or ornament: needs siblings. */
  GLYPH,
  /** A letter, digit, word or line: a mark only beside its like. */
  LETTER
}
