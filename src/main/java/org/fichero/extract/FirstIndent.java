package org.fichero.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;

/**
 * How far the first lines of a page's paragraphs stand in, where that alone parts them.
 *
 * @param indent 0 where nothing shows such a habit
 */
record FirstIndent(int indent) {
  private static final int LEAST = 3;
  private static final int LEAST_INDENT = 2;
  private static final int LEAST_LINE = 30;

  /** The commonest indent of lines that stand further in than the line right below, with which their sentence goes on. */
  static FirstIndent of(List<Block> blocks) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block.Line line = plain(blocks.get(i));
      Block.Line below = line == null || line.indent() < LEAST_INDENT ? null : plain(blocks.get(i + 1));
      if (below != null && below.blanksBefore() == 0 && line.indent() - below.indent() >= LEAST_INDENT && begins(blocks, i, line)) {
        int count = counts.merge(line.indent(), 1, Integer::sum);
        best = best == 0 || count > counts.get(best) ? line.indent() : best;
      }
    }
    return new FirstIndent(counts.getOrDefault(best, 0) < LEAST ? 0 : best);
  }

  /** Whether a long line begins a sentence and leaves it open. */
  private static boolean begins(List<Block> blocks, int i, Block.Line line) {
    String s = line.content().text();
    boolean apart = i == 0 || line.blanksBefore() > 0;
    Block.Line above = apart ? null : plain(blocks.get(i - 1));
    return s.length() >= LEAST_LINE && !Ends.sentence(s) && !Character.isLowerCase(s.charAt(0)) && (apart || above != null && Ends.sentence(above.content().text()));
  }

  private static Block.Line plain(Block block) {
    return block instanceof Block.Line line && line.bullet().isEmpty() && line.heading() == 0 ? line : null;
  }

  boolean isHabit() {
    return indent > 0;
  }

  /** Whether a paragraph begins with the line. */
  boolean begins(Block.Line line) {
    return line.indent() >= indent;
  }
}
