package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fichero.model.MarkState;

/** Reads the cells of a table drawn with lines: words, marks and fill colours. */
final class RuledTableReader {
  /** A cell narrower than this many ems holds one heading or label, not paragraphs. */
  private static final float NARROW = 14;
  /** A table without lines within a cell has at least as many columns; fewer are words set apart. */
  private static final int PLAN_COLUMNS = 4;
  /** In a cell as wide as the table, whose lines are then no more than a frame. */
  private static final int FRAMED_COLUMNS = 3;
  /** A bar along so much of a cell is drawn in it however high the cell is; what is lower, in points, is a line. */
  private static final float ALONG = 0.75f;
  /** Points by which letters of one paragraph do not differ. */
  private static final float OTHER_SIZE = 0.6f;
  private static final float LEAST_BAR = 3;

  private final RuledTable table;
  private final Map<Integer, List<TextLine>> cells;
  private final Map<Integer, List<PagePart.Table>> inner;
  private final PageInk ink;
  private final int page;
  private final PageHabits habits;
  private final List<PageInk.Shade> shades;

  RuledTableReader(
      RuledTable table, Map<Integer, List<TextLine>> cells, Map<Integer, List<PagePart.Table>> inner, PageInk ink, int page,
      PageHabits habits) {
    this.table = table;
    this.cells = cells;
    this.inner = inner;
    this.ink = ink;
    this.page = page;
    this.habits = habits;
    this.shades = shades();
  }

  /** Colours within the table, those that lie behind all of it left out. */
  private List<PageInk.Shade> shades() {
    Rect bounds = table.bounds();
    List<PageInk.Shade> found = new ArrayList<>();
    for (PageInk.Shade s : ink.shades) {
      float common = s.area().common(bounds);
      if (common > 0 && common < 0.95f * bounds.area() && lightness(s.rgb()) < 0.975) {
        found.add(s);
      }
    }
    return found;
  }

  private static double lightness(int rgb) {
    return (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
  }

  Grid grid() {
    Grid grid = new Grid();
    BoxedSigns boxed = new BoxedSigns(table, cells, ink);
    for (int r = 0; r < table.rows(); r++) {
      if (boxed.isRow(r)) {
        for (List<Grid.Cell> row : boxed.rows(r, page)) {
          grid.row();
          row.forEach(grid::cell);
        }
        continue;
      }
      grid.row();
      for (int c = 0; c < table.columns(); c++) {
        int i = table.cellAt(c, r);
        if (i >= 0) {
          RuledTable.Cell cell = table.cell(i);
          grid.cell(new Grid.Cell(
              content(i), cell.lastColumn() - cell.column() + 1, cell.lastRow() - cell.row() + 1, false,
              fill(table.area(i)), address(table.area(i))));
        }
      }
    }
    return grid;
  }

  private String address(Rect area) {
    return "page " + page + " @" + Math.round(area.x0()) + "," + Math.round(area.y0());
  }

  /** The colour that covers at least half of a cell, or a bar along it. */
  private String fill(Rect area) {
    int rgb = PdfPaths.NONE;
    for (PageInk.Shade s : shades) {
      float w = Math.min(area.x1(), s.area().x1()) - Math.max(area.x0(), s.area().x0());
      float h = Math.min(area.y1(), s.area().y1()) - Math.max(area.y0(), s.area().y0());
      if (w >= 0.5f * area.width() && h >= 0.25f * area.height() || w >= ALONG * area.width() && h >= LEAST_BAR) {
        rgb = s.rgb();
      }
    }
    return rgb == PdfPaths.NONE ? null : hex(rgb);
  }

  static String hex(int rgb) {
    return String.format(Locale.ROOT, "%06X", rgb);
  }

  private List<Piece> content(int cell) {
    List<TextLine> lines = cells.getOrDefault(cell, List.of());
    if (inner.containsKey(cell)) {
      return nested(cell, lines);
    }
    if (lines.isEmpty()) {
      MarkState drawn = drawn(table.area(cell));
      return drawn == null ? List.of() : List.of(new Piece.Paragraph(new Flow().mark(drawn, address(table.area(cell)))));
    }
    Rect area = table.area(cell);
    float pad = pad(lines, area);
    float inner = area.width() - 2 * pad;
    boolean narrow = table.columns() > 1 && inner < NARROW * lines.get(0).size() && lines.stream().allMatch(l -> l.chunks().size() == 1)
        && lines.stream().skip(1).noneMatch(l -> Paragraphs.startsItem(l) || isOther(lines.get(0), l));
    if (narrow) {
      return narrow(lines, inner);
    }
    List<Piece> pieces = new ArrayList<>();
    for (PagePart p : new ColumnReader(page, habits, area.x1() - pad, ink, new OpenColumns()).read(lines, isFrame(cell) ? FRAMED_COLUMNS : ColumnReader.areSides(lines) ? 2 : PLAN_COLUMNS)) {
      pieces.add(p instanceof PagePart.Table t ? new Piece.Table(t.grid()) : new Piece.Paragraph(((PagePart.Text) p).flow()));
    }
    return pieces;
  }

  /** The lines of a narrow cell as one, those in smaller type below others as another: a label and the help below it, or a caption and its value. */
  private List<Piece> narrow(List<TextLine> lines, float inner) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      // the sizes of a scan's letters are measured, and differ
      if (i == lines.size() || !ink.words && Math.abs(lines.get(i).size() - lines.get(i - 1).size()) > OTHER_SIZE) {
        pieces.add(new Piece.Paragraph(joined(lines.subList(from, i).stream().map(TextLine::firstChunk).toList(), inner, page)));
        from = i;
      }
    }
    return pieces;
  }

  /** Whether the tags say that two lines are of two paragraphs. */
  private static boolean isOther(TextLine first, TextLine line) {
    return first.first().block() >= 0 && line.first().block() >= 0 && first.first().block() != line.first().block();
  }

  private boolean isFrame(int cell) {
    RuledTable.Cell c = table.cell(cell);
    return c.column() == 0 && c.lastColumn() == table.columns() - 1;
  }

  /** Paragraphs and tables of one cell, from the top. */
  private List<Piece> nested(int cell, List<TextLine> lines) {
    List<PagePart.Table> tables = new ArrayList<>(inner.get(cell));
    tables.sort(java.util.Comparator.comparingDouble(t -> t.area().y0()));
    Paragraphs paragraphs = new Paragraphs(page, habits, table.area(cell).x1() - 2);
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    for (PagePart.Table t : tables) {
      int from = i;
      while (i < lines.size() && lines.get(i).y() < t.area().centreY()) {
        i++;
      }
      paragraphs.build(lines.subList(from, i)).forEach(p -> pieces.add(new Piece.Paragraph(p.flow())));
      pieces.add(new Piece.Table(t.grid()));
    }
    paragraphs.build(lines.subList(i, lines.size())).forEach(p -> pieces.add(new Piece.Paragraph(p.flow())));
    return pieces;
  }

  /** A tick or dot drawn in a cell without words ticks it; of a picture nobody knows. Null for an empty cell, and for one with a drawing. */
  private MarkState drawn(Rect area) {
    Rect signs = null;
    for (Rect r : ink.signs) {
      if (area.contains(r, 0.5f) && r.height() > 0.2f * Math.min(area.height(), 10)) {
        signs = signs == null ? r : signs.union(r);
      }
    }
    if (signs != null) {
      // the bars of a chart are many, and none is a tick
      return DrawnBoxes.isSignSized(signs) ? MarkState.TICKED : null;
    }
    for (Rect r : ink.images) {
      if (area.contains(r, 0.5f) && DrawnBoxes.isBoxSized(r)) {
        return MarkState.UNREADABLE;
      }
    }
    return null;
  }

  private static float pad(List<TextLine> lines, Rect area) {
    float left = (float) lines.stream().mapToDouble(l -> l.x0() - area.x0()).min().orElse(2);
    return Math.max(1, Math.min(left, 7));
  }

  /** Lines of one cell as one, a word that the cell broke made whole. */
  static Flow joined(List<TextLine.Chunk> lines, float inner, int page) {
    Flow flow = new Flow();
    boolean whole = BrokenWords.areMonth(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !whole) {
        TextLine.Chunk above = lines.get(i - 1);
        TextLine.Chunk below = lines.get(i);
        flow.text(BrokenWords.between(
            above.text(), below.text(), inner, above.x1() - above.x0(), below.firstWordEnd() - below.x0(), below.first().width(),
            i + 1 < lines.size()));
      }
      lines.get(i).appendTo(flow, page);
    }
    return flow;
  }
}
