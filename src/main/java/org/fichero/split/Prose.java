package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** Tells a label from the same words within a sentence that happens to break before them. */
final class Prose {
  private static final int LEAST_WRAPPED = 25;

  private Prose() {}

  /** Whether the line is the middle of a sentence: the line above runs on into it, and it goes on or begins small. */
  static boolean runsThrough(List<Block> blocks, int i, LabelMatch match) {
    Block.Line line = (Block.Line) blocks.get(i);
    // where every other line is blank, "comuna." may begin a line of prose
    int stop = line.content().text().indexOf('.');
    boolean stopped = line.blanksBefore() == 1 && startsLower(line) && stop > 0 && stop <= match.words().length();
    if (line.heading() > 0 || line.strong() || i == 0 || line.blanksBefore() > 0 && !stopped
        || !(blocks.get(i - 1) instanceof Block.Line above) || above.heading() > 0) {
      return false;
    }
    boolean unfinished = !endsSentence(above) && above.content().text().length() >= LEAST_WRAPPED;
    return unfinished && (startsLower(line) || isFollowedBySmall(blocks, i) && match.isAlone() || endsOpen(above, match));
  }

  /** Whether a place that only a space parts from its label begins a paragraph: "Municipalidad de Arica y" above more of it. */
  static boolean begins(List<Block> blocks, int i, LabelMatch match) {
    Block.Line line = (Block.Line) blocks.get(i);
    if (match.strength() != LabelMatch.Strength.INLINE || line.heading() > 0 || line.strong()) {
      return false;
    }
    String s = line.content().text().strip();
    boolean joins = s.length() > 2 && s.charAt(s.length() - 2) == ' ' && Character.isLowerCase(s.charAt(s.length() - 1));
    boolean below = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next && next.blanksBefore() == 0;
    return below && joins || isFollowedBySmall(blocks, i);
  }

  private static boolean isFollowedBySmall(List<Block> blocks, int i) {
    return i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next
        && next.blanksBefore() == 0 && startsLower(next);
  }

  private static boolean startsLower(Block.Line line) {
    String s = line.content().text();
    return !s.isEmpty() && Character.isLowerCase(s.charAt(0));
  }

  /** A comma or a small word such as "de" at the end: more must come. */
  private static boolean endsOpen(Block.Line line, LabelMatch match) {
    String s = line.content().text().strip();
    int space = s.lastIndexOf(' ');
    String last = s.substring(space + 1);
    boolean small = last.length() <= 3 && !last.isEmpty() && last.chars().allMatch(Character::isLowerCase);
    return s.endsWith(",") || small && match.strength() != LabelMatch.Strength.SEPARATED;
  }

  static boolean endsSentence(Block.Line line) {
    String s = line.content().text().strip();
    return s.isEmpty() || ".!?:;)\"”»…]".indexOf(s.charAt(s.length() - 1)) >= 0;
  }
}
