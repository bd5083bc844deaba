package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** A row that a page's end cuts through its label: "Problema que" on one page, "busca resolver" on the next, is one row. */
final class CutRows {
  private static final int LONGEST = 60;
  private static final int SHORT = 14;
  private static final int LEAST_COLUMNS = 4;

  private final Page page;
  private final LabelMatcher matcher;

  CutRows(Page page, LabelMatcher matcher) {
    this.page = page;
    this.matcher = matcher;
  }

  /** The blocks with such rows whole; the same list where there are none. */
  List<Block> joined(List<Block> blocks) {
    List<Block> all = null;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      List<Block> now = all == null ? blocks : all;
      Block block = now.get(i);
      Block.Table below = table(block);
      boolean adjacent = last == i - 1;
      Block.Table rest = below == null && adjacent && last >= 0 ? part(block) : adjacent ? null : below;
      Block.Table above = rest == null || last < 0 ? null : table(now.get(last));
      below = above == null ? below : rest;
      if (above != null && isCut(above, below)) {
        all = all == null ? new ArrayList<>(blocks) : all;
        join(all, last, above, i, below);
      } else if (above != null && last < i - 1 && isRest(above, below)) {
        all = all == null ? new ArrayList<>(blocks) : all;
        join(all, last, above, i, below);
      } else if (above != null && last < i - 1 && areHeads(above, below)) {
        all = all == null ? new ArrayList<>(blocks) : all;
        move(all, last, above, i, below);
      } else if (above != null && isHeadingOf(above, below)) {
        all = all == null ? new ArrayList<>(blocks) : all;
        head(all, last, above, i, below);
      }
      boolean between = block instanceof Block.Furniture || block instanceof Block.Separator;
      last = below != null ? i : between ? last : -1;
    }
    return all == null ? blocks : all;
  }

  /** A short line right below a row, which may be the rest of the row's label. */
  private static Block.Table part(Block block) {
    boolean may = block instanceof Block.Line line && line.blanksBefore() == 0 && line.content().text().length() <= LONGEST;
    return may ? ((Block.Line) block).row() : null;
  }

  /** A table, or a line with tabs as a table of one row; null for anything else. */
  private Block.Table table(Block block) {
    if (block instanceof Block.Table table) {
      return table;
    }
    return block instanceof Block.Line line && line.content().text().indexOf('\t') >= 0 ? line.row() : block instanceof Block.Line line ? open(line) : null;
  }

  /** A line that tabs follow is a row whose last cells are empty, its number in the first; null for any other. */
  private Block.Table open(Block.Line line) {
    String chars = page.text().chars();
    int end = line.content().strip().span() == null ? line.span().end() : line.content().strip().span().end();
    int tabs = end;
    while (tabs < chars.length() && chars.charAt(tabs) == '\t') {
      tabs++;
    }
    if (tabs == end) {
      return null;
    }
    List<Block.Cell> cells = new ArrayList<>();
    cells.add(new Block.Cell(0, 1, Passage.of(page.text(), new org.fichero.model.Span(line.span().start(), end)), List.of()));
    while (cells.size() <= tabs - end) {
      cells.add(new Block.Cell(cells.size(), 1, Passage.EMPTY, List.of()));
    }
    return new Block.Table(line.span(), List.of(new Block.Row(line.span(), cells)), line.blanksBefore());
  }

  /** Whether one row of years, quarters or the like stood over the columns of the table that goes on below. */
  private boolean isHeadingOf(Block.Table above, Block.Table below) {
    if (above.rows().size() != 1 || below.rows().size() < 2) {
      return false;
    }
    List<Block.Cell> heads = above.rows().get(0).cells();
    List<Block.Cell> columns = below.rows().get(0).cells();
    int over = columns.size() - 1;
    boolean even = heads.size() > 1 && over >= LEAST_COLUMNS && over > heads.size() && over % (heads.size() - 1) == 0;
    return even && columns.get(0).content().isBlank()
        && heads.stream().allMatch(c -> c.options().isEmpty() && !c.content().isBlank() && c.content().text().length() <= LONGEST
            && matcher.match(page.text(), List.of(c.content()), null) == null)
        && columns.subList(1, columns.size()).stream().allMatch(c -> !c.content().isBlank() && c.content().text().length() <= SHORT);
  }

  private static void head(List<Block> blocks, int above, Block.Table first, int below, Block.Table second) {
    List<Block.Cell> heads = first.rows().get(0).cells();
    int width = (second.rows().get(0).cells().size() - 1) / (heads.size() - 1);
    List<Block.Cell> cells = new ArrayList<>();
    for (int k = 0; k < heads.size(); k++) {
      cells.add(new Block.Cell(k == 0 ? 0 : 1 + (k - 1) * width, k == 0 ? 1 : width, heads.get(k).content(), List.of()));
    }
    List<Block.Row> rows = new ArrayList<>(second.rows());
    rows.add(0, new Block.Row(first.rows().get(0).span(), cells));
    blocks.set(below, new Block.Table(second.span(), rows, second.blanksBefore()));
    blocks.set(above, new Block.Separator(new org.fichero.model.Span(first.span().start(), first.span().start())));
  }

  /** Whether the page ends between a row of labels and the row of their values. */
  private boolean areHeads(Block.Table above, Block.Table below) {
    if (above.rows().isEmpty() || below.rows().isEmpty()) {
      return false;
    }
    List<Block.Cell> heads = filled(above.rows().get(above.rows().size() - 1));
    List<Block.Cell> values = filled(below.rows().get(0));
    return heads.size() > 1 && !values.isEmpty() && heads.stream().allMatch(this::isLabel)
        && values.stream().allMatch(v -> heads.stream().anyMatch(h -> h.column() == v.column()) && !isLabel(v));
  }

  /** Whether the page ends within a row of values below a row of labels: what follows has as many cells, and no label. */
  private boolean isRest(Block.Table above, Block.Table below) {
    int values = above.rows().size() - 1;
    if (values < 1 || below.rows().isEmpty() || below.rows().get(0).cells().size() != above.rows().get(values).cells().size()) {
      return false;
    }
    List<Block.Cell> heads = filled(above.rows().get(values - 1));
    List<Block.Cell> rest = filled(below.rows().get(0));
    return heads.size() > 1 && heads.stream().allMatch(this::isLabel) && !rest.isEmpty()
        && filled(above.rows().get(values)).stream().noneMatch(this::isLabel)
        && rest.stream().allMatch(v -> !isLabel(v) && heads.stream().anyMatch(h -> h.column() == v.column()));
  }

  private static List<Block.Cell> filled(Block.Row row) {
    return row.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
  }

  private boolean isLabel(Block.Cell cell) {
    LabelMatch match = cell.options().isEmpty() ? matcher.match(page.text(), List.of(cell.content()), null) : null;
    return match != null && match.isAlone() && match.confidence() != Confidence.FUZZY
        || cell.options().isEmpty() && matcher.isInner(cell.content().text());
  }

  private static void move(List<Block> blocks, int above, Block.Table first, int below, Block.Table second) {
    List<Block.Row> rows = new ArrayList<>(first.rows());
    rows.add(second.rows().get(0));
    blocks.set(above, new Block.Table(first.span(), rows, first.blanksBefore()));
    blocks.set(below, new Block.Table(second.span(), second.rows().subList(1, second.rows().size()), second.blanksBefore()));
  }

  private boolean isCut(Block.Table above, Block.Table below) {
    Block.Cell first = first(above, above.rows().size() - 1);
    Block.Cell second = first(below, 0);
    if (first == null || second == null || first.column() != second.column()) {
      return false;
    }
    boolean help = isOpen(first.content().text());
    List<Passage> words = help ? List.of(first.content().join(" ", second.content())) : List.of(first.content(), second.content());
    LabelMatch match = matcher.match(page.text(), words, null);
    return match != null && (help || match.last() == 1) && match.isAlone() && match.confidence() != Confidence.FUZZY;
  }

  /** Whether a bracket of help is cut: "Evaluaciones (señale tipo," on one page, "institución y año)" on the next. */
  private static boolean isOpen(String words) {
    return words.lastIndexOf('(') > words.lastIndexOf(')');
  }

  /** The first cell of a row, if it may hold a part of a label; else null. */
  private static Block.Cell first(Block.Table table, int row) {
    if (table.rows().isEmpty() || table.rows().get(row).cells().isEmpty()) {
      return null;
    }
    Block.Cell cell = table.rows().get(row).cells().get(0);
    boolean may = cell.content().text().codePoints().anyMatch(Character::isLetterOrDigit) && cell.options().isEmpty()
        && cell.content().text().length() <= (isOpen(cell.content().text()) ? 2 * LONGEST : LONGEST);
    return may ? cell : null;
  }

  private static void join(List<Block> blocks, int above, Block.Table first, int below, Block.Table second) {
    List<Block.Row> rows = new ArrayList<>(first.rows());
    rows.set(rows.size() - 1, whole(rows.get(rows.size() - 1), second.rows().get(0)));
    blocks.set(above, new Block.Table(first.span(), rows, first.blanksBefore()));
    List<Block.Row> rest = second.rows().subList(1, second.rows().size());
    blocks.set(below, new Block.Table(second.span(), rest, second.blanksBefore()));
  }

  private static Block.Row whole(Block.Row above, Block.Row below) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Block.Cell cell : above.cells()) {
      Block.Cell rest = below.cells().stream().filter(c -> c.column() == cell.column()).findFirst().orElse(null);
      cells.add(rest == null ? cell : new Block.Cell(cell.column(), cell.width(), joined(cell.content(), rest.content()),
          java.util.stream.Stream.concat(cell.options().stream(), rest.options().stream()).toList()));
    }
    return new Block.Row(above.span(), cells);
  }

  private static Passage joined(Passage above, Passage below) {
    boolean item = !below.isBlank() && Numbering.end(below.text()) > 0;
    return above.isBlank() ? below : below.isBlank() ? above : above.join(item ? "\u2029" : " ", below);
  }
}
