package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Lines that are rows of a plan though no table holds them. */
final class PlanLines {
  private PlanLines() {}

  /** The words of a line, each a box; one that ends in a comma makes the line prose, and gives no boxes. */
  static PlanGrid.Line words(Passage line) {
    List<PlanGrid.Box> boxes = new ArrayList<>();
    String text = line.text();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !Passage.isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (text.charAt(i - 1) == ',' || boxes.size() > 60) {
          return new PlanGrid.Line(null, List.of());
        }
        boxes.add(box(line.slice(start, i), boxes.size()));
      }
      i++;
    }
    Span span = line.span();
    return new PlanGrid.Line(span == null ? null : new Block.Row(span, List.of()), boxes);
  }

  private static PlanGrid.Box box(Passage word, int column) {
    Block.Cell cell = new Block.Cell(column, 1, word, List.of());
    return new PlanGrid.Box(cell, word.text(), Fold.fold(word.text()), word.sources(), 0);
  }

  /** Whether a line of options is nothing but marks. */
  static boolean areBare(Block.Options options) {
    return options.options().stream().allMatch(o -> o.label().isBlank());
  }

  /** The marks of a line, one a column from {@code first} on. */
  static PlanGrid.Line marks(SourceText source, Block.Options options, int first) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int k = 0; k < first; k++) {
      cells.add(new Block.Cell(k, 1, Passage.EMPTY, List.of()));
    }
    for (Block.Option option : options.options()) {
      cells.add(new Block.Cell(cells.size(), 1, Passage.EMPTY, List.of(option)));
    }
    Block.Row row = new Block.Row(options.span(), cells);
    return PlanGrid.of(source, new Block.Table(options.span(), List.of(row), 0)).rows().get(0);
  }
}
