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
  TABLE_PAIRS,
  LETTERED,
  YES_NO_COLUMNS,
  YES_NO_TABS,
  YES_NO_BY_POSITION,
  TICKED_ONLY
}
