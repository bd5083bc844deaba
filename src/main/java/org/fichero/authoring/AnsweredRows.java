package org.fichero.authoring;

import java.util.List;
import org.fichero.authoring.SkeletonItems.Item;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/** Tables of questions in rows, answered by boxes in columns of yes and no: each question is a label. */
final class AnsweredRows {
  private AnsweredRows() {}

  static boolean are(Block.Table table) {
    List<String> heads = table.rows().get(0).cells().stream().map(c -> Fold.fold(c.content().text()).strip()).toList();
    return table.rows().size() > 1 && heads.containsAll(DraftLanguage.BUNDLED.yesNo())
        && table.rows().stream().skip(1).allMatch(r -> !r.cells().get(0).content().isBlank() && r.cells().get(0).options().isEmpty())
        && table.rows().stream().skip(1).anyMatch(r -> !options(r).isEmpty());
  }

  /** Adds each question with its boxes. */
  static void add(Block.Table table, List<Item> items) {
    items.add(new Item(null, "", new Block.Table(table.rows().get(0).span(), table.rows().subList(0, 1), table.blanksBefore())));
    boolean scale = isScale(table);
    for (Block.Row row : table.rows().subList(1, table.rows().size())) {
      items.add(SkeletonItems.item(row.cells().get(0).content(), SkeletonItems.strong(row.cells().get(0).content())));
      if (!options(row).isEmpty()) {
        items.add(new Item(null, "", new Block.Options(row.span(), scale ? named(row, table.rows().get(0)) : options(row), 0)));
      }
    }
  }

  /** Whether some box stands under a third answer, "En parte", and each alone in its cell. */
  private static boolean isScale(Block.Table table) {
    List<Block.Cell> marked = table.rows().stream().skip(1).flatMap(r -> r.cells().stream()).filter(c -> !c.options().isEmpty()).toList();
    return marked.stream().allMatch(c -> c.options().size() == 1 && c.content().isBlank() && head(table.rows().get(0), c) != null)
        && marked.stream().map(c -> Fold.fold(head(table.rows().get(0), c).content().text()).strip()).anyMatch(h -> !h.isEmpty() && !h.equals("si") && !h.equals("no"));
  }

  private static Block.Cell head(Block.Row heads, Block.Cell cell) {
    return heads.cells().stream().filter(h -> h.column() == cell.column()).findFirst().orElse(null);
  }

  /** The boxes of a row, each named by the heading of its column. */
  private static List<Block.Option> named(Block.Row row, Block.Row heads) {
    return row.cells().stream().filter(c -> !c.options().isEmpty()).map(c -> new Block.Option(c.mark(), head(heads, c).content())).toList();
  }

  private static List<Block.Option> options(Block.Row row) {
    return row.cells().stream().flatMap(c -> c.options().stream()).toList();
  }
}
