package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/**
 * Tables that say when something begins and when it ends, "Inicio | Término" above or beside the days or months: each row is read as a line of
 * words, "Inicio: marzo Término: junio", since such months head no columns. Immutable; safe for threads.
 */
final class StartEndTable {
  private static final int MOST_WORDS = 5;
  private static final String GLUE = ": ";

  private final PlanWords words;

  StartEndTable(PlanWords words) {
    this.words = words;
  }

  /**
   * The blocks with each such table as its lines; the same list where there is none.
   *
   * @param forms takes the headings of columns that only name rows
   */
  List<Block> lines(List<Block> blocks, List<Span> forms) {
    if (blocks.stream().noneMatch(b -> b instanceof Block.Table)) {
      return blocks;
    }
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      List<Block> lines = block instanceof Block.Table table && areWords(table) ? lines(table, forms) : List.of();
      all.addAll(lines.isEmpty() ? List.of(block) : lines);
    }
    return all;
  }

  private static boolean areWords(Block.Table table) {
    return table.rows().size() > 1 && table.rows().stream().allMatch(r -> r.cells().stream().allMatch(c -> c.options().isEmpty()));
  }

  private List<Block> lines(Block.Table table, List<Span> forms) {
    List<Block.Row> rows = table.rows();
    if (isHead(rows.get(0))) {
      Block.Cell first = rows.get(0).cells().get(0);
      forms.addAll(isDate(first) ? List.of() : first.content().sources());
      return rows.subList(1, rows.size()).stream().map(r -> line(r, below(rows.get(0), r))).filter(b -> !b.content().isBlank()).map(Block.class::cast).toList();
    }
    boolean pairs = rows.stream().allMatch(r -> r.cells().size() == 2) && rows.stream().anyMatch(r -> says(r.cells().get(0), words.starts()))
        && rows.stream().anyMatch(r -> says(r.cells().get(0), words.ends()));
    return pairs ? rows.stream().map(r -> (Block) line(r, r.cells().get(0).content().strip().join(GLUE, r.cells().get(1).content().strip()))).toList() : List.of();
  }

  private static Block.Line line(Block.Row row, Passage words) {
    return new Block.Line(row.span(), words, 0, false, "", 0, 0);
  }

  /** Whether a row heads a column of beginnings and one of ends, and holds no figures. */
  private boolean isHead(Block.Row row) {
    boolean figures = row.cells().stream().anyMatch(c -> c.content().text().chars().anyMatch(Character::isDigit));
    return !figures && row.cells().stream().anyMatch(c -> says(c, words.starts())) && row.cells().stream().anyMatch(c -> says(c, words.ends()));
  }

  private boolean isDate(Block.Cell head) {
    return says(head, words.starts()) || says(head, words.ends());
  }

  private static boolean says(Block.Cell cell, Set<String> any) {
    String[] said = Fold.fold(cell.content().text()).strip().replace(":", "").split(" ");
    boolean brief = said.length <= MOST_WORDS;
    for (int i = 0; brief && i < said.length; i++) {
      if (any.contains(said[i])) {
        return true;
      }
    }
    return false;
  }

  /** The row's cells behind their headings, the first without it where it names the row. */
  private Passage below(Block.Row head, Block.Row row) {
    Passage all = Passage.EMPTY;
    for (Block.Cell cell : row.cells()) {
      Passage own = cell.content().strip();
      Passage name = head.cells().stream().filter(h -> h.column() == cell.column() && (isDate(h) || h != head.cells().get(0))).findFirst()
          .map(h -> h.content().strip()).orElse(Passage.EMPTY);
      Passage said = own.isBlank() || name.isBlank() ? own : name.join(name.text().endsWith(":") ? " " : GLUE, own);
      all = said.isBlank() ? all : all.isBlank() ? said : all.join(" ", said);
    }
    return all;
  }
}
