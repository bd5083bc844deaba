package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A cell of a table as the pieces of a page: its words and its options, those words aside that are an option's. */
final class CellPieces {
  private CellPieces() {}

  /** Adds the cell's words, line by line, and its options. */
  static void add(Block.Cell cell, Pieces pieces) {
    List<Span> options = cell.options().stream().flatMap(o -> o.label().sources().stream()).toList();
    if (!cell.content().isBlank() && !isWithin(cell.content(), options)) {
      CellLines.of(cell.content()).stream().filter(l -> !isWithin(l.content(), options)).forEach(l -> pieces.add(new Piece.Content(l)));
    }
    if (!cell.options().isEmpty()) {
      pieces.add(options(cell));
    }
  }

  /** Whether the words are all among the labels of options. */
  private static boolean isWithin(Passage words, List<Span> labels) {
    return !labels.isEmpty() && words.strip().sources().stream()
        .allMatch(s -> labels.stream().anyMatch(w -> w.start() <= s.start() && s.end() <= w.end()));
  }

  static Piece options(Block.Cell cell) {
    Span span = cell.options().get(0).mark().span();
    for (Block.Option option : cell.options()) {
      span = span.union(option.mark().span());
      span = option.label().span() == null ? span : span.union(option.label().span());
    }
    return new Piece.Content(new Block.Options(span, cell.options(), 0));
  }
}
