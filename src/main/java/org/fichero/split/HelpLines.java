package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;

/** Lines that the pack calls help, which are no titles: all of a line, or its beginning where an ellipsis ends the pack's words. */
final class HelpLines {
  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  /** @param texts help as a pack has it */
  HelpLines(List<String> texts) {
    for (String text : texts) {
      boolean open = text.strip().endsWith("…") || text.strip().endsWith("...");
      String key = LabelTrie.key(text);
      if (!key.isEmpty()) {
        (open ? beginnings : whole).add(key);
      }
    }
  }

  boolean isOne(Block.Line line) {
    if (whole.isEmpty() && beginnings.isEmpty()) {
      return false;
    }
    String key = LabelTrie.key(line.content().text());
    return whole.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }
}
