package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;

/**
 * Tells where, beside a label and its value, the same row holds labels that the pack does not know, each with its value: "RUT │ 65.1-2 │
 * Teléfono │ 41 2" where no field wants the telephone.
 */
final class UnknownPairs {
  /** Kinds that have their whole value in one cell. */
  private static final Set<FieldKind> SINGLE = Set.of(FieldKind.TEXT, FieldKind.PARAGRAPHS, FieldKind.DATE, FieldKind.PERIOD, FieldKind.QUANTITY,
      FieldKind.MONEY, FieldKind.PLACE, FieldKind.IDENTIFIER, FieldKind.EMAIL, FieldKind.URL);
  private static final int LONGEST = 60;

  private final Page page;
  private final Block.Table table;
  private final Predicate<Passage> labels;
  private final List<Span> form;
  /** Null until it is asked for. */
  private Boolean asForm;
  private Set<Integer> columns;

  /**
   * @param labels whether the words of a cell are a label of the pack's
   * @param form takes the words that are nobody's: labels without a value
   */
  UnknownPairs(Page page, Block.Table table, Predicate<Passage> labels, List<Span> form) {
    this.labels = labels;
    this.form = form;
    this.page = page;
    this.table = table;
  }

  /**
   * Whether the cells beside a label are its value and then pairs of a label and a value, which may be blank.
   *
   * @param kind of the label's field; null for an ignored heading
   * @param cells those beside the label, in order
   */
  boolean are(FieldKind kind, Block.Cell label, List<Block.Cell> cells) {
    int end = cells.size();
    while (end > 0 && isBlank(cells.get(end - 1))) {
      end--;
    }
    if (kind == null || !SINGLE.contains(kind) || end < 2) {
      return false;
    }
    for (int i = 1; i < end; i += 2) {
      if (!isName(cells.get(i)) || !isTold(label, cells.get(i - 1), cells.get(i), i + 1 < cells.size() ? cells.get(i + 1) : null)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row begins with such a label and its value, and goes on with one that the pack knows.
   *
   * @param kind of the field above
   * @param labels one a cell; null where the cell is none
   */
  boolean leads(FieldKind kind, List<Block.Cell> cells, List<LabelMatch> labels) {
    return kind != null && SINGLE.contains(kind) && cells.size() > 2 && labels.get(1) == null && labels.get(2) != null && isName(cells.get(0))
        && cells.get(1).options().isEmpty() && !cells.get(1).content().isBlank();
  }

  static boolean isBlank(Block.Cell cell) {
    return cell.content().isBlank() && cell.options().isEmpty();
  }

  /** Whether a cell holds such a label and below it, in a line of its own, its value. */
  static boolean isStacked(Block.Cell cell) {
    int end = lineEnd(cell.content().text());
    return end > 0 && isName(cell) && !cell.content().text().substring(end).isBlank();
  }

  /** Where the first line of a cell's words ends; -1 where they have one line. */
  static int lineEnd(String words) {
    int i = 0;
    while (i < words.length() && words.charAt(i) != '\u2028' && words.charAt(i) != '\u2029' && words.charAt(i) != '\n') {
      i++;
    }
    return i < words.length() ? i : -1;
  }

  /** Whether a cell's first line is a few words as labels are. */
  static boolean isName(Block.Cell cell) {
    String all = cell.content().text();
    String words = (lineEnd(all) < 0 ? all : all.substring(0, lineEnd(all))).strip();
    String s = words.substring(Math.min(words.length(), Numbering.end(words))).strip();
    return !s.isEmpty() && s.length() <= LONGEST && cell.options().isEmpty() && Character.isUpperCase(s.codePointAt(0))
        && ".;,".indexOf(s.charAt(s.length() - 1)) < 0 && s.chars().noneMatch(Character::isDigit);
  }

  /** Whether a colon, its emphasis, the figures around it or the shape of the table tell the words from the values beside them. */
  private boolean isTold(Block.Cell label, Block.Cell before, Block.Cell name, Block.Cell after) {
    boolean strong = isStrong(label) && isStrong(name) && !isStrong(before) && (after == null || !isStrong(after));
    // behind a blank cell the words may be the label's own value, pushed along
    boolean value = after != null && !isBlank(after) && !isBlank(before);
    return name.content().text().strip().endsWith(":") || strong || columns().contains(name.column()) || value && (hasFigures(before) && hasFigures(after) || isForm());
  }

  private static boolean hasFigures(Block.Cell cell) {
    return cell.content().text().chars().anyMatch(c -> Character.isDigit(c) || c == '@');
  }

  private boolean isStrong(Block.Cell cell) {
    Passage words = cell.content().strip();
    int at = words.isBlank() ? 0 : words.span().start();
    String s = page.text().chars();
    return at > 1 && "*_>".indexOf(s.charAt(at - 1)) >= 0;
  }

  /** The columns beside the first in which other rows have labels that the pack knows. */
  private Set<Integer> columns() {
    if (columns == null) {
      columns = new HashSet<>();
      table.rows().forEach(r -> r.cells().stream().skip(1).filter(c -> labels.test(c.content())).forEach(c -> columns.add(c.column())));
    }
    return columns;
  }

  /** Whether each row of the table holds a label and a value, or two of each, and some of them one alone. */
  private boolean isForm() {
    if (asForm == null) {
      asForm = table.rows().stream().allMatch(r -> LabelRow.filled(r) % 2 == 0 && LabelRow.filled(r) > 0)
          && table.rows().stream().anyMatch(r -> LabelRow.filled(r) == 2);
    }
    return asForm;
  }

  /** Adds a label that the pack does not know, and its value; alone it is form. */
  void add(List<Block.Cell> pair, Pieces pieces) {
    Passage name = pair.get(0).content();
    if (pair.size() < 2 || isBlank(pair.get(1))) {
      form.addAll(name.sources());
      return;
    }
    Passage value = pair.get(1).content();
    Span span = value.isBlank() ? name.span() : name.span().union(value.span());
    pieces.add(new Piece.Content(new Block.Table(span, List.of(new Block.Row(span, pair)), 0)));
  }

  /** Adds the value beside a label and the pairs behind it (see {@link #are}). */
  void addBeside(List<Block.Cell> cells, CellLabels inner, Pieces pieces) {
    if (!isBlank(cells.get(0))) {
      inner.add(cells.get(0), false, pieces);
    } else if (cells.size() > 2 && !isBlank(cells.get(2))) {
      // nothing stands before it that its words could end
      Passage name = cells.get(1).content();
      pieces.add(new Piece.Label(LabelMatcher.IGNORED, name.sources(), name.text().strip(), Confidence.EXACT, 0, 0, true, false));
    }
    for (int i = 1; i < cells.size(); i += 2) {
      add(cells.subList(i, Math.min(i + 2, cells.size())), pieces);
    }
  }

  /** Adds, beside a cell with its label and value, the cells alike, which are other fields'; the index after them. */
  int addStacked(Block.Row row, int from, List<LabelMatch> known, Pieces pieces) {
    int to = from;
    while (to < row.cells().size() && known.get(to) == null && isStacked(row.cells().get(to))) {
      Block.Cell cell = row.cells().get(to++);
      int end = lineEnd(cell.content().text());
      Block.Cell name = new Block.Cell(0, 1, cell.content().slice(0, end), List.of());
      add(List.of(name, new Block.Cell(1, 1, cell.content().slice(end, cell.content().text().length()).strip(), cell.options())), pieces);
    }
    return to;
  }
}
