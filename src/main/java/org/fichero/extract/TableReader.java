package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Reads a table with named columns: a heading row says which column is which, every later row is a row of values. */
final class TableReader {
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final List<Span> forms;
  private final FieldRule rule;

  TableReader(FieldRule rule, List<Span> forms) {
    rule.columns().forEach((key, spellings) -> columns.put(key, spellings.stream().map(Terms::key).toList()));
    this.forms = forms;
    this.rule = rule;
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

  /** All rows of all tables among the blocks, each cell read as its column's kind asks. */
  Extraction.Groups read(List<Block> blocks, FieldReader fields, String path) {
    List<List<Extraction.Raw>> rows = new ArrayList<>();
    Map<Integer, String> head = Map.of();
    Map<String, Span> headings = new LinkedHashMap<>();
    boolean drawn = blocks.stream().anyMatch(b -> b instanceof Block.Table);
    for (Block block : drawn ? blocks : PositionedTable.in(blocks, this::isHead, 1)) {
      if (!(block instanceof Block.Table table)) {
        continue;
      }
      for (Block.Row row : table.rows()) {
        if (isHead(row)) {
          head = named(row);
          Map<Integer, String> named = head;
          row.cells().stream().filter(c -> named.containsKey(c.column()))
              .forEach(c -> headings.put(named.get(c.column()), c.content().span()));
          row.cells().forEach(c -> forms.addAll(c.content().sources()));
        } else if (isLeftOut(row)) {
          row.cells().forEach(c -> forms.addAll(c.content().sources()));
        } else if (!head.isEmpty()) {
          add(row, head, headings, rows, fields, path);
        }
      }
    }
    return new Extraction.Groups(rows);
  }

  /** A row of sums or the like, which the pack's {@code until} names by its first words. */
  private boolean isLeftOut(Block.Row row) {
    String first = row.cells().stream().filter(c -> !c.content().isBlank()).findFirst().map(c -> Terms.key(c.content().text())).orElse("");
    return rule.until().stream().map(Terms::key).anyMatch(u -> !u.isEmpty() && first.startsWith(u));
  }

  private void add(
      Block.Row row, Map<Integer, String> head, Map<String, Span> headings, List<List<Extraction.Raw>> rows, FieldReader fields,
      String path) {
    Map<String, List<Block>> values = new LinkedHashMap<>();
    int last = head.keySet().stream().max(Integer::compare).orElse(0);
    for (Block.Cell cell : row.cells()) {
      // a bar too many in a row: what stands beyond the last column belongs to it
      String column = head.get(Math.min(cell.column(), last));
      if (column != null && (!cell.content().isBlank() || !cell.options().isEmpty())) {
        values.computeIfAbsent(column, c -> new ArrayList<>()).addAll(blocks(cell));
      }
    }
    List<Extraction.Raw> raws = new ArrayList<>();
    for (FieldRule column : rule.fields()) {
      if (values.containsKey(column.name())) {
        raws.add(new Extraction.Raw(column.name(), headings.get(column.name()), Confidence.EXACT,
            fields.value(column, path, values.get(column.name()))));
      }
    }
    if (!raws.isEmpty()) {
      rows.add(raws);
    }
  }

  static List<Block> blocks(Block.Cell cell) {
    List<Block> blocks = new ArrayList<>();
    if (!cell.options().isEmpty()) {
      Span first = cell.options().get(0).mark().span();
      blocks.add(new Block.Options(first.union(cell.options().get(cell.options().size() - 1).mark().span()), cell.options(), 0));
    } else {
      blocks.addAll(CellLines.of(cell.content()));
    }
    return blocks;
  }
}
