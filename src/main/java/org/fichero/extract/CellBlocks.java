package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** The blocks that a column's field reads: a cell's marks where the column asks for marks, else its words. */
final class CellBlocks {
  private final SourceText source;

  CellBlocks(SourceText source) {
    this.source = source;
  }

  /** The blocks of the cells that stand under one column in one row. */
  List<Block> of(FieldRule column, List<Block.Cell> cells) {
    List<Block> blocks = new ArrayList<>();
    for (Block.Cell cell : cells) {
      if (cell.options().isEmpty()) {
        blocks.addAll(CellLines.of(cell.content()));
      } else if (isWord(column, cell.options())) {
        blocks.addAll(CellLines.of(Passage.of(source, span(cell.options()))));
      } else {
        blocks.add(new Block.Options(span(cell.options()), cell.options(), 0));
      }
    }
    return blocks;
  }

  private static Span span(List<Block.Option> options) {
    return options.get(0).mark().span().union(options.get(options.size() - 1).mark().span());
  }

  /** "0", "No" and "X" alone in a cell may be marks; under a column of figures or words they are what they say. */
  private boolean isWord(FieldRule column, List<Block.Option> options) {
    if (options.size() > 1 || !options.get(0).label().isBlank()) {
      return false;
    }
    Mark mark = options.get(0).mark();
    return switch (column.kind()) {
      case MONTHS, SCHEDULE -> false;
      case BOOLEAN -> mark.state() != MarkState.TICKED && isLettered(mark);
      case CHOICE, CHOICES -> isLettered(mark);
      default -> true;
    };
  }

  private boolean isLettered(Mark mark) {
    return source.cut(mark.span()).chars().anyMatch(Character::isLetterOrDigit);
  }
}
