package org.fichero.ingest;

/** Two headings side by side, and what stands below each: "Fortalezas | Debilidades" over a cell of paragraphs each. */
final class ColumnHeads {
  private static final int LONGEST_HEAD = 60;

  private ColumnHeads() {}

  /**
   * Whether a row of two short headings stands over two cells of values; the first of a label and its value is short.
   *
   * @param heads the row above
   */
  static boolean are(Lattice.Slot[] heads, Lattice.Slot[] values) {
    return are(heads, values, true);
  }

  /** Whether the two cells, which hold nothing but words, may be values below two short headings, or the second the value of the first. */
  static boolean mayBe(Lattice.Slot[] heads, Lattice.Slot[] values) {
    return are(heads, values, false) && java.util.Arrays.stream(values).filter(Lattice.Slot::isOrigin)
        .allMatch(s -> !s.cell().flow().hasMark() && s.cell().pieces().stream().noneMatch(p -> p instanceof Piece.Table));
  }

  private static boolean are(Lattice.Slot[] heads, Lattice.Slot[] values, boolean surely) {
    int filled = 0;
    for (int c = 0; c < values.length; c++) {
      boolean origin = values[c].isOrigin();
      if (c >= heads.length || origin != heads[c].isOrigin() || origin && values[c].cell().width() != heads[c].cell().width()) {
        return false;
      }
      if (origin && (!isHead(heads[c].cell()) || surely && filled == 0 && !isValue(values[c].cell()))) {
        return false;
      }
      filled += origin ? 1 : 0;
    }
    return filled == 2;
  }

  private static boolean isHead(Grid.Cell cell) {
    String words = cell.visible() == 1 ? cell.flow().chars().toString().strip() : "";
    return !words.isEmpty() && words.length() <= LONGEST_HEAD && !words.endsWith(".");
  }

  private static boolean isValue(Grid.Cell cell) {
    String words = cell.flow().chars().toString().strip();
    return cell.visible() > 1 || words.length() > LONGEST_HEAD || words.endsWith(".");
  }
}
