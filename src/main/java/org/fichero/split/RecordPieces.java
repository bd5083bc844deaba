package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Writes each row of a list of fichas as the pieces of one: every column's label, then what the row has there. */
final class RecordPieces {
  /** Signs under so many short headings are a plan's. */
  private static final int PLAN_COLUMNS = 6;
  private static final int LONGEST_HEADING = 14;

  private final Labeller labeller;
  private final List<RecordColumn> columns;
  private final Pieces pieces;
  /** Characters that are form and belong to the next label. */
  private final List<Span> form = new ArrayList<>();
  private final boolean list;
  private boolean first = true;

  /** @param list whether the table holds several fichas */
  RecordPieces(Labeller labeller, List<RecordColumn> columns, Pieces pieces, boolean list) {
    this.list = list;
    this.labeller = labeller;
    this.columns = columns;
    this.pieces = pieces;
    columns.stream().filter(c -> c.use() == RecordColumn.Use.NUMBER).forEach(c -> form.addAll(c.head().content().sources()));
  }

  /** Headings that stand there again are form. */
  void repeated(Block.Row row) {
    row.cells().forEach(c -> form.addAll(c.content().sources()));
  }

  /** A row with nothing where fichas begin goes on with the one above. */
  void add(Block.Row row) {
    List<RecordColumn> filled = columns.stream().filter(c -> !RecordColumn.isBlank(c.in(row))).toList();
    if (filled.isEmpty()) {
      return;
    }
    filled.stream().filter(c -> c.use() == RecordColumn.Use.NUMBER).forEach(c -> form.addAll(c.in(row).content().sources()));
    List<RecordColumn> keys = columns.stream().filter(c -> c.use() == RecordColumn.Use.FIELD && labeller.records().begins(c.label().field())).toList();
    boolean opens = list && (first || keys.isEmpty() || keys.stream().anyMatch(filled::contains));
    for (int i = 0; i < columns.size(); i++) {
      RecordColumn column = columns.get(i);
      if (column.use() == RecordColumn.Use.FIELD && (first || filled.contains(column))) {
        label(column, row, opens);
        opens = false;
        if (column.in(row) != null) {
          CellPieces.add(column.in(row), pieces);
        }
      } else if (column.use() == RecordColumn.Use.SIGN || column.use() == RecordColumn.Use.OPTION) {
        int to = end(i);
        String field = column.label() == null ? labeller.records().ownerOf(columns.subList(i, to), columns) : null;
        if (column.label() != null) {
          label(column, row, opens);
          opens = false;
        } else if (field != null) {
          Span here = new Span(row.span().start(), row.span().start());
          pieces.add(new Piece.Label(field, List.of(here), "", Confidence.INFERRED, 0, 0, true, false, opens));
          opens = false;
        }
        signs(columns.subList(i, to), row);
        i = to - 1;
      }
    }
    first = false;
  }

  /** Of all rows but the first, the label stands elsewhere: no characters of theirs are it. */
  private void label(RecordColumn column, Block.Row row, boolean opens) {
    Block.Cell cell = column.in(row);
    Span here = cell == null || cell.content().span() == null ? row.span() : cell.content().span();
    List<Span> spans = new ArrayList<>(first ? column.head().content().sources() : List.of(new Span(here.start(), here.start())));
    spans.addAll(form);
    form.clear();
    pieces.add(new Piece.Label(column.label().field(), spans, column.label().words(), column.label().confidence(), 0, 0, true,
        labeller.label(column.label(), spans, null).opens(), opens));
  }

  /** After the last column that belongs with this one: signs of one field, or months apart from other options. */
  private int end(int from) {
    RecordColumn column = columns.get(from);
    int to = from + 1;
    while (to < columns.size() && columns.get(to).use() == column.use() && isOneField(column, columns.get(to))
        && labeller.records().isMonth(columns.get(to).head()) == labeller.records().isMonth(column.head())) {
      to++;
    }
    return to;
  }

  private static boolean isOneField(RecordColumn one, RecordColumn other) {
    return one.label() == null || one.label().field().equals(other.label().field());
  }

  private void signs(List<RecordColumn> group, Block.Row row) {
    List<Block.Cell> heads = new ArrayList<>();
    List<Block.Cell> values = new ArrayList<>();
    for (RecordColumn column : group) {
      Block.Cell value = column.in(row);
      heads.add(new Block.Cell(heads.size(), 1, column.head().content(), List.of()));
      values.add(new Block.Cell(values.size(), 1, value == null ? Passage.EMPTY : value.content(), value == null ? List.of() : value.options()));
    }
    boolean plan = group.size() >= PLAN_COLUMNS && heads.stream().allMatch(h -> h.content().text().length() <= LONGEST_HEADING)
        && (labeller.records().isMonth(heads.get(0)) || isNumber(heads.get(0)));
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < heads.size() && !plan; i++) {
      Block.Cell value = values.get(i);
      rows.add(new Block.Row(row.span(), List.of(new Block.Cell(0, 1, heads.get(i).content(), List.of()), new Block.Cell(1, 1, value.content(), value.options()))));
    }
    if (plan) {
      rows.add(new Block.Row(row.span(), heads));
      rows.add(new Block.Row(row.span(), values));
    }
    pieces.add(new Piece.Content(new Block.Table(row.span(), rows, 1)));
  }

  private static boolean isNumber(Block.Cell head) {
    return head.content().text().strip().equals("1");
  }
}
