package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows of a table that a page's end cuts within their cells: what stands of them on the next page belongs to the row that began on the
 * page before, as far as the words of each cell say so.
 */
final class PageCuts {
  /** Points between edges that are one. */
  private static final float NEAR_EDGE = 3;
  private static final int PLAN_COLUMNS = 4;
  private static final String ENDS = ".:;!?)\u00bb\u201d\"";
  /** Labels and entries of tables are shorter, in characters. */
  private static final int PROSE = 80;
  private static final int LONGEST_MONTH = 10;

  private PageCuts() {}

  /** The pages with such rows whole, on the page where they begin. */
  static List<PageEdges> joined(List<PageEdges> pages) {
    List<PageEdges> out = new ArrayList<>(pages);
    for (int i = 1; i < out.size(); i++) {
      List<PagePart> above = out.get(i - 1).body();
      List<PagePart> below = out.get(i).body();
      boolean tables = !above.isEmpty() && !below.isEmpty() && above.get(above.size() - 1) instanceof PagePart.Table && below.get(0) instanceof PagePart.Table;
      if (tables && beginsBlank((PagePart.Table) above.get(above.size() - 1), (PagePart.Table) below.get(0))) {
        PagePart.Table table = (PagePart.Table) below.get(0);
        List<PagePart> rest = new ArrayList<>(below);
        rest.set(0, new PagePart.Table(table.area(), table.grid().part(1, table.grid().rows().size()), table.size()));
        out.set(i, out.get(i).with(rest));
        below = rest;
      }
      if (tables && isCut((PagePart.Table) above.get(above.size() - 1), (PagePart.Table) below.get(0))) {
        join(out, i, (PagePart.Table) above.get(above.size() - 1), (PagePart.Table) below.get(0));
        above = out.get(i - 1).body();
        below = out.get(i).body();
        tables = !below.isEmpty() && below.get(0) instanceof PagePart.Table;
      }
      if (tables && isPlan((PagePart.Table) above.get(above.size() - 1), (PagePart.Table) below.get(0))) {
        append(out, i, (PagePart.Table) above.get(above.size() - 1), (PagePart.Table) below.get(0));
      }
    }
    return out;
  }

  /** Whether the rows below are marked, or painted under short headings above that say what that means. */
  private static boolean isPlan(PagePart.Table above, PagePart.Table below) {
    int columns = above.grid().columns();
    if (columns <= PLAN_COLUMNS || columns != below.grid().columns() || !hasEdges(above, below)) {
      return false;
    }
    List<Grid.Cell> row = below.grid().rows().get(0);
    boolean marked = row.stream().allMatch(PageCuts::isSign) && row.stream().anyMatch(c -> !c.isBlank());
    return marked || isPainted(below) && isUnderHeadings(Lattice.of(above.grid()), row);
  }

  /** Whether no more than a sign stands in a cell: no table begins with a row of these. */
  private static boolean isSign(Grid.Cell cell) {
    return cell.pieces().stream().allMatch(p -> p.flow() != null && p.flow().toString().strip().length() <= 1);
  }

  /** Whether blank cells of the row stand under short headings, as many as make a plan; who does it may stand beside them. */
  private static boolean isUnderHeadings(Lattice above, List<Grid.Cell> row) {
    for (int r = 0; r < above.rows(); r++) {
      int plan = 0;
      for (int c = 1; c < Math.min(row.size(), above.row(r).length); c++) {
        Lattice.Slot head = above.at(r, c);
        plan += row.get(c).isBlank() && head.isOrigin() && !head.cell().isBlank() && head.cell().flow().toString().strip().length() <= LONGEST_MONTH ? 1 : 0;
      }
      if (plan >= PLAN_COLUMNS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPainted(PagePart.Table table) {
    return table.grid().rows().stream().flatMap(List::stream).anyMatch(c -> c.fill() != null && c.isBlank());
  }

  private static boolean hasEdges(PagePart.Table above, PagePart.Table below) {
    return Math.abs(above.area().x0() - below.area().x0()) < NEAR_EDGE && Math.abs(above.area().x1() - below.area().x1()) < NEAR_EDGE;
  }

  private static void append(List<PageEdges> pages, int i, PagePart.Table above, PagePart.Table below) {
    Grid whole = with(withoutCut(above.grid(), below.grid()), below.grid());
    List<PagePart> upper = new ArrayList<>(pages.get(i - 1).body());
    upper.set(upper.size() - 1, new PagePart.Table(above.area(), whole, above.size()));
    pages.set(i - 1, pages.get(i - 1).with(upper));
    pages.set(i, pages.get(i).with(pages.get(i).body().subList(1, pages.get(i).body().size())));
  }

  /** Whether marks stand below the blank lower part of the row that ends the page before. */
  private static boolean beginsBlank(PagePart.Table above, PagePart.Table below) {
    List<List<Grid.Cell>> rows = below.grid().rows();
    return rows.size() > 1 && above.grid().columns() == below.grid().columns() && hasEdges(above, below) && isBlank(rows.get(0)) && !isBlank(rows.get(1))
        && rows.get(1).stream().allMatch(PageCuts::isSign);
  }

  private static boolean isBlank(List<Grid.Cell> row) {
    return row.stream().allMatch(c -> c.isBlank() && c.fill() == null && c.height() == 1);
  }

  /** The upper rows without a blank one at the page's end: it is the upper part of the row that begins the next page. */
  private static Grid withoutCut(Grid above, Grid below) {
    List<Grid.Cell> last = above.rows().get(above.rows().size() - 1);
    boolean cut = above.rows().size() > 1 && last.size() == below.rows().get(0).size() && isBlank(last);
    return cut ? above.part(0, above.rows().size() - 1) : above;
  }

  /** A copy of a grid with the rows of another below it. */
  private static Grid with(Grid above, Grid below) {
    Grid whole = above.part(0, above.rows().size());
    for (List<Grid.Cell> row : below.rows()) {
      whole.row();
      row.forEach(whole::cell);
    }
    return whole;
  }

  private static boolean isCut(PagePart.Table above, PagePart.Table below) {
    List<List<Grid.Cell>> rows = above.grid().rows();
    boolean one = hasEdges(above, below) || above.grid().columns() == below.grid().columns();
    boolean may = !rows.isEmpty() && !below.grid().isEmpty();
    if (may && above.waits() && above.grid().columns() == below.grid().columns()) {
      return true;
    }
    List<Grid.Cell> last = may ? rows.get(rows.size() - 1) : List.of();
    List<Grid.Cell> rest = may ? rest(last, below) : List.of();
    return one && may && (isRest(last, rest) || hasEdges(above, below) && (isFilledUp(last, rest) || isPairsRest(last, rest)));
  }

  /** Whether the lower row holds what the upper one lacks, and nothing else: the values of some cells had no room on their page. */
  private static boolean isFilledUp(List<Grid.Cell> above, List<Grid.Cell> below) {
    boolean found = false;
    for (int i = 0; i < above.size() && above.size() == below.size(); i++) {
      found |= !below.get(i).isBlank();
      if (above.get(i).isBlank() == below.get(i).isBlank()) {
        return false;
      }
    }
    return found && !above.get(0).isBlank() && above.stream().allMatch(c -> c.fill() == null || !c.isBlank());
  }

  /** Whether labels and values stand by turns in the upper row, some label without its value, and values alone in the lower one. */
  private static boolean isPairsRest(List<Grid.Cell> above, List<Grid.Cell> below) {
    boolean lacks = false;
    for (int i = 0; i < above.size() && above.size() == below.size(); i++) {
      if (i % 2 == 0 ? above.get(i).isBlank() || !below.get(i).isBlank() : above.get(i).isBlank() && below.get(i).isBlank()) {
        return false;
      }
      lacks |= above.get(i).isBlank();
    }
    return lacks && above.size() > 2 && above.size() % 2 == 0;
  }

  /** The cells of the lower part's first row, without empty ones of columns that a name of several rows fills on the page before. */
  private static List<Grid.Cell> rest(List<Grid.Cell> last, PagePart.Table below) {
    List<Grid.Cell> row = below.grid().rows().get(0);
    int more = row.size() - last.size();
    return more > 0 && row.subList(0, more).stream().allMatch(Grid.Cell::isBlank) ? row.subList(more, row.size()) : row;
  }

  /**
   * Whether each cell of the lower row that is not empty goes on the one above it. A row with as many cells as the one above might be
   * one of its own; only a cell whose words nothing ends with speaks against that.
   */
  private static boolean isRest(List<Grid.Cell> above, List<Grid.Cell> below) {
    int filled = 0;
    int rest = 0;
    boolean open = false;
    boolean options = false;
    for (int i = 0; i < above.size() && above.size() == below.size(); i++) {
      Flow first = above.get(i).flow();
      Flow second = below.get(i).flow();
      filled += above.get(i).isBlank() ? 0 : 1;
      if (below.get(i).isBlank()) {
        continue;
      }
      if (tableGoesOn(above.get(i), below.get(i))) {
        rest++;
        // a form of one column has a label in each row
        options |= above.size() == 1;
        continue;
      }
      if (second.isBlank()) {
        continue;
      }
      boolean cut = isCut(above.get(i)) && !second.startsWithMark();
      if (!cut && !goesOn(first, second) && (rest == 0 || !areOptions(first, second))) {
        return false;
      }
      rest++;
      options |= areOptions(first, second);
      open |= cut || isOpen(first);
    }
    return rest > 0 && (open || options || rest < filled);
  }

  /** Whether the last line of a cell says that its paragraph does not end there. */
  private static boolean isCut(Grid.Cell cell) {
    Flow last = cell.isBlank() ? null : cell.pieces().get(cell.pieces().size() - 1).flow();
    return last != null && last.isCut();
  }

  /** Whether a table within the cell ends it, and one of as many columns begins its rest. */
  private static boolean tableGoesOn(Grid.Cell above, Grid.Cell below) {
    return !above.isBlank() && above.pieces().get(above.pieces().size() - 1) instanceof Piece.Table upper && below.pieces().get(0) instanceof Piece.Table lower
        && upper.grid().columns() == lower.grid().columns();
  }

  /** More of a list of options, beside the rest of its label. */
  private static boolean areOptions(Flow above, Flow below) {
    return above.startsWithMark() && below.startsWithMark() && above.lines().get(0).length() > 2;
  }

  /** Whether words go on: the upper ones end in a word that nothing ends with, or neither end a sentence nor are followed by a capital. */
  private static boolean goesOn(Flow above, Flow below) {
    String upper = above.toString().strip();
    String lower = below.toString().strip();
    if (upper.isEmpty() || above.startsWithMark() || below.startsWithMark()) {
      return false;
    }
    boolean small = Character.isLowerCase(lower.codePointAt(0)) && !Character.isLowerCase(upper.codePointAt(0));
    boolean sign = lower.length() < 2 || upper.length() < 2;
    boolean ended = ENDS.indexOf(upper.charAt(upper.length() - 1)) >= 0;
    return !sign && (isOpen(above) || !ended && (small || isProse(upper)));
  }

  /** Whether the last paragraph is a long one. */
  private static boolean isProse(String words) {
    return words.length() - 1 - Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\u2029')) > PROSE;
  }

  private static boolean isOpen(Flow flow) {
    return BrokenWords.endsInSmallWord(flow.toString().strip().toLowerCase(Locale.ROOT));
  }

  private static void join(List<PageEdges> pages, int i, PagePart.Table above, PagePart.Table below) {
    Grid whole = above.grid().part(0, above.grid().rows().size());
    List<Grid.Cell> last = new ArrayList<>(whole.rows().remove(whole.rows().size() - 1));
    List<Grid.Cell> rest = rest(last, below);
    whole.row();
    for (int k = 0; k < last.size(); k++) {
      whole.cell(whole(last.get(k), rest.get(k)));
    }
    List<PagePart> upper = new ArrayList<>(pages.get(i - 1).body());
    upper.set(upper.size() - 1, new PagePart.Table(above.area(), whole, above.size()));
    pages.set(i - 1, pages.get(i - 1).with(upper));
    List<PagePart> lower = new ArrayList<>(pages.get(i).body());
    Grid left = below.grid().part(1, below.grid().rows().size());
    if (left.isEmpty()) {
      lower.remove(0);
    } else {
      lower.set(0, new PagePart.Table(below.area(), left, below.size()));
    }
    pages.set(i, pages.get(i).with(lower));
  }

  /** A cell with the rest of it: its last paragraph goes on in the first one of the rest, unless they are options. */
  private static Grid.Cell whole(Grid.Cell cell, Grid.Cell rest) {
    if (rest.isBlank() || cell.isBlank()) {
      return rest.isBlank() ? cell : rest;
    }
    List<Piece> pieces = new ArrayList<>(cell.pieces());
    List<Piece> more = rest.pieces();
    Piece last = pieces.get(pieces.size() - 1);
    if (last instanceof Piece.Paragraph && more.get(0) instanceof Piece.Paragraph && !rest.flow().startsWithMark()) {
      pieces.set(pieces.size() - 1, new Piece.Paragraph(new Flow().append(last.flow()).text(' ').append(more.get(0).flow())));
      more = more.subList(1, more.size());
    } else if (tableGoesOn(cell, rest)) {
      Grid grid = ((Piece.Table) last).grid();
      pieces.set(pieces.size() - 1, new Piece.Table(with(grid, ((Piece.Table) more.get(0)).grid())));
      more = more.subList(1, more.size());
    }
    pieces.addAll(more);
    return new Grid.Cell(pieces, cell.width(), cell.height(), cell.continued(), cell.fill(), cell.address());
  }
}
