package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Page;

/** Labels that stand with their values in one cell: "Comuna:" over "Talca", or "Nombre: Ana" over "Correo: ana@uno.cl". */
final class CellLabels {
  private static final int MOST_LINES = 24;

  private final Page page;
  private final Labeller labeller;

  CellLabels(Page page, Labeller labeller) {
    this.page = page;
    this.labeller = labeller;
  }

  /** Whether a colon or the end of its line parts the label from its value within the cell. */
  static boolean isTold(LabelMatch match, String cell) {
    String label = cell.substring(0, Math.min(match.end(), cell.length())).strip();
    return match.isParted() && (label.endsWith(":") || match.end() < cell.length()
        && cell.substring(label.length(), match.end()).chars().anyMatch(c -> c == '\u2028' || c == '\u2029'));
  }

  /** Adds the cell of a value line by line; those that begin with a label and a colon are another field's. */
  void add(Block.Cell cell, Pieces pieces) {
    List<Block.Line> lines = cell.options().isEmpty() ? CellLines.of(cell.content()) : List.of();
    if (lines.size() < 2 || lines.size() > MOST_LINES) {
      CellPieces.add(cell, pieces);
      return;
    }
    for (Block.Line line : lines) {
      String text = line.content().text();
      LabelMatch match = labeller.cell(page, line.content(), pieces);
      int end = match == null ? 0 : Math.min(match.end(), text.length());
      if (match != null && match.isParted() && text.substring(0, end).indexOf(':') > 0) {
        pieces.add(labeller.label(match, line.content().slice(0, end).sources(), null));
        CellLines.of(match.rest(List.of(line.content()))).forEach(l -> pieces.add(new Piece.Content(l)));
      } else {
        pieces.add(new Piece.Content(line));
      }
    }
  }
}
