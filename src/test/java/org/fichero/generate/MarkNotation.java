package org.fichero.generate;

import java.util.EnumSet;
import java.util.Set;

/** How a box is written, ticked and not: the rows of the notation catalogue that can stand in text. */
enum MarkNotation {
  HTML_INPUT("<input checked=\"\" type=\"checkbox\"/>", "<input type=\"checkbox\"/>", Kind.SIGN),
  HTML_INPUT_LAST("<input type=\"checkbox\" checked>", "<input type=\"checkbox\">", Kind.SIGN),
  HTML_INPUT_UPPER("<INPUT TYPE='checkbox' CHECKED='checked' DISABLED>", "<INPUT TYPE='checkbox' DISABLED>", Kind.SIGN),
  HTML_INPUT_TRUE("<input type=checkbox checked=true />", "<input type=checkbox />", Kind.SIGN),
  HTML_RADIO("<input type=\"radio\" checked>", "<input type=\"radio\">", Kind.SIGN),
  ARIA("<span role=\"checkbox\" aria-checked=\"true\"></span>", "<span role=\"checkbox\" aria-checked=\"false\"></span>", Kind.SIGN),
  ROLE_CLASS("<div role=\"checkbox\" class=\"box checked\"></div>", "<div role=\"checkbox\" class=\"box\"></div>", Kind.SIGN),
  TASK_LIST("- [x]", "- [ ]", Kind.LIST),
  TASK_LIST_UPPER("* [X]", "* [ ]", Kind.LIST),
  TASK_LIST_PLUS("+ [x]", "+ [ ]", Kind.LIST),
  TASK_LIST_NUMBERED("1. [x]", "1. [ ]", Kind.LIST),
  TASK_LIST_EMPTY("- [x]", "- []", Kind.LIST),
  BRACKET("[x]", "[ ]", Kind.SIGN),
  BRACKET_UPPER("[X]", "[]", Kind.SIGN),
  BRACKET_STAR("[*]", "[ ]", Kind.SIGN),
  BRACKET_LINE("[X]", "[_]", Kind.SIGN),
  BRACKET_ESCAPED("\\[X\\]", "\\[ \\]", Kind.SIGN),
  PARENTHESIS("(X)", "( )", Kind.SIGN),
  PARENTHESIS_SPACED("( x )", "( )", Kind.SIGN),
  PARENTHESIS_DOT("(•)", "( )", Kind.SIGN),
  COLON_WORD(":selected:", ":unselected:", Kind.SIGN),
  MACHINE_WORD("SELECTED", "NOT_SELECTED", Kind.SIGN),
  MACHINE_BRACKET("[SELECTED]", "[NOT_SELECTED]", Kind.SIGN),
  FILLED_CHECKBOX("filled_checkbox", "unfilled_checkbox", Kind.SIGN),
  CHECKBOX_SELECTED("checkbox_selected", "checkbox_unselected", Kind.SIGN),
  CHECKBOX_TAG("<checkbox class=\"selected\"/>", "<checkbox class=\"unselected\"/>", Kind.SIGN),
  BALLOT_X("☒", "☐", Kind.SIGN),
  BALLOT_TICK("☑", "☐", Kind.SIGN),
  BALLOT_VARIANT("☑\ufe0f", "☐", Kind.SIGN),
  TICK("✓", "□", Kind.SIGN),
  TICK_HEAVY("✔\ufe0f", "◻", Kind.SIGN),
  EMOJI("✅", "⬜", Kind.SIGN),
  TICK_LIGHT("\ud83d\uddf8", "❏", Kind.SIGN),
  BALLOT_BOLD("\ud83d\uddf9", "❑", Kind.SIGN),
  CROSS("✗", "☐", Kind.SIGN),
  CROSS_HEAVY("✘", "□", Kind.SIGN),
  CROSS_BOXED("⊠", "□", Kind.SIGN),
  CROSS_EMOJI("❌", "⬜", Kind.SIGN),
  TICK_AND_CROSS("✓", "✗", Kind.SIGN),
  TICK_AND_CROSS_EMOJI("✅", "❌", Kind.SIGN),
  RADIO("●", "○", Kind.SIGN),
  FISHEYE("◉", "○", Kind.SIGN),
  BULLSEYE("◎", "○", Kind.SIGN),
  CROSS_CIRCLED("⊗", "○", Kind.SIGN),
  ICON("<i class=\"fa fa-check-square-o\"></i>", "<i class=\"fa fa-square-o\"></i>", Kind.SIGN),
  SQUARE("■", "□", Kind.SIGN),
  SQUARE_LARGE("⬛", "⬜", Kind.SIGN),
  WINGDINGS_TICK("\uf0fe", "\uf0a8", Kind.SIGN),
  WINGDINGS_CROSS("\uf0fd", "\uf06f", Kind.SIGN),
  WINGDINGS_BARE("\uf0fc", "\uf071", Kind.SIGN),
  WINGDINGS_2("\uf052", "\uf0a3", Kind.SIGN),
  LATIN_THORN("þ", "¨", Kind.SIGN),
  LATIN_Y("ý", "¨", Kind.SIGN),
  LATIN_THORN_O("þ", "o", Kind.SIGN),
  LATEX_TIMES("$\\boxtimes$", "$\\square$", Kind.SIGN),
  LATEX_TICK("$\\checkmark$", "$\\square$", Kind.SIGN),
  LATEX_XBOX("\\XBox", "\\Square", Kind.SIGN),
  LATEX_CHECKED("\\CheckedBox", "\\Box", Kind.SIGN),
  ENTITY("&#9745;", "&#9744;", Kind.SIGN),
  ENTITY_HEX("&#x2612;", "&#x2610;", Kind.SIGN),
  ENTITY_NAMED("&check;", "&square;", Kind.SIGN),
  BOOLEAN("TRUE", "FALSE", Kind.WORD),
  BOOLEAN_SPANISH("VERDADERO", "FALSO", Kind.WORD),
  FIGURE("1", "0", Kind.WORD),
  YES_NO("Sí", "No", Kind.WORD),
  YES_NO_UPPER("SI", "NO", Kind.WORD),
  X_OR_NOTHING("X", "", Kind.WORD),
  X_LOWER_OR_DASH("x", "-", Kind.WORD),
  X_ON_LINE("_X_", "___", Kind.SIGN),
  TICK_OR_NOTHING("✓", "", Kind.WORD);

  /** Places where the column of an X says yes or no, whatever the notation. */
  static final Set<MarkPlace> ANSWERED =
      EnumSet.of(MarkPlace.YES_NO_COLUMNS, MarkPlace.YES_NO_TABS, MarkPlace.YES_NO_BY_POSITION);

  /** Where a notation can stand without any doubt. */
  private enum Kind {
    /** Anywhere beside a label. */
    SIGN,
    /** Before the label, one a line. */
    LIST,
    /** In a cell of its own or after the label. */
    WORD
  }

  private final String ticked;
  private final String unticked;
  private final Kind kind;

  MarkNotation(String ticked, String unticked, Kind kind) {
    this.ticked = ticked;
    this.unticked = unticked;
    this.kind = kind;
  }

  String of(boolean checked) {
    return checked ? ticked : unticked;
  }

  /** The places where a reader is in no doubt about it. */
  Set<MarkPlace> places() {
    return switch (kind) {
      case LIST -> EnumSet.of(MarkPlace.BEFORE);
      case WORD -> unticked.isEmpty()
          ? EnumSet.of(MarkPlace.AFTER_TAB, MarkPlace.TABLE_BEFORE, MarkPlace.TABLE_AFTER)
          : EnumSet.of(MarkPlace.AFTER_TAB, MarkPlace.AFTER_COLON, MarkPlace.TABLE_BEFORE, MarkPlace.TABLE_AFTER, MarkPlace.TABLE_PAIRS);
      case SIGN -> this == X_ON_LINE || ticked.startsWith("\\C") || ticked.startsWith("\\X") || Character.isLetter(ticked.codePointAt(0)) ? EnumSet.of(MarkPlace.BEFORE, MarkPlace.BEFORE_TAB,
          MarkPlace.AFTER, MarkPlace.AFTER_TAB, MarkPlace.TABLE_BEFORE, MarkPlace.TABLE_AFTER)
          : EnumSet.complementOf(EnumSet.copyOf(ANSWERED));
    };
  }
}
