package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Fold;
import org.fichero.model.Span;

/**
 * The rest of a plan that a page's edge has cut between two months: a sheet too wide for its paper is printed in parts, and
 * the months that follow stand on a later page, where no row of theirs is named.
 */
final class PlanRest {
  /** A sheet's next page is not farther than this. */
  private static final int NEAR = 300;
  private static final int LEAST = 3;

  private final MonthUnits units;

  PlanRest(MonthUnits units) {
    this.units = units;
  }

  /**
   * Looks for it.
   *
   * @param plan one that was read
   * @param blocks all of the document
   * @return where the heading of the rest stands; null when there is none
   */
  Span find(MonthPlan plan, List<Block> blocks) {
    int next = plan.rows() == null ? 13 : next(plan.rows());
    if (next > 12) {
      return null;
    }
    int after = plan.consumed().get(plan.consumed().size() - 1).span().end();
    int seen = 0;
    for (int i = from(blocks, after); i < blocks.size() && seen++ < NEAR; i++) {
      if (heads(blocks.get(i), next)) {
        return blocks.get(i).span();
      }
    }
    return null;
  }

  /** Index of the first block at or after a place. */
  private static int from(List<Block> blocks, int place) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The month after the last of the plan's columns; 13 when they end with the year. */
  private static int next(List<PlanRow> rows) {
    int last = 0;
    for (PlanRow row : rows) {
      for (PlanCell cell : row.cells()) {
        for (int month : cell.months()) {
          last = Math.max(last, month);
        }
      }
    }
    return last == 0 ? 13 : last + 1;
  }

  /** Whether a line or a table's first row names months from this one on, and nothing before them. */
  private boolean heads(Block block, int month) {
    if (block instanceof Block.Line line) {
      return line.content().text().length() < 400 && names(Fold.fold(line.content().text()), month);
    }
    if (!(block instanceof Block.Table table) || table.rows().isEmpty()) {
      return false;
    }
    StringBuilder row = new StringBuilder();
    table.rows().get(0).cells().stream().limit(12).forEach(c -> row.append(c.content().text()).append(' '));
    return row.length() < 400 && names(Fold.fold(row.toString()), month);
  }

  private boolean names(String folded, int from) {
    int month = from;
    for (String word : folded.strip().split(" ")) {
      List<Integer> named = units.read(word).months();
      if (named.size() != 1 || named.get(0) != month) {
        return false;
      }
      month++;
    }
    return month - from >= Math.min(LEAST, 13 - from);
  }
}
