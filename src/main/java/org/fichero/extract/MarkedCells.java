package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** A table's cells, those that hold nothing but a mark included: the mark shows in its cell, and belongs to the words of its row and column. */
final class MarkedCells {
  private static final String GLUE = ": ";

  private final SourceText source;
  private final List<Block.Row> rows;
  /** The headings of the columns; null without any. */
  private final Block.Row head;

  MarkedCells(SourceText source, Block.Table table) {
    this.source = source;
    rows = table.rows();
    head = !rows.isEmpty() && rows.get(0).cells().stream().allMatch(c -> c.options().isEmpty()) ? rows.get(0) : null;
  }

  /** The marks in order: a bare one is an option by the name of its row's first words and its column's heading. */
  List<Block.Option> options() {
    List<Block.Option> options = new ArrayList<>();
    for (Block.Row row : rows) {
      for (Block.Cell cell : row.cells()) {
        cell.options().forEach(o -> options.add(o.label().isBlank() && cell.content().isBlank() ? new Block.Option(o.mark(), name(row, cell)) : o));
      }
    }
    return options;
  }

  private Passage name(Block.Row row, Block.Cell cell) {
    Passage label = row.cells().stream().filter(c -> c.options().isEmpty() && hasWords(c.content())).findFirst()
        .map(c -> c.content().strip().collapse()).orElse(Passage.EMPTY);
    Passage heading = head == null ? Passage.EMPTY : head.cells().stream()
        .filter(c -> c.column() <= cell.column() && cell.column() < c.column() + c.width()).findFirst()
        .map(c -> c.content().strip().collapse()).orElse(Passage.EMPTY);
    return label.isBlank() ? heading : heading.isBlank() ? label : label.join(GLUE, heading);
  }

  private static boolean hasWords(Passage content) {
    return content.text().chars().anyMatch(Character::isLetter);
  }

  /** Row by row what each cell shows. */
  List<List<Passage>> shown() {
    return rows.stream().map(r -> r.cells().stream().map(this::shown).toList()).toList();
  }

  private Passage shown(Block.Cell cell) {
    if (!cell.content().isBlank()) {
      return cell.content().strip().collapse();
    }
    Span mark = cell.options().size() == 1 ? cell.mark().span() : null;
    return mark == null || mark.isEmpty() ? Passage.EMPTY : Passage.of(source, mark);
  }
}
