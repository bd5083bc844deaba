package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The headings of a table that are printed again where the table goes on on the next page. They are no rows of it, and what stands at
 * the pages' edges between its parts is no content.
 */
final class RepeatedHeadings {
  /** Headings have no more rows than this. */
  private static final int MOST_ROWS = 3;

  private final List<PageEdges> pages;
  /** For each page the number of heading rows with which its first table goes on that of the page before; 0 for none. */
  private final int[] heads;
  private int alike;
  private int other;

  private RepeatedHeadings(List<PageEdges> pages) {
    this.pages = pages;
    this.heads = new int[pages.size()];
  }

  /** The pages without the headings that are repeated. */
  static List<PageEdges> leftOut(List<PageEdges> pages) {
    return new RepeatedHeadings(pages).found();
  }

  private List<PageEdges> found() {
    Grid first = null;
    for (int i = 1; i < pages.size(); i++) {
      Grid above = grid(pages.get(i - 1).body(), true);
      Grid below = grid(pages.get(i).body(), false);
      boolean alone = first != null && pages.get(i - 1).body().size() == 1;
      first = alone ? first : above;
      heads[i] = first == null || below == null ? 0 : common(first, below);
      if (heads[i] == 0) {
        first = null;
      } else if (beginAlike(first, below, heads[i])) {
        alike++;
      } else {
        other++;
      }
    }
    return other == 0 || alike > other / 2 ? pages : without();
  }

  /** The table with which a page's body ends or begins; null for none. */
  static Grid grid(List<PagePart> body, boolean last) {
    PagePart part = body.isEmpty() ? null : body.get(last ? body.size() - 1 : 0);
    return part instanceof PagePart.Table table ? table.grid() : null;
  }

  /** How many rows of several cells, or of a title across the table, both begin with; 0 where nothing follows them. */
  static int common(Grid above, Grid below) {
    int most = Math.min(MOST_ROWS, Math.min(above.rows().size(), below.rows().size()) - 1);
    int rows = 0;
    while (rows < most && areEqual(above.rows().get(rows), below.rows().get(rows))) {
      rows++;
    }
    return rows;
  }

  private static boolean areEqual(List<Grid.Cell> a, List<Grid.Cell> b) {
    int words = 0;
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      Flow flow = a.get(i).flow();
      if (flow.hasMark() || a.get(i).width() != b.get(i).width() || !flow.toString().equals(b.get(i).flow().toString())) {
        return false;
      }
      words += flow.isBlank() ? 0 : 1;
    }
    boolean title = a.size() == 1 && a.get(0).width() > 1 && words == 1;
    return (words > 1 || title) && a.size() == b.size();
  }

  /** Whether the first two rows below the headings share a first cell: forms that each begin on a page of their own do. */
  static boolean beginAlike(Grid above, Grid below, int from) {
    for (int i = from; i < from + 2; i++) {
      for (int k = from; k < from + 2; k++) {
        String label = first(above, i);
        if (!label.isEmpty() && label.equals(first(below, k))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String first(Grid grid, int row) {
    return row >= grid.rows().size() || grid.rows().get(row).isEmpty() ? "" : grid.rows().get(row).get(0).flow().toString().strip();
  }

  private List<PageEdges> without() {
    Set<String> within = new HashSet<>();
    for (int i = 1; i < heads.length; i++) {
      if (heads[i] > 0) {
        pages.get(i - 1).foot().forEach(p -> within.add(PageEdges.key(p)));
        pages.get(i).head().forEach(p -> within.add(PageEdges.key(p)));
      }
    }
    List<PageEdges> out = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      PageEdges page = pages.get(i).known(within);
      out.add(heads[i] > 0 ? page.with(below(page.body(), heads[i])) : page);
    }
    return out;
  }

  /** A body whose first table lacks its first rows. */
  private static List<PagePart> below(List<PagePart> body, int rows) {
    List<PagePart> parts = new ArrayList<>(body);
    PagePart.Table table = (PagePart.Table) body.get(0);
    parts.set(0, new PagePart.Table(table.area(), table.grid().part(rows, table.grid().rows().size()), table.size()));
    return parts;
  }
}
