package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** Parts of a form that are numbered, each above labels of its own: "I. IDENTIFICACIÓN" is no line of the title above it where "II. GESTIÓN" follows in the same form. */
final class NumberedParts {
  private static final List<String> FIRST = List.of("i", "1", "a");
  private static final List<String> SECOND = List.of("ii", "2", "b");

  private NumberedParts() {}

  /** Where a title that begins at {@code from} ends: above the first of such parts, or at the label that opens the form. */
  static int edge(List<Piece> pieces, int from, int label) {
    int last = label - 1;
    while (last > from && !PieceLook.isFilled(pieces.get(last))) {
      last--;
    }
    return last > from && begin(pieces, last, label) ? last : label;
  }

  /** Whether the line right above a label begins the first of such parts. */
  static boolean begin(List<Piece> pieces, int line, int label) {
    int kind = FIRST.indexOf(number(pieces.get(line)));
    return kind >= 0 && hasSecond(pieces, label, SECOND.get(kind));
  }

  /** Whether the second part stands above another label before the next form begins. */
  private static boolean hasSecond(List<Piece> pieces, int label, String number) {
    String opening = ((Piece.Label) pieces.get(label)).field();
    boolean second = false;
    for (int i = label + 1; i < pieces.size(); i++) {
      boolean opens = pieces.get(i) instanceof Piece.Label l && l.field().equals(opening);
      if (opens || second && pieces.get(i) instanceof Piece.Label) {
        return !opens;
      }
      second |= number.equals(number(pieces.get(i)));
    }
    return false;
  }

  /** The number before a line, without its signs; empty for none. */
  private static String number(Piece piece) {
    Block.Line line = piece instanceof Piece.Content c && c.block() instanceof Block.Line l ? l : null;
    String text = line == null ? "" : line.content().text();
    String bullet = line != null && !line.bullet().isEmpty() ? line.bullet() : text.substring(0, Numbering.end(text)).strip();
    int end = bullet.length();
    while (end > 0 && !Character.isLetterOrDigit(bullet.charAt(end - 1))) {
      end--;
    }
    return bullet.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }
}
