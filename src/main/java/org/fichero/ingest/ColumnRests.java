package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds by their places what goes on on the next page of columns that stand beside each other at a page's end, each with words of its own. Columns of
 * a newspaper, the second of which goes on the first, are none of these.
 */
final class ColumnRests {
  private static final float SLACK = 2;
  private static final float EDGE = 3;
  /** A column that ends so many points above the others is not filled. */
  private static final float SHORTER = 45;
  /** Columns of a newspaper are of one width, and what is left on its last page of one height. */
  private static final float SAME_WIDTH = 0.9f;
  private static final float UNEVEN = 45;
  /** A title's letters are this much larger than the column's. */
  private static final float LARGER = 1.12f;
  /** What comes after the column stands this much farther below it than anything in it stands below another thing. */
  private static final float FARTHER = 1.3f;

  /**
   * The end of a column.
   *
   * @param of the stretch that it ends
   * @param parts what stands beside other columns
   */
  private record Column(int of, List<PagePart> parts, Rect area) {}

  /**
   * The rest of a column.
   *
   * @param of the stretch of the page before that it goes on
   * @param from the stretch of which it is
   * @param parts how many of its parts it has
   */
  record Rest(int of, int from, int parts) {}

  private final List<Column> columns;
  private final List<List<PagePart>> below;
  private final List<Rest> rests = new ArrayList<>();

  private ColumnRests(List<Column> columns, List<List<PagePart>> below) {
    this.columns = columns;
    this.below = below;
  }

  /**
   * What of the next page is to be read before the last stretch of a page, or before others of it; in order.
   *
   * @param above the stretches of a page's body
   * @param below those of the next one
   */
  static List<Rest> of(List<List<PagePart>> above, List<List<PagePart>> below) {
    List<Column> columns = columns(above);
    ColumnRests found = new ColumnRests(columns, below);
    if (columns.size() > 1 && !below.isEmpty()) {
      found.find();
    }
    int last = above.size() - 1;
    boolean moves = found.rests.stream().anyMatch(r -> r.of() < last) && !found.isNewspaper();
    return moves ? found.rests.stream().filter(r -> r.of() < last).toList() : List.of();
  }

  /** The columns with which a page ends, from the first. */
  private static List<Column> columns(List<List<PagePart>> stretches) {
    List<Column> found = new ArrayList<>();
    float top = -Float.MAX_VALUE;
    for (int i = stretches.size() - 1; i >= 0; i--) {
      float least = top;
      List<PagePart> beside = stretches.get(i).stream().filter(p -> p.area().y1() > least + SLACK).toList();
      Rect area = area(beside);
      if (area == null || found.stream().anyMatch(c -> c.area().x0() < area.x1() + SLACK && c.area().x1() > area.x0() - SLACK)) {
        break;
      }
      found.add(0, new Column(i, beside, area));
      top = Math.max(top, area.y0());
    }
    return found;
  }

  private static Rect area(List<PagePart> parts) {
    return parts.stream().map(PagePart::area).reduce(Rect::union).orElse(null);
  }

  private void find() {
    int before = -1;
    for (int i = 0; i < below.size(); i++) {
      List<PagePart> parts = below.get(i);
      int column = parts.isEmpty() ? -1 : column(parts.get(0));
      if (column <= before) {
        return;
      }
      int count = isNextRow(columns.get(column), parts.get(0)) ? 0 : count(parts, column);
      if (count > 0) {
        rests.add(new Rest(columns.get(column).of(), i, count));
      }
      if (count < parts.size()) {
        return;
      }
      before = column;
    }
  }

  /** Whether a column is the label of a row, bold and level with what stands beside it, and the next page begins with another label. */
  private boolean isNextRow(Column column, PagePart next) {
    boolean bold = column.parts().size() == 1 && isBold(column.parts().get(0)) && isBold(next);
    return bold && columns.stream().anyMatch(c -> c != column && !isBold(c.parts().get(0)) && Math.abs(c.area().y0() - column.area().y0()) < EDGE);
  }

  private static boolean isBold(PagePart part) {
    return part instanceof PagePart.Text t && t.bold();
  }

  /** The column in which a part would stand; -1 for none. */
  private int column(PagePart part) {
    for (int i = 0; i < columns.size(); i++) {
      float left = columns.get(i).area().x0();
      double next = columns.stream().mapToDouble(c -> c.area().x0()).filter(x -> x > left).min().orElse(Float.MAX_VALUE);
      if (part.area().x0() > left - EDGE && part.area().x1() < next - SLACK) {
        return i;
      }
    }
    return -1;
  }

  /** How many of some parts are the rest of a column: up to a title, or to what stands apart. */
  private int count(List<PagePart> parts, int column) {
    List<PagePart> own = columns.get(column).parts();
    float size = (float) own.stream().mapToDouble(ColumnRests::size).max().orElse(0);
    float gap = gap(own);
    int count = 0;
    boolean wide = false;
    while (count < parts.size() && column(parts.get(count)) == column && size(parts.get(count)) <= LARGER * size) {
      float down = count == 0 ? 0 : parts.get(count).area().y0() - parts.get(count - 1).area().y1();
      if (count > 0 && down > FARTHER * gap + SLACK) {
        break;
      }
      wide |= parts.get(count) instanceof PagePart.Text t && t.lines() > 1;
      count++;
    }
    // words that are not wrapped at the column's edge may be of anything that follows
    return wide || count == parts.size() ? count : 0;
  }

  private static float size(PagePart part) {
    return part instanceof PagePart.Text t ? t.size() : part instanceof PagePart.Table t ? t.size() : 0;
  }

  private static float gap(List<PagePart> parts) {
    float most = 0;
    for (int i = 1; i < parts.size(); i++) {
      most = Math.max(most, parts.get(i).area().y0() - parts.get(i - 1).area().y1());
    }
    return most;
  }

  /** Whether the second column goes on the first, or nothing speaks against it. */
  private boolean isNewspaper() {
    for (int i = 1; i < columns.size(); i++) {
      if (goesOn(columns.get(i - 1).parts(), columns.get(i).parts())) {
        return true;
      }
    }
    if (sentencesGoOn() > columns.stream().filter(c -> goesOn(c, true)).count()) {
      return true;
    }
    float bottom = (float) columns.stream().mapToDouble(c -> c.area().y1()).max().orElse(0);
    float widest = (float) columns.stream().mapToDouble(this::width).max().orElse(0);
    boolean own = columns.stream().anyMatch(c -> c.area().y1() < bottom - SHORTER || width(c) < SAME_WIDTH * widest || goesOn(c, false));
    return !own && !isUneven();
  }

  /** How many sentences run on from one column of the next page into the one beside it, or into its first column from the last one of this page. */
  private int sentencesGoOn() {
    int count = 0;
    List<PagePart> before = rests.get(0).of() == columns.get(0).of() ? columns.get(columns.size() - 1).parts() : List.of();
    for (Rest r : rests) {
      List<PagePart> rest = parts(r);
      count += surelyGoesOn(before, rest) ? 1 : 0;
      before = rest;
    }
    return count;
  }

  /** Of what stands in a column, on both pages: short lines do not show how wide it is. */
  private float width(Column c) {
    return rests.stream().filter(r -> r.of() == c.of()).map(r -> area(parts(r))).reduce(c.area(), Rect::union).width();
  }

  private List<PagePart> parts(Rest r) {
    return below.get(r.from()).subList(0, r.parts());
  }

  /** Whether the rest of a column goes on its last words. */
  private boolean goesOn(Column c, boolean surely) {
    return rests.stream().anyMatch(r -> r.of() == c.of() && (surely ? surelyGoesOn(c.parts(), parts(r)) : goesOn(c.parts(), parts(r))));
  }

  /** Whether one column has much less left than another: what is left of a newspaper is spread over all of them. */
  private boolean isUneven() {
    float least = rests.size() < columns.size() ? 0 : Float.MAX_VALUE;
    float most = 0;
    for (Rest r : rests) {
      float height = area(parts(r)).height();
      least = Math.min(least, height);
      most = Math.max(most, height);
    }
    return most - least > UNEVEN;
  }

  private static boolean surelyGoesOn(List<PagePart> above, List<PagePart> below) {
    return !above.isEmpty() && above.get(above.size() - 1) instanceof PagePart.Text last && below.get(0) instanceof PagePart.Text first && last.surelyGoesOnWith(first);
  }

  private static boolean goesOn(List<PagePart> above, List<PagePart> below) {
    if (above.get(above.size() - 1) instanceof PagePart.Table upper && below.get(0) instanceof PagePart.Table lower) {
      // one table, its columns as wide
      return upper.grid().columns() == lower.grid().columns() && Math.abs(upper.area().width() - lower.area().width()) < EDGE;
    }
    return above.get(above.size() - 1) instanceof PagePart.Text last && below.get(0) instanceof PagePart.Text first && last.goesOnWith(first);
  }
}
