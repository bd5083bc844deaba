package org.fichero.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fichero.model.MarkState;

/**
 * Which cells of a plan are marked by their fill colour. A plan has a row of at least four short headings and below them
 * rows of empty cells. In a row whose empty cells differ in fill, the filled ones are marked; a row filled from end to
 * end is marked when the same colour marks single cells elsewhere, when its label and other rows are not filled, or when it
 * is the only row and its headings look otherwise; it cannot be read when nothing tells. Fills of headings, of labels and of alternating rows or columns are no marks.
 */
final class Shading {
  /** A paler colour behind a whole row is more likely a table's design than twelve marks. */
  private static final int FAINT = 235_000;

  private final Lattice lattice;
  private final MarkState[][] states;
  private final Set<String> markColours = new HashSet<>();

  private Shading(Lattice lattice) {
    this.lattice = lattice;
    this.states = new MarkState[lattice.rows()][];
  }

  static Shading of(Lattice lattice) {
    Shading shading = new Shading(lattice);
    if (shading.anyFill()) {
      PaintedHeadings.mark(lattice, shading.states);
      PaintedRows.mark(lattice, shading.states);
      // colours that mark single cells in one plan mark whole rows in another
      shading.eachPlan(shading::mixedRows);
      shading.eachPlan(shading::uniformRows);
    }
    return shading;
  }

  /** A table can hold several plans, each from its row of headings to the next. */
  private void eachPlan(Consumer<ShadedPlan> read) {
    for (ShadedPlan plan = ShadedPlan.next(lattice, 0); plan != null; plan = ShadedPlan.next(lattice, plan.end())) {
      if (!plan.isBanded()) {
        read.accept(plan);
      }
    }
  }

  /** The state that the fill at a place says; null when it is no mark. */
  MarkState at(int row, int column) {
    return states[row] == null || column >= states[row].length ? null : states[row][column];
  }

  private boolean anyFill() {
    for (int r = 0; r < lattice.rows(); r++) {
      for (Lattice.Slot s : lattice.row(r)) {
        if (s.cell().fill() != null) {
          return true;
        }
      }
    }
    return false;
  }

  private void mixedRows(ShadedPlan plan) {
    for (int r = plan.first(); r < plan.end(); r++) {
      Set<String> fills = plan.fills(r);
      if (fills.size() > 1) {
        String label = plan.labelFill(r);
        String base = fills.contains("") ? "" : label != null && fills.contains(label) ? label : lightest(fills);
        mark(plan, r, base, MarkState.TICKED);
        fills.stream().filter(f -> !f.equals(base)).forEach(markColours::add);
      }
    }
  }

  private void uniformRows(ShadedPlan plan) {
    Map<String, Integer> rowsOfFill = new HashMap<>();
    for (int r = plan.first(); r < plan.end(); r++) {
      Set<String> fills = plan.fills(r);
      fills.forEach(f -> rowsOfFill.merge(f, 1, Integer::sum));
    }
    for (int r = plan.first(); r < plan.end(); r++) {
      Set<String> fills = plan.fills(r);
      if (fills.size() == 1 && !fills.contains("")) {
        String fill = fills.iterator().next();
        String label = plan.labelFill(r);
        MarkState state = uniform(label == null && plan.isGround(r, fill) ? fill : label, fill, rowsOfFill);
        if (state != null) {
          mark(plan, r, "", state);
        }
      }
    }
  }

  private MarkState uniform(String label, String fill, Map<String, Integer> rowsOfFill) {
    boolean marksElsewhere = markColours.contains(fill);
    if (label != null && label.equals(fill)) {
      return marksElsewhere ? MarkState.UNREADABLE : null;
    }
    boolean alone = rowsOfFill.size() == 1 && rowsOfFill.get(fill) == 1 && FillColour.light(fill) < FAINT;
    if (marksElsewhere || label != null && rowsOfFill.containsKey("") || alone) {
      return MarkState.TICKED;
    }
    return MarkState.UNREADABLE;
  }

  private void mark(ShadedPlan plan, int row, String base, MarkState state) {
    states[row] = new MarkState[plan.columns()];
    for (int c = 0; c < plan.columns(); c++) {
      if (plan.isOpen(row, c) && !plan.fill(row, c).equals(base)) {
        states[row][c] = state;
      }
    }
  }

  private static String lightest(Set<String> fills) {
    String best = null;
    for (String f : fills) {
      best = best == null || FillColour.light(f) > FillColour.light(best) ? f : best;
    }
    return best;
  }
}
