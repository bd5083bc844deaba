package org.fichero.markup;

/** Letters with accents as LaTeX writes them: {@code \\'o}, {@code \\'{\\i}}, {@code \\~n}, {@code \\"u}. */
final class LatexAccents {
  private static final String ACUTE = "aáeéiíoóuúAÁEÉIÍOÓUÚ";

  private LatexAccents() {}

  /** The letter that begins at the backslash at {@code i}; null when none does. */
  static Piece read(String text, int i, int to) {
    char accent = i + 2 < to ? text.charAt(i + 1) : 0;
    if (accent != '\'' && accent != '~' && accent != '"') {
      return null;
    }
    boolean braced = text.charAt(i + 2) == '{';
    int letter = braced ? i + 3 : i + 2;
    boolean dotless = letter + 1 < to && text.charAt(letter) == '\\' && text.charAt(letter + 1) == 'i';
    letter = dotless ? letter + 1 : letter;
    boolean closed = !braced || letter + 1 < to && text.charAt(letter + 1) == '}';
    String shown = letter < to && closed ? accented(text, accent, letter, i) : null;
    int end = braced ? letter + 2 : letter + 1;
    // a space that ends the command \\i is none of the text
    end += dotless && !braced && end < to && text.charAt(end) == ' ' ? 1 : 0;
    return shown == null ? null : new Piece(Piece.Kind.REPLACE, i, end, shown, null);
  }

  private static String accented(String text, char accent, int at, int start) {
    char c = text.charAt(at);
    if (accent == '\'') {
      int k = ACUTE.indexOf(c);
      return k >= 0 && k % 2 == 0 ? ACUTE.substring(k + 1, k + 2) : null;
    }
    if (accent == '~') {
      return c == 'n' ? "ñ" : c == 'N' ? "Ñ" : null;
    }
    // quotes that a program escapes may stand before any word
    boolean within = start > 0 && Character.isLetter(text.charAt(start - 1));
    return within && c == 'u' ? "ü" : null;
  }
}
