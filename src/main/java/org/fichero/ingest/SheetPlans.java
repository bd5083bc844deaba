package org.fichero.ingest;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a plan on a sheet whose cells are all empty: an activity with no month among others that have some. */
final class SheetPlans {
  private static final int LEAST_COLUMNS = 6;
  private static final int LONGEST_HEADING = 14;
  private static final int LONGEST_NAME = 60;
  /** More names in a row than these are words of another kind: labels above their values. */
  private static final int MOST_EMPTY = 4;

  private SheetPlans() {}

  /** Which rows hold nothing but the name of an activity: between a row of headings and another activity of it, or right below the last one. */
  static BitSet among(List<TreeMap<Integer, Grid.Cell>> rows, int left) {
    BitSet among = new BitSet();
    for (int head = 0; head < rows.size(); head++) {
      if (isHead(rows.get(head), left)) {
        head = read(rows, head, left, among);
      }
    }
    return among;
  }

  /** Reads the rows below a heading; the last of them. */
  private static int read(List<TreeMap<Integer, Grid.Cell>> rows, int head, int left, BitSet among) {
    int end = head;
    int r = head + 1;
    while (r < rows.size() && r - end <= MOST_EMPTY + 1 && (isName(rows.get(r), left) || isActivity(rows.get(r), left, rows.get(head)))) {
      if (rows.get(r).size() > 1) {
        among.set(end + 1, r);
        end = r;
      }
      r++;
    }
    if (end > head && (r == rows.size() || !isName(rows.get(r), left))) {
      among.set(end + 1, r);
    }
    return end;
  }

  /** Short headings of columns, and one of the names'. */
  private static boolean isHead(TreeMap<Integer, Grid.Cell> cells, int left) {
    long brief = cells.values().stream().filter(c -> !c.isBlank() && !CellSign.isSign(c) && c.width() == 1 && c.flow().length() <= LONGEST_HEADING).count();
    Grid.Cell first = cells.get(left);
    return brief >= LEAST_COLUMNS && first != null && !first.isBlank();
  }

  private static boolean isName(TreeMap<Integer, Grid.Cell> cells, int left) {
    return isNamed(cells, left) && cells.size() == 1;
  }

  private static boolean isNamed(TreeMap<Integer, Grid.Cell> cells, int left) {
    Grid.Cell first = cells.get(left);
    return first != null && !first.isBlank() && first.width() == 1 && !CellSign.isSign(first) && first.flow().length() <= LONGEST_NAME;
  }

  /** A name with signs or colours below the headings, and nothing else. */
  private static boolean isActivity(TreeMap<Integer, Grid.Cell> cells, int left, TreeMap<Integer, Grid.Cell> head) {
    if (!isNamed(cells, left) || cells.size() == 1) {
      return false;
    }
    for (Map.Entry<Integer, Grid.Cell> entry : cells.tailMap(left, false).entrySet()) {
      boolean says = entry.getValue().isBlank() ? entry.getValue().fill() != null : CellSign.isSign(entry.getValue());
      if (!says || entry.getKey() > head.lastKey()) {
        return false;
      }
    }
    return true;
  }
}
