package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Page;

/**
 * Rows in which a heading stands before labels and values by turns: "Evaluación | Eficacia | Sin observaciones | Calidad | Pendiente". What is
 * the same in all records is a label there, and what differs a value.
 */
final class LeadCells {
  private static final int LEAST_ROWS = 4;
  private static final int LEAST_CELLS = 3;

  /** By the first cell of a row, its cells in all rows that begin so. */
  private final Map<String, List<List<String>>> rows = new HashMap<>();

  private LeadCells() {}

  /** The pages with such headings in rows of their own. */
  static List<Page> parted(List<Page> pages) {
    LeadCells found = new LeadCells();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        if (block instanceof Block.Table table) {
          table.rows().stream().filter(r -> filled(r) >= LEAST_CELLS && filled(r) % 2 == 1).forEach(found::add);
        }
      }
    }
    found.rows.values().removeIf(r -> !leads(r));
    return found.rows.isEmpty() ? pages : pages.stream().map(found::parted).toList();
  }

  private void add(Block.Row row) {
    List<String> cells = row.cells().subList(0, filled(row)).stream().map(c -> Skeleton.key(c.content().text())).toList();
    rows.computeIfAbsent(cells.get(0), k -> new ArrayList<>()).add(cells);
  }

  /** Whether the second cell and every other one behind it are always the same, and those between them are not. */
  private static boolean leads(List<List<String>> rows) {
    int width = rows.get(0).size();
    if (rows.size() < LEAST_ROWS || rows.stream().anyMatch(r -> r.size() != width)) {
      return false;
    }
    boolean differ = false;
    for (int c = 1; c < width; c++) {
      Set<String> words = new HashSet<>();
      for (List<String> row : rows) {
        words.add(row.get(c));
      }
      if (c % 2 == 1 && (words.size() > 1 || !Character.isLetter((words.iterator().next() + "#").charAt(0)))) {
        return false;
      }
      differ |= c % 2 == 0 && words.size() > 1;
    }
    return differ;
  }

  private Page parted(Page page) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (!(block instanceof Block.Table table) || table.rows().stream().noneMatch(this::isLed)) {
        blocks.add(block);
        continue;
      }
      List<Block.Row> parted = new ArrayList<>();
      for (Block.Row row : table.rows()) {
        if (isLed(row)) {
          parted.add(new Block.Row(row.span(), row.cells().subList(0, 1)));
          parted.add(new Block.Row(row.span(), row.cells().subList(1, filled(row)).stream()
              .map(c -> new Block.Cell(c.column() - 1, c.width(), c.content(), c.options())).toList()));
        } else {
          parted.add(row);
        }
      }
      blocks.add(new Block.Table(table.span(), parted, table.blanksBefore()));
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  private boolean isLed(Block.Row row) {
    return filled(row) >= LEAST_CELLS && filled(row) % 2 == 1 && rows.containsKey(Skeleton.key(row.cells().get(0).content().text()));
  }

  private static int filled(Block.Row row) {
    int end = row.cells().size();
    while (end > 0 && row.cells().get(end - 1).content().isBlank() && row.cells().get(end - 1).options().isEmpty()) {
      end--;
    }
    return end;
  }
}
