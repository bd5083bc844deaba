package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Page;

/** Rows with one label and its value below the rows of a table with headings, in the same frame: "Observaciones" below the indicators. */
final class TailRows {
  private static final int LEAST_COLUMNS = 3;
  private static final int LEAST = 3;
  private static final int LONGEST = 60;

  private final Set<String> keys;

  private TailRows(Set<String> keys) {
    this.keys = keys;
  }

  /** The pages, with such rows as tables of their own where their labels come back below most of the tables with those headings. */
  static List<Page> parted(List<Page> pages) {
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Integer> heads = new HashMap<>();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        if (block instanceof Block.Table table && table.rows().get(0).cells().size() >= LEAST_COLUMNS) {
          heads.merge(key(table.rows().get(0)), 1, Integer::sum);
          table.rows().subList(end(table), table.rows().size()).forEach(r -> ends.merge(key(r), 1, Integer::sum));
        }
      }
    }
    int most = heads.values().stream().max(Integer::compare).orElse(0);
    TailRows tails = new TailRows(ends.entrySet().stream().filter(e -> e.getValue() >= Math.max(LEAST, most / 2))
        .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()));
    return tails.keys.isEmpty() ? pages : pages.stream().map(tails::parted).toList();
  }

  private Page parted(Page page) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      int cut = block instanceof Block.Table t ? cut(t) : 0;
      if (cut == 0) {
        blocks.add(block);
        continue;
      }
      Block.Table table = (Block.Table) block;
      blocks.add(part(table.rows().subList(0, cut), table.blanksBefore()));
      blocks.add(part(table.rows().subList(cut, table.rows().size()).stream().map(r -> new Block.Row(r.span(), r.cells().subList(0, Math.min(2, r.cells().size())))).toList(), 0));
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  private static Block.Table part(List<Block.Row> rows, int blanks) {
    return new Block.Table(rows.get(0).span().union(rows.get(rows.size() - 1).span()), rows, blanks);
  }

  /** Where the table's last rows begin that are all such labels and values, with rows of another kind above them; 0 without any. */
  private int cut(Block.Table table) {
    int cut = table.rows().size();
    while (cut > end(table) && keys.contains(key(table.rows().get(cut - 1)))) {
      cut--;
    }
    return cut == table.rows().size() ? 0 : cut;
  }

  /** Where the rows begin, behind the first, that hold no more than a label and a value beside it. */
  private static int end(Block.Table table) {
    int end = table.rows().size();
    while (end > 1 && isPair(table.rows().get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isPair(Block.Row row) {
    Block.Cell first = row.cells().get(0);
    boolean label = !first.content().isBlank() && first.options().isEmpty() && first.content().text().length() <= LONGEST;
    return label && row.cells().stream().skip(2).allMatch(c -> c.content().isBlank() && c.options().isEmpty());
  }

  private static String key(Block.Row row) {
    return Skeleton.key(row.cells().get(0).content().text());
  }
}
