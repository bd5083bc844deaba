package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;

/** What looks like a label when no pack says so: headings, words before a colon, short lines over longer text. */
final class AnyLabel {
  /** Characters of the longest label. */
  static final int LONGEST = 90;

  private static final int MOST_WORDS = 12;

  private AnyLabel() {}

  /** Whether the line at {@code i} announces what follows. */
  static boolean isLabel(List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    String s = line.content().text().strip();
    if (line.heading() > 0 || colon(s) >= 0) {
      return true;
    }
    boolean label = s.length() <= LONGEST && !s.isEmpty() && ".;,".indexOf(s.charAt(s.length() - 1)) < 0
        && (Character.isLetterOrDigit(s.charAt(0)) && !Character.isLowerCase(s.charAt(0)) || s.charAt(0) == '¿')
        && (line.bullet().isEmpty() || Character.isDigit(line.bullet().charAt(0)) && line.blanksBefore() > 0);
    return label && (line.strong() || i + 1 < blocks.size() && announces(line, blocks, i));
  }

  private static boolean announces(Block.Line line, List<Block> blocks, int i) {
    if (!(blocks.get(i + 1) instanceof Block.Line next)) {
      return true;
    }
    boolean apart = line.blanksBefore() > 0 || i == 0 || !(blocks.get(i - 1) instanceof Block.Line);
    boolean longer = next.content().text().length() > line.content().text().length() || !next.bullet().isEmpty();
    return apart && longer && (next.blanksBefore() > 0 || !next.bullet().isEmpty());
  }

  /** Index of the colon that ends a label; -1 where there is none: in times and addresses, after many words. */
  static int colon(String s) {
    int at = s.indexOf(':');
    if (at < 2 || at > LONGEST || at + 1 < s.length() && (Character.isDigit(s.charAt(at + 1)) || s.charAt(at + 1) == '/')) {
      return -1;
    }
    String head = s.substring(0, at);
    boolean sentence = head.contains(". ") && Numbering.end(head) == 0 || head.indexOf(';') >= 0;
    boolean capital = head.chars().filter(Character::isLetter).findFirst().stream().anyMatch(c -> !Character.isLowerCase(c));
    return !sentence && capital && head.chars().filter(c -> c == ' ').count() < MOST_WORDS ? at : -1;
  }

  /** Whether each row is a label and its value. */
  static boolean isPairs(Block.Table table) {
    return table.rows().stream().allMatch(r -> r.cells().size() <= 2 && r.cells().size() > 0
        && r.cells().get(0).options().isEmpty() && r.cells().get(0).content().text().length() <= LONGEST)
        && table.rows().stream().anyMatch(r -> r.cells().size() == 2);
  }
}
