package org.fichero.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.model.Span;

/** Blank lines within a cell part its paragraphs, as {@code <td>} and quotes may hold them. */
final class CellParagraphs {
  private CellParagraphs() {}

  /** Adds the ends of the cell's paragraphs to its pieces, in order. */
  static void part(String text, Grid.GridCell cell, List<Piece> pieces) {
    List<Piece> gaps = new ArrayList<>(0);
    for (Span range : cell.ranges) {
      int at = Chars.find(text, "\n", range.start(), range.end());
      while (at >= 0) {
        int next = Chars.skipSpace(text, at, range.end());
        if (Chars.find(text, "\n", at + 1, next) >= 0 && isBare(pieces, at, next)) {
          gaps.add(new Piece(Piece.Kind.REPLACE, at, next, "\u2029", null));
        }
        at = Chars.find(text, "\n", next, range.end());
      }
    }
    if (!gaps.isEmpty()) {
      pieces.addAll(gaps);
      pieces.sort(Comparator.comparingInt(p -> p.start));
    }
  }

  /** Whether a blank line stands between two lines of a cell. */
  static boolean isGap(String text, int from, int to) {
    int end = Chars.find(text, "\n", from, to);
    return end >= 0 && Chars.find(text, "\n", end + 1, to) >= 0;
  }

  /** Whether no piece stands in a stretch of the cell. */
  private static boolean isBare(List<Piece> pieces, int from, int to) {
    int piece = Visible.firstAfter(pieces, from + 1);
    return piece == pieces.size() || pieces.get(piece).start >= to;
  }
}
