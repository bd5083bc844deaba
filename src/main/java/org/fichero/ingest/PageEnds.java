package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** The columns that stand beside each other where a page ends: on the next page each may have a rest of a line or two. For one thread. */
final class PageEnds {
  private static final float SLACK = 2;
  private static final float EDGE = 3;

  private List<Rect> columns = List.of();

  /**
   * Remembers those of a page.
   *
   * @param stacks what stands in each of its stacks, in order
   */
  void keep(List<List<Rect>> stacks) {
    List<Rect> found = new ArrayList<>();
    float top = -Float.MAX_VALUE;
    for (int i = stacks.size() - 1; i >= 0; i--) {
      float least = top;
      Rect area = stacks.get(i).stream().filter(r -> r.y1() > least + SLACK).reduce(Rect::union).orElse(null);
      if (area == null || found.stream().anyMatch(c -> c.x0() < area.x1() + SLACK && c.x1() > area.x0() - SLACK)) {
        break;
      }
      found.add(0, area);
      top = Math.max(top, area.y0());
    }
    columns = found.size() > 1 ? found : List.of();
  }

  /** The column of the page before in which something would stand; -1 for none. */
  int column(Rect area) {
    for (int i = 0; i < columns.size(); i++) {
      float left = columns.get(i).x0();
      double next = columns.stream().mapToDouble(Rect::x0).filter(x -> x > left).min().orElse(Float.MAX_VALUE);
      if (area.x0() > left - EDGE && area.x1() < next - SLACK) {
        return i;
      }
    }
    return -1;
  }
}
