package org.fichero.generate;

/** What stands around and between the sections. */
enum Sequence {
  NATURAL,
  INTRODUCTION,
  CONTENTS,
  SEPARATORS,
  SEPARATORS_STARS,
  SHUFFLED,
  MISSING,
  EMPTY,
  REPEATED,
  CUT_OFF,
  CATEGORY_HEADING_MISSING
}
