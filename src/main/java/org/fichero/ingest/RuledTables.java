package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** Finds the tables of a page that are drawn with lines. */
final class RuledTables {
  /** Lines this near, in points, are one: a browser's cells have two points between them. */
  static final float NEAR = 4f;
  /** A page with more lines (after those in line are joined) is a drawing. */
  private static final int MAX_LINES = 4_000;

  private RuledTables() {}

  /** Outer tables before those in their cells, then from the top. */
  static List<RuledTable> find(List<Ruling> rulings) {
    List<Ruling> lines = joined(rulings);
    if (lines.size() > MAX_LINES) {
      return List.of();
    }
    List<RuledTable> tables = new ArrayList<>();
    for (List<Ruling> together : components(lines)) {
      RuledTable t = RuledTable.of(together);
      if (t != null) {
        tables.add(t);
      }
    }
    tables.sort(Comparator.comparingDouble((RuledTable t) -> t.bounds().y0()).thenComparingDouble(t -> -t.bounds().area()));
    return tables;
  }

  /** Lines that continue one another as one. */
  private static List<Ruling> joined(List<Ruling> rulings) {
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.sort(Comparator.comparing(Ruling::horizontal)
        .thenComparingInt(r -> Math.round(r.at() * 2))
        .thenComparingDouble(Ruling::from));
    List<Ruling> out = new ArrayList<>();
    for (Ruling r : sorted) {
      Ruling last = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean goesOn = last != null && last.horizontal() == r.horizontal()
          && Math.round(last.at() * 2) == Math.round(r.at() * 2) && r.from() <= last.to() + 3;
      if (goesOn) {
        out.set(out.size() - 1, new Ruling(r.horizontal(), last.at(), last.from(), Math.max(last.to(), r.to())));
      } else {
        out.add(r);
      }
    }
    out.removeIf(r -> r.length() < 4);
    return out;
  }

  private static List<List<Ruling>> components(List<Ruling> lines) {
    int[] owner = new int[lines.size()];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = i;
    }
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (touch(lines.get(i), lines.get(j))) {
          owner[root(owner, j)] = root(owner, i);
        }
      }
    }
    List<List<Ruling>> found = new ArrayList<>();
    int[] place = new int[owner.length];
    for (int i = 0; i < owner.length; i++) {
      int k = root(owner, i);
      if (place[k] == 0) {
        found.add(new ArrayList<>());
        place[k] = found.size();
      }
      found.get(place[k] - 1).add(lines.get(i));
    }
    return found;
  }

  private static int root(int[] owner, int i) {
    int k = i;
    while (owner[k] != k) {
      owner[k] = owner[owner[k]];
      k = owner[k];
    }
    return k;
  }

  private static boolean touch(Ruling a, Ruling b) {
    if (a.horizontal() == b.horizontal()) {
      return false;
    }
    return b.at() >= a.from() - NEAR && b.at() <= a.to() + NEAR && a.at() >= b.from() - NEAR && a.at() <= b.to() + NEAR;
  }
}
