package org.fichero.markup;

/** What terminals and line printers are told between characters: colours ({@code ESC[1m}), struck over letters ({@code A\bA}). */
final class TerminalCodes {
  static final char ESCAPE = '\u001b';
  static final char BACKSPACE = '\b';
  private static final int LONGEST = 64;

  private TerminalCodes() {}

  /** Whether a code stands at {@code i}, or a character that the next one is struck over. */
  static boolean isAt(String text, int i) {
    char c = text.charAt(i);
    return c == ESCAPE || c == BACKSPACE || i + 1 < text.length() && text.charAt(i + 1) == BACKSPACE;
  }

  /** The code there, with the character that it strikes over; {@code from} is where that one may stand at the earliest. */
  static Piece read(String text, int i, int from, int to) {
    return switch (text.charAt(i)) {
      case ESCAPE -> escape(text, i, to);
      case BACKSPACE -> Piece.drop(i > from ? i - 1 : i, i + 1);
      default -> Piece.drop(i, Math.min(to, i + 2));
    };
  }

  private static Piece escape(String text, int i, int to) {
    if (i + 1 >= to || text.charAt(i + 1) != '[') {
      return Piece.drop(i, i + 1);
    }
    for (int end = i + 2; end < Math.min(to, i + LONGEST); end++) {
      char c = text.charAt(end);
      if (c >= '@' && c <= '~') {
        return Piece.drop(i, end + 1);
      }
    }
    return Piece.drop(i, i + 1);
  }
}
