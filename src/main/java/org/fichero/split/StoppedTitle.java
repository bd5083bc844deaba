package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** Titles that end in a full stop, of documents that begin with one: "Feria de oficios." */
final class StoppedTitle {
  private static final int LONGEST = 60;

  private StoppedTitle() {}

  /** The line right above the label where the text begins with a line of the same kind, right above its first label; else {@code none}. */
  static TitleLines above(List<Piece> pieces, int label, TitleLines none) {
    Block.Line first = sentence(pieces, 0);
    Block.Line line = first == null ? null : sentence(pieces, label - 1);
    return line == null || line != first && !isAlone(pieces, label - 1)
        ? none : new TitleLines(label - 1, List.of(line), line == first, false);
  }

  /** A short line that is one sentence; null for anything else. */
  private static Block.Line sentence(List<Piece> pieces, int i) {
    Block.Line line = pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line l ? l : null;
    String s = line == null ? "" : line.content().text().strip();
    boolean one = s.length() > 1 && s.length() <= LONGEST && s.indexOf('.') == s.length() - 1;
    return one && Character.isUpperCase(s.charAt(0)) ? line : null;
  }

  /** Whether something parts the line from what is above it, which is not a label alone. */
  private static boolean isAlone(List<Piece> pieces, int i) {
    Block.Line line = (Block.Line) ((Piece.Content) pieces.get(i)).block();
    return i > 1 && pieces.get(i - 1) instanceof Piece.Content && (line.blanksBefore() > 0
        || !PieceLook.isFilled(pieces.get(i - 1)) && PieceLook.isFilled(pieces.get(i - 2)));
  }
}
