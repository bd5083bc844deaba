package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Parts tables that a form draws as one grid: each begins with the headings of a field that no label announces. */
final class TableParts {
  private final List<TableHeads> heads;

  /** @param unlabelled the tables that are known by their headings */
  TableParts(List<FieldRule> unlabelled) {
    this.heads = unlabelled.stream().map(TableHeads::new).toList();
  }

  /** The blocks, each table cut where the headings of one of the fields begin. */
  List<Block> of(List<Block> blocks) {
    if (heads.isEmpty() || blocks.stream().noneMatch(Block.Table.class::isInstance)) {
      return blocks;
    }
    List<Block> parts = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        cut(table, parts);
      } else {
        parts.add(block);
      }
    }
    return parts;
  }

  private void cut(Block.Table table, List<Block> parts) {
    int from = 0;
    for (int r = 1; r < table.rows().size(); r++) {
      if (begins(table.rows(), r)) {
        parts.add(part(table, from, r));
        from = r;
      }
    }
    parts.add(from == 0 ? table : part(table, from, table.rows().size()));
  }

  private boolean begins(List<Block.Row> rows, int r) {
    long filled = rows.get(r).cells().stream().filter(c -> !c.content().isBlank()).count();
    return heads.stream().map(h -> h.at(rows, r)).anyMatch(h -> h != null && h.rows() == 1 && h.columns().size() > 1 && h.columns().size() * 2L >= filled);
  }

  private static Block.Table part(Block.Table table, int from, int to) {
    List<Block.Row> rows = table.rows().subList(from, to);
    Span span = new Span(rows.get(0).span().start(), rows.get(rows.size() - 1).span().end());
    return new Block.Table(span, rows, from == 0 ? table.blanksBefore() : 0);
  }
}
