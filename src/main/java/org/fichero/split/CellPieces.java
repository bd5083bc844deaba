package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A cell of a table as the pieces of a page: its words and its options, those words aside that are an option's. */
final class CellPieces {
  private CellPieces() {}

  /** Adds the cell's words, line by line, and its options: before what stands below the last of them, and behind all else. */
  static void add(Block.Cell cell, Pieces pieces) {
    List<Block.Line> lines = lines(cell);
    Piece list = cell.options().isEmpty() ? null : options(cell);
    int end = list == null ? Integer.MAX_VALUE : list.span().end();
    lines.stream().filter(l -> l.span().start() < end).forEach(l -> pieces.add(new Piece.Content(l)));
    if (list != null) {
      pieces.add(list);
    }
    lines.stream().filter(l -> l.span().start() >= end).forEach(l -> pieces.add(new Piece.Content(l)));
  }

  /** The cell's lines, but for those that are an option's words. */
  static List<Block.Line> lines(Block.Cell cell) {
    return cell.content().isBlank() || isWithin(cell.content(), labels(cell.options())) ? List.of()
        : without(cell.options(), CellLines.of(cell.content()));
  }

  /** The lines, but for those that are the options' words. */
  static List<Block.Line> without(List<Block.Option> options, List<Block.Line> lines) {
    List<Span> labels = labels(options);
    return lines.stream().filter(l -> !isWithin(l.content(), labels)).toList();
  }

  private static List<Span> labels(List<Block.Option> options) {
    return options.stream().flatMap(o -> o.label().sources().stream()).toList();
  }

  /** The option that words in one cell and a lone mark in the other are; null for any other cells. */
  static Block.Options paired(Block.Cell one, Block.Cell other) {
    Block.Cell words = one.options().isEmpty() ? one : other;
    Block.Cell mark = words == one ? other : one;
    boolean lone = mark.options().size() == 1 && mark.content().isBlank() && mark.options().get(0).label().isBlank();
    if (!lone || words.content().isBlank() || !words.options().isEmpty() || CellLines.of(words.content()).size() != 1) {
      return null;
    }
    Block.Option option = new Block.Option(mark.mark(), words.content().strip());
    Span span = words.content().span();
    return new Block.Options(span == null ? mark.mark().span() : span.union(mark.mark().span()), List.of(option), 0);
  }

  /** Whether the words are all among the labels of options, the signs around each aside. */
  private static boolean isWithin(Passage words, List<Span> labels) {
    return !labels.isEmpty() && words.segments().stream().allMatch(s -> isWithin(words, s, labels));
  }

  private static boolean isWithin(Passage words, Passage.Segment segment, List<Span> labels) {
    String s = words.text();
    int from = segment.at();
    int to = from + segment.length();
    while (from < to && !Character.isLetterOrDigit(s.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(s.charAt(to - 1))) {
      to--;
    }
    Span own = from == to ? null : words.source(from, to);
    return own == null || labels.stream().anyMatch(w -> w.start() <= own.start() && own.end() <= w.end());
  }

  static Piece options(Block.Cell cell) {
    return options(cell.options());
  }

  static Piece options(List<Block.Option> options) {
    Span span = options.get(0).mark().span();
    for (Block.Option option : options) {
      span = span.union(option.mark().span());
      span = option.label().span() == null ? span : span.union(option.label().span());
    }
    return new Piece.Content(new Block.Options(span, options, 0));
  }
}
