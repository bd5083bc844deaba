package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** Lines that say how to reach somebody: each a few words, a colon and an answer, an address or a telephone number among them. */
final class ContactLines {
  private static final int LONGEST_KEY = 30;
  private static final int LONGEST_ANSWER = 90;
  /** So many digits make a telephone number. */
  private static final int LEAST_DIGITS = 8;

  private ContactLines() {}

  /** Whether the lines of the pieces {@code from..to} are such a block; a heading of a few words may begin it. */
  static boolean are(List<Piece> pieces, int from, int to) {
    boolean reach = false;
    int answers = 0;
    for (int i = from; i < to; i++) {
      String s = pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : null;
      if (s == null) {
        continue;
      }
      int colon = s.indexOf(':');
      boolean answer = colon > 0 && colon <= LONGEST_KEY && s.length() - colon <= LONGEST_ANSWER && !s.endsWith(".");
      if (!answer && (answers > 0 || s.length() > LONGEST_KEY)) {
        return false;
      }
      answers += answer ? 1 : 0;
      reach |= answer && (isAddress(s, colon) || isNumber(s, colon));
    }
    return reach;
  }

  private static boolean isAddress(String s, int colon) {
    int at = s.indexOf('@', colon);
    return at > colon + 1 && s.indexOf('.', at) > at + 1;
  }

  private static boolean isNumber(String s, int colon) {
    String number = s.substring(colon + 1).strip();
    return number.chars().allMatch(c -> c >= '0' && c <= '9' || "+-() ".indexOf(c) >= 0)
        && number.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
  }
}
