package org.fichero.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fichero.model.MarkState;

/**
 * Which cells of a plan are marked by their fill colour. A plan has a row of at least four short headings and below them
 * rows of empty cells. In a row whose empty cells differ in fill, the filled ones are marked; a row filled from end to
 * end is marked when the same colour marks single cells elsewhere, when its label and other rows are not filled, or when it
 * is the only row and its headings look otherwise; it cannot be read when nothing tells. Fills of headings, of labels and of alternating rows or columns are no marks.
 */
final class Shading {
  private static final int MIN_COLUMNS = 4;

  private final Lattice lattice;
  private final MarkState[][] states;
  private final Set<String> markColours = new HashSet<>();
  private int header;
  private int end;
  private boolean[] plan;

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
  private void eachPlan(Runnable read) {
    int from = 0;
    while (findHeader(from)) {
      if (!isBanded()) {
        read.run();
      }
      from = end;
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

  /** The next plan: the last of the first rows that are made of short headings, and where its rows end. */
  private boolean findHeader(int from) {
    header = from;
    while (header < lattice.rows() && headings(header) < MIN_COLUMNS) {
      header++;
    }
    while (header + 1 < lattice.rows() && headings(header + 1) >= MIN_COLUMNS) {
      header++;
    }
    if (header >= lattice.rows() - 1) {
      return false;
    }
    end = header + 1;
    while (end < lattice.rows() && headings(end) < MIN_COLUMNS) {
      end++;
    }
    plan = new boolean[lattice.columns()];
    for (int c = 0; c < plan.length; c++) {
      plan[c] = Lattice.isHeading(lattice.at(header, c)) && !isLabelColumn(c);
    }
    return true;
  }

  private int headings(int row) {
    int count = 0;
    for (Lattice.Slot s : lattice.row(row)) {
      count += Lattice.isHeading(s) && s.first() ? 1 : 0;
    }
    return count * 4 >= lattice.row(row).length * 3 ? count : 0;
  }

  /** The first column is one of labels when it has words in a row that has fills further on. */
  private boolean isLabelColumn(int column) {
    if (column > 0) {
      return false;
    }
    for (int r = header + 1; r < end; r++) {
      Lattice.Slot s = lattice.at(r, 0);
      if (s != null && s.first() && !s.cell().isBlank() && s.cell().width() == 1 && hasFill(r, 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasFill(int row, int from) {
    Lattice.Slot[] slots = lattice.row(row);
    for (int c = from; c < slots.length; c++) {
      if (slots[c].cell().fill() != null) {
        return true;
      }
    }
    return false;
  }

  /** Where a fill may be a mark: an empty cell, or a bar over several columns. */
  private boolean isOpen(int row, int column) {
    if (!plan[column]) {
      return false;
    }
    // a row that ends early is empty from there
    Lattice.Slot s = lattice.at(row, column);
    boolean words = s != null && !s.cell().isBlank();
    // "TOTAL" over the first columns is a label, not a bar
    boolean label = words && column < lattice.row(row).length && lattice.at(row, 0).cell() == s.cell();
    return !words || !label && s.cell().width() > 1 && !s.cell().flow().hasMark();
  }

  private boolean isPlanRow(int row) {
    int open = 0;
    int all = 0;
    int cells = 0;
    for (int c = 0; c < plan.length; c++) {
      all += plan[c] ? 1 : 0;
      open += isOpen(row, c) ? 1 : 0;
      Lattice.Slot s = lattice.at(row, c);
      cells += plan[c] && s != null && s.first() ? 1 : 0;
    }
    // words below the plan, in one cell or beside no cells at all, are no row of it
    // one cell of words over all columns is a heading between rows, however it is filled
    Lattice.Slot[] slots = lattice.row(row);
    if (slots.length > 1 && slots[0].cell().width() >= slots.length && !slots[0].cell().isBlank()) {
      return false;
    }
    boolean aligned = cells > 1 && cells * 2 >= all || hasFill(row, 0);
    return aligned && open > 0 && open * 2 >= all;
  }

  private Set<String> fills(int row) {
    Set<String> fills = new TreeSet<>();
    for (int c = 0; c < plan.length; c++) {
      if (isOpen(row, c)) {
        fills.add(fill(row, c));
      }
    }
    return fills;
  }

  /** Empty for none. */
  private String fill(int row, int column) {
    Lattice.Slot s = lattice.at(row, column);
    return s == null || s.cell().fill() == null ? "" : s.cell().fill();
  }

  private String labelFill(int row) {
    for (int c = 0; c < lattice.row(row).length; c++) {
      if (!plan[c] && !lattice.at(row, c).cell().isBlank()) {
        return fill(row, c);
      }
    }
    return null;
  }

  private void mixedRows() {
    for (int r = header + 1; r < end; r++) {
      Set<String> fills = isPlanRow(r) ? fills(r) : Set.of();
      if (fills.size() > 1) {
        String label = labelFill(r);
        String base = fills.contains("") ? "" : label != null && fills.contains(label) ? label : lightest(fills);
        mark(r, base, MarkState.TICKED);
        fills.stream().filter(f -> !f.equals(base)).forEach(markColours::add);
      }
    }
  }

  private void uniformRows() {
    Map<String, Integer> rowsOfFill = new HashMap<>();
    for (int r = header + 1; r < end; r++) {
      Set<String> fills = isPlanRow(r) ? fills(r) : Set.of();
      fills.forEach(f -> rowsOfFill.merge(f, 1, Integer::sum));
    }
    for (int r = header + 1; r < end; r++) {
      Set<String> fills = isPlanRow(r) ? fills(r) : Set.of();
      if (fills.size() == 1 && !fills.contains("")) {
        MarkState state = uniform(r, fills.iterator().next(), rowsOfFill);
        if (state != null) {
          mark(r, "", state);
        }
      }
    }
  }

  private MarkState uniform(int row, String fill, Map<String, Integer> rowsOfFill) {
    String label = labelFill(row);
    boolean marksElsewhere = markColours.contains(fill);
    if (label != null && label.equals(fill)) {
      return marksElsewhere ? MarkState.UNREADABLE : null;
    }
    boolean alone = rowsOfFill.size() == 1 && rowsOfFill.get(fill) == 1;
    if (marksElsewhere || label != null && rowsOfFill.containsKey("") || alone) {
      return MarkState.TICKED;
    }
    return MarkState.UNREADABLE;
  }

  private void mark(int row, String base, MarkState state) {
    states[row] = new MarkState[plan.length];
    for (int c = 0; c < plan.length; c++) {
      if (isOpen(row, c) && !fill(row, c).equals(base)) {
        states[row][c] = state;
      }
    }
  }

  /** Columns filled by turns, or filled like their headings: the design of the table. */
  private boolean isBanded() {
    boolean[] first = null;
    int firstRow = -1;
    int rows = 0;
    for (int r = header + 1; r < end; r++) {
      if (!isPlanRow(r)) {
        continue;
      }
      boolean[] filled = new boolean[plan.length];
      for (int c = 0; c < plan.length; c++) {
        filled[c] = isOpen(r, c) && !fill(r, c).isEmpty();
      }
      if (first != null && !java.util.Arrays.equals(first, filled)) {
        return false;
      }
      first = filled;
      firstRow = firstRow < 0 ? r : firstRow;
      rows++;
    }
    return first != null && (rows > 1 && alternates(first) || likeHeadings(firstRow));
  }

  private boolean alternates(boolean[] filled) {
    int count = 0;
    Boolean before = null;
    for (int c = 0; c < filled.length; c++) {
      if (plan[c]) {
        if (before != null && before == filled[c]) {
          return false;
        }
        before = filled[c];
        count++;
      }
    }
    return count >= MIN_COLUMNS;
  }

  private boolean likeHeadings(int row) {
    boolean any = false;
    for (int c = 0; c < plan.length; c++) {
      if (plan[c] && isOpen(row, c)) {
        if (!fill(row, c).equals(fill(header, c))) {
          return false;
        }
        any |= !fill(row, c).isEmpty();
      }
    }
    return any;
  }

  private static String lightest(Set<String> fills) {
    String best = null;
    for (String f : fills) {
      best = best == null || light(f) > light(best) ? f : best;
    }
    return best;
  }

  /** ITU-R BT.601 luma, in thousandths. */
  private static int light(String rgb) {
    int n = Integer.parseInt(rgb, 16);
    return 299 * (n >> 16) + 587 * (n >> 8 & 0xff) + 114 * (n & 0xff);
  }

  /** A colour as six hexadecimal digits; null for none, {@code auto}, {@code transparent}, white. */
  static String colour(String value) {
    if (value == null) {
      return null;
    }
    String hex = value.strip();
    hex = (hex.startsWith("#") ? hex.substring(1) : hex).toUpperCase(java.util.Locale.ROOT);
    boolean digits = hex.length() == 6 && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return digits && !hex.equals("FFFFFF") ? hex : null;
  }
}
