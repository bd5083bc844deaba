package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/** Questions that a form counts: what has the number after the label's is the next one, be it one that the pack does not know. */
final class CountedHeads {
  private static final int LEAST_LETTERS = 12;
  private static final int MOST_DIGITS = 3;
  private static final int LONGEST = 12;

  private CountedHeads() {}

  /**
   * A number before a heading.
   *
   * @param part what stands before its last figures, the part's own number: "B." of "B.2.", "3.1." of "3.1.4"; empty for a number alone
   */
  private record Count(String part, int number) {
    private boolean isNext(Count other) {
      return other.part.equals(part) && other.number == number + 1;
    }
  }

  /** The index of the next question among the blocks of a value; their number without one. */
  static int next(SourceText text, Piece.Label label, List<Block> blocks) {
    Count count = count(LabelFrame.line(text, label));
    for (int i = 0; count != null && i < blocks.size(); i++) {
      Count own = blocks.get(i) instanceof Block.Line line ? count(line) : null;
      // a list of the value's own counts in its own way
      if (own != null && own.part().equals(count.part())) {
        // any other number begins one as well
        return count.isNext(own) && i > 0 && isHead((Block.Line) blocks.get(i)) ? i : blocks.size();
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

  /** The number of a line, which stands among its words where a list counts otherwise. */
  private static Count count(Block.Line line) {
    Count count = count(line.bullet().isEmpty() ? line.content().text() : line.bullet());
    return count != null && line.bullet().isEmpty() && count.part().isEmpty() ? null : count;
  }

  /** The number that a line begins with, a sign behind it, or a part's before it; null for none. */
  private static Count count(String line) {
    int from = 0;
    while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
      from++;
    }
    int to = from;
    int last = from;
    while (to < line.length() && to - from <= LONGEST && (Character.isLetterOrDigit(line.charAt(to)) || line.charAt(to) == '.' && isDigit(line, to + 1))) {
      last = line.charAt(to) == '.' ? to + 1 : last;
      to++;
    }
    String part = line.substring(from, last);
    String number = line.substring(last, to);
    boolean figures = !number.isEmpty() && number.length() <= MOST_DIGITS && number.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean sign = to < line.length() && ".)-°º".indexOf(line.charAt(to)) >= 0;
    boolean parted = !part.isEmpty() && isPart(part) && (to == line.length() || sign || Passage.isSpace(line.charAt(to)));
    return figures && (parted || part.isEmpty() && sign) ? new Count(part, Integer.parseInt(number)) : null;
  }

  private static boolean isDigit(String s, int at) {
    return at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9';
  }

  /** A letter, figures or a Roman number and a full stop, once or several times. */
  private static boolean isPart(String part) {
    for (String one : part.split("\\.")) {
      boolean letter = one.length() == 1 && Character.isUpperCase(one.charAt(0));
      boolean roman = !one.isEmpty() && one.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
      if (!letter && !roman && !(one.length() <= MOST_DIGITS && one.chars().allMatch(c -> c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }
}
