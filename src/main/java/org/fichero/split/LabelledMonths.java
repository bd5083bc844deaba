package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A table of months whose label stands in its first cell, before the first month: {@code Fechas: Enero | Febrero | …}. */
final class LabelledMonths {
  private final Page page;
  private final Labeller labeller;
  private final MonthHeads months;

  LabelledMonths(Page page, Labeller labeller, MonthHeads months) {
    this.page = page;
    this.labeller = labeller;
    this.months = months;
  }

  /** Adds the label to the pieces and gives the table without it; the table as it is where none stands there. */
  Block.Table part(Block.Table table, Pieces pieces) {
    if (table.rows().isEmpty() || table.rows().get(0).cells().isEmpty()) {
      return table;
    }
    Block.Row row = table.rows().get(0);
    Block.Cell first = row.cells().get(0);
    if (first.content().text().indexOf(':') < 0 || !months.heads(row)) {
      return table;
    }
    LabelMatch match = labeller.cell(page, first.content(), pieces);
    Passage rest = match == null || match.isAlone() || !CellLabels.isTold(match, first.content().text()) ? Passage.EMPTY
        : first.content().slice(match.end(), first.content().text().length()).strip();
    if (rest.text().length() != 1 && !months.isMonth(rest.text())) {
      return table;
    }
    pieces.add(labeller.label(match, first.content().slice(0, match.end()).sources(), table.blanksBefore()));
    List<Block.Row> rows = new ArrayList<>(table.rows());
    List<Block.Cell> cells = new ArrayList<>(row.cells());
    cells.set(0, new Block.Cell(first.column(), first.width(), rest, first.options()));
    rows.set(0, new Block.Row(new Span(rest.span().start(), row.span().end()), cells));
    return new Block.Table(new Span(rest.span().start(), table.span().end()), rows, 0);
  }
}
