package org.fichero.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.rules.FieldRule;

/** The headings of a table with named columns: which row says them, and which column is which. */
final class TableHeads {
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  TableHeads(FieldRule rule) {
    rule.columns().forEach((key, spellings) -> columns.put(key, spellings.stream().map(Terms::key).toList()));
  }

  /** Whether the table has a row that names at least half of the columns, and two of them where there are two. */
  boolean areIn(Block.Table table) {
    return table.rows().stream().anyMatch(this::isHead);
  }

  boolean isHead(Block.Row row) {
    int named = named(row).size();
    return named >= Math.min(2, columns.size()) && named * 2 >= columns.size();
  }

  /** Column of the table to name of the column. */
  Map<Integer, String> named(Block.Row row) {
    Map<Integer, String> named = new LinkedHashMap<>();
    for (Block.Cell cell : row.cells()) {
      String column = column(cell.content());
      if (column != null) {
        named.put(cell.column(), column);
      }
    }
    return named;
  }

  /** The column of that heading; null when it is none. */
  String column(Passage heading) {
    String key = Terms.key(heading.text());
    String found = null;
    for (Map.Entry<String, List<String>> column : columns.entrySet()) {
      found = !key.isEmpty() && column.getValue().contains(key) ? column.getKey() : found;
    }
    return found;
  }
}
