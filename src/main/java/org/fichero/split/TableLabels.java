package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.fichero.model.Block;
import org.fichero.model.CellLines;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Finds labels in the cells of one table: beside their values, or above them. */
final class TableLabels {
  private static final int LEAST_COLUMNS = 3;

  private final Page page;
  private final Labeller labeller;
  private final Block.Table table;
  private final CellLabels inner;
  private final RowLabels inRow;
  private final boolean may;
  private final boolean heads;
  private final List<Span> head = new ArrayList<>();
  private final LooseRows loose;
  private final MonthHeads months;
  private final UnknownPairs pairs;
  /** The scale that answers the question above; null where none does. */
  private ScaleRow answered;
  private int blanks;
  private Boolean banded;

  /**
   * @param may whether a cell may hold a label at all
   * @param heads whether the first row heads a list of options: its words name their columns and announce no new field
   */
  TableLabels(Page page, Labeller labeller, Block.Table table, MonthHeads months, boolean may, boolean heads) {
    this.table = table;
    this.months = months;
    this.loose = new LooseRows(table, months);
    this.heads = heads;
    this.may = may;
    this.page = page;
    this.labeller = labeller;
    this.inner = new CellLabels(page, labeller);
    this.inRow = new RowLabels(page, labeller);
    this.pairs = new UnknownPairs(page, table, labeller::isLabel, head);
  }

  /** Adds the table as pieces: whole when no cell of it is a label, else row by row. */
  void label(Pieces pieces) {
    List<Block.Row> rows = table.rows();
    blanks = table.blanksBefore();
    if (rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0) * 2 <= pieces.columns() || beginsScale(rows, pieces)) {
      // so much narrower, or below headings of its own, its rows are none of the table above
      pieces.openTable(0);
    }
    boolean labelled = may && !inRow.areData(rows, pieces);
    if (!labelled) {
      rows.forEach(loose::add);
    }
    for (int r = 0; labelled && r < rows.size(); r++) {
      r = row(r, pieces);
    }
    loose.flush(pieces);
    if (labeller.endsWithTable(pieces)) {
      pieces.add(new Piece.Content(new Block.Separator(new Span(table.span().end(), table.span().end()))));
    }
  }

  /** Whether the first row is a scale over marks, and heads none of the open table's columns. */
  private boolean beginsScale(List<Block.Row> rows, Pieces pieces) {
    ScaleRow scale = pieces.columns() == 0 || rows.size() < 2 || labeller.headings().headsColumns(rows.get(0), pieces) ? null : ScaleRow.over(page, rows, 1);
    return scale != null && scale.head() == rows.get(0);
  }

  /** Adds the row at {@code r} and those that its labels take; returns the last of them. */
  private int row(int r, Pieces pieces) {
    List<Block.Row> rows = table.rows();
    Passage words = LabelRow.words(rows.get(r));
    LabelMatch cut = words == null ? null : labeller.cell(page, words, pieces);
    if (cut != null && cut.isAlone() && cut.confidence() != Confidence.FUZZY) {
      loose.flush(pieces);
      pieces.add(labeller.label(cut, words.sources(), null));
      return r;
    }
    List<LabelMatch> labels = own(rows, r, pieces);
    long found = labels.stream().filter(Objects::nonNull).count();
    if (found == 0) {
      if (answered == null || !answered.addUnknown(rows.get(r), pieces)) {
        loose.add(rows.get(r));
      }
      return r;
    }
    if (r == 1 && loose.isHead() && !pieces.isOverleaf()) {
      // with the first label, so that a title above the table stays next to it; what may be no headings stays nobody's, and is said to be
      Block.Row first = loose.takeFirst();
      first.cells().stream().filter(c -> labeller.headsForm(first)).forEach(c -> head.addAll(c.content().sources()));
    }
    ScaleRow scale = found == 1 ? scale(rows, r, labels) : null;
    if (scale != null) {
      loose.remove(scale.head());
      loose.flush(pieces, scale);
      answered = scale;
    }
    loose.flush(pieces);
    int last = scale != null ? answer(scale, r, labels, pieces) : found > 1 && isAbove(rows, r, labels, pieces) ? above(rows, r, labels, pieces)
        : found == 1 && asksBelow(rows, r, labels, pieces) ? asked(rows, r, labels.get(0), pieces) : side(rows, r, labels, pieces);
    blanks = 0;
    return last;
  }

  /** The labels of a row, one a cell and null where it holds none; a row that heads columns has none, nor does an option's heading that is the open label again. */
  private List<LabelMatch> own(List<Block.Row> rows, int r, Pieces pieces) {
    boolean headsNone = labeller.headings().leavesOut(rows.get(r), pieces) || r + 1 < rows.size() && (labeller.headings().headsColumnsBelow(rows.get(r), rows.get(r + 1), pieces) || r == 0 && headsForm(rows, pieces));
    List<LabelMatch> labels = headsNone ? new ArrayList<>(Collections.nCopies(rows.get(r).cells().size(), null)) : inRow.of(rows.get(r), pieces, !months.headsNothing(rows, r));
    if (r == 0 && heads) {
      String open = pieces.field();
      labels.replaceAll(l -> l != null && l.isAlone() && l.field().equals(open) ? null : l);
    }
    withoutPlaces(rows, r, labels);
    return labels;
  }

  /** A list of places has their label above them: "Municipalidad | Contacto" above "Arica | 222" begins no ficha. */
  private void withoutPlaces(List<Block.Row> rows, int r, List<LabelMatch> labels) {
    List<Block.Cell> cells = rows.get(r).cells();
    for (int c = 0; r + 1 < rows.size() && c + 1 < cells.size() && labels.stream().filter(Objects::nonNull).count() == 1; c++) {
      Block.Cell below = c < rows.get(r + 1).cells().size() ? rows.get(r + 1).cells().get(c) : null;
      if (labels.get(c) != null && labels.get(c).isAlone() && below != null && !cells.get(c + 1).content().isBlank() && labeller.headsPlaces(labels.get(c), cells.get(c + 1), below)) {
        labels.set(c, null);
      }
    }
  }

  /** Whether the first row heads a form's two columns though one of its words is a label too: "Campo | Descripción" above labels. */
  private boolean headsForm(List<Block.Row> rows, Pieces pieces) {
    Block.Row first = rows.get(0);
    return LabelRow.filled(first) == 2 && first.cells().size() == 2 && labeller.headsForm(first)
        && inRow.of(first, pieces).get(0) == null && inRow.of(rows.get(1), pieces).get(0) != null;
  }

  private boolean isAbove(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    return r + 1 < rows.size() && (LabelRow.isAbove(rows.get(r), labels, rows.get(r + 1), inRow.of(rows.get(r + 1), pieces))
        || LabelRow.headsSome(rows, r, labels, inRow.of(rows.get(r + 1), pieces)));
  }

  /** Labels that head the columns of the rows below. */
  private int above(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    Block.Cell heading = LabelRow.headingOver(rows.get(r), labels, rows.get(r + 1));
    head.addAll(heading == null ? List.of() : heading.content().sources());
    int end = r + 2;
    while (end < rows.size() && LabelRow.goesOn(rows.get(r), labels, rows.get(end), inRow.of(rows.get(end), pieces))) {
      end++;
    }
    columns(rows.get(r), rows.subList(r + 1, end), labels, pieces);
    return end - 1;
  }

  /** Whether the row is a question's, beside its options, and the row below holds their marks. */
  private boolean asksBelow(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    return labels.get(0) != null && labels.get(0).isAlone() && !labeller.headings().isTable(labels.get(0).field()) && r + 1 < rows.size()
        && OptionsBelow.are(rows.get(r), rows.get(r + 1))
        && inRow.of(rows.get(r + 1), pieces).stream().allMatch(Objects::isNull);
  }

  private int asked(List<Block.Row> rows, int r, LabelMatch label, Pieces pieces) {
    Block.Cell asks = rows.get(r + 1).cells().get(0);
    head.addAll(asks.column() == 0 ? asks.content().sources() : List.of());
    pieces.add(piece(label, rows.get(r).cells().get(0), blanks, true));
    pieces.add(new Piece.Content(OptionsBelow.turned(rows.get(r), rows.get(r + 1))));
    return r + 1;
  }

  /** Labels beside their values. */
  private int side(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    pieces.inCell(r + 1 < rows.size() && labels.get(0) != null);
    beside(rows, r, labels, pieces);
    pieces.inCell(false);
    return r;
  }

  /** The scale that answers the question of a row; null where the row is none. */
  private ScaleRow scale(List<Block.Row> rows, int r, List<LabelMatch> labels) {
    boolean asks = labels.get(0) != null && labels.get(0).isAlone() && labeller.takesOptions(labels.get(0).field());
    ScaleRow scale = asks ? ScaleRow.over(page, rows, r) : null;
    return scale == null || scale.options(rows.get(r)) == null ? null : scale;
  }

  private int answer(ScaleRow scale, int r, List<LabelMatch> labels, Pieces pieces) {
    Block.Row row = table.rows().get(r);
    scale.head().cells().forEach(c -> {
      head.addAll(c.content().sources());
      c.options().forEach(o -> head.add(o.mark().span()));
    });
    pieces.add(piece(labels.get(0), row.cells().get(0), blanks, true));
    pieces.add(new Piece.Content(scale.options(row)));
    return r;
  }

  private void columns(Block.Row head, List<Block.Row> values, List<LabelMatch> labels, Pieces pieces) {
    for (int c = 0; c < head.cells().size(); c++) {
      if (labels.get(c) != null) {
        Block.Cell cell = head.cells().get(c);
        pieces.add(piece(labels.get(c), cell, c == 0 ? blanks : 0, false));
        values.forEach(row -> row.cells().stream().filter(v -> v.column() == cell.column()).forEach(v -> inner.add(v, false, pieces)));
      }
    }
  }

  /** Whether the row's first cell is a heading of rows, no end of the value above. */
  private boolean isBand(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    if (labels.size() < LEAST_COLUMNS || labels.get(0) != null || labels.get(1) == null) {
      return false;
    }
    banded = banded == null ? RowBands.areIn(rows, c -> labeller.cell(page, c.content(), pieces) != null) : banded;
    String words = LabelTrie.key(rows.get(r).cells().get(0).content().text());
    if (banded && !words.isEmpty()) {
      pieces.bands().add(words);
    }
    return banded || pieces.bands().contains(words);
  }

  private void beside(List<Block.Row> rows, int r, List<LabelMatch> labels, Pieces pieces) {
    Block.Row row = rows.get(r);
    int c = 0;
    while (c < row.cells().size()) {
      Block.Cell cell = row.cells().get(c);
      LabelMatch match = labels.get(c);
      if (match == null) {
        boolean numbered = c + 1 < labels.size() && labels.get(c + 1) != null && Decoration.isAll(cell.content().text());
        if (numbered || c == 0 && isBand(rows, r, labels, pieces)) {
          head.addAll(cell.content().sources());
        } else if (c == 0 && pairs.leads(labeller.kind(pieces.field()), row.cells(), labels)) {
          pairs.add(row.cells().subList(0, 2), pieces);
          c++;
        } else {
          CellPieces.add(cell, pieces);
        }
        c++;
        continue;
      }
      Block.Cell next = c + 1 < row.cells().size() && labels.get(c + 1) == null ? row.cells().get(c + 1) : null;
      pieces.add(piece(match, cell, c == 0 ? blanks : 0, next != null && !next.content().isBlank()));
      Passage rest = match.rest(List.of(cell.content()));
      if (!rest.isBlank()) {
        CellPieces.without(cell.options(), CellLines.of(rest)).forEach(l -> pieces.add(new Piece.Content(l)));
      }
      cell.options().stream().filter(o -> !o.label().isBlank() || o.mark() != null).findAny()
          .ifPresent(o -> pieces.add(CellPieces.options(cell)));
      c = grid(row, rest.isBlank() ? c + 1 : pairs.addStacked(row, c + 1, labels, pieces), labels, pieces);
    }
  }

  /** Several cells beside a label stay a row of a table; returns the index after them. */
  private int grid(Block.Row row, int from, List<LabelMatch> labels, Pieces pieces) {
    int to = from;
    while (to < row.cells().size() && labels.get(to) == null) {
      to++;
    }
    List<Block.Cell> cells = row.cells().subList(from, to);
    List<Block.Cell> filled = cells.stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    // a mark alone says something by its column
    boolean words = filled.size() < 2 && filled.stream().allMatch(c -> !c.content().isBlank());
    if (pairs.are(labeller.kind(pieces.field()), row.cells().get(from - 1), cells)) {
      pairs.addBeside(cells, inner, pieces);
      return to;
    }
    Block.Options option = cells.size() == 2 ? CellPieces.paired(cells.get(0), cells.get(1)) : null;
    if (option != null) {
      pieces.add(new Piece.Content(option));
    } else if (words || cells.size() < 3 && !(filled.size() > 1 && labeller.headings().isTable(pieces.field()))) {
      cells.forEach(cell -> inner.add(cell, !filled.isEmpty() && cell != filled.get(0), pieces));
    } else {
      Span span = new Span(row.cells().get(from).column() < 0 ? 0 : row.span().start(), row.span().end());
      pieces.add(new Piece.Content(new Block.Table(span, List.of(new Block.Row(row.span(), cells)), 0)));
    }
    return to;
  }

  private Piece.Label piece(LabelMatch match, Block.Cell cell, int blanks, boolean beside) {
    Passage content = cell.content();
    List<Span> spans = new ArrayList<>(content.slice(0, Math.min(match.end(), content.text().length())).sources());
    spans.addAll(head);
    head.clear();
    return new Piece.Label(match.field(), spans, match.words(), match.confidence(), 0, blanks, beside,
        labeller.label(match, spans, null).opens());
  }
}
