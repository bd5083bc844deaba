package org.fichero.generate;

/** How a ficha's title stands at its head. */
enum TitleStyle {
  PLAIN,
  UPPER,
  TWO_LINES,
  TWO_PARAGRAPHS,
  LABELLED,
  LABELLED_ABOVE,
  NUMBERED_FICHA,
  NUMBERED_FICHA_ABOVE,
  ATX,
  BOLD,
  ORNAMENTED,
  POINTED_AT,
  FRAMED,
  CHAPTER_ABOVE
}
