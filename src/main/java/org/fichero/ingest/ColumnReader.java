package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.MarkState;

/** Reads the lines of one column or cell: paragraphs, and tables without lines among them. */
final class ColumnReader {
  /** A table without lines within a value has at least as many columns; fewer are words set apart. */
  private static final int PLAN_COLUMNS = 4;

  /** So many lines that end within a word of the longest one, in ems, are full; the column ends at most that much behind it. */
  private static final int LEAST_FULL = 5;
  private static final float WORD = 3;
  private static final float SLACK = 1;

  private final int page;
  private final PageHabits habits;
  private final PageInk ink;
  private final float right;
  private final float reach;
  private final OpenColumns open;
  private final Paragraphs paragraphs;

  /**
   * @param page its number, from 1, for addresses
   * @param right the column's right edge
   * @param ink the page's lines and coloured areas
   * @param open columns of tables without lines before this
   */
  ColumnReader(int page, PageHabits habits, float right, PageInk ink, OpenColumns open) {
    this.open = open;
    this.page = page;
    this.ink = ink;
    this.habits = habits;
    this.right = right;
    this.reach = habits.wrapReach();
    this.paragraphs = new Paragraphs(page, habits, right);
  }

  /**
   * What the lines make, from the top.
   *
   * @param columns tables of fewer are lines
   */
  List<PagePart> read(List<TextLine> run, int columns) {
    List<PagePart> out = new ArrayList<>();
    int from = 0;
    for (BesideTables.Found found : columns > 2 ? List.<BesideTables.Found>of() : BesideTables.of(run, new RowLines(ink), open)) {
      aligned(run.subList(from, found.from()), columns, out);
      out.add(table(found, run.subList(found.from(), found.to())));
      from = found.to();
    }
    aligned(run.subList(from, run.size()), columns, out);
    return out;
  }

  /** Whether the lines of a cell are two columns of words: most have a second part, which begins at one place. */
  static boolean areSides(List<TextLine> lines) {
    float x = 0;
    int both = 0;
    for (TextLine l : lines) {
      boolean option = l.chunks().size() > 2 || l.chunks().stream().anyMatch(c -> c.first().mark() != null) || Paragraphs.startsItem(l);
      float at = l.chunks().size() == 2 ? l.chunks().get(1).x0() : x;
      if (option || x > 0 && Math.abs(at - x) > BesideEdges.NEAR) {
        return false;
      }
      x = at;
      both += l.chunks().size() == 2 ? 1 : 0;
    }
    return both > 1 && 3 * both >= 2 * lines.size();
  }

  /** Tables whose rows begin level, and what stands around them. */
  private void aligned(List<TextLine> run, int columns, List<PagePart> out) {
    AlignedTables aligned = new AlignedTables(run, right, reach, open);
    int from = 0;
    for (int i = 0; i < run.size(); ) {
      AlignedTables.Found found = aligned.at(i);
      if (found == null || found.rows().get(0).size() < columns) {
        i++;
        continue;
      }
      out.addAll(paragraphs.build(run.subList(from, i)));
      out.add(table(found, run.subList(i, found.next())));
      i = found.next();
      from = i;
    }
    out.addAll(paragraphs.build(run.subList(from, run.size())));
    open.end(run.size() - from);
  }

  private PagePart.Table table(BesideTables.Found found, List<TextLine> run) {
    Grid grid = new Grid();
    List<List<List<TextLine>>> rows = BesideCells.of(found.rows(), open);
    List<Integer> spans = BesideCells.spans(found);
    List<List<TextLine>> names = BesideCells.names(found.outer());
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int name = 0;
    float edge = edge(found);
    for (int r = 0; r < rows.size(); r++) {
      List<List<TextLine>> row = rows.get(r);
      grid.row();
      if (spans.get(r) > 0) {
        grid.cell(new Grid.Cell(label(names.get(name++)), 1, spans.get(r), false, null, ""));
      }
      for (int c = 0; c < row.size(); c++) {
        int width = c == row.size() - 1 ? columns - c : 1;
        grid.cell(new Grid.Cell(c % 2 == 0 ? label(row.get(c)) : value(row.get(c), c == row.size() - 1 ? edge : right), width, 1, false, null, ""));
      }
    }
    return new PagePart.Table(area(run), grid, run.get(0).size(), found.waits());
  }

  private List<Piece> label(List<TextLine> lines) {
    return lines.isEmpty() ? List.of() : List.of(new Piece.Paragraph(RuledTableReader.joined(lines.stream().flatMap(l -> l.chunks().stream()).toList(), 0, page)));
  }

  /** Where the values' column ends: most full lines end within a word of it. That of the page where few are. */
  private float edge(BesideTables.Found found) {
    List<TextLine> lines = found.rows().stream().flatMap(r -> r.value().stream()).toList();
    float longest = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(right);
    float em = lines.isEmpty() ? 0 : lines.get(0).size();
    long full = lines.stream().filter(l -> l.x1() > longest - WORD * em && l.chunks().size() == 1).count();
    return full < LEAST_FULL || ink.words ? right : Math.min(right, longest + SLACK * em);
  }

  private List<Piece> value(List<TextLine> lines, float right) {
    List<Piece> pieces = new ArrayList<>();
    for (PagePart p : new ColumnReader(page, habits, right, ink, new OpenColumns()).read(lines, areSides(lines) ? 2 : PLAN_COLUMNS)) {
      pieces.add(p instanceof PagePart.Table t ? new Piece.Table(t.grid()) : new Piece.Paragraph(((PagePart.Text) p).flow()));
    }
    return pieces;
  }

  private static Rect area(List<TextLine> run) {
    Rect area = null;
    for (TextLine l : run) {
      Rect own = Rect.of(l.x0(), l.top(), l.x1(), l.bottom());
      area = area == null ? own : area.union(own);
    }
    return area;
  }

  private PagePart.Table table(AlignedTables.Found found, List<TextLine> run) {
    Grid grid = new Grid();
    AlignedShades shaded = new AlignedShades(found.rows(), ink.shades);
    for (List<List<TextLine.Chunk>> row : found.rows()) {
      grid.row();
      List<Boolean> under = shaded.under(row);
      for (int c = 0; c < row.size(); c++) {
        if (row.get(c).size() > 1 && found.values().keySet().containsAll(row.get(c)) && !under.get(c)) {
          List<Piece> pieces = new ArrayList<>();
          paragraphs.build(row.get(c).stream().map(found.values()::get).toList()).forEach(t -> pieces.add(new Piece.Paragraph(t.flow())));
          grid.cell(new Grid.Cell(pieces, 1, 1, false, null, ""));
          continue;
        }
        String fill = under.get(c) ? shaded.fill(row, c) : null;
        if (fill != null) {
          grid.cell(new Grid.Cell(List.of(), 1, 1, false, fill, "page " + page));
          continue;
        }
        Flow flow = RuledTableReader.joined(row.get(c), 0, page);
        grid.cell(Grid.Cell.of(under.get(c) ? new Flow().mark(MarkState.UNREADABLE, "page " + page + " fill") : flow, ""));
      }
    }
    TextLine first = run.get(0);
    TextLine last = run.get(run.size() - 1);
    return new PagePart.Table(Rect.of(first.x0(), first.top(), first.x1(), last.bottom()), grid, first.size());
  }
}
