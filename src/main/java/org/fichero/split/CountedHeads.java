package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.SourceText;

/** Questions that a form counts: what has the number after the label's is the next one, be it one that the pack does not know. */
final class CountedHeads {
  private static final int LEAST_LETTERS = 12;
  private static final int MOST_DIGITS = 3;

  private CountedHeads() {}

  /** The index of the next question among the blocks of a value; their number without one. */
  static int next(SourceText text, Piece.Label label, List<Block> blocks) {
    int number = number(LabelFrame.line(text, label));
    for (int i = 0; number > 0 && i < blocks.size(); i++) {
      int own = blocks.get(i) instanceof Block.Line line ? number(line.bullet()) : 0;
      if (own > 0) {
        // any other number begins a list of the value's own
        return own == number + 1 && i > 0 && isHead((Block.Line) blocks.get(i)) ? i : blocks.size();
      }
    }
    return blocks.size();
  }

  private static boolean isHead(Block.Line line) {
    return line.blanksBefore() > 0 && line.content().text().length() >= LEAST_LETTERS && Character.isUpperCase(first(line.content().text()));
  }

  private static int first(String words) {
    return words.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }

  /** The number that a line begins with, a sign behind it; 0 for none. */
  private static int number(String line) {
    int from = 0;
    while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < line.length() && Character.isDigit(line.charAt(to))) {
      to++;
    }
    boolean sign = to < line.length() && ".)-°º".indexOf(line.charAt(to)) >= 0 && !(to + 1 < line.length() && Character.isDigit(line.charAt(to + 1)));
    return to > from && to - from <= MOST_DIGITS && sign ? Integer.parseInt(line.substring(from, to)) : 0;
  }
}
