package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/** Lines across the page on which a table stands, or from which it hangs: they are no rows of the table as far as they reach beyond it. */
final class ReachingLines {
  /** A line that reaches farther beyond a table's sides, in points, is not the table's alone. */
  private static final float BEYOND = 8;

  private ReachingLines() {}

  /** Lines that meet; the first and the last one across cut to the table's sides where those between end there. */
  static List<Ruling> cut(List<Ruling> lines) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float foot = -Float.MAX_VALUE;
    for (Ruling r : lines) {
      left = r.horizontal() ? left : Math.min(left, r.at());
      right = r.horizontal() ? right : Math.max(right, r.at());
      top = r.horizontal() ? Math.min(top, r.at()) : top;
      foot = r.horizontal() ? Math.max(foot, r.at()) : foot;
    }
    List<Ruling> cut = new ArrayList<>();
    int whole = 0;
    for (Ruling r : lines) {
      boolean reaches = r.horizontal() && (r.from() < left - BEYOND || r.to() > right + BEYOND);
      boolean edge = r.at() - top < RuledTables.NEAR || foot - r.at() < RuledTables.NEAR;
      if (reaches && !edge) {
        return lines;
      }
      whole += r.horizontal() && !reaches && r.from() < left + RuledTables.NEAR && r.to() > right - RuledTables.NEAR ? 1 : 0;
      cut.add(reaches ? new Ruling(true, r.at(), Math.max(left, r.from()), Math.min(right, r.to())) : r);
    }
    return whole > 0 && right > left ? cut : lines;
  }
}
