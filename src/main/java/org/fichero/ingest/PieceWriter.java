package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fichero.model.MarkState;

/**
 * Writes pieces as canonical text. A table that is there for layout (one column; a row that is one cell from end to end; a
 * row of one or two cells that hold several paragraphs or a table) is read cell by cell, as blocks; every other row becomes a
 * line. A mark in a cell over several columns or rows is written in each of them; other words stand in the first.
 */
final class PieceWriter implements Piece.Sink {
  /** A list of forms, one a row, has no more above it than a title and a few words; with more it is a table of some form. */
  private static final int MOST_ABOVE = 4;
  private final CanonicalText text;
  private final ReadContext context;
  private Flow title;
  private boolean parted;
  private int above;

  PieceWriter(ReadContext context) {
    this.text = context.text();
    this.context = context;
  }

  @Override
  public void add(Piece piece) throws UnreadableSourceException {
    if (piece.flow() != null && piece.flow().isBlank()) {
      return;
    }
    title(piece instanceof Piece.Heading h && h.level() == 1);
    if (parted && !(piece instanceof Piece.Rule)) {
      text.rule();
    }
    parted = piece instanceof Piece.Rule;
    if (parted) {
      return;
    }
    above++;
    if (piece instanceof Piece.Title t) {
      title = t.flow();
    } else if (piece instanceof Piece.Heading h) {
      text.heading(h.level(), h.flow());
    } else if (piece instanceof Piece.Item i) {
      text.item(i.level(), i.bullet(), i.flow());
    } else if (piece instanceof Piece.Paragraph p) {
      text.paragraph(p.flow());
    } else if (piece instanceof Piece.Table t) {
      table(t.grid());
    } else {
      text.pageBreak();
    }
  }

  /** Writes a title that is still held back: nothing follows. */
  void finish() throws UnreadableSourceException {
    title(false);
  }

  private void title(boolean outlined) throws UnreadableSourceException {
    Flow held = title;
    title = null;
    if (held != null && outlined) {
      text.paragraph(held);
    } else if (held != null) {
      text.heading(1, held);
    }
  }

  /**
   * A block of a spreadsheet's rows. A row of one cell is a paragraph; others are lines, as wide as what they hold, or as the
   * headings above them.
   *
   * @param lone which rows are one cell, with nothing beside it
   */
  void sheet(Grid grid, java.util.BitSet lone) throws UnreadableSourceException {
    Lattice lattice = Lattice.of(grid);
    Shading shading = Shading.of(lattice);
    Spans spans = new Spans(lattice, shading);
    int above = 0;
    for (int r = 0; r < lattice.rows(); r++) {
      context.check();
      Lattice.Slot[] row = lattice.row(r);
      if ((lone.get(r) || lattice.isBelowSigns(r)) && row.length > 0 && !anyShaded(shading, r, row.length)) {
        text.endTable();
        blocks(row);
        above = 0;
      } else {
        int shown = 0;
        int end = 0;
        for (int c = 0; c < row.length; c++) {
          boolean words = !row[c].cell().isBlank() && (row[c].isOrigin() || CellSign.isSign(row[c].cell()));
          boolean shows = words || shading.at(r, c) != null;
          shown += shows ? 1 : 0;
          end = shows ? c + 1 : end;
        }
        int width = Math.max(1, Math.max(end, above));
        boolean columns = spans.count(r);
        line(java.util.Arrays.copyOf(row, Math.min(width, row.length)), r, shading, columns, columns ? width : 0);
        above = shown > 2 ? Math.max(above, end) : above;
      }
    }
    text.endTable();
  }

  private static boolean anyShaded(Shading shading, int row, int columns) {
    for (int c = 0; c < columns; c++) {
      if (shading.at(row, c) != null) {
        return true;
      }
    }
    return false;
  }

  private void table(Grid grid) throws UnreadableSourceException {
    Lattice lattice = Lattice.of(grid);
    TableForms forms = above <= MOST_ABOVE ? TableForms.of(lattice) : null;
    if (forms != null) {
      rows(grid.part(0, forms.above()));
      for (TreeMap<Integer, Grid.Cell> row : forms.rows()) {
        forms.records().write(row, text);
      }
      return;
    }
    List<TreeMap<Integer, Grid.Cell>> rows = TableForms.rows(lattice, 0, 0);
    int from = 0;
    for (SideLabels.Group group : rows.isEmpty() ? List.<SideLabels.Group>of() : SideLabels.groups(rows, 0)) {
      rows(grid.part(from, group.from()));
      text.endTable();
      for (Piece piece : group.label().firstEntry().getValue().pieces()) {
        add(piece);
      }
      rows(group.pairs() != null ? group.pairs() : Grid.of(group.rows(), group.rows().stream().filter(r -> !r.isEmpty()).mapToInt(TreeMap::firstKey).min().orElse(1)));
      from = group.to();
    }
    rows(from == 0 ? grid : grid.part(from, grid.rows().size()));
  }

  private void rows(Grid grid) throws UnreadableSourceException {
    Grid rest = grid;
    Lattice lattice = Lattice.of(rest);
    for (SpareColumns spare = SpareColumns.of(lattice); spare != null; spare = SpareColumns.of(lattice)) {
      context.check();
      rows(rest.part(0, spare.from()));
      rows(spare.without(rest));
      rest = rest.part(spare.to(), rest.rows().size());
      lattice = Lattice.of(rest);
    }
    Shading shading = Shading.of(lattice);
    Spans spans = new Spans(lattice, shading);
    text.endTable();
    for (int r = 0; r < lattice.rows(); r++) {
      context.check();
      if (isLayout(lattice, r, shading) || lattice.isBelowSigns(r)) {
        text.endTable();
        if (LabelCells.heads(lattice, r)) {
          text.row(List.of(lattice.row(r)[0].cell().flow(), new Flow()));
          text.endTable();
          blocks(java.util.Arrays.copyOfRange(lattice.row(r), lattice.row(r)[0].cell().width(), lattice.row(r).length));
        } else {
          blocks(lattice.row(r));
        }
      } else {
        line(lattice.row(r), r, shading, spans.count(r), 0);
      }
    }
    text.endTable();
  }

  private void blocks(Lattice.Slot[] row) throws UnreadableSourceException {
    for (Lattice.Slot slot : row) {
      if (slot.isOrigin()) {
        for (Piece piece : slot.cell().pieces()) {
          add(piece);
        }
      }
    }
  }

  private static boolean isLayout(Lattice lattice, int r, Shading shading) {
    Lattice.Slot[] row = lattice.row(r);
    int shown = 0;
    int cells = 0;
    boolean several = false;
    boolean headed = false;
    for (int c = 0; c < row.length; c++) {
      cells += row[c].first() ? 1 : 0;
      if (row[c].isOrigin() && !row[c].cell().isBlank()) {
        Grid.Cell cell = row[c].cell();
        shown++;
        several |= cell.visible() > 1 || c > 0 && cell.flow().lines().size() > 1 || cell.pieces().stream().anyMatch(p -> p instanceof Piece.Table);
        headed |= cell.pieces().stream().anyMatch(p -> p instanceof Piece.Heading);
      }
      if (shading.at(r, c) != null) {
        return false;
      }
    }
    boolean oneCell = shown == 1 && row[0].isOrigin() && row[0].cell().width() >= row.length;
    if (oneCell && (lattice.columns() == row.length || several)) {
      return lattice.columns() == 1 || !CellSign.isSign(row[0].cell());
    }
    return several && cells <= 2 && !(r > 0 && (ColumnHeads.are(lattice.row(r - 1), row) || lattice.rows() == 2 && ColumnHeads.mayBe(lattice.row(r - 1), row))) || headed && lattice.columns() == 2;
  }

  private void line(Lattice.Slot[] row, int r, Shading shading, boolean columns, int width)
      throws UnreadableSourceException {
    List<Flow> cells = new ArrayList<>(row.length);
    List<Piece> below = new ArrayList<>();
    for (int c = 0; c < row.length; c++) {
      Lattice.Slot slot = row[c];
      Flow flow = slot.isOrigin() || CellSign.isSign(slot.cell()) ? new Flow().append(slot.cell().flow()) : new Flow();
      MarkState shaded = shading.at(r, c);
      if (shaded != null) {
        String address = slot.cell().address() + " fill " + slot.cell().fill();
        flow = new Flow().mark(shaded, address).text(flow.isEmpty() ? "" : " ").append(flow);
      }
      if (columns || slot.first()) {
        cells.add(flow);
      }
      if (slot.isOrigin()) {
        slot.cell().pieces().stream().filter(PieceWriter::isWideTable).forEach(below::add);
      }
    }
    while (cells.size() < width) {
      cells.add(new Flow());
    }
    text.row(cells);
    for (Piece piece : below) {
      add(piece);
    }
  }

  private static boolean isWideTable(Piece piece) {
    return piece instanceof Piece.Table t && t.grid().columns() > 1;
  }
}
