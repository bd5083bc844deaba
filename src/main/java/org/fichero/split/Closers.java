package org.fichero.split;

import org.fichero.model.Passage;

/** Signs that may follow a label and are no value: punctuation, arrows, triangles and hands that point to what comes. */
final class Closers {
  private static final String POINTERS = "\u00b9\u00b2\u00b3\u2070\u2074\u2020\u2021\u25b2\u25ba\u25bc\u25be\u25b6\u25b8\u25c0\u25c4\u2b07\u2b06\u27a1\u270f\u270d\ufe0f\u23ec\u02c5"
      + "\ud83d\udc47\ud83d\udc49\ud83d\udcdd\ud83d\udd3d";

  private Closers() {}

  static boolean has(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION, Character.END_PUNCTUATION, Character.START_PUNCTUATION, Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.FORMAT -> isNoMark(c);
      default -> c < 0x10000 && Passage.isSpace((char) c) || isArrow(c) || POINTERS.indexOf(c) >= 0;
    };
  }

  /** A square root is how some write a tick. */
  private static boolean isNoMark(int c) {
    return c != '\u221a';
  }

  private static boolean isArrow(int c) {
    return c >= 0x2190 && c <= 0x21ff || c == 0x2794 || c >= 0x2798 && c <= 0x27be;
  }
}
