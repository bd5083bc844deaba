package org.fichero.generate;

/** How the page lies. */
enum PageLayout {
  PLAIN,
  WRAPPED_40,
  WRAPPED_60,
  WRAPPED_80,
  HYPHENATED,
  FURNITURE,
  PAGE_NUMBERS,
  FORM_FEEDS,
  MANY_BLANKS,
  INDENTED,
  INDENTED_TAB,
  TRAILING_SPACES,
  LISTS,
  LISTS_NUMBERED,
  QUOTED
}
