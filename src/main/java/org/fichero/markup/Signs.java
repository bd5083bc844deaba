package org.fichero.markup;

import java.util.List;

/** Questions about the signs in a part of the text. */
final class Signs {
  private Signs() {}

  /** Whether nothing but signs (or lone crosses, letter or glyph) and markup stands there, and at least one does. */
  static boolean isOnlySigns(Lines lines, int from, int to) {
    List<Piece> pieces = lines.pieces(from, to);
    boolean any = false;
    int i = from;
    for (Piece piece : pieces) {
      if (!isBlankOrCross(lines.text, i, piece.start) || piece.kind == Piece.Kind.REPLACE && !piece.shown.isBlank()) {
        return false;
      }
      any |= piece.isSign() || hasCross(lines.text, i, piece.start);
      i = piece.end;
    }
    return isBlankOrCross(lines.text, i, to) && (any || hasCross(lines.text, i, to));
  }

  private static boolean isBlankOrCross(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!org.fichero.model.Passage.isSpace(c) && c != 'x' && c != 'X' && c != '-' && c != '·' && !Chars.isBar(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasCross(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == 'x' || text.charAt(i) == 'X') {
        return true;
      }
    }
    return false;
  }
}
