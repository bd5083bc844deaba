package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** Lines about the document itself that may stand above its first title: {@code Fecha: 12 de mayo}, {@code Oficina: DIDECO}. */
final class DocumentData {
  private static final int LONGEST_NAME = 24;

  private DocumentData() {}

  /** Whether a line is a name, a colon and a value with a figure, or one of several such lines without a gap; a title may have a colon as well. */
  static boolean isOne(List<Piece> pieces, int i) {
    Block.Line line = line(pieces, i);
    int colon = colon(line);
    if (colon < 0 || line.heading() > 0) {
      return false;
    }
    boolean figure = line.content().text().substring(colon).chars().anyMatch(Character::isDigit);
    boolean above = line.blanksBefore() == 0 && colon(line(pieces, i - 1)) > 0;
    Block.Line next = line(pieces, i + 1);
    return figure || above || next != null && next.blanksBefore() == 0 && colon(next) > 0;
  }

  /** The line that a piece is; null for any other. */
  private static Block.Line line(List<Piece> pieces, int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }

  /** Behind a name of one or two words; -1 without one. */
  private static int colon(Block.Line line) {
    String s = line == null ? "" : line.content().text();
    int colon = s.indexOf(": ");
    boolean name = colon > 0 && colon <= LONGEST_NAME && s.substring(0, colon).chars().filter(c -> c == ' ').count() < 2;
    return name ? colon : -1;
  }
}
