package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** The title above a table that is printed again where the table goes on on the next page, outside of the table's lines: it is no content there. */
final class RepeatedTitles {
  /** Points between edges that are one. */
  private static final float SAME = 1.5f;

  private RepeatedTitles() {}

  /** The pages without them. */
  static List<PageEdges> leftOut(List<PageEdges> pages) {
    List<PageEdges> out = new ArrayList<>(pages);
    for (int i = 1; i < pages.size(); i++) {
      List<PagePart> above = pages.get(i - 1).body();
      List<PagePart> below = pages.get(i).body();
      if (above.size() > 1 && below.size() > 1 && areAlike(above.subList(above.size() - 2, above.size()), below.subList(0, 2))) {
        List<PagePart> head = new ArrayList<>(pages.get(i).head());
        head.add(((PagePart.Text) below.get(0)).artifact());
        out.set(i, new PageEdges(head, below.subList(1, below.size()), pages.get(i).foot(), pages.get(i).begins()));
      }
    }
    return out;
  }

  private static boolean areAlike(List<PagePart> above, List<PagePart> below) {
    return above.get(0) instanceof PagePart.Text title && below.get(0) instanceof PagePart.Text again && above.get(1) instanceof PagePart.Table first
        && below.get(1) instanceof PagePart.Table rest && isSame(title, again, first.area().y0() - rest.area().y0()) && goesOn(first, rest);
  }

  private static boolean isSame(PagePart.Text title, PagePart.Text again, float down) {
    return title.flow().toString().equals(again.flow().toString()) && title.bold() == again.bold() && Math.abs(title.area().x0() - again.area().x0()) < SAME
        && Math.abs(title.area().y0() - again.area().y0() - down) < SAME;
  }

  /** Whether tables of one width have rows that do not begin alike, as those of two forms do. */
  private static boolean goesOn(PagePart.Table first, PagePart.Table rest) {
    return Math.abs(first.area().x0() - rest.area().x0()) < SAME && Math.abs(first.area().x1() - rest.area().x1()) < SAME
        && !RepeatedHeadings.beginAlike(first.grid(), rest.grid(), 0);
  }
}
