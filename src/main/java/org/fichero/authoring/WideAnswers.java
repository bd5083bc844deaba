package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** A question's options that stand in several cells beside it are one answer, as in the other rows of the form. */
final class WideAnswers {
  private WideAnswers() {}

  static Page joined(Page page) {
    List<Block> blocks = page.blocks().stream().map(b -> b instanceof Block.Table t && t.rows().stream().anyMatch(WideAnswers::isWide) ? joined(t) : b).toList();
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  /** A label, and beside it nothing but options, in two cells at least. */
  private static boolean isWide(Block.Row row) {
    List<Block.Cell> cells = row.cells();
    return cells.size() > 2 && LabelGrid.isLabel(cells.get(0)) && cells.stream().skip(1).allMatch(c -> c.content().isBlank() && c.options().isEmpty() || areNamed(c))
        && cells.stream().skip(1).filter(WideAnswers::areNamed).count() > 1;
  }

  private static boolean areNamed(Block.Cell cell) {
    return !cell.options().isEmpty() && cell.options().stream().noneMatch(o -> o.label().isBlank());
  }

  private static Block.Table joined(Block.Table table) {
    return new Block.Table(table.span(), table.rows().stream().map(r -> isWide(r) ? joined(r) : r).toList(), table.blanksBefore());
  }

  private static Block.Row joined(Block.Row row) {
    List<Block.Option> options = new ArrayList<>();
    Passage words = Passage.EMPTY;
    for (Block.Cell cell : row.cells().subList(1, row.cells().size())) {
      options.addAll(cell.options());
      words = words.isBlank() ? cell.content() : words.join(" ", cell.content());
    }
    return new Block.Row(row.span(), List.of(row.cells().get(0), new Block.Cell(1, 1, words, options)));
  }
}
