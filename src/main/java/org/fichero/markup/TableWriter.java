package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Writes tables as blocks: as options where all that they hold is options. */
final class TableWriter {
  private final String text;
  private final PageBuilder page;

  TableWriter(String text, PageBuilder page) {
    this.text = text;
    this.page = page;
  }

  void write(TableDraft table) {
    table.grid.markup.forEach(page::markup);
    List<Block.Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows.size(); r++) {
      Grid.GridRow row = table.grid.rows.get(r);
      rows.add(new Block.Row(new Span(row.start, row.end), table.rows.get(r).stream().map(this::cell).toList()));
    }
    page.block(new Block.Table(new Span(table.grid.start, table.grid.end), rows, table.grid.blanksBefore));
  }

  private Block.Cell cell(CellDraft cell) {
    page.markup(cell.pieces);
    return new Block.Cell(cell.cell.column, cell.cell.width, cell.content(text), options(cell));
  }

  private List<Block.Option> options(CellDraft cell) {
    List<Piece> marks = cell.marks();
    if (marks.isEmpty()) {
      return List.of();
    }
    List<Block.Option> options = new ArrayList<>();
    for (Span range : cell.cell.ranges) {
      List<Piece> within =
          cell.pieces.stream().filter(p -> p.start >= range.start() && p.end <= range.end()).toList();
      if (within.stream().anyMatch(Piece::isMark)) {
        OptionLine.Cut cut = OptionLine.cut(text, range.start(), range.end(), within);
        cut.parts().forEach(p -> options.add(option(p, within)));
      }
    }
    return options;
  }

  private Block.Option option(OptionLine.Part part, List<Piece> pieces) {
    Passage label = Visible.of(text, part.from(), part.to(), pieces).passage();
    return new Block.Option(LineWriter.mark(part.mark()), label);
  }
}
