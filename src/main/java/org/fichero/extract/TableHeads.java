package org.fichero.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.FieldRule;

/** The headings of a table with named columns: which row says them, and which column is which. */
final class TableHeads {
  /** Ends what is only the beginning of a heading. */
  private static final String BEGINNING = "\u2026";

  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  /** The same without what stands in brackets. */
  private final Map<String, List<String>> bare = new LinkedHashMap<>();

  TableHeads(FieldRule rule) {
    rule.columns().forEach((key, spellings) -> columns.put(key, spellings.stream().map(s -> s.endsWith(BEGINNING) || s.endsWith("...") ? Terms.key(s) + BEGINNING : Terms.key(s)).toList()));
    rule.columns().forEach((key, spellings) -> bare.put(key, spellings.stream().map(TableHeads::bareKey).toList()));
  }

  /**
   * The headings of a table.
   *
   * @param columns column of the table to name of the column
   * @param rows how many rows they take: two where headings stand below one over several columns
   */
  record Head(Map<Integer, String> columns, int rows) {}

  /** How many of the columns the table's headings name; 0 where they are too few, or fewer than half of the headings. */
  int namedIn(Block.Table table) {
    int most = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      Head head = at(table.rows(), r);
      long headings = head == null ? 0 : table.rows().get(r).cells().stream().filter(c -> !c.content().isBlank()).count();
      most = head != null && head.columns().size() * 2L >= headings ? Math.max(most, head.columns().size()) : most;
    }
    return most;
  }

  /** The headings that begin at a row: at least half of the columns, and two of them where there are two; null without them. */
  Head at(List<Block.Row> rows, int r) {
    Map<Integer, String> single = named(rows.get(r));
    Map<Integer, String> both = r + 1 < rows.size() ? named(rows.get(r), rows.get(r + 1)) : single;
    Head head = both.size() > single.size() ? new Head(both, 2) : new Head(single, 1);
    if (!areEnough(head.columns())) {
      return null;
    }
    nameUnheaded(head, rows.subList(r, Math.min(rows.size(), r + head.rows())));
    return head;
  }

  /** The first column without a heading is the one that the pack names by none: what heads the rows of a table of figures. */
  private void nameUnheaded(Head head, List<Block.Row> rows) {
    String name = columns.entrySet().stream().filter(c -> c.getValue().contains("")).map(Map.Entry::getKey).findFirst().orElse(null);
    int column = 0;
    while (name != null && head.columns().containsKey(column)) {
      column++;
    }
    int free = column;
    if (name != null && !head.columns().containsValue(name)
        && rows.stream().flatMap(row -> row.cells().stream()).allMatch(c -> c.column() != free || c.content().isBlank())) {
      head.columns().put(free, name);
    }
  }

  /** Whether all of the headings stand in the row. */
  boolean isHead(Block.Row row) {
    return areEnough(named(row));
  }

  private boolean areEnough(Map<Integer, String> named) {
    return named.size() >= Math.min(2, columns.size()) && named.size() * 2 >= columns.size();
  }

  /** Headings of two rows: "Meta" below "2022" is "2022 Meta" or "Meta 2022", or "Meta" alone where no other column has it, and what has nothing below it stands alone. */
  private Map<Integer, String> named(Block.Row upper, Block.Row lower) {
    Map<Integer, String> named = new LinkedHashMap<>();
    for (Block.Cell cell : lower.cells()) {
      Passage above = above(upper, cell);
      String column = cell.content().isBlank() ? column(above) : column(above.join(" ", cell.content()));
      column = column == null && !cell.content().isBlank() ? column(cell.content().join(" ", above)) : column;
      column = column == null && isOnly(lower, cell) ? column(cell.content()) : column;
      if (column != null) {
        named.put(cell.column(), column);
      }
    }
    return named;
  }

  /** Whether no other heading of the row has the same words, so that they need no heading above them to say which column it is. */
  private static boolean isOnly(Block.Row row, Block.Cell cell) {
    String key = Terms.key(cell.content().text());
    return row.cells().stream().filter(c -> Terms.key(c.content().text()).equals(key)).count() == 1;
  }

  /** The heading over a cell: its own column's, or, where words stand in the cell, that of the nearest column before. */
  private static Passage above(Block.Row upper, Block.Cell cell) {
    Passage found = Passage.EMPTY;
    for (Block.Cell over : upper.cells()) {
      boolean may = cell.content().isBlank() ? over.column() == cell.column() : over.column() <= cell.column();
      found = may && !over.content().isBlank() ? over.content() : found;
    }
    return found;
  }

  private Map<Integer, String> named(Block.Row row) {
    Map<Integer, String> named = new LinkedHashMap<>();
    for (Block.Cell cell : row.cells()) {
      String column = column(cell.content(), row);
      if (column != null) {
        named.put(cell.column(), column);
      }
    }
    return named;
  }

  /** The column of that heading, what stands in brackets left out where no other heading of the row says the same; null when it is none. */
  private String column(Passage heading, Block.Row row) {
    String exact = column(heading);
    String key = bareKey(heading.text());
    boolean only = exact == null && row.cells().stream().filter(c -> bareKey(c.content().text()).equals(key)).count() == 1;
    String found = only ? find(bare, key) : null;
    return found == null || row.cells().stream().anyMatch(c -> found.equals(column(c.content()))) ? exact : found;
  }

  /** The column of that heading; null when it is none. */
  String column(Passage heading) {
    return find(columns, Terms.key(heading.text()));
  }

  private static String find(Map<String, List<String>> columns, String key) {
    String found = null;
    for (Map.Entry<String, List<String>> column : columns.entrySet()) {
      found = !key.isEmpty() && column.getValue().stream().anyMatch(h -> isHeading(key, h)) ? column.getKey() : found;
    }
    return found;
  }

  private static boolean isHeading(String key, String heading) {
    return heading.endsWith(BEGINNING) ? key.startsWith(heading.substring(0, heading.length() - 1)) : heading.equals(key);
  }

  private static String bareKey(String text) {
    return Terms.key(Fold.outsideBrackets(text));
  }
}
