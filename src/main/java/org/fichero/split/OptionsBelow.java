package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/** Options beside a label with their signs in the row below: {@code Categoría | Uno | Dos} over {@code Marque | X | }. */
final class OptionsBelow {
  private static final int LONGEST_SIGN = 2;
  private static final int LONGEST_OPTION = 60;

  private OptionsBelow() {}

  /**
   * Whether the row below holds nothing but signs, each below a word, and perhaps a word that asks for them.
   *
   * @param head whose first cell is a label
   */
  static boolean are(Block.Row head, Block.Row below) {
    List<Block.Cell> options = filled(head);
    boolean words = options.size() > 1 && options.stream().allMatch(c -> c.options().isEmpty() && c.content().text().strip().length() > LONGEST_SIGN
        && c.content().text().length() <= LONGEST_OPTION);
    List<Block.Cell> signs = filled(below);
    return words && !signs.isEmpty() && signs.stream().allMatch(c -> isSign(c) && options.stream().anyMatch(o -> o.column() == c.column()));
  }

  private static List<Block.Cell> filled(Block.Row row) {
    return row.cells().stream().skip(1).filter(c -> !RecordColumn.isBlank(c)).toList();
  }

  private static boolean isSign(Block.Cell cell) {
    return cell.content().isBlank() ? cell.options().size() == 1 : cell.options().isEmpty() && cell.content().text().strip().length() <= LONGEST_SIGN;
  }

  /** An option a row, each with its sign beside it. */
  static Block.Table turned(Block.Row head, Block.Row below) {
    List<Block.Row> rows = new ArrayList<>();
    for (Block.Cell option : filled(head)) {
      Block.Cell sign = RecordColumn.cell(below, option.column());
      rows.add(new Block.Row(below.span(), List.of(new Block.Cell(0, 1, option.content(), List.of()),
          new Block.Cell(1, 1, sign == null ? Passage.EMPTY : sign.content(), sign == null ? List.of() : sign.options()))));
    }
    return new Block.Table(below.span(), rows, 0);
  }
}
