package org.fichero.generate;

/** How the cells of a plan are marked. */
enum CellMark {
  INPUT("<input checked=\"\" type=\"checkbox\"/>", ""),
  INPUT_EACH("<input checked=\"\" type=\"checkbox\"/>", "<input type=\"checkbox\"/>"),
  TICK("✓", ""),
  X("X", ""),
  X_LOWER("x", ""),
  X_DASH("X", "-"),
  X_DOT("X", "·"),
  BALLOT("☒", "☐"),
  BRACKET("[x]", "[ ]"),
  YES_NO("Sí", "No"),
  FIGURE("1", "0"),
  SQUARE("■", ""),
  SQUARE_OPEN("■", "□"),
  DOT("●", ""),
  RADIO("●", "○"),
  EMOJI("✅", ""),
  COLON_WORD(":selected:", ":unselected:"),
  WINGDINGS("\uf0fe", "\uf0a8"),
  ENTITY("&#9745;", "&#9744;"),
  BOOLEAN("TRUE", "FALSE");

  private final String ticked;
  private final String unticked;

  CellMark(String ticked, String unticked) {
    this.ticked = ticked;
    this.unticked = unticked;
  }

  String of(boolean checked) {
    return checked ? ticked : unticked;
  }
}
