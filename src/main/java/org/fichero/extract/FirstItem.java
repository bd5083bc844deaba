package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/** The first item of a list that begins on its label's line: {@code Descripción: 1. Se convoca …} above {@code 2. Se elige …}. */
final class FirstItem {
  private FirstItem() {}

  /** How many characters of the first line number it, as the first numbered line below it has it; 0 where none do. */
  static int numbered(List<Block> blocks) {
    if (blocks.size() < 2 || !(blocks.get(0) instanceof Block.Line first) || !first.bullet().isEmpty() || first.content().text().length() < 2) {
      return 0;
    }
    for (Block block : blocks.subList(1, blocks.size())) {
      if (block instanceof Block.Line line && !line.bullet().isEmpty()) {
        String number = before(line.bullet());
        String text = first.content().text();
        return number != null && text.startsWith(number) && number.length() < text.length() && Passage.isSpace(text.charAt(number.length())) ? number.length() : 0;
      }
    }
    return 0;
  }

  /** The first number or letter of the list whose second one is given: "1." for "2.", "(a)" for "(b)"; null for any other. */
  private static String before(String second) {
    int at = second.startsWith("(") ? 1 : 0;
    boolean alone = at + 1 < second.length() && !Character.isLetterOrDigit(second.charAt(at + 1));
    int from = "2bB".indexOf(second.charAt(Math.min(at, second.length() - 1)));
    return alone && from >= 0 ? second.substring(0, at) + "1aA".charAt(from) + second.substring(at + 1) : null;
  }
}
