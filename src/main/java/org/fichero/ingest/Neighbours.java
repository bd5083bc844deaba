package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a table's cell from a box to tick: a cell shares its sides with other cells or with longer lines. */
final class Neighbours {
  /** Sides this near, in points, are one. */
  private static final float SAME = 0.6f;

  private final Map<Integer, List<PageInk.Ruling>> down = new HashMap<>();
  private final Map<Integer, List<PageInk.Ruling>> across = new HashMap<>();

  Neighbours(List<PageInk.Ruling> rulings) {
    rulings.forEach(this::add);
  }

  private void add(PageInk.Ruling r) {
    (r.horizontal() ? across : down).computeIfAbsent(Math.round(r.at()), k -> new ArrayList<>(2)).add(r);
  }

  void add(Rect r) {
    add(new PageInk.Ruling(false, r.x0(), r.y0(), r.y1()));
    add(new PageInk.Ruling(false, r.x1(), r.y0(), r.y1()));
    add(new PageInk.Ruling(true, r.y0(), r.x0(), r.x1()));
    add(new PageInk.Ruling(true, r.y1(), r.x0(), r.x1()));
  }

  /**
   * Whether one upright and one level side of {@code r} (among the added) are another's too, or lines go on from two of
   * its corners.
   */
  boolean isCell(Rect r) {
    boolean upright = shared(down, r.x0(), r.y0(), r.y1()) || shared(down, r.x1(), r.y0(), r.y1());
    if (upright && (shared(across, r.y0(), r.x0(), r.x1()) || shared(across, r.y1(), r.x0(), r.x1()))) {
      return true;
    }
    return goesOn(down, r.x0(), r.y0(), r.y1()) + goesOn(down, r.x1(), r.y0(), r.y1())
        + goesOn(across, r.y0(), r.x0(), r.x1()) + goesOn(across, r.y1(), r.x0(), r.x1()) > 1;
  }

  /** At how many ends of {@code from..to} a line at {@code at} goes on. */
  private static int goesOn(Map<Integer, List<PageInk.Ruling>> lines, float at, float from, float to) {
    boolean before = false;
    boolean after = false;
    int key = Math.round(at);
    for (int k = key - 1; k <= key + 1; k++) {
      for (PageInk.Ruling l : lines.getOrDefault(k, List.of())) {
        if (Math.abs(l.at() - at) <= SAME) {
          before |= l.from() < from - 2 && l.to() >= from - SAME;
          after |= l.to() > to + 2 && l.from() <= to + SAME;
        }
      }
    }
    return (before ? 1 : 0) + (after ? 1 : 0);
  }

  /** Whether two lines at {@code at} cover {@code from..to}, its own being one. */
  private static boolean shared(Map<Integer, List<PageInk.Ruling>> lines, float at, float from, float to) {
    int found = 0;
    int key = Math.round(at);
    for (int k = key - 1; k <= key + 1 && found < 2; k++) {
      for (PageInk.Ruling l : lines.getOrDefault(k, List.of())) {
        boolean same = Math.abs(l.at() - at) <= SAME;
        boolean covers = l.from() <= from + SAME && l.to() >= to - SAME;
        found += same && covers ? 1 : 0;
        if (found > 1) {
          break;
        }
      }
    }
    return found > 1;
  }
}
