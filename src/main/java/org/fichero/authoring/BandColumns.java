package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;

/** A first column that heads groups of rows of labels and values: "Localización" beside "Comuna | Talca | Provincia | Talca". */
final class BandColumns {
  private static final int LONGEST = 60;
  /** Cells of a row of two labels and their values. */
  private static final int PAIRS = 4;
  /** One row in so many may be another. */
  private static final int MOST = 4;
  private final Set<String> bands = new HashSet<>();

  private BandColumns() {}

  /**
   * The pages without such columns, where some table of theirs shows one, and without headings over labels and values: "Campo | Descripción".
   *
   * @param heads what such headings are called
   */
  static List<Page> dropped(List<Page> all, List<String> heads) {
    Set<String> folded = heads.stream().map(Fold::fold).collect(Collectors.toSet());
    List<Page> pages = all.stream().map(p -> unheaded(p, folded)).toList();
    BandColumns columns = new BandColumns();
    pages.forEach(p -> p.blocks().forEach(columns::notice));
    return columns.bands.isEmpty() ? pages : pages.stream().map(columns::dropped).toList();
  }

  private static Page unheaded(Page page, Set<String> heads) {
    List<Block> blocks = page.blocks().stream().map(b -> b instanceof Block.Table t ? narrow(t) : b)
        .map(b -> b instanceof Block.Table t && t.rows().size() > 1 && isHead(t.rows().get(0), heads)
        ? new Block.Table(t.span(), t.rows().subList(1, t.rows().size()), t.blanksBefore()) : b).toList();
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  /** Without the empty cells that wide values cover, where no row has more than a label and a value. */
  private static Block.Table narrow(Block.Table table) {
    boolean wide = table.rows().stream().anyMatch(r -> r.cells().size() > 2)
        && table.rows().stream().allMatch(r -> r.cells().stream().skip(2).allMatch(c -> c.content().isBlank() && c.options().isEmpty()));
    return !wide ? table : new Block.Table(table.span(), table.rows().stream()
        .map(r -> new Block.Row(r.span(), r.cells().subList(0, Math.min(2, r.cells().size())))).toList(), table.blanksBefore());
  }

  private static boolean isHead(Block.Row row, Set<String> heads) {
    return row.cells().size() == 2 && row.cells().stream().allMatch(c -> heads.contains(Fold.fold(c.content().text()).strip()));
  }

  /** A table shows it where nothing stands below one of its headings, beside a label. */
  private void notice(Block block) {
    if (block instanceof Block.Table table && table.rows().size() > 1 && !table.rows().get(0).cells().get(0).content().isBlank()
        && table.rows().stream().anyMatch(BandColumns::isBelow) && table.rows().stream().allMatch(r -> isBelow(r) || isHeaded(r)) && isForm(rest(table)) && !LabelGrid.isHeaded(rest(table))) {
      table.rows().stream().filter(r -> !isBelow(r)).forEach(r -> bands.add(key(r)));
    }
  }

  private Page dropped(Page page) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      boolean banded = block instanceof Block.Table t && t.rows().stream().allMatch(r -> isBelow(r) || isHeaded(r) && bands.contains(key(r)));
      blocks.add(banded ? rest((Block.Table) block) : block);
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  private static boolean isBelow(Block.Row row) {
    return row.cells().size() > 1 && row.cells().get(0).content().isBlank() && row.cells().get(0).options().isEmpty();
  }

  private static boolean isHeaded(Block.Row row) {
    return row.cells().size() > 2 && row.cells().get(0).options().isEmpty() && row.cells().get(0).content().text().length() <= LONGEST;
  }

  private static String key(Block.Row row) {
    return Skeleton.key(row.cells().get(0).content().text());
  }

  /** Labels and values by turns, or one of each in a row; rows of headings and figures may stand among more of those. */
  private static boolean isForm(Block.Table table) {
    Set<String> labels = new HashSet<>();
    long pairs = table.rows().stream().filter(r -> r.cells().stream().skip(2).allMatch(c -> c.content().isBlank() && c.options().isEmpty())
        && LabelGrid.isLabel(r.cells().get(0)) && labels.add(key(r))).count();
    long turns = table.rows().stream().filter(BandColumns::takesTurns).count();
    return pairs == table.rows().size() || LabelGrid.isOne(table) || pairs > 1 && (pairs + turns) * MOST >= table.rows().size() * (MOST - 1);
  }

  private static boolean takesTurns(Block.Row row) {
    List<Block.Cell> cells = row.cells();
    return cells.size() == PAIRS && LabelGrid.isLabel(cells.get(0)) && LabelGrid.isLabel(cells.get(2)) && !cells.get(1).content().isBlank();
  }

  private static Block.Table rest(Block.Table table) {
    List<Block.Row> rows = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      rows.add(new Block.Row(row.span(), row.cells().stream().skip(1)
          .map(c -> new Block.Cell(c.column() - 1, c.width(), c.content(), c.options())).toList()));
    }
    return new Block.Table(table.span(), rows, table.blanksBefore());
  }
}
