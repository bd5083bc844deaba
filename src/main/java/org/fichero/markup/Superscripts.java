package org.fichero.markup;

/** Raised figures, {@code <sup>2</sup>} and {@code ^2^}: they read as such, and a footnote's number stays apart from its word. */
final class Superscripts {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int MOST_FIGURES = 3;

  private Superscripts() {}

  /** The raised figures that begin at {@code at}; null where none do. */
  static Piece read(String text, int at, int to) {
    String open = text.charAt(at) == '^' ? "^" : "<sup>";
    String close = open.equals("^") ? "^" : "</sup>";
    int i = at + open.length();
    StringBuilder shown = new StringBuilder();
    while (text.startsWith(open, at) && i < to && shown.length() < MOST_FIGURES && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      shown.append(RAISED.charAt(text.charAt(i++) - '0'));
    }
    boolean whole = !shown.isEmpty() && text.startsWith(close, i) && i + close.length() <= to;
    return whole ? new Piece(Piece.Kind.REPLACE, at, i + close.length(), shown.toString(), null) : null;
  }
}
