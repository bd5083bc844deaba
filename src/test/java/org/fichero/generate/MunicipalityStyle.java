package org.fichero.generate;

/** How the municipality is named. */
enum MunicipalityStyle {
  TWO_LINES,
  TWO_LINES_TITLE_CASE,
  ONE_LINE_UPPER,
  ONE_LINE_UPPER_OF,
  ONE_LINE_OF,
  I_ABBREVIATED,
  ILUSTRE,
  ILUSTRE_UPPER,
  ILUSTRE_TWO_LINES,
  BRACKETED,
  LABELLED,
  NO_ACCENTS
}
