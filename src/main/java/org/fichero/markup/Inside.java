package org.fichero.markup;

/** What stands between the brackets of a typed box. */
final class Inside {
  private Inside() {}

  /** The meaning of one sign or nothing; null when it is no mark. */
  static Sense sense(String inner) {
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
