package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a table within a cell that are printed again where the cell goes on on the next page, below a label or none. As those of
 * {@link RepeatedHeadings}, they are no rows of it.
 */
final class NestedHeadings {
  private NestedHeadings() {}

  /** The pages without them. */
  static List<PageEdges> leftOut(List<PageEdges> pages) {
    List<PageEdges> out = new ArrayList<>(pages);
    for (int i = 1; i < pages.size(); i++) {
      Grid above = RepeatedHeadings.grid(pages.get(i - 1).body(), true);
      Grid below = RepeatedHeadings.grid(pages.get(i).body(), false);
      int at = above == null || below == null ? -1 : nested(below.rows().get(0), false);
      int from = at < 0 ? -1 : nested(above.rows().get(above.rows().size() - 1), true);
      if (from >= 0) {
        Grid first = table(above.rows().get(above.rows().size() - 1).get(from), true);
        Grid rest = table(below.rows().get(0).get(at), false);
        int heads = RepeatedHeadings.common(first, rest);
        if (heads > 0 && !RepeatedHeadings.beginAlike(first, rest, heads)) {
          out.set(i, without(pages.get(i), at, heads));
        }
      }
    }
    return out;
  }

  /** The last cell of a row, if it ends or begins with a table; -1 for any other row. */
  private static int nested(List<Grid.Cell> row, boolean last) {
    int at = row.size() - 1;
    return at >= 0 && table(row.get(at), last) != null ? at : -1;
  }

  private static Grid table(Grid.Cell cell, boolean last) {
    int n = cell.pieces().size();
    Piece piece = n == 0 ? null : cell.pieces().get(last ? n - 1 : 0);
    return piece instanceof Piece.Table table && !table.grid().isEmpty() ? table.grid() : null;
  }

  private static PageEdges without(PageEdges page, int at, int heads) {
    PagePart.Table table = (PagePart.Table) page.body().get(0);
    Grid grid = new Grid();
    for (int r = 0; r < table.grid().rows().size(); r++) {
      grid.row();
      List<Grid.Cell> row = table.grid().rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        grid.cell(r == 0 && c == at ? without(row.get(c), heads) : row.get(c));
      }
    }
    List<PagePart> body = new ArrayList<>(page.body());
    body.set(0, new PagePart.Table(table.area(), grid, table.size(), table.waits()));
    return page.with(body);
  }

  private static Grid.Cell without(Grid.Cell cell, int heads) {
    Grid all = ((Piece.Table) cell.pieces().get(0)).grid();
    List<Piece> pieces = new ArrayList<>(cell.pieces());
    pieces.set(0, new Piece.Table(all.part(heads, all.rows().size())));
    return new Grid.Cell(pieces, cell.width(), cell.height(), cell.continued(), cell.fill(), cell.address());
  }
}
