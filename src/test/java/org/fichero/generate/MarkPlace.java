package org.fichero.generate;

/** Where the marks of the options stand. */
enum MarkPlace {
  BEFORE_TAB,
  BEFORE,
  GLUED,
  AFTER,
  AFTER_TAB,
  AFTER_COLON,
  NEXT_LINE,
  SEVERAL_BEFORE,
  SEVERAL_AFTER,
  TABLE_BEFORE,
  TABLE_AFTER,
  TABLE_CELLS,
  HTML_TABLE,
  YES_NO_COLUMNS,
  TICKED_ONLY
}
