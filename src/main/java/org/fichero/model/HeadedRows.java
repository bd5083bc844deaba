package org.fichero.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows below headings of their own within a larger table, as where a form and a table of data are drawn as one grid: "Año | Valor | Nota"
 * over rows of years, below rows of labels and values.
 */
public final class HeadedRows {
  private static final int LEAST_COLUMNS = 3;
  private static final int LEAST_ROWS = 2;
  private static final int LONGEST = 60;

  private HeadedRows() {}

  /** The table cut above such headings and below their rows; the table itself where there are none. */
  public static List<Block.Table> parted(Block.Table table) {
    List<Block.Row> rows = table.rows();
    List<Block.Table> parts = new ArrayList<>();
    int from = 0;
    for (int r = 1; r + LEAST_ROWS < rows.size(); r++) {
      int end = heads(rows.get(r)) ? end(rows, r) : r;
      if (end - r > LEAST_ROWS) {
        parts.add(part(table, from, r));
        parts.add(part(table, r, end));
        from = end;
        r = end;
      }
    }
    if (parts.isEmpty()) {
      return List.of(table);
    }
    if (from < rows.size()) {
      parts.add(part(table, from, rows.size()));
    }
    return parts;
  }

  private static Block.Table part(Block.Table table, int from, int to) {
    List<Block.Row> rows = table.rows().subList(from, to);
    return new Block.Table(rows.get(0).span().union(rows.get(rows.size() - 1).span()), rows, from == 0 ? table.blanksBefore() : 0);
  }

  /** Whether the row is nothing but short words, of an odd number, or of any where figures stand below the first: no labels with their values. */
  private static boolean heads(Block.Row row) {
    int filled = filled(row);
    return filled >= LEAST_COLUMNS && row.cells().subList(0, filled).stream().allMatch(HeadedRows::isHeading);
  }

  /** Behind the rows that are as wide as their headings, and hold figures in one column throughout; the headings' own place without any. */
  private static int end(List<Block.Row> rows, int head) {
    int width = filled(rows.get(head));
    int end = head + 1;
    while (end < rows.size() && isData(rows.get(end), width)) {
      end++;
    }
    List<Block.Row> below = rows.subList(head + 1, end);
    boolean first = below.stream().allMatch(r -> isFigure(r.cells().get(0)));
    boolean any = first;
    for (int c = 1; c < width && !any && width % 2 == 1; c++) {
      int column = c;
      any = below.stream().allMatch(r -> column < r.cells().size() && isFigure(r.cells().get(column)));
    }
    return any ? end : head;
  }

  private static boolean isData(Block.Row row, int width) {
    int filled = filled(row);
    return filled <= width && filled >= width - 1 && row.cells().stream().anyMatch(HeadedRows::isFigure);
  }

  private static int filled(Block.Row row) {
    int end = row.cells().size();
    while (end > 0 && row.cells().get(end - 1).content().isBlank() && row.cells().get(end - 1).options().isEmpty()) {
      end--;
    }
    return end;
  }

  private static boolean isHeading(Block.Cell cell) {
    String s = cell.content().text().strip();
    boolean words = !s.isEmpty() && s.length() <= LONGEST && cell.options().isEmpty() && !Character.isLowerCase(s.charAt(0));
    return words && s.chars().filter(Character::isLetter).count() > 2L * s.chars().filter(Character::isDigit).count() && ".;:".indexOf(s.charAt(s.length() - 1)) < 0;
  }

  private static boolean isFigure(Block.Cell cell) {
    String s = cell.content().text().strip();
    return !s.isEmpty() && Character.isDigit(s.charAt(s.length() > 1 && s.charAt(0) == '$' ? 1 : 0))
        && s.chars().allMatch(c -> Character.isDigit(c) || "$.,% ".indexOf(c) >= 0);
  }
}
