package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;

/** Tables that a page's end cuts in two are one, their headings said once. */
final class Overleaf {
  private static final int LEAST_COLUMNS = 3;

  private Overleaf() {}

  static Page joined(Page page) {
    List<Block> blocks = new ArrayList<>();
    Block.Table open = null;
    int at = -1;
    boolean cut = false;
    for (Block block : page.blocks()) {
      boolean goesOn = cut && block instanceof Block.Table t && fits(open, t);
      if (goesOn) {
        open = join(open, (Block.Table) block);
        blocks.set(at, open);
        cut = false;
        continue;
      }
      cut = block.endsPage() && open != null;
      if (!cut) {
        // a row of headings may stand alone at a page's end
        Block.Table table = block instanceof Block.Table t ? t : block instanceof Block.Line line ? line.row() : null;
        open = table != null && width(table) >= LEAST_COLUMNS ? table : null;
        at = blocks.size();
      }
      blocks.add(block);
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  /** As wide, and no labels and values by turns, which need no joining. */
  private static boolean fits(Block.Table table, Block.Table next) {
    return width(table) == width(next) && (!LabelGrid.isOne(table) && !LabelGrid.isOne(next) || LabelGrid.isHeaded(join(table, next)));
  }

  private static Block.Table join(Block.Table table, Block.Table next) {
    List<Block.Row> rows = new ArrayList<>(table.rows());
    boolean again = words(table.rows().get(0)).equals(words(next.rows().get(0)));
    rows.addAll(again ? next.rows().subList(1, next.rows().size()) : next.rows());
    return new Block.Table(table.span().union(next.span()), rows, table.blanksBefore());
  }

  private static int width(Block.Table table) {
    return table.rows().stream().mapToInt(r -> r.cells().stream().mapToInt(c -> c.column() + c.width()).max().orElse(0)).max().orElse(0);
  }

  private static List<String> words(Block.Row row) {
    return row.cells().stream().map(c -> Skeleton.key(c.content().text())).toList();
  }
}
