package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds small squares whose four sides are drawn as lines of their own. */
final class LineSquares {
  private static final float SAME = 1.2f;
  /** Lines looked at beside one another before giving up: more are a pattern. */
  private static final int NEAR = 64;

  private final List<PageInk.Ruling> across = new ArrayList<>();
  private final TreeMap<Integer, List<PageInk.Ruling>> down = new TreeMap<>();
  private final List<PageInk.Ruling> all;

  LineSquares(List<PageInk.Ruling> rulings) {
    all = rulings;
    for (PageInk.Ruling r : rulings) {
      boolean small = r.length() >= 4 && r.length() <= 25;
      if (small && r.horizontal()) {
        across.add(r);
      } else if (small) {
        down.computeIfAbsent(Math.round(r.at()), k -> new ArrayList<>(2)).add(r);
      }
    }
    across.sort(Comparator.comparingDouble((PageInk.Ruling r) -> Math.round(r.from())).thenComparingDouble(PageInk.Ruling::at));
  }

  /** The squares; their sides are no longer lines of the page. */
  List<Rect> find() {
    List<Rect> found = new ArrayList<>();
    for (int i = 0; i < across.size() && !down.isEmpty(); i++) {
      for (int j = i + 1; j < Math.min(across.size(), i + NEAR); j++) {
        Rect r = square(across.get(i), across.get(j));
        if (r != null) {
          found.add(r);
          break;
        }
      }
    }
    Neighbours neighbours = new Neighbours(all);
    found.removeIf(neighbours::isCell);
    for (Rect r : found) {
      all.removeIf(l -> isSide(l, r));
    }
    return found;
  }

  private Rect square(PageInk.Ruling top, PageInk.Ruling bottom) {
    boolean matching = Math.abs(top.from() - bottom.from()) <= SAME && Math.abs(top.to() - bottom.to()) <= SAME;
    if (!matching || bottom.at() <= top.at()) {
      return null;
    }
    Rect r = new Rect(top.from(), top.at(), top.to(), bottom.at());
    return DrawnBoxes.isBoxSized(r) && side(r.x0(), r) && side(r.x1(), r) ? r : null;
  }

  private boolean side(float x, Rect r) {
    for (int k = Math.round(x) - 1; k <= Math.round(x) + 1; k++) {
      for (PageInk.Ruling l : down.getOrDefault(k, List.of())) {
        if (Math.abs(l.at() - x) <= SAME && Math.abs(l.from() - r.y0()) <= SAME && Math.abs(l.to() - r.y1()) <= SAME) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSide(PageInk.Ruling l, Rect r) {
    float near = l.horizontal() ? r.y0() : r.x0();
    float far = l.horizontal() ? r.y1() : r.x1();
    float from = l.horizontal() ? r.x0() : r.y0();
    float to = l.horizontal() ? r.x1() : r.y1();
    boolean on = Math.abs(l.at() - near) <= SAME || Math.abs(l.at() - far) <= SAME;
    return on && Math.abs(l.from() - from) <= SAME && Math.abs(l.to() - to) <= SAME;
  }
}
