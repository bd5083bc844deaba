package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** Parts the lines of a table from those of a table that stands within one of its cells and touches the cell's own lines. */
final class TablesWithin {
  private static final float SLACK = 1.2f;

  private TablesWithin() {}

  /** Adds the tables that lines make which meet, outer ones first. */
  static void add(List<Ruling> lines, RuledTable whole, List<RuledTable> tables) {
    Rect inner = whole.within();
    RuledTable outer = inner == null ? null : RuledTable.of(outside(lines, inner));
    RuledTable own = inner == null ? null : RuledTable.of(inside(lines, inner));
    if (own == null) {
      tables.add(whole);
      return;
    }
    // of one column nothing is left but a frame
    if (outer != null) {
      add(outside(lines, inner), outer, tables);
    }
    tables.add(own);
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
