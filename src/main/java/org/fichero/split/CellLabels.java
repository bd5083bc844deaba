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

  /**
   * Adds the cell of a value line by line; those that begin with a label and a colon are another field's.
   *
   * @param beside whether another cell stands between it and its label, so that a lone line may be another field's too
   */
  void add(Block.Cell cell, boolean beside, Pieces pieces) {
    List<Block.Line> lines = CellPieces.lines(cell);
    boolean may = lines.size() > (beside || !cell.options().isEmpty() ? 0 : 1) && lines.size() <= MOST_LINES;
    if (!may || lines.stream().noneMatch(l -> match(l, pieces) != null)) {
      CellPieces.add(cell, pieces);
      return;
    }
    int option = 0;
    for (Block.Line line : lines) {
      int upTo = option;
      while (upTo < cell.options().size() && cell.options().get(upTo).mark().span().start() < line.span().start()) {
        upTo++;
      }
      options(cell.options().subList(option, upTo), pieces);
      option = upTo;
      add(line, cell, pieces);
    }
    options(cell.options().subList(option, cell.options().size()), pieces);
  }

  private static void options(List<Block.Option> options, Pieces pieces) {
    if (!options.isEmpty()) {
      pieces.add(CellPieces.options(options));
    }
  }

  private void add(Block.Line line, Block.Cell cell, Pieces pieces) {
    LabelMatch match = match(line, pieces);
    if (match == null) {
      pieces.add(new Piece.Content(line));
      return;
    }
    int end = Math.min(match.end(), line.content().text().length());
    pieces.add(labeller.label(match, line.content().slice(0, end).sources(), null));
    CellPieces.without(cell.options(), CellLines.of(match.rest(List.of(line.content())))).forEach(l -> pieces.add(new Piece.Content(l)));
  }

  /** The label and the colon that begin the line; null without them. */
  private LabelMatch match(Block.Line line, Pieces pieces) {
    String text = line.content().text();
    LabelMatch match = labeller.cell(page, line.content(), pieces);
    boolean told = match != null && match.isParted() && text.substring(0, Math.min(match.end(), text.length())).indexOf(':') > 0;
    return told ? match : null;
  }
}
