package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fichero.extract.PlanGrid.Box;
import org.fichero.extract.PlanGrid.Line;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;

/** Reads months that bear their own marks: as options, on lines of their own, several on a line, or in a table of pairs. */
final class MarkedMonths {
  /** More months than any plan marks one by one, so that lines which turn out to bear no marks cost little. */
  private static final int MOST_CELLS = 150;

  private final MonthUnits units;
  private final PlanOptions options;
  private final PlanColumn column;
  private final PlanRun run;
  private final SetOffMonths setOff;
  private final Function<Block.Table, PlanGrid> grids;

  MarkedMonths(MonthUnits units, PlanOptions options, PlanColumn column, PlanRun run, SetOffMonths setOff, Function<Block.Table, PlanGrid> grids) {
    this.units = units;
    this.options = options;
    this.column = column;
    this.run = run;
    this.setOff = setOff;
    this.grids = grids;
  }

  /**
   * Reads what begins at a block into {@code part}; the index after it, or {@code i} when it is none: a mark must stand on at
   * least one of the months.
   */
  int read(List<Block> blocks, int i, Integer year, PlanMarks marks, PlanPart part) {
    List<PlanCell> cells = new ArrayList<>();
    PlanOptions.InOrder inOrder = options.inOrder(blocks, i);
    options.add(inOrder, year, cells, part);
    int end = i + inOrder.blocks();
    int next = end;
    while (inOrder.blocks() == 0 && next < blocks.size() && cells.size() < MOST_CELLS && adds(blocks.get(next), year, marks, cells, part)) {
      end = next + 1;
      next = pastPage(blocks, end);
    }
    part.row(new PlanRow(null, year, cells));
    boolean only = cells.size() == 1 && blocks.get(i) instanceof Block.Line && cells.get(0).mark().state() != MarkState.TICKED;
    return cells.isEmpty() || only || part.isMarkless() ? i : end;
  }

  /** After the end of a page that months alone on their lines follow; {@code i} where none stands there. */
  private int pastPage(List<Block> blocks, int i) {
    int next = i;
    while (next < blocks.size() && blocks.get(next).endsPage()) {
      next++;
    }
    return next > i && next < blocks.size() && isMonth(blocks.get(next)) ? next : i;
  }

  private boolean adds(Block block, Integer year, PlanMarks marks, List<PlanCell> cells, PlanPart part) {
    if (block instanceof Block.Options list && options.areMonths(list)) {
      options.add(list, year, cells, part);
      return true;
    }
    if (block instanceof Block.Table table && isPairs(table)) {
      PlanPart pairs = column.read(grids.apply(table), year, marks);
      pairs.rows().forEach(r -> cells.addAll(r.cells()));
      part.labels(pairs.labelSpans());
      return true;
    }
    if (block instanceof Block.Table table) {
      return addsRows(table, year, cells, part);
    }
    if (!(block instanceof Block.Line line) || !part.notes().isEmpty()) {
      return false;
    }
    PlanPart own = new PlanPart();
    PlanCell cell = options.line(line, year, own);
    if (cell != null && isRepeated(cell, cells)) {
      return false;
    }
    part.labels(own.labelSpans());
    return cell != null ? cells.add(cell) : run.add(line, year, cells, part) || setOff.add(line, year, cells, part);
  }

  /** Whether months without a mark have all been there before: "Enero." below the plan is what its writer says of it. */
  private static boolean isRepeated(PlanCell cell, List<PlanCell> cells) {
    return cell.mark().state() == MarkState.BLANK && cell.months().stream().allMatch(m -> cells.stream()
        .anyMatch(c -> c.months().contains(m) && Objects.equals(c.year(), cell.year())));
  }

  /** A table whose cells are months with words for their marks, "Ene. Sí | Feb. No". */
  private boolean addsRows(Block.Table table, Integer year, List<PlanCell> cells, PlanPart part) {
    if (!cells.isEmpty()) {
      return false;
    }
    for (Block.Row row : table.rows()) {
      List<Passage> words = row.cells().stream().map(Block.Cell::content).toList();
      Passage line = words.isEmpty() ? Passage.EMPTY : Passage.joinAll(words, Collections.nCopies(words.size() - 1, " "));
      if (line.isBlank() || !run.add(new Block.Line(row.span(), line, 0, false, "", 0, 0), year, cells, part)) {
        return false;
      }
    }
    return true;
  }

  boolean isMonth(Block block) {
    return block instanceof Block.Options list ? options.areMonths(list)
        : block instanceof Block.Line line && options.line(line, null, new PlanPart()) != null;
  }

  /** Whether a table holds a month and its mark a row, below a heading or not. */
  boolean isPairs(Block.Table table) {
    List<Line> rows = grids.apply(table).rows();
    for (Line row : rows) {
      if (row.boxes().size() > 2) {
        return false;
      }
    }
    for (int r = rows.size() > 1 ? 1 : 0; r < rows.size(); r++) {
      List<Box> boxes = rows.get(r).boxes();
      if (boxes.isEmpty() || !units.read(boxes.get(0).text()).isMonths()) {
        return false;
      }
    }
    return true;
  }
}
