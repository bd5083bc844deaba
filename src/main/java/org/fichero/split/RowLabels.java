package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** Tells which cells of a table's row are labels. */
final class RowLabels {
  private static final int LEAST_COLUMNS = 3;
  private static final int LEAST_DATA = 3;

  private final Page page;
  private final Labeller labeller;

  RowLabels(Page page, Labeller labeller) {
    this.page = page;
    this.labeller = labeller;
  }

  /** Whether a word that names a field heads one of several columns of data: "Municipio | Fichas | Revisor" above rows as full. */
  boolean areData(List<Block.Row> rows, Pieces pieces) {
    long columns = rows.isEmpty() ? 0 : LabelRow.filled(rows.get(0));
    if (columns < LEAST_COLUMNS || rows.size() < LEAST_DATA || columns != rows.get(0).cells().size()
        || rows.stream().anyMatch(r -> LabelRow.filled(r) != columns || r.cells().stream().anyMatch(c -> !c.options().isEmpty()))) {
      return false;
    }
    return of(rows.get(0), pieces).stream().filter(Objects::nonNull).count() == 1
        && rows.stream().skip(1).allMatch(r -> of(r, pieces).stream().allMatch(Objects::isNull));
  }

  /** The labels of a row's cells, in order; null where a cell holds none. */
  List<LabelMatch> of(Block.Row row, Pieces pieces) {
    return of(row, pieces, true);
  }

  /** @param mayHead whether the row may head columns instead: of months, or of the open table */
  List<LabelMatch> of(Block.Row row, Pieces pieces, boolean mayHead) {
    List<LabelMatch> labels = new ArrayList<>();
    LabelMatch another = labeller.headings().opensAnother(page, row, pieces);
    if (another != null) {
      row.cells().forEach(c -> labels.add(labels.isEmpty() ? another : null));
      return labels;
    }
    if (mayHead && labeller.headings().headsColumns(row, pieces)) {
      pieces.openTable(row.cells().size());
      row.cells().forEach(c -> labels.add(null));
      return labels;
    }
    cells(row, pieces, labels);
    return isUnderHeadings(row, labels, pieces.columns()) ? new ArrayList<>(Collections.nCopies(labels.size(), null)) : labels;
  }

  private void cells(Block.Row row, Pieces pieces, List<LabelMatch> labels) {
    boolean first = true;
    String group = pieces.group();
    boolean parted = areStacked(row, group);
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      LabelMatch marker = labeller.marker(row, c);
      LabelMatch match = marker != null ? marker : cell(row, c, group);
      // beyond the first filled cell, words with a value of their own are more likely prose
      LabelMatch beside = labels.isEmpty() ? null : labels.get(labels.size() - 1);
      // what stands right beside a label is its value, though it be like another label
      boolean value = match != null && match.confidence() == Confidence.FUZZY && beside != null && beside.isAlone()
          && beside.confidence() != Confidence.FUZZY;
      // what a column of some table is called is no label with slips
      value |= match != null && match.confidence() == Confidence.FUZZY && labeller.headings().isHeading(cell.content().text());
      // "2021" beside "Año de inicio" is its value, though it heads a column elsewhere
      value |= match != null && isFigures(cell) && beside != null && beside.isAlone() && !isFigures(row.cells().get(c - 1)) && !(c + 1 < row.cells().size() && isFigures(row.cells().get(c + 1)));
      // beside a cell with its label and value stand more of them
      labels.add(match != null && !value && (first || match.isAlone() || parted && CellLabels.isTold(match, cell.content().text())) ? match : null);
      group = labels.get(c) != null ? labeller.opened(match) : group;
      parted |= first && (match == null ? UnknownPairs.isStacked(cell) : !match.isAlone() && CellLabels.isTold(match, cell.content().text()));
      first = first && cell.content().isBlank() && cell.options().isEmpty();
    }
  }

  /** Whether several cells hold labels above their values: one beside them with nothing below is blank, and they are none of its value. */
  private boolean areStacked(Block.Row row, String group) {
    int stacked = 0;
    for (Block.Cell cell : row.cells()) {
      LabelMatch match = UnknownPairs.isStacked(cell) ? labeller.cell(page, cell.content(), group) : null;
      stacked += match != null && !match.isAlone() && CellLabels.isTold(match, cell.content().text()) ? 1 : 0;
    }
    return stacked > 1;
  }

  /** The label of a cell, and with it the help below it where its value stands beside. */
  private LabelMatch cell(Block.Row row, int c, String group) {
    Passage content = row.cells().get(c).content();
    LabelMatch match = labeller.cell(page, content, group);
    Passage first = match != null && match.isAlone() || !HelpBelow.isValue(row, c) ? null : HelpBelow.first(content);
    LabelMatch all = first == null || labeller.cell(page, row.cells().get(c + 1).content(), group) != null ? null
        : HelpBelow.all(labeller.cell(page, first, group), content);
    return all == null ? match : all;
  }

  private static boolean isFigures(Block.Cell cell) {
    String s = cell.content().text().strip();
    return !s.isEmpty() && s.chars().allMatch(Character::isDigit);
  }

  /** A row of values below headings of columns, though one of its cells is like a label. */
  private static boolean isUnderHeadings(Block.Row row, List<LabelMatch> labels, int columns) {
    long found = labels.stream().filter(Objects::nonNull).count();
    boolean fits = columns >= LEAST_COLUMNS && row.cells().size() * 2 > columns;
    boolean marked = columns > 0 && LabelRow.filled(row) > 1 && row.cells().stream().skip(1).allMatch(c -> c.content().isBlank());
    return found == 1 && (marked || fits && (labels.get(0) == null || LabelRow.filled(row) >= LEAST_COLUMNS));
  }
}
