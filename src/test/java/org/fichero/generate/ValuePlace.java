package org.fichero.generate;

/** Where a section's value stands. */
enum ValuePlace {
  BELOW,
  BELOW_CLOSE,
  SAME_LINE,
  SAME_LINE_BOLD,
  SAME_LINE_DASH,
  TABLE_TABS,
  TABLE_BARS,
  TABLE_HTML
}
