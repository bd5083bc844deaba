package org.fichero.split;

import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Lines that hold what a pack looks for anywhere, as a code above a title: they are of the ficha below, and no title's. */
final class SoughtLines {
  private static final int MOST_ABOVE = 12;
  private final List<Pattern> patterns;

  SoughtLines(RulePack pack) {
    this.patterns = pack.fields().stream().filter(f -> f.place() == FieldRule.Place.ANYWHERE && f.pattern() != null)
        .map(FieldRule::pattern).toList();
  }

  boolean holds(Piece piece) {
    return !patterns.isEmpty() && piece instanceof Piece.Content c && c.block() instanceof Block.Line line && holds(line);
  }

  private boolean holds(Block.Line line) {
    return patterns.stream().anyMatch(p -> p.matcher(line.content().text()).find());
  }

  /** How many of a title's first lines end in one, which is not its last. */
  int leading(List<Block.Line> title) {
    int k = patterns.isEmpty() ? -1 : Math.max(-1, title.size() - 2);
    while (k >= 0 && !holds(title.get(k))) {
      k--;
    }
    return k + 1;
  }

  /** Whether such a line stands above the first title, and none behind the last ficha's first label. */
  boolean lead(List<Piece> pieces, int first, int last) {
    return above(pieces, 0, first) < first && pieces.subList(last, pieces.size()).stream().noneMatch(this::holds);
  }

  /** Where the nearest such line stands above {@code title}, with no label between and not above {@code from}; {@code title} without one. */
  int above(List<Piece> pieces, int from, int title) {
    int least = patterns.isEmpty() ? title : Math.max(from, title - MOST_ABOVE);
    for (int i = title - 1; i >= least && pieces.get(i) instanceof Piece.Content; i--) {
      if (holds(pieces.get(i))) {
        return i;
      }
    }
    return title;
  }
}
