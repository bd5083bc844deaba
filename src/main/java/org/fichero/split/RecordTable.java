package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** A table in which each row is a ficha, below a row of labels; turned, each column beside a column of labels. */
final class RecordTable {
  private static final int LEAST_LABELS = 3;
  /** Labels that show fichas though neither a title nor the anchor is among them. */
  private static final int MANY_LABELS = 6;
  /** For each label so many columns may be of no field. */
  private static final int MOST_OTHERS = 4;
  /** Rows above the labels: the table's own title. */
  private static final int MOST_ABOVE = 2;
  private static final int LONGEST_SIGN = 2;
  private static final int LONGEST_ANSWER = 10;
  private static final int LONGEST_WORDS = 40;

  private final Page page;
  private final Labeller labeller;
  private final List<Block.Row> rows;
  private final List<RecordColumn> columns = new ArrayList<>();
  private int head;

  private RecordTable(Page page, Labeller labeller, List<Block.Row> rows) {
    this.page = page;
    this.labeller = labeller;
    this.rows = rows;
  }

  /** Adds the table's fichas to the pieces; false, and nothing, where its rows and columns are none. */
  static boolean add(Page page, Labeller labeller, Block.Table table, Pieces pieces) {
    List<Block.Row> rows = table.rows();
    if (rows.size() < 2 || rows.stream().limit(MOST_ABOVE + 1).noneMatch(r -> r.cells().size() > 2)) {
      return false;
    }
    RecordTable found = new RecordTable(page, labeller, rows);
    if (!found.isList(pieces)) {
      List<Block.Row> turned = RecordSides.turned(page, labeller, rows, pieces);
      found = turned == null ? null : new RecordTable(page, labeller, turned);
      if (found == null || !found.isList(pieces)) {
        return false;
      }
    }
    rows.subList(0, rows == found.rows ? found.head : 0).forEach(r -> r.cells().forEach(c -> CellPieces.add(c, pieces)));
    found.write(pieces);
    if (found.isSeveral()) {
      pieces.add(new Piece.Content(new Block.Separator(new Span(table.span().end(), table.span().end()))));
    }
    return true;
  }

  private void write(Pieces pieces) {
    RecordPieces writer = new RecordPieces(labeller, columns, pieces, isSeveral());
    for (Block.Row row : rows.subList(head + 1, rows.size())) {
      if (isHead(row)) {
        writer.repeated(row);
      } else {
        writer.add(row);
      }
    }
  }

  /** Whether the fichas are all that the table is for: what follows one row may be more of its ficha. */
  private boolean isSeveral() {
    return rows.size() > head + 2;
  }

  /** The headings again, at the top of another page. */
  private boolean isHead(Block.Row row) {
    return columns.stream().filter(c -> c.use() == RecordColumn.Use.FIELD).allMatch(c -> c.in(row) != null
        && LabelTrie.key(c.in(row).content().text()).equals(LabelTrie.key(c.head().content().text())));
  }

  private boolean isList(Pieces pieces) {
    while (head < Math.min(MOST_ABOVE, rows.size() - 1) && LabelRow.filled(rows.get(head)) < 2) {
      head++;
    }
    List<LabelMatch> labels = labels(rows.get(head), pieces);
    List<LabelMatch> found = labels.stream().filter(Objects::nonNull).toList();
    Set<String> fields = new HashSet<>();
    boolean once = found.stream().allMatch(l -> fields.add(l.field()));
    boolean sure = found.stream().filter(l -> l.confidence() != Confidence.FUZZY).count() * 2 > found.size();
    boolean whole = isSeveral() && found.size() == LabelRow.filled(rows.get(head)) && labels.get(0) != null && labeller.records().leads(labels.get(0).field());
    boolean enough = once && sure && found.size() >= Math.max(LEAST_LABELS, labeller.records().recognise())
        && (whole || found.size() >= MANY_LABELS || found.stream().anyMatch(l -> labeller.records().begins(l.field())));
    if (!enough || head + 1 >= rows.size() || !areValues(labels, pieces)) {
      return false;
    }
    columns(labels, pieces);
    long others = columns.stream().filter(c -> c.use() == RecordColumn.Use.OTHER).count();
    return (isSeveral() || found.size() < columns.size()) && others <= MOST_OTHERS * found.size();
  }

  /** The labels that are all of their cells, one a cell; null for other cells and for labels within a group. */
  private List<LabelMatch> labels(Block.Row row, Pieces pieces) {
    List<LabelMatch> labels = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      LabelMatch match = cell.options().isEmpty() ? labeller.cell(page, cell.content(), pieces) : null;
      boolean field = match != null && match.isAlone() && !match.field().equals(LabelMatcher.IGNORED) && match.field().indexOf('/') < 0;
      labels.add(field ? match : null);
    }
    withoutOptions(row, labels);
    return labels;
  }

  /** "Categoría [NNA]" is a label with a remark where it stands once, and an option of its field among others. */
  private static void withoutOptions(Block.Row row, List<LabelMatch> labels) {
    List<Integer> framed = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String heading = row.cells().get(i).content().text().strip();
      if (labels.get(i) != null && heading.endsWith("]") && RecordColumn.cut(heading) > 0) {
        framed.add(i);
      }
    }
    framed.stream().filter(i -> framed.stream().filter(k -> labels.get(k) != null && labels.get(k).field().equals(labels.get(i).field())).count() > 1).toList()
        .forEach(i -> labels.set(i, null));
  }

  /** Whether the rows below hold no labels, so that the headings are all of them. */
  private boolean areValues(List<LabelMatch> heads, Pieces pieces) {
    boolean pairs = arePairs(heads);
    for (Block.Row row : rows.subList(head + 1, rows.size())) {
      List<LabelMatch> labels = labels(row, pieces);
      long sure = labels.stream().filter(RecordTable::isSure).count();
      boolean again = row.cells().get(0).content().text().strip().equals(rows.get(head).cells().get(0).content().text().strip());
      if (!again && (sure > 1 || pairs && isSure(labels.get(0)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSure(LabelMatch label) {
    return label != null && label.confidence() != Confidence.FUZZY;
  }

  /** Whether each label has a value to its right, as in a form: "Comuna", "Talca", "Eje", "Cultura". */
  private static boolean arePairs(List<LabelMatch> heads) {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) == null == (i % 2 == 0)) {
        return false;
      }
    }
    return true;
  }

  private void columns(List<LabelMatch> labels, Pieces pieces) {
    List<Block.Cell> heads = rows.get(head).cells();
    for (int i = 0; i < heads.size(); i++) {
      Block.Cell cell = heads.get(i);
      RecordColumn before = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      columns.add(labels.get(i) != null ? new RecordColumn(RecordColumn.Use.FIELD, cell, labels.get(i)) : column(cell, before, pieces));
    }
  }

  private RecordColumn column(Block.Cell cell, RecordColumn before, Pieces pieces) {
    int cut = RecordColumn.cut(cell.content().text());
    LabelMatch label = cut < 0 ? null : labeller.cell(page, cell.content().slice(0, cut).strip(), pieces);
    if (label != null && label.isAlone() && label.field().indexOf('/') < 0) {
      Passage option = RecordColumn.option(cell.content(), cut);
      return new RecordColumn(RecordColumn.Use.OPTION, new Block.Cell(cell.column(), cell.width(), option, List.of()), label);
    }
    boolean numbered = columns.isEmpty() && below(cell).stream().allMatch(c -> Decoration.isAll(c.content().text()) && c.options().isEmpty());
    boolean signs = !cell.content().isBlank() && (isSigned(cell) || before != null && before.use() == RecordColumn.Use.SIGN && isOpen(cell));
    return new RecordColumn(numbered ? RecordColumn.Use.NUMBER : signs ? RecordColumn.Use.SIGN : RecordColumn.Use.OTHER, cell, null);
  }

  /** The filled cells below a heading. */
  private List<Block.Cell> below(Block.Cell heading) {
    return rows.subList(head + 1, rows.size()).stream().map(r -> RecordColumn.cell(r, heading.column())).filter(c -> !RecordColumn.isBlank(c)).toList();
  }

  /** Whether the column holds marks or signs alone, or two short words again and again. */
  private boolean isSigned(Block.Cell heading) {
    List<Block.Cell> cells = below(heading);
    Set<String> words = new HashSet<>();
    cells.forEach(c -> words.add(c.content().text().strip()));
    boolean figures = words.stream().anyMatch(w -> !w.isEmpty() && w.chars().allMatch(Character::isDigit) && !w.equals("0") && !w.equals("1"));
    return !figures && (cells.stream().allMatch(c -> c.content().isBlank() || c.content().text().strip().length() <= LONGEST_SIGN)
        || words.size() <= 2 && cells.size() > 2 && words.stream().allMatch(w -> w.length() <= LONGEST_ANSWER && w.indexOf(' ') < 0));
  }

  /** Whether, beside columns of signs, some rows have a sign there or nothing, others a few words: an option that asks for them. */
  private boolean isOpen(Block.Cell heading) {
    List<Block.Cell> cells = below(heading);
    return (cells.size() < rows.size() - head - 1 || labeller.records().isOpenOption(heading)) && cells.stream().allMatch(c -> c.content().text().length() < LONGEST_WORDS);
  }
}
