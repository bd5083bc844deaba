package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;

/**
 * Titles that begin with the words of a place's label, as "District of Gardens" does above "District: Ancud". What follows those
 * words names no place there, and the label itself stands right below with one that does.
 */
final class TitledAfterPlace {
  /** Lines between such a title's first and the label. */
  private static final int MOST_LINES = 3;

  private TitledAfterPlace() {}

  /** Whether the line at {@code i}, in which an inline label was found, is a title all the same. */
  static boolean isOne(Page page, List<Block> blocks, int i, LabelMatch match, LabelMatcher matcher, String group) {
    if (match.strength() != LabelMatch.Strength.INLINE || isPlace(match, (Block.Line) blocks.get(i), matcher)) {
      return false;
    }
    for (int k = i + 1; k < blocks.size() && k - i <= MOST_LINES; k++) {
      if (blocks.get(k) instanceof Block.Table table) {
        return isNamed(page, table, match, matcher, group);
      }
      if (!(blocks.get(k) instanceof Block.Line line)) {
        return false;
      }
      LabelMatch below = matcher.match(page.text(), List.of(line.content()), group);
      if (below != null) {
        boolean named = below.isAlone() ? k + 1 < blocks.size() && blocks.get(k + 1) instanceof Block.Line next && isPlace(next.content().text(), matcher)
            : isPlace(below, line, matcher);
        return named && below.field().equals(match.field());
      }
    }
    return false;
  }

  /** Whether one of a table's first rows has the label and a place beside it. */
  private static boolean isNamed(Page page, Block.Table table, LabelMatch match, LabelMatcher matcher, String group) {
    return table.rows().stream().limit(MOST_LINES).filter(r -> r.cells().size() > 1 && !r.cells().get(0).content().isBlank()).anyMatch(r -> {
      LabelMatch label = matcher.match(page.text(), List.of(r.cells().get(0).content()), group);
      return label != null && label.field().equals(match.field()) && isPlace(r.cells().get(1).content().text(), matcher);
    });
  }

  private static boolean isPlace(LabelMatch match, Block.Line line, LabelMatcher matcher) {
    return isPlace(line.content().text().substring(match.end()), matcher);
  }

  /** What follows the name after a comma or in brackets is a larger place. */
  private static boolean isPlace(String words, LabelMatcher matcher) {
    int end = 0;
    while (end < words.length() && ",(;".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return matcher.isPlace(words.substring(0, end));
  }
}
