package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** Parts the lines of a table from those of a table that stands within one of its cells and touches the cell's own lines. */
final class TablesWithin {
  private static final float SLACK = 1.2f;
  /** More of them in one table are a drawing. */
  private static final int MOST_TABLES = 60;

  private TablesWithin() {}

  /** Adds the tables that lines make which meet, outer ones first. */
  static void add(List<Ruling> lines, RuledTable whole, List<RuledTable> tables) {
    List<Ruling> left = lines;
    RuledTable outer = whole;
    List<RuledTable> within = new ArrayList<>();
    while (outer != null && within.size() < MOST_TABLES) {
      Rect inner = outer.within();
      RuledTable own = inner == null ? null : RuledTable.of(inside(left, inner));
      if (own == null) {
        break;
      }
      within.add(0, own);
      List<Ruling> rest = outside(left, inner);
      // of one column nothing is left but a frame; the lines of a drawing may all go on beyond the area
      outer = rest.size() == left.size() ? null : RuledTable.of(rest);
      left = rest;
    }
    if (outer != null) {
      tables.add(outer);
    }
    tables.addAll(within);
  }

  /** The lines but for those that lie within an area. */
  private static List<Ruling> outside(List<Ruling> lines, Rect area) {
    return lines.stream().filter(r -> !isInside(r, area) || isOnEdge(r, area)).toList();
  }

  private static boolean isInside(Ruling r, Rect area) {
    float from = r.horizontal() ? area.x0() : area.y0();
    float to = r.horizontal() ? area.x1() : area.y1();
    float low = r.horizontal() ? area.y0() : area.x0();
    float high = r.horizontal() ? area.y1() : area.x1();
    return r.from() > from - RuledTables.NEAR && r.to() < to + RuledTables.NEAR && r.at() > low - RuledTables.NEAR && r.at() < high + RuledTables.NEAR;
  }

  /** Whether it goes on beyond the area, as a line of the outer table does. */
  private static boolean isOnEdge(Ruling r, Rect area) {
    float from = r.horizontal() ? area.x0() : area.y0();
    float to = r.horizontal() ? area.x1() : area.y1();
    return r.from() < from - SLACK && r.to() > to + SLACK;
  }

  /** Those parts of the lines that lie within the area, and its sides. */
  private static List<Ruling> inside(List<Ruling> lines, Rect area) {
    List<Ruling> found = new ArrayList<>();
    for (Ruling r : lines) {
      float from = Math.max(r.from(), r.horizontal() ? area.x0() : area.y0());
      float to = Math.min(r.to(), r.horizontal() ? area.x1() : area.y1());
      float low = r.horizontal() ? area.y0() : area.x0();
      float high = r.horizontal() ? area.y1() : area.x1();
      if (to - from > RuledTables.NEAR && r.at() > low + SLACK && r.at() < high - SLACK) {
        found.add(new Ruling(r.horizontal(), r.at(), from, to));
      }
    }
    for (boolean horizontal : new boolean[] {true, false}) {
      found.add(new Ruling(horizontal, horizontal ? area.y0() : area.x0(), horizontal ? area.x0() : area.y0(), horizontal ? area.x1() : area.y1()));
      found.add(new Ruling(horizontal, horizontal ? area.y1() : area.x1(), horizontal ? area.x0() : area.y0(), horizontal ? area.x1() : area.y1()));
    }
    return found;
  }
}
