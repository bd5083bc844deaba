package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Span;

/**
 * Knows tables that are lists of options: one option a row, one a cell, or rows answered under SI and NO. Month tables
 * and tables of labels and values stay tables.
 */
final class OptionTables {
  private final String text;
  private final Periods periods;
  private final PageBuilder page;
  private final Asking asking;

  OptionTables(String text, Periods periods, PageBuilder page, Asking asking) {
    this.asking = asking;
    this.text = text;
    this.periods = periods;
    this.page = page;
  }

  /**
   * How a table reads as options.
   *
   * @param firstRow rows before it stay a table
   * @param options of each row from there on
   */
  record Plan(int firstRow, List<List<Block.Option>> options) {}

  /** The plan; null when the table is none of options. */
  Plan plan(TableDraft table) {
    if (table.isPlan()) {
      return null;
    }
    if (table.answers != null) {
      return new AnsweredRows(text, page, table).plan();
    }
    if (!table.headed.isEmpty()) {
      return HeadedOptions.plan(text, table);
    }
    int first = 0;
    while (first < table.rows.size() && !hasMarks(table.rows.get(first))) {
      first++;
    }
    if (first == table.rows.size()) {
      return null;
    }
    first = Math.min(first, freeRows(table, first));
    List<List<Block.Option>> options = new ArrayList<>();
    for (int r = first; r < table.rows.size(); r++) {
      List<Block.Option> row = row(table, r);
      if (row == null) {
        return null;
      }
      options.add(row);
    }
    return isWorth(options) && !isMatrix(table, first) && !areLists(table, first) ? new Plan(first, options) : null;
  }

  /** One row of lists, each of several options below a heading of its own: a form has two questions side by side. */
  private static boolean areLists(TableDraft table, int row) {
    if (row == 0 || row + 1 < table.rows.size()) {
      return false;
    }
    int lists = 0;
    for (CellDraft cell : table.rows.get(row)) {
      CellDraft heading = TableDraft.at(table.rows.get(row - 1), cell.cell.column);
      boolean list = cell.pieces.stream().filter(Piece::isSign).count() > 1;
      lists += list && heading != null && !heading.isEmpty() ? 1 : 0;
    }
    return lists > 1;
  }

  private static boolean hasMarks(List<CellDraft> cells) {
    for (CellDraft cell : cells) {
      if (Piece.hasMark(cell.pieces)) {
        return true;
      }
    }
    return false;
  }

  /** Short headings over columns that nobody ticked are choices as well: the column says which one was taken. */
  private static boolean isMatrix(TableDraft table, int first) {
    if (first == 0 || table.rows.get(first - 1).size() < 4) {
      return false;
    }
    int free = 0;
    for (CellDraft heading : table.rows.get(first - 1)) {
      int column = heading.cell.column;
      boolean used = table.rows.subList(first, table.rows.size()).stream()
          .map(r -> TableDraft.at(r, column)).anyMatch(c -> c != null && !c.isEmpty());
      boolean brief = !heading.isEmpty() && heading.cell.ranges.get(0).length() <= 4;
      free += !used && brief ? 1 : 0;
    }
    return free > 1;
  }

  /** One lone row of one option, its label in the first cell, may as well be a label and a value: stays a table. */
  private static boolean isWorth(List<List<Block.Option>> options) {
    return options.stream().mapToLong(List::size).sum() > 1;
  }

  /** In a ticked-only table the rows above the first tick are options too; its heading is not. */
  private int freeRows(TableDraft table, int first) {
    int from = first;
    while (from > (table.grid.headed || first == table.rows.size() ? 1 : 0) && !table.markColumns.isEmpty()
        && hasFreeMark(table, from - 1) && (from > 1 || table.rows.size() - first > 0 && !table.grid.headed)) {
      from--;
    }
    return from;
  }

  private boolean hasFreeMark(TableDraft table, int row) {
    int column = table.markColumns.only();
    if (column < 0) {
      return areFree(table, table.rows.get(row));
    }
    CellDraft cell = table.at(row, column);
    return cell == null || cell.isEmpty();
  }

  /** Whether words stand in the columns of labels, each its own, and nothing in those of marks. */
  private boolean areFree(TableDraft table, List<CellDraft> cells) {
    Set<String> labels = new HashSet<>();
    for (CellDraft cell : cells) {
      boolean mark = table.markColumns.has(cell.cell.column);
      if (mark != cell.isEmpty() || !mark && !labels.add(cell.content(text).text())) {
        return false;
      }
    }
    return !labels.isEmpty();
  }

  /** The options of one row; null when it holds anything else. */
  private List<Block.Option> row(TableDraft table, int r) {
    List<CellDraft> cells = table.rows.get(r);
    boolean bare = cells.stream().anyMatch(c -> Piece.hasMark(c.pieces) && c.isBare(text));
    if (bare || !hasMarks(cells)) {
      return new MarksBesideLabels(text, periods, page, table, cells).read();
    }
    List<Block.Option> options = new ArrayList<>();
    List<Span> glue = new ArrayList<>();
    for (CellDraft cell : cells) {
      CellOptions found = CellOptions.read(text, cell, asking);
      List<Block.Option> own = found.options();
      if (own.isEmpty() && !cell.isEmpty() || own.stream().anyMatch(o -> o.label().isBlank()) || !found.whole()) {
        return null;
      }
      options.addAll(own);
      glue.addAll(found.glue());
    }
    glue.forEach(g -> page.leftover(text, g.start(), g.end()));
    return options;
  }
}
