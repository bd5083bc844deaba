package org.fichero.split;

import java.util.List;
import java.util.Objects;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/** A row of a table that is all labels, each above its value; a heading of the rows may stand before them ("Ubicación"). */
final class LabelRow {
  private static final int MOST_WORDS = 24;
  private static final int LONGEST_HEAD = 40;

  private LabelRow() {}

  /**
   * Whether the row's labels stand above their values.
   *
   * @param labels one a cell; null where the cell is none
   * @param below the row below
   * @param inner the labels of that row, one a cell
   */
  static boolean isAbove(Block.Row row, List<LabelMatch> labels, Block.Row below, List<LabelMatch> inner) {
    long found = labels.stream().filter(Objects::nonNull).count();
    boolean alone = labels.stream().allMatch(l -> l == null || l.isAlone());
    return found > 1 && alone && inner.stream().allMatch(Objects::isNull)
        && (found == filled(row) || found + 1 == filled(row) && headingOver(row, labels, below) != null || headsAll(row, labels, below));
  }

  /** Whether labels that the pack knows stand side by side, names that it does not know fill the row, and below each stands something. */
  private static boolean headsAll(Block.Row row, List<LabelMatch> labels, Block.Row below) {
    boolean side = false;
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      if (labels.get(c) == null && !UnknownPairs.isName(cell) || !isFilled(below, cell.column())) {
        return false;
      }
      side |= c > 0 && labels.get(c) != null && labels.get(c - 1) != null;
    }
    return side && filled(below) == row.cells().size();
  }

  /**
   * Whether the row heads columns though some of its headings are no labels: {@code Nombre | Firma | Fecha}. Its first and last cells are
   * labels, nothing stands or could stand beside the last, and the row below has something under each label.
   */
  static boolean headsSome(List<Block.Row> rows, int r, List<LabelMatch> labels, List<LabelMatch> inner) {
    List<Block.Cell> cells = rows.get(r).cells();
    int last = cells.size() - 1;
    int width = rows.stream().mapToInt(row -> row.cells().isEmpty() ? 0 : row.cells().get(row.cells().size() - 1).column() + 1).max().orElse(0);
    boolean ends = last > 1 && labels.get(0) != null && labels.get(last) != null && cells.get(last).column() + 1 == width;
    return ends && labels.stream().allMatch(l -> l == null || l.isAlone()) && inner.stream().allMatch(Objects::isNull)
        && cells.stream().allMatch(c -> c.options().isEmpty() && !c.content().isBlank() && c.content().text().length() <= LONGEST_HEAD)
        && cells.stream().filter(c -> labels.get(cells.indexOf(c)) != null).allMatch(c -> isFilled(rows.get(r + 1), c.column()));
  }

  private static boolean isFilled(Block.Row row, int column) {
    return row.cells().stream().anyMatch(c -> c.column() == column && isFilled(c));
  }

  /** The first cell, where it heads its row and the next: it is no label, and below it is nothing; null without one. */
  static Block.Cell headingOver(Block.Row row, List<LabelMatch> labels, Block.Row below) {
    int first = 0;
    while (first < row.cells().size() && row.cells().get(first).content().isBlank()) {
      first++;
    }
    if (first >= row.cells().size() || labels.get(first) != null || !row.cells().get(first).options().isEmpty()) {
      return null;
    }
    Block.Cell heading = row.cells().get(first);
    boolean under = below.cells().stream().filter(LabelRow::isFilled)
        .allMatch(v -> isLabelled(v.column(), row, labels));
    return under && below.cells().stream().anyMatch(LabelRow::isFilled) ? heading : null;
  }

  /** Whether a further row has values in two of the labels' columns, and nothing elsewhere. */
  static boolean goesOn(Block.Row row, List<LabelMatch> labels, Block.Row below, List<LabelMatch> inner) {
    return filled(below) > 1 && inner.stream().allMatch(Objects::isNull)
        && below.cells().stream().filter(LabelRow::isFilled).allMatch(v -> v.options().isEmpty() && isLabelled(v.column(), row, labels));
  }

  private static boolean isLabelled(int column, Block.Row row, List<LabelMatch> labels) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (row.cells().get(c).column() == column) {
        return labels.get(c) != null;
      }
    }
    return false;
  }

  /** How many cells hold words or marks. */
  static long filled(Block.Row row) {
    return row.cells().stream().filter(LabelRow::isFilled).count();
  }

  private static boolean isFilled(Block.Cell cell) {
    return !cell.content().isBlank() || !cell.options().isEmpty();
  }

  /** The words of a row of few short cells, which tabs may have parted: {@code Grupo | prioritario}; null for any other row. */
  static Passage words(Block.Row row) {
    int count = row.cells().size();
    boolean few = count > 1 && count <= MOST_WORDS;
    if (!few || row.cells().stream().anyMatch(c -> c.content().isBlank() || !c.options().isEmpty() || c.content().text().length() > LONGEST_HEAD)) {
      return null;
    }
    return Passage.joinAll(row.cells().stream().map(Block.Cell::content).toList(), java.util.Collections.nCopies(count - 1, " "));
  }
}
