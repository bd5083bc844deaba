package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldRule;

/** How many of the blocks after a label may belong to its value. */
final class ValueEnd {
  private ValueEnd() {}

  static int of(FieldRule.Place place, List<Block> blocks) {
    return switch (place) {
      case LINE -> Math.min(1, blocks.size());
      case CELL -> table(blocks);
      default -> blocks.size();
    };
  }

  /** Up to the empty separator that closes the label's table. */
  private static int table(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Separator s && s.span().isEmpty()) {
        return i;
      }
    }
    return blocks.size();
  }
}
