package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Knows tables that are lists of options: one option a row, one a cell, or rows answered under SI and NO. Month tables
 * and tables of labels and values stay tables.
 */
final class OptionTables {
  private final String text;
  private final Periods periods;
  private final PageBuilder page;
  private final Asking asking;

  OptionTables(String text, Periods periods, PageBuilder page, Asking asking) {
    this.asking = asking;
    this.text = text;
    this.periods = periods;
    this.page = page;
  }

  /**
   * How a table reads as options.
   *
   * @param firstRow rows before it stay a table
   * @param options of each row from there on
   */
  record Plan(int firstRow, List<List<Block.Option>> options) {}

  /** The plan; null when the table is none of options. */
  Plan plan(TableDraft table) {
    if (table.isPlan()) {
      return null;
    }
    if (table.answers != null) {
      return answered(table, table.answers);
    }
    if (!table.headed.isEmpty()) {
      return HeadedOptions.plan(text, table);
    }
    int first = 0;
    while (first < table.rows.size() && !hasMarks(table.rows.get(first))) {
      first++;
    }
    if (first == table.rows.size()) {
      return null;
    }
    first = Math.min(first, freeRows(table, first));
    List<List<Block.Option>> options = new ArrayList<>();
    for (int r = first; r < table.rows.size(); r++) {
      List<Block.Option> row = row(table, r);
      if (row == null) {
        return null;
      }
      options.add(row);
    }
    return isWorth(options) && !isMatrix(table, first) && !areLists(table, first) ? new Plan(first, options) : null;
  }

  /** One row of lists, each of several options below a heading of its own: a form has two questions side by side. */
  private static boolean areLists(TableDraft table, int row) {
    if (row == 0 || row + 1 < table.rows.size()) {
      return false;
    }
    int lists = 0;
    for (CellDraft cell : table.rows.get(row)) {
      CellDraft heading = TableDraft.at(table.rows.get(row - 1), cell.cell.column);
      boolean list = cell.pieces.stream().filter(Piece::isSign).count() > 1;
      lists += list && heading != null && !heading.isEmpty() ? 1 : 0;
    }
    return lists > 1;
  }

  private static boolean hasMarks(List<CellDraft> cells) {
    for (CellDraft cell : cells) {
      if (Piece.hasMark(cell.pieces)) {
        return true;
      }
    }
    return false;
  }

  /** Short headings over columns that nobody ticked are choices as well: the column says which one was taken. */
  private static boolean isMatrix(TableDraft table, int first) {
    if (first == 0 || table.rows.get(first - 1).size() < 4) {
      return false;
    }
    int free = 0;
    for (CellDraft heading : table.rows.get(first - 1)) {
      int column = heading.cell.column;
      boolean used = table.rows.subList(first, table.rows.size()).stream()
          .map(r -> TableDraft.at(r, column)).anyMatch(c -> c != null && !c.isEmpty());
      boolean brief = !heading.isEmpty() && heading.cell.ranges.get(0).length() <= 4;
      free += !used && brief ? 1 : 0;
    }
    return free > 1;
  }

  /** One lone row of one option, its label in the first cell, may as well be a label and a value: stays a table. */
  private static boolean isWorth(List<List<Block.Option>> options) {
    return options.stream().mapToLong(List::size).sum() > 1;
  }

  /** In a ticked-only table the rows above the first tick are options too; its heading is not. */
  private int freeRows(TableDraft table, int first) {
    int from = first;
    while (from > (table.grid.headed || first == table.rows.size() ? 1 : 0) && !table.markColumns.isEmpty()
        && hasFreeMark(table, from - 1) && (from > 1 || table.rows.size() - first > 0 && !table.grid.headed)) {
      from--;
    }
    return from;
  }

  private boolean hasFreeMark(TableDraft table, int row) {
    int column = table.markColumns.only();
    if (column < 0) {
      return areFree(table, table.rows.get(row));
    }
    CellDraft cell = table.at(row, column);
    return cell == null || cell.isEmpty();
  }

  /** Whether words stand in the columns of labels, each its own, and nothing in those of marks. */
  private boolean areFree(TableDraft table, List<CellDraft> cells) {
    Set<String> labels = new HashSet<>();
    for (CellDraft cell : cells) {
      boolean mark = table.markColumns.has(cell.cell.column);
      if (mark != cell.isEmpty() || !mark && !labels.add(cell.content(text).text())) {
        return false;
      }
    }
    return !labels.isEmpty();
  }

  /** The options of one row; null when it holds anything else. */
  private List<Block.Option> row(TableDraft table, int r) {
    List<CellDraft> cells = table.rows.get(r);
    boolean bare = cells.stream().anyMatch(c -> Piece.hasMark(c.pieces) && c.isBare(text));
    if (bare || !hasMarks(cells)) {
      return besideLabels(table, cells);
    }
    List<Block.Option> options = new ArrayList<>();
    List<Span> glue = new ArrayList<>();
    for (CellDraft cell : cells) {
      CellOptions found = CellOptions.read(text, cell, asking);
      List<Block.Option> own = found.options();
      if (own.isEmpty() && !cell.isEmpty() || own.stream().anyMatch(o -> o.label().isBlank()) || !found.whole()) {
        return null;
      }
      options.addAll(own);
      glue.addAll(found.glue());
    }
    glue.forEach(g -> page.leftover(text, g.start(), g.end()));
    return options;
  }

  /** Bare marks and labels in turn: each mark with the label on the side that has no other mark. */
  private List<Block.Option> besideLabels(TableDraft table, List<CellDraft> cells) {
    List<Block.Option> options = new ArrayList<>();
    List<CellDraft> marks = new ArrayList<>();
    List<CellDraft> labels = new ArrayList<>();
    for (CellDraft cell : cells) {
      boolean mark = cell.isBare(text) && cell.marks().size() == 1;
      boolean free = cell.isEmpty() && table.markColumns.has(cell.cell.column);
      if (mark || free) {
        marks.add(cell);
      } else if (!cell.isEmpty()) {
        if (!cell.marks().isEmpty()) {
          return null;
        }
        labels.add(cell);
      }
    }
    if (labels.isEmpty() && marks.stream().allMatch(CellDraft::isEmpty)) {
      return List.of();
    }
    // behind the last option, places for others are free
    while (!labels.isEmpty() && marks.size() > labels.size() && marks.get(marks.size() - 1).isEmpty()
        && marks.get(marks.size() - 1).cell.column > labels.get(labels.size() - 1).cell.column) {
      marks.remove(marks.size() - 1);
    }
    if (marks.size() == 1 && labels.size() == 2 && isNumber(labels.get(0))) {
      Span number = labels.remove(0).cell.ranges.get(0);
      page.markup(number);
    }
    boolean cut = labels.size() == marks.size() + 1 && isCut(table, cells, labels.get(labels.size() - 1).cell.column + 1);
    if (marks.size() != labels.size() && !cut || labels.stream().anyMatch(l -> periods.isMonth(Periods.folded(text, l.cell)))) {
      return null;
    }
    boolean alternate = true;
    for (int i = 0; i < marks.size(); i++) {
      alternate &= (marks.get(i).cell.column < labels.get(i).cell.column) == (marks.get(0).cell.column < labels.get(0).cell.column);
      options.add(new Block.Option(mark(marks.get(i)), labels.get(i).content(text)));
    }
    if (cut) {
      Passage last = labels.get(marks.size()).content(text);
      options.add(new Block.Option(new Mark(new Span(last.span().end(), last.span().end()), MarkState.BLANK, "none"), last));
    }
    return alternate ? options : null;
  }

  /** Whether a row ends before a column of marks. */
  private static boolean isCut(TableDraft table, List<CellDraft> cells, int column) {
    return table.markColumns.has(column) && TableDraft.at(cells, column) == null;
  }

  private boolean isNumber(CellDraft cell) {
    String number = cell.content(text).text();
    return number.length() <= 3 && number.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ')');
  }

  private static Mark mark(CellDraft cell) {
    if (cell.marks().isEmpty()) {
      int at = cell.cell.start();
      return new Mark(new Span(at, at), MarkState.BLANK, "none");
    }
    return LineWriter.mark(cell.marks().get(0));
  }

  private Plan answered(TableDraft table, Answers answers) {
    List<List<Block.Option>> options = new ArrayList<>();
    for (int r = answers.row() + 1; r < table.rows.size(); r++) {
      Block.Option option = answer(table, r, answers);
      if (option == null) {
        return null;
      }
      options.add(List.of(option));
    }
    return new Plan(answers.row() + 1, options);
  }

  private Block.Option answer(TableDraft table, int r, Answers answers) {
    CellDraft label = null;
    for (CellDraft cell : table.rows.get(r)) {
      if (answers.has(cell.cell.column) || cell.isEmpty()) {
        continue;
      }
      if (label != null && !isNumber(label) || !cell.marks().isEmpty()) {
        return null;
      }
      label = cell;
    }
    return label == null ? null : new Block.Option(mark(table.rows.get(r), answers, label), label.content(text));
  }

  private Mark mark(List<CellDraft> row, Answers answers, CellDraft label) {
    CellDraft yes = TableDraft.at(row, answers.yes());
    CellDraft no = TableDraft.at(row, answers.no());
    Piece under = first(yes);
    Piece against = first(no);
    Piece neither = answers.neither() < 0 ? null : first(TableDraft.at(row, answers.neither()));
    Boolean si = checked(yes, under);
    Boolean non = checked(no, against);
    boolean third = neither != null && !Boolean.FALSE.equals(LineWriter.mark(neither).state().checked());
    MarkState state = si == null || non == null || si && non || third && (si || non) ? MarkState.AMBIGUOUS
        : si ? MarkState.TICKED : non ? MarkState.UNTICKED : MarkState.BLANK;
    Piece telling = Boolean.TRUE.equals(non) && !Boolean.TRUE.equals(si) || under == null ? against : under;
    for (Piece piece : new Piece[] {under, against, neither}) {
      if (piece != null && piece != telling) {
        page.markup(piece.start, piece.end);
      }
    }
    int at = label.cell.start();
    return telling == null ? new Mark(new Span(at, at), state, "none")
        : new Mark(new Span(telling.start, telling.end), state, "answer-column");
  }

  /** False for an empty cell; null where something stands in it that is no mark, or one that cannot be read. */
  private static Boolean checked(CellDraft cell, Piece mark) {
    return mark != null ? LineWriter.mark(mark).state().checked() : cell == null || cell.isEmpty() ? Boolean.FALSE : null;
  }

  private static Piece first(CellDraft cell) {
    return cell == null || cell.marks().isEmpty() ? null : cell.marks().get(0);
  }
}
