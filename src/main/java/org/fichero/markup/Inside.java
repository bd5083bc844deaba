package org.fichero.markup;

/** What stands between the brackets of a typed box. */
final class Inside {
  private static final int OMISSION = 3;

  private Inside() {}

  /** Without what was there to write on: {@code (_X_)}, {@code [..x..]}. */
  private static String unfilled(String inner) {
    int from = 0;
    int to = inner.length();
    while (from < to && (inner.charAt(from) == '_' || inner.charAt(from) == '.')) {
      from++;
    }
    while (to > from && (inner.charAt(to - 1) == '_' || inner.charAt(to - 1) == '.')) {
      to--;
    }
    // three dots say that words were left out
    boolean omission = from == to && inner.length() <= OMISSION && inner.indexOf('.') >= 0;
    return from == 0 && to == inner.length() || omission ? inner : Chars.bare(inner, from, to);
  }

  /** The meaning of one sign or nothing; null when it is no mark. */
  static Sense sense(String typed) {
    String inner = unfilled(typed);
    if (inner.isEmpty()) {
      return Sense.EMPTY;
    }
    if (inner.length() > 3 || inner.codePointCount(0, inner.length()) > 2 && !inner.equals("_x_")) {
      return inner.equals("___") ? Sense.EMPTY : null;
    }
    return switch (inner) {
      case "x", "X", "*", "v", "V", "√", "✓", "✔", "✔\ufe0f", "✅", "•", "●", "■", "◉", "+", "☑", "xx", "XX", "_x_", "·",
          "\uf0fc", "ü", "þ" -> Sense.TICK;
      case "_", "__", "-", "–", "○", "□", "☐", "\u00a0", "\u2003", "\u2002", "\u3000" -> Sense.EMPTY;
      case "✗", "✘", "×", "✕", "✖", "❌", "☒" -> Sense.CROSS;
      case "?", "\ufffd" -> Sense.LOST;
      default -> null;
    };
  }
}
