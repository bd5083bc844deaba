package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.PageInk.Ruling;

/** Finds the tables of a page that are drawn with lines. */
final class RuledTables {
  /** Lines this near, in points, are one: a browser's cells have two points between them. */
  static final float NEAR = 4f;
  /** Lines of one frame are this near; a table within a cell keeps a larger distance from the cell's own lines. */
  private static final float TIGHT = 1.2f;
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
    List<Rect> frames = new ArrayList<>();
    for (List<Ruling> meeting : components(lines)) {
      List<Ruling> together = ReachingLines.cut(meeting);
      RuledTable t = RuledTable.of(together);
      if (t != null) {
        TablesWithin.add(together, t, tables);
      } else {
        FramesBeside.add(together, frames);
      }
    }
    tables.addAll(FramesBeside.tables(frames));
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

  /** Lines that meet, but for the lines of a table that stands within another's cell. */
  private static List<List<Ruling>> components(List<Ruling> lines) {
    int[] owner = new int[lines.size()];
    for (int i = 0; i < owner.length; i++) {
      owner[i] = i;
    }
    join(lines, owner, TIGHT, null);
    join(lines, owner, NEAR, frames(lines, owner));
    return List.copyOf(groups(lines, owner).values());
  }

  private static void join(List<Ruling> lines, int[] owner, float near, List<Rect> frames) {
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        boolean apart = frames != null && isWithin(frames.get(i), frames.get(j));
        if (!apart && touch(lines.get(i), lines.get(j), near)) {
          owner[root(owner, j)] = root(owner, i);
        }
      }
    }
  }

  /** For each line, where the table or the frames stand that it makes with lines that meet it tightly; null where they make none. */
  private static List<Rect> frames(List<Ruling> lines, int[] owner) {
    Map<Integer, Rect> byRoot = new HashMap<>();
    groups(lines, owner).forEach((root, group) -> {
      byRoot.put(root, group.size() < 5 ? null : RuledTable.outline(group));
    });
    List<Rect> frames = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      frames.add(byRoot.get(root(owner, i)));
    }
    return frames;
  }

  /** Whether one of two tables stands wholly within the other. */
  private static boolean isWithin(Rect a, Rect b) {
    return a != null && b != null && (holds(a, b) || holds(b, a));
  }

  private static boolean holds(Rect outer, Rect inner) {
    return inner.x0() > outer.x0() + TIGHT && inner.x1() < outer.x1() - TIGHT
        && inner.y0() > outer.y0() + TIGHT && inner.y1() < outer.y1() - TIGHT;
  }

  /** By their root, in the order of each group's first line. */
  private static Map<Integer, List<Ruling>> groups(List<Ruling> lines, int[] owner) {
    Map<Integer, List<Ruling>> found = new LinkedHashMap<>();
    for (int i = 0; i < owner.length; i++) {
      found.computeIfAbsent(root(owner, i), k -> new ArrayList<>()).add(lines.get(i));
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

  private static boolean touch(Ruling a, Ruling b, float near) {
    if (a.horizontal() == b.horizontal()) {
      return false;
    }
    return b.at() >= a.from() - near && b.at() <= a.to() + near && a.at() >= b.from() - near && a.at() <= b.to() + near;
  }
}
