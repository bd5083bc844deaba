package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fichero.ingest.PageInk.Ruling;

/**
 * Lines that meet a table's without being of it: those across the page on which it stands or from which it hangs, as far as they reach beyond it, and those of
 * a cell's content, which end within the cell.
 */
final class ReachingLines {
  /** A line that reaches farther beyond a table's sides, in points, is not the table's alone. */
  private static final float BEYOND = 8;

  private ReachingLines() {}

  /** Lines that meet; the first and the last one across cut to the table's sides where those between end there, those that end within cells left out. */
  static List<Ruling> cut(List<Ruling> lines) {
    return withoutLoose(cutAtSides(lines));
  }

  private static List<Ruling> withoutLoose(List<Ruling> lines) {
    float[] sides = new float[lines.size()];
    int n = 0;
    for (Ruling r : lines) {
      sides[n] = r.at();
      n += r.horizontal() ? 0 : 1;
    }
    float[] across = Arrays.copyOf(sides, n);
    Arrays.sort(across);
    return n < 2 ? lines : lines.stream().filter(r -> !r.horizontal() || !isWithin(r.from(), across) && !isWithin(r.to(), across)).toList();
  }

  /** Whether a line ends between two sides, far from both. */
  private static boolean isWithin(float end, float[] sides) {
    int at = Arrays.binarySearch(sides, end);
    int next = -at - 1;
    return at < 0 && next > 0 && next < sides.length && end - sides[next - 1] > BEYOND && sides[next] - end > BEYOND;
  }

  private static List<Ruling> cutAtSides(List<Ruling> lines) {
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
