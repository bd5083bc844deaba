package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Reads a table with named columns: a heading row says which column is which, every later row is a row of values. */
final class TableReader {
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final List<Span> forms;

  TableReader(FieldRule rule, List<Span> forms) {
    rule.columns().forEach((key, spellings) -> columns.put(key, spellings.stream().map(Terms::key).toList()));
    this.forms = forms;
  }

  /** Whether the table has a row that names at least half of the columns, and two of them where there are two. */
  boolean heads(Block.Table table) {
    return table.rows().stream().anyMatch(this::isHead);
  }

  private boolean isHead(Block.Row row) {
    int named = named(row).size();
    return named >= Math.min(2, columns.size()) && named * 2 >= columns.size();
  }

  private Map<Integer, String> named(Block.Row row) {
    Map<Integer, String> named = new LinkedHashMap<>();
    for (Block.Cell cell : row.cells()) {
      String key = Terms.key(cell.content().text());
      columns.forEach((column, spellings) -> {
        if (!key.isEmpty() && spellings.contains(key)) {
          named.put(cell.column(), column);
        }
      });
    }
    return named;
  }

  /** All rows of all tables among the blocks; blocks that are none go to {@code rest}. */
  Extraction.Rows read(List<Block> blocks, List<Block> rest) {
    List<Map<String, Passage>> rows = new ArrayList<>();
    Map<Integer, String> head = Map.of();
    for (Block block : blocks) {
      if (!(block instanceof Block.Table table)) {
        rest.add(block);
        continue;
      }
      for (Block.Row row : table.rows()) {
        if (isHead(row)) {
          head = named(row);
          row.cells().forEach(c -> forms.addAll(c.content().sources()));
        } else if (!head.isEmpty()) {
          add(row, head, rows);
        }
      }
    }
    return new Extraction.Rows(rows);
  }

  private void add(Block.Row row, Map<Integer, String> head, List<Map<String, Passage>> rows) {
    Map<String, Passage> values = new LinkedHashMap<>();
    for (Block.Cell cell : row.cells()) {
      String column = head.get(cell.column());
      if (column != null && !cell.content().isBlank()) {
        values.put(column, cell.content().strip().collapse());
      }
    }
    if (!values.isEmpty()) {
      rows.add(values);
    }
  }
}
