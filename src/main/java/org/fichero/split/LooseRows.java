package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Span;

/** The rows of a table that no label has taken yet. */
final class LooseRows {
  private static final int LONGEST_HEAD = 40;
  private static final int LEAST_WORDS = 3;

  private final Block.Table table;
  private final MonthHeads months;
  private final List<Block.Row> rows = new ArrayList<>();

  LooseRows(Block.Table table, MonthHeads months) {
    this.months = months;
    this.table = table;
  }

  void add(Block.Row row) {
    rows.add(row);
  }

  Block.Row takeFirst() {
    return rows.remove(0);
  }

  void remove(Block.Row row) {
    rows.remove(row);
  }

  /** A first row of short words above labels ("Campo", "Descripción") heads the columns and is no value. */
  boolean isHead() {
    return rows.size() == 1 && LabelRow.filled(rows.get(0)) > 1 && rows.get(0).cells().stream()
        .allMatch(c -> c.options().isEmpty() && c.content().text().length() <= LONGEST_HEAD);
  }

  /** Adds the rows as pieces, where a scale answers them as questions that no field asks. */
  void flush(Pieces pieces, ScaleRow scale) {
    rows.removeIf(row -> scale.addUnknown(row, pieces));
    flush(pieces);
  }

  /** Adds the rows as pieces, with what stands in one cell over all columns as words of its own. */
  void flush(Pieces pieces) {
    int last = rows.size();
    int[] above = last > 1 && isSentence(rows.get(last - 1)) ? months.aboveActivities(rows) : new int[0];
    while (last > 1 && isSentence(rows.get(last - 1)) && !isActivity(last - 1, above[last - 1])) {
      last--;
    }
    List<Block.Row> below = new ArrayList<>(rows.subList(last, rows.size()));
    rows.subList(last, rows.size()).clear();
    flushRows(pieces);
    below.forEach(r -> r.cells().forEach(c -> CellPieces.add(c, pieces)));
  }

  private boolean isActivity(int r, int head) {
    return head >= 0 && months.isActivity(rows.get(r), rows.get(head));
  }

  private static boolean isSentence(Block.Row row) {
    return LabelRow.filled(row) == 1 && row.cells().stream().allMatch(c -> c.options().isEmpty())
        && row.cells().stream().anyMatch(c -> c.content().text().strip().split("\\s+", LEAST_WORDS).length == LEAST_WORDS);
  }

  private void flushRows(Pieces pieces) {
    if (rows.isEmpty()) {
      return;
    }
    boolean whole = rows.size() == table.rows().size();
    Span span = rows.get(0).span().union(rows.get(rows.size() - 1).span());
    Block.Table rest = whole ? table : new Block.Table(span, rows, pieces.isEmpty() ? table.blanksBefore() : 0);
    if (!whole && rest.rows().stream().allMatch(r -> LabelRow.filled(r) <= 1)) {
      rows.forEach(r -> r.cells().forEach(c -> CellPieces.add(c, pieces)));
    } else {
      pieces.add(new Piece.Content(rest));
    }
    rows.clear();
  }
}
