package org.fichero.ingest;

import java.util.HashSet;
import java.util.Set;
import org.fichero.model.MarkState;

/**
 * Rows of short words that are choices themselves, the chosen ones painted, with no rows of values around them: a year's months in one row of
 * twelve, two of six, or four of three. Where all are painted, none is, whole rows or columns are, or they are painted by turns, it is no mark.
 */
final class PaintedHeadings {
  private static final int MIN_WORDS = 6;
  private static final int MIN_COLUMNS = 3;
  private static final int FEW = 2;

  private final Lattice lattice;
  private final Set<String> words = new HashSet<>();

  private PaintedHeadings(Lattice lattice) {
    this.lattice = lattice;
  }

  /** Puts the states of painted words and of the others among them into {@code states}, by row and column. */
  static void mark(Lattice lattice, MarkState[][] states) {
    PaintedHeadings headings = new PaintedHeadings(lattice);
    int from = 0;
    while (from < lattice.rows()) {
      headings.words.clear();
      int to = from;
      while (to < lattice.rows() && headings.isRow(to)) {
        to++;
      }
      if (to > from && headings.isApart(from - 1) && headings.isApart(to) && headings.arePainted(from, to)) {
        for (int r = from; r < to; r++) {
          states[r] = headings.states(r);
        }
      }
      from = to + 1;
    }
  }

  /** Whether a row is made of short words that are not said elsewhere (initials come back in a year), each in a cell of one column. */
  private boolean isRow(int row) {
    Lattice.Slot[] slots = words(row);
    boolean all = slots.length >= MIN_COLUMNS;
    for (int c = 0; c < slots.length && all; c++) {
      String word = slots[c].cell().flow().toString().strip();
      all = slots[c].first() && Lattice.isHeading(slots[c]) && slots[c].cell().width() == 1
          && word.codePoints().anyMatch(Character::isLetter) && (words.add(word) || word.length() == 1);
    }
    return all;
  }

  /** Whether there is no such row, or it has few cells, or words in few of them and nothing else. */
  private boolean isApart(int row) {
    if (row < 0 || row >= lattice.rows()) {
      return true;
    }
    int cells = 0;
    int shown = 0;
    for (Lattice.Slot slot : lattice.row(row)) {
      cells += slot.first() ? 1 : 0;
      boolean shows = slot.isOrigin() && (!slot.cell().isBlank() || slot.cell().fill() != null);
      shown += !shows ? 0 : slot.cell().isBlank() || CellSign.isSign(slot.cell()) ? FEW + 1 : 1;
    }
    return cells <= FEW || shown > 0 && shown <= FEW;
  }

  private boolean arePainted(int from, int to) {
    int width = words(from).length;
    boolean whole = true;
    int painted = 0;
    int changes = 0;
    for (int r = from; r < to; r++) {
      Lattice.Slot[] slots = words(r);
      if (slots.length != width) {
        return false;
      }
      int own = 0;
      for (int c = 0; c < width; c++) {
        own += isPainted(slots[c]) ? 1 : 0;
        changes += c > 0 && isPainted(slots[c]) != isPainted(slots[c - 1]) ? 1 : 0;
      }
      painted += own;
      whole &= own == 0 || own == width;
    }
    int all = width * (to - from);
    return all >= MIN_WORDS && all % 2 == 0 && painted > 0 && !whole && changes < all - (to - from) && !areColumns(from, to);
  }

  /** Whether several rows are painted in the same columns: the table's design. */
  private boolean areColumns(int from, int to) {
    for (int r = from + 1; r < to; r++) {
      for (int c = 0; c < words(r).length; c++) {
        if (isPainted(words(r)[c]) != isPainted(words(from)[c])) {
          return false;
        }
      }
    }
    return to - from > 1;
  }

  private MarkState[] states(int row) {
    Lattice.Slot[] slots = lattice.row(row);
    MarkState[] states = new MarkState[slots.length];
    for (int c = slots.length - words(row).length; c < slots.length; c++) {
      states[c] = isPainted(slots[c]) ? MarkState.TICKED : MarkState.UNTICKED;
    }
    return states;
  }

  /** The row without a first column of labels in which nothing stands here. */
  private Lattice.Slot[] words(int row) {
    Lattice.Slot[] slots = lattice.row(row);
    boolean free = slots.length > MIN_COLUMNS && slots[0].cell().isBlank() && !isPainted(slots[0]) && slots[0].cell().width() == 1;
    return free ? java.util.Arrays.copyOfRange(slots, 1, slots.length) : slots;
  }

  private static boolean isPainted(Lattice.Slot slot) {
    return slot.cell().fill() != null;
  }
}
