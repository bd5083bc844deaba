package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Writes tables as blocks: as options where all that their rows hold is options. */
final class TableWriter {
  private final String text;
  private final PageBuilder page;
  private final OptionTables optionTables;
  private final Asking asking;

  TableWriter(String text, PageBuilder page, OptionTables optionTables, Asking asking) {
    this.asking = asking;
    this.text = text;
    this.page = page;
    this.optionTables = optionTables;
  }

  void write(TableDraft table) {
    table.grid.markup.forEach(page::markup);
    table.rows.forEach(r -> r.forEach(c -> page.markup(c.pieces)));
    if (table.rows.isEmpty()) {
      return;
    }
    OptionTables.Plan plan = optionTables.plan(table);
    int from = plan == null ? table.rows.size() : plan.firstRow();
    if (from > 0) {
      rows(table, from, plan != null);
    }
    for (int r = from; r < table.rows.size(); r++) {
      List<Block.Option> options = plan.options().get(r - from);
      Grid.GridRow row = table.grid.rows.get(r);
      if (!options.isEmpty()) {
        int last = table.headed.contains(r + 1) ? r + 1 : r;
        page.block(new Block.Options(new Span(row.start, table.grid.rows.get(last).end), options, r == 0 ? table.grid.blanksBefore : 0));
      }
    }
  }

  private void rows(TableDraft table, int to, boolean options) {
    List<Block.Row> rows = new ArrayList<>();
    for (int r = 0; r < to; r++) {
      Grid.GridRow row = table.grid.rows.get(r);
      List<Block.Cell> cells = new ArrayList<>(row.cells.size());
      for (CellDraft cell : table.rows.get(r)) {
        cells.add(options && table.answers != null && r == table.answers.row() && table.answers.has(cell.cell.column)
            ? heading(cell) : answered(table, r, cell));
      }
      rows.add(new Block.Row(new Span(row.start, row.end), cells));
    }
    int end = to == table.rows.size() ? table.grid.end : table.grid.rows.get(to - 1).end;
    page.block(new Block.Table(new Span(table.grid.start, end), rows, table.grid.blanksBefore));
  }

  /** The heading of a column of answers is form once its marks are options. */
  private Block.Cell heading(CellDraft cell) {
    cell.cell.ranges.forEach(page::markup);
    return new Block.Cell(cell.cell.column, cell.cell.width, Passage.EMPTY, List.of());
  }

  /** A cell; a bare mark in a column under SI or NO is a mark of that word. */
  private Block.Cell answered(TableDraft table, int r, CellDraft cell) {
    Block.Cell plain = cell(cell);
    Answers answers = table.answers;
    int column = cell.cell.column;
    boolean bare = answers != null && answers.row() >= 0 && r > answers.row() && answers.has(column)
        && plain.options().size() == 1 && plain.options().get(0).label().isBlank() && plain.content().isBlank();
    if (!bare) {
      return plain;
    }
    Block.Option option = new Block.Option(plain.mark(), table.at(answers.row(), column).content(text));
    return new Block.Cell(plain.column(), plain.width(), plain.content(), List.of(option));
  }

  private Block.Cell cell(CellDraft cell) {
    return new Block.Cell(cell.cell.column, cell.cell.width, cell.content(text), CellOptions.read(text, cell, asking).options());
  }
}
