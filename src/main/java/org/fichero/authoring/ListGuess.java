package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Passage;
import org.fichero.rules.FieldKind;

/** Lists by how their lines are written: with bullets, apart from each other, or each with a beginning of its own. */
final class ListGuess {
  private static final int LONGEST = 120;
  private static final double FEW = 0.2;

  private ListGuess() {}

  /** Null where the values are no lists. */
  static Guess of(List<List<Block>> values) {
    double bullets = Texts.share(values, v -> !lines(v).isEmpty() && lines(v).stream().allMatch(ListGuess::isItem));
    boolean lists = values.stream().anyMatch(v -> lines(v).size() > 1);
    if (lists && bullets >= 0.5) {
      return new Guess(FieldKind.LIST, bullets, "bullets or numbers before its lines", List.of());
    }
    double items = Texts.share(values, ListGuess::areItems);
    if (items >= 0.5) {
      return new Guess(FieldKind.LIST, items, "several short lines apart", List.of());
    }
    double lines = Texts.share(values, ListGuess::areLines);
    if (lines >= 0.9 && values.stream().mapToInt(v -> lines(v).size() - 1).sum() > 1 && Texts.share(values, v -> lines(v).size() > 1) >= FEW) {
      return new Guess(FieldKind.LIST, lines, "short lines, in some records several", List.of());
    }
    return null;
  }

  private static boolean isItem(Block.Line line) {
    return !line.bullet().isEmpty();
  }

  /** Short lines apart from each other that end no sentence. */
  private static boolean areItems(List<Block> value) {
    List<Block.Line> lines = value.stream().filter(b -> b instanceof Block.Line).map(Block.Line.class::cast).toList();
    return lines.size() > 1 && lines.size() == value.size() && lines.stream().skip(1).allMatch(l -> l.blanksBefore() > 0)
        && lines.stream().map(l -> l.content().text().strip()).allMatch(t -> t.length() <= LONGEST && !t.isEmpty() && ".:".indexOf(t.charAt(t.length() - 1)) < 0
        && Character.isUpperCase(t.charAt(0)) && !DraftHelp.asks(t));
  }

  /** Short lines, one or right below each other, each with a beginning of its own, that end no sentence. */
  private static boolean areLines(List<Block> value) {
    List<Block.Line> lines = lines(value);
    return !lines.isEmpty() && lines.stream().allMatch(l -> l.content().text().length() <= LONGEST
        && l.bullet().isEmpty() && l.content().text().strip().matches("[^\\p{Ll}].*[^.:;,]|[-–—]"));
  }

  /** The lines of the value: those that a cell breaks among them, and rows with words in one cell; none where anything else stands there. */
  private static List<Block.Line> lines(List<Block> value) {
    List<Block.Line> lines = new ArrayList<>();
    for (Block block : value) {
      List<Passage> parts = block instanceof Block.Line line ? List.of(line.content()) : block instanceof Block.Table table
          ? table.rows().stream().flatMap(r -> r.cells().stream()).filter(c -> !c.content().isBlank() || !c.options().isEmpty()).map(Block.Cell::content).toList() : List.of();
      boolean rows = !(block instanceof Block.Table table) || parts.size() == table.rows().size();
      if (parts.isEmpty() || !rows) {
        return List.of();
      }
      if (block instanceof Block.Line line && !line.bullet().isEmpty()) {
        lines.add(line);
      } else {
        parts.forEach(p -> lines.addAll(CellLines.of(p)));
      }
    }
    return lines;
  }
}
