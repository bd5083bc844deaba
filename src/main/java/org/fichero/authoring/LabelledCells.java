package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.HeadedRows;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** Cells and lines that hold more than a label, as labels and values apart: help below a label, a value below its caption, values over dotted lines. */
final class LabelledCells {
  private static final int LONGEST = 60;
  private static final int LEAST_CAPTIONS = 2;

  private LabelledCells() {}

  /** The page with such cells and lines parted. */
  static Page parted(Page page) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Line line) {
        line(line, blocks);
      } else if (block instanceof Block.Table table) {
        HeadedRows.parted(table).forEach(t -> table(t, blocks));
      } else {
        blocks.add(block);
      }
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  private static void line(Block.Line line, List<Block> blocks) {
    int end = lineEnd(line.content().text());
    if (end > 0) {
      // a label's cell, whose value stands in another
      blocks.add(of(line, line.content().slice(0, end).strip(), true, line.blanksBefore()));
      return;
    }
    List<Passage> parts = WrittenLines.parts(line.content());
    int blanks = line.blanksBefore();
    for (Passage part : parts) {
      blocks.add(parts.size() == 1 ? line : of(line, part, false, blanks));
      blanks = 0;
    }
  }

  private static Block.Line of(Block.Line line, Passage part, boolean strong, int blanks) {
    return new Block.Line(part.span(), part, line.heading(), strong || line.strong(), line.bullet(), line.indent(), blanks);
  }

  private static void table(Block.Table table, List<Block> blocks) {
    List<Block.Row> rows = new ArrayList<>();
    int blanks = table.blanksBefore();
    for (Block.Row row : table.rows()) {
      if (areCaptions(row)) {
        blanks = flush(rows, blanks, blocks);
        for (Block.Cell cell : row.cells()) {
          captioned(cell, blocks);
        }
      } else {
        rows.add(withoutHelp(row));
      }
    }
    flush(rows, blanks, blocks);
  }

  private static int flush(List<Block.Row> rows, int blanks, List<Block> blocks) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows.get(0).span().union(rows.get(rows.size() - 1).span()), List.copyOf(rows), blanks));
      rows.clear();
    }
    return 1;
  }

  /** Whether the cells of a row, three at least, are captions, most with a value below them. */
  private static boolean areCaptions(Block.Row row) {
    List<Block.Cell> filled = row.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    long stacked = filled.stream().filter(LabelledCells::isStacked).count();
    return filled.size() > LEAST_CAPTIONS && stacked >= LEAST_CAPTIONS && filled.stream().allMatch(c -> isName(first(c.content())) && c.options().isEmpty())
        || filled.size() == LEAST_CAPTIONS && stacked == filled.size() && isStacked(filled.get(0));
  }

  private static boolean isStacked(Block.Cell cell) {
    return lineEnd(cell.content().text()) > 0 && isName(first(cell.content())) && cell.options().isEmpty();
  }

  private static void captioned(Block.Cell cell, List<Block> blocks) {
    if (cell.content().isBlank()) {
      return;
    }
    Passage name = first(cell.content());
    blocks.add(new Block.Line(name.span(), name, 0, true, "", 0, 1));
    int end = lineEnd(cell.content().text());
    Passage value = end < 0 ? Passage.EMPTY : cell.content().slice(end, cell.content().text().length()).strip();
    if (!value.isBlank()) {
      blocks.add(new Block.Line(value.span(), value, 0, false, "", 0, 1));
    }
  }

  /** A row of two cells whose first holds a label and help below it, without the help. */
  private static Block.Row withoutHelp(Block.Row row) {
    Block.Cell label = row.cells().isEmpty() ? null : row.cells().get(0);
    boolean help = row.cells().size() == 2 && label.options().isEmpty() && lineEnd(label.content().text()) > 0 && isName(first(label.content()))
        && (!row.cells().get(1).content().isBlank() || !row.cells().get(1).options().isEmpty());
    return !help ? row : new Block.Row(row.span(), List.of(new Block.Cell(label.column(), label.width(), first(label.content()), List.of()), row.cells().get(1)));
  }

  private static Passage first(Passage content) {
    int end = lineEnd(content.text());
    return end < 0 ? content.strip() : content.slice(0, end).strip();
  }

  private static boolean isName(Passage words) {
    String s = words.text();
    return !s.isEmpty() && s.length() <= LONGEST && (Character.isUpperCase(s.codePointAt(0)) || s.charAt(0) == '\u00bf' || Character.isDigit(s.charAt(0)) && s.indexOf(' ') > 0)
        && ".;,".indexOf(s.charAt(s.length() - 1)) < 0 && s.indexOf(": ") < 0;
  }

  /** Where the first line of a cell's words ends; -1 where they have one. */
  private static int lineEnd(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == '\u2028' || words.charAt(i) == '\u2029') {
        return words.substring(i).isBlank() ? -1 : i;
      }
    }
    return -1;
  }
}
