package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.MarkState;

/** Reads the lines of one column or cell: paragraphs, and tables without lines among them. */
final class ColumnReader {
  private final int page;
  private final List<PageInk.Shade> shades;
  private final float right;
  private final float reach;
  private final OpenColumns open;
  private final Paragraphs paragraphs;

  /**
   * @param page its number, from 1, for addresses
   * @param right the column's right edge
   * @param shades coloured areas of the page
   * @param open columns of tables without lines before this
   */
  ColumnReader(int page, PageHabits habits, float right, List<PageInk.Shade> shades, OpenColumns open) {
    this.open = open;
    this.page = page;
    this.shades = shades;
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
    AlignedTables aligned = new AlignedTables(run, right, reach, open);
    List<PagePart> out = new ArrayList<>();
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
    return out;
  }

  private PagePart.Table table(AlignedTables.Found found, List<TextLine> run) {
    Grid grid = new Grid();
    AlignedShades shaded = new AlignedShades(found.rows(), shades);
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
        Flow flow = RuledTableReader.joined(row.get(c), 0, page);
        grid.cell(Grid.Cell.of(under.get(c) ? new Flow().mark(MarkState.UNREADABLE, "page " + page + " fill") : flow, ""));
      }
    }
    TextLine first = run.get(0);
    TextLine last = run.get(run.size() - 1);
    return new PagePart.Table(Rect.of(first.x0(), first.top(), first.x1(), last.bottom()), grid, first.size());
  }
}
