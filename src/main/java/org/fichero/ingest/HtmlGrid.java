package org.fichero.ingest;

import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the tables of a page, and boxes that a style lays out in columns, as grids. One for a page, since it counts the cells. */
final class HtmlGrid {
  /** As many rows as the table has. */
  private static final int ALL_ROWS = 65_536;

  private final HtmlLook look;
  private final HtmlMarks marks;
  private final Content content;
  private int cells;

  /** Reads what stands in an element. */
  interface Content {
    /** @param cell whether the element is a cell, which may be a mark itself */
    List<Piece> of(Element e, boolean cell) throws UnreadableSourceException;
  }

  HtmlGrid(HtmlLook look, HtmlMarks marks, Content content) {
    this.look = look;
    this.marks = marks;
    this.content = content;
  }

  /** @param captions takes what stands above the rows */
  Grid read(Element table, Piece.Sink captions) throws UnreadableSourceException {
    Grid grid = new Grid();
    int columns = look.gridColumns(table);
    if (columns > 0) {
      boxes(table, columns, grid);
    } else {
      rows(table, grid, captions);
    }
    return grid;
  }

  private void rows(Element group, Grid grid, Piece.Sink captions) throws UnreadableSourceException {
    for (Element child : group.children()) {
      if (marks.isSkipped(child)) {
        continue;
      }
      switch (HtmlTables.part(child, look)) {
        case GROUP -> rows(child, grid, captions);
        case CAPTION -> {
          for (Piece piece : content.of(child, false)) {
            captions.add(piece);
          }
        }
        case ROW -> {
          grid.row();
          cells(child, grid);
        }
        default -> { }
      }
    }
  }

  private void cells(Element row, Grid grid) throws UnreadableSourceException {
    for (Element child : row.children()) {
      if (HtmlTables.part(child, look) == HtmlTables.Part.CELL && !marks.isSkipped(child)) {
        cell(child, row, grid);
      }
    }
  }

  /** Boxes side by side in a fixed number of columns. */
  private void boxes(Element parent, int columns, Grid grid) throws UnreadableSourceException {
    int at = 0;
    for (Element child : parent.children()) {
      if (!marks.isSkipped(child)) {
        if (at++ % columns == 0) {
          grid.row();
        }
        cell(child, parent, grid);
      }
    }
  }

  private void cell(Element cell, Element row, Grid grid) throws UnreadableSourceException {
    List<Piece> pieces = content.of(cell, true);
    String own = fill(cell);
    String fill = own == null ? look.fill(row) : own;
    int height = HtmlTables.span(cell, "rowspan");
    grid.cell(new Grid.Cell(pieces, HtmlTables.span(cell, "colspan"), height == 0 ? ALL_ROWS : height, false, fill, "td[" + ++cells + "]"));
  }

  /** Its own ground, or that of the one box that fills it. */
  private String fill(Element cell) {
    String fill = look.fill(cell);
    Element box = cell;
    while (fill == null && box.childrenSize() == 1 && box.ownText().isBlank() && !HtmlTables.isTable(box.child(0), look)) {
      box = box.child(0);
      fill = look.fill(box);
    }
    return fill;
  }
}
