package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;

/** Keys with their values at the top of a Markdown document, which are no title though they stand where one may. */
final class FrontKeys {
  private static final int LONGEST_KEY = 60;
  /** Lines of such a head. */
  private static final int MOST = 80;

  private FrontKeys() {}

  /** Those of the pieces {@code from..to}. */
  static List<Block> among(List<Piece> pieces, int from, int to) {
    List<Block> keys = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isOne(pieces, i)) {
        keys.add(((Piece.Content) pieces.get(i)).block());
      }
    }
    return keys;
  }

  /** Whether a piece is such a line: a key without a heading's rank, with nothing but others like it above. */
  static boolean isOne(List<Piece> pieces, int at) {
    for (int i = at; i >= 0 && at < MOST; i--) {
      Block block = pieces.get(i) instanceof Piece.Content c ? c.block() : null;
      if (block instanceof Block.Furniture f) {
        return f.kind().equals("front-matter") && i < at;
      }
      if (!(block instanceof Block.Line line) || line.blanksBefore() > 0 || i == at && (line.heading() > 0 || !hasKey(line.content().text()))) {
        return false;
      }
    }
    return false;
  }

  /** Whether the piece is the first below the line that opens such a head: what it says is the document's title. */
  static boolean isBelow(List<Piece> pieces, int at) {
    return at > 0 && pieces.get(at - 1) instanceof Piece.Content c && c.block() instanceof Block.Furniture f && f.kind().equals("front-matter");
  }

  private static boolean hasKey(String s) {
    int colon = s.indexOf(':');
    return colon > 0 && colon <= LONGEST_KEY && s.substring(0, colon).chars().noneMatch(c -> c == '.' || c == ',');
  }
}
