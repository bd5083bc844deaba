package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * A question that the columns of a scale answer: {@code ¿Es replicable? | ☒ | ☐ | ☐} below {@code Pregunta | Sí | No | En parte}. Each mark
 * is an option, and its column's heading the option's words.
 */
final class ScaleRow {
  private static final int LONGEST = 40;
  private static final int LEAST = 2;
  private static final int MOST_ROWS = 300;

  private final Page page;
  private final Block.Row head;
  private final Set<Integer> columns = new HashSet<>();

  private ScaleRow(Page page, Block.Row head) {
    this.page = page;
    this.head = head;
  }

  /** The scale that heads a row of a table; null where none does. */
  static ScaleRow over(Page page, List<Block.Row> rows, int r) {
    // a form asks no more questions in one table, and longer tables are not looked through again for each row
    int top = rows.size() > MOST_ROWS ? -1 : r - 1;
    while (top >= 0 && !heads(rows.get(top))) {
      top--;
    }
    if (top < 0) {
      return null;
    }
    ScaleRow scale = new ScaleRow(page, rows.get(top));
    rows.subList(top + 1, rows.size()).forEach(row -> row.cells().stream().filter(scale::isMark).forEach(c -> scale.columns.add(c.column())));
    scale.addFree(rows.subList(top + 1, rows.size()));
    return scale.columns.size() >= LEAST && scale.columns.stream().noneMatch(c -> scale.words(c).isBlank()) ? scale : null;
  }

  /** Adds the columns between those with marks in which nobody answered. */
  private void addFree(List<Block.Row> below) {
    int first = columns.stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = columns.stream().mapToInt(Integer::intValue).max().orElse(-1);
    Set<Integer> filled = new HashSet<>();
    below.forEach(row -> row.cells().stream().filter(c -> !RecordColumn.isBlank(c)).forEach(c -> filled.add(c.column())));
    head.cells().stream().map(Block.Cell::column).filter(c -> c > first && c < last && !filled.contains(c)).forEach(columns::add);
  }

  /** Short words in three columns at least, none of them beside a box. */
  private static boolean heads(Block.Row row) {
    return LabelRow.filled(row) > LEAST && row.cells().stream().allMatch(c -> c.content().text().length() <= LONGEST
        && c.options().stream().allMatch(o -> o.mark().notation().equals("word") && o.label().isBlank()));
  }

  Block.Row head() {
    return head;
  }

  /** The row's marks as options, a blank cell of the scale's among them; null where none of its cells has one. */
  Block.Options options(Block.Row row) {
    List<Block.Option> options = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      if (columns.contains(cell.column())) {
        boolean blank = cell.content().isBlank() && cell.options().isEmpty();
        if (!blank && !isMark(cell)) {
          return null;
        }
        options.add(new Block.Option(blank ? blank(row) : cell.mark(), words(cell.column())));
      }
    }
    return options.stream().allMatch(o -> o.mark().notation().equals("none")) ? null : new Block.Options(row.span(), options, 0);
  }

  /** Adds a question that no field asks, with its answer; false where the row is none. */
  boolean addUnknown(Block.Row row, Pieces pieces) {
    Block.Cell asks = row.cells().isEmpty() ? null : row.cells().get(0);
    Block.Options options = asks == null || columns.contains(asks.column()) || asks.content().isBlank() ? null : options(row);
    if (options == null) {
      return false;
    }
    pieces.add(new Piece.Label(LabelMatcher.IGNORED, asks.content().sources(), asks.content().text().strip(), Confidence.EXACT, 0, 0, true, false));
    pieces.add(new Piece.Content(options));
    return true;
  }

  private static Mark blank(Block.Row row) {
    return new Mark(new Span(row.span().end(), row.span().end()), MarkState.BLANK, "none");
  }

  /** Whether a sign is all that a cell holds, be it named by its column's heading already. */
  private boolean isMark(Block.Cell cell) {
    Passage label = cell.options().size() == 1 ? cell.options().get(0).label() : null;
    return label != null && cell.content().isBlank() && (label.isBlank() || label.span().start() >= head.span().start() && label.span().end() <= head.span().end());
  }

  /** The column's heading, though it be a word that alone in a cell is a mark ("Sí"). */
  private Passage words(int column) {
    return head.cells().stream().filter(c -> c.column() == column).findFirst()
        .map(c -> c.options().isEmpty() ? c.content() : Passage.of(page.text(), c.mark().span())).orElse(Passage.EMPTY);
  }
}
