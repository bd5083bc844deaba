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

  TableWriter(String text, PageBuilder page, OptionTables optionTables) {
    this.text = text;
    this.page = page;
    this.optionTables = optionTables;
  }

  void write(TableDraft table) {
    table.grid.markup.forEach(page::markup);
    table.rows.forEach(r -> r.forEach(c -> page.markup(c.pieces)));
    OptionTables.Plan plan = optionTables.plan(table);
    int from = plan == null ? table.rows.size() : plan.firstRow();
    if (from > 0) {
      rows(table, from);
    }
    for (int r = from; r < table.rows.size(); r++) {
      List<Block.Option> options = plan.options().get(r - from);
      Grid.GridRow row = table.grid.rows.get(r);
      if (!options.isEmpty()) {
        page.block(new Block.Options(new Span(row.start, row.end), options, r == 0 ? table.grid.blanksBefore : 0));
      }
    }
  }

  private void rows(TableDraft table, int to) {
    List<Block.Row> rows = new ArrayList<>();
    for (int r = 0; r < to; r++) {
      Grid.GridRow row = table.grid.rows.get(r);
      rows.add(new Block.Row(new Span(row.start, row.end), table.rows.get(r).stream().map(this::cell).toList()));
    }
    int end = to == table.rows.size() ? table.grid.end : table.grid.rows.get(to - 1).end;
    page.block(new Block.Table(new Span(table.grid.start, end), rows, table.grid.blanksBefore));
  }

  private Block.Cell cell(CellDraft cell) {
    return new Block.Cell(cell.cell.column, cell.cell.width, cell.content(text), options(text, cell));
  }

  /** The marks of a cell, each with the words that it marks. */
  static List<Block.Option> options(String text, CellDraft cell) {
    List<Block.Option> options = new ArrayList<>();
    for (Span range : cell.cell.ranges) {
      List<Piece> within =
          cell.pieces.stream().filter(p -> p.start >= range.start() && p.end <= range.end()).toList();
      if (within.stream().anyMatch(Piece::isMark)) {
        OptionLine.Cut cut = OptionLine.cut(text, range.start(), range.end(), within);
        cut.parts().forEach(p -> options.add(option(text, p, within)));
      }
    }
    return options;
  }

  private static Block.Option option(String text, OptionLine.Part part, List<Piece> pieces) {
    Passage label = Visible.of(text, part.from(), part.to(), pieces).passage();
    return new Block.Option(LineWriter.mark(part.mark()), label);
  }
}
