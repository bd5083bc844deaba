package org.fichero.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.rules.MarkupLexicon;

/** A table on its way: which rows are headings, which columns hold marks, and which signs are marks. */
final class TableDraft {
  /** Yes and no are two marks. */
  private static final int LEAST_LIST = 3;
  final Grid grid;
  final List<List<CellDraft>> rows = new ArrayList<>();
  /** Source columns under headings of periods. */
  final Set<Integer> planColumns = new LinkedHashSet<>();
  /** Indexes of rows that are headings of periods. */
  final Set<Integer> headers = new LinkedHashSet<>();
  /** Columns that hold bare marks, where there are no periods and no answers. */
  final MarkColumns markColumns;
  /** Its headings SI and NO; null when it has none. */
  final Answers answers;
  /** Indexes of rows of marks whose options are the headings above them. */
  final List<Integer> headed;
  private final String text;

  TableDraft(Lines lines, Grid grid, Periods periods, CellWords words, MarkupLexicon lexicon) {
    this.grid = grid;
    this.text = lines.text;
    for (Grid.GridRow row : grid.rows) {
      List<CellDraft> cells = new ArrayList<>(row.cells.size());
      for (Grid.GridCell cell : row.cells) {
        cells.add(new CellDraft(lines, cell, words));
      }
      rows.add(cells);
    }
    for (int r = 0; r < grid.rows.size(); r++) {
      List<Integer> found = periods.columns(text, grid.rows.get(r));
      if (!found.isEmpty()) {
        headers.add(r);
        List<Grid.GridCell> cells = grid.rows.get(r).cells;
        found.forEach(i -> cover(cells.get(i)));
      }
    }
    Answers own = isPlan() ? null : Answers.find(text, grid, lexicon);
    this.answers = own != null || isPlan() ? own : grid.above;
    this.headed = isPlan() || answers != null ? List.of() : HeadedOptions.markRows(text, rows);
    this.markColumns = isPlan() || answers != null || !headed.isEmpty() ? MarkColumns.none(rows) : MarkColumns.of(text, rows, columns());
    accept();
  }

  private void cover(Grid.GridCell cell) {
    for (int c = cell.column; c < cell.column + cell.width; c++) {
      planColumns.add(c);
    }
  }

  boolean isPlan() {
    return !headers.isEmpty();
  }

  private void accept() {
    if (!headed.isEmpty()) {
      headed.forEach(r -> rows.get(r).forEach(c -> accept(c, true)));
      return;
    }
    for (int r = 0; r < rows.size(); r++) {
      for (CellDraft cell : rows.get(r)) {
        if (!headers.contains(r) && (answers == null || r > answers.row())) {
          boolean place = answers != null && answers.has(cell.cell.column) || planColumns.contains(cell.cell.column) || markColumns.has(cell.cell.column) && r >= markColumns.first();
          accept(cell, place);
        }
      }
    }
    acceptGlyphs();
    gradeHollow();
  }

  private void accept(CellDraft cell, boolean place) {
    if (cell.word != null && place) {
      cell.takeWord();
      return;
    }
    List<Piece> signs = Piece.signs(cell.pieces);
    if (signs.isEmpty()) {
      return;
    }
    boolean bare = cell.isBare(text);
    for (Piece piece : signs) {
      piece.taken = bare && (place || piece.sign.strength() != Strength.LETTER) || piece.sign.strength() == Strength.CERTAIN;
    }
    if (!bare) {
      OptionLine.accept(text, cell.cell.ranges.get(0).start(), cell.cell.ranges.get(0).end(), cell.pieces);
    }
  }

  /** The marks of each cell that holds a whole list, and after them those of all other cells together. */
  List<List<Piece>> lists() {
    List<List<Piece>> lists = new ArrayList<>();
    List<Piece> others = new ArrayList<>();
    for (List<CellDraft> row : rows) {
      for (CellDraft cell : row) {
        List<Piece> marks = cell.marks();
        if (marks.size() >= LEAST_LIST) {
          lists.add(marks);
        } else {
          others.addAll(marks);
        }
      }
    }
    lists.add(others);
    return lists;
  }

  List<Piece> marks() {
    List<Piece> marks = new ArrayList<>();
    for (List<CellDraft> row : rows) {
      for (CellDraft cell : row) {
        marks.addAll(cell.marks());
      }
    }
    return marks;
  }

  /** Whether a cell in a mark's place holds nothing. */
  boolean hasFreePlaces() {
    if (headed.stream().anyMatch(r -> rows.get(r).stream().anyMatch(CellDraft::isEmpty) || rows.get(r).size() < rows.get(r - 1).size())) {
      return true;
    }
    for (int r = 0; r < rows.size(); r++) {
      boolean marked = !isPlan() || rows.get(r).stream().anyMatch(c -> Piece.hasMark(c.pieces));
      if (marked && (isPlan() || answers != null || r >= markColumns.first()) && rows.get(r).stream().anyMatch(this::isFree)) {
        return true;
      }
    }
    return false;
  }

  /** Where dots say no and filled circles yes, a hollow circle is the lower grade of a yes. */
  private void gradeHollow() {
    List<Piece> marks = isPlan() ? marks() : List.of();
    boolean dots = marks.stream().anyMatch(p -> text.charAt(p.start) == '·' && p.sign.sense() == Sense.EMPTY);
    boolean filled = marks.stream().anyMatch(p -> text.charAt(p.start) == '●');
    if (dots && filled) {
      marks.stream().filter(p -> p.sign.sense() == Sense.EMPTY && text.substring(p.start, p.end).indexOf('○') >= 0)
          .forEach(p -> p.state = org.fichero.model.MarkState.TICKED);
    }
  }

  /** Glyphs at the edges of cells are marks where the cells of the table show two kinds. */
  private void acceptGlyphs() {
    List<Piece> edges = new ArrayList<>();
    List<Piece> letters = new ArrayList<>();
    int others = 0;
    for (List<CellDraft> row : rows) {
      for (CellDraft cell : row) {
        Piece sign = cell.pieces.isEmpty() || cell.isBare(text) || cell.cell.ranges.size() > 1 ? null : cell.firstSign();
        boolean glyph = sign != null && sign != cell.word && cell.isAtEdge(text, sign);
        if (glyph) {
          (sign.sign.strength() == Strength.LETTER ? letters : edges).add(sign);
        }
        others += glyph || cell.isEmpty() ? 0 : 1;
      }
    }
    // "Nombre (*)" beside boxes of another kind: the star says that the form wants a value
    edges.removeAll(edges.stream().filter(p -> isStar(p) && edges.stream().noneMatch(o -> isFreeLike(o, p))).toList());
    takeBoth(edges);
    // words serve as marks only where no cell is without one, beside free lines too: "X Uno | ___ Dos"
    letters.addAll(edges);
    takeBoth(others == 0 ? letters : List.of());
  }

  private boolean isStar(Piece sign) {
    return sign.end == sign.start + 3 && text.charAt(sign.start + 1) == '*';
  }

  private boolean isFreeLike(Piece other, Piece star) {
    return other.sign.sense() == Sense.EMPTY && text.charAt(other.start) == text.charAt(star.start);
  }

  private static void takeBoth(List<Piece> signs) {
    if (signs.stream().anyMatch(p -> p.sign.sense() != signs.get(0).sign.sense())) {
      signs.forEach(p -> p.taken = true);
    }
  }

  private boolean isFree(CellDraft cell) {
    int column = cell.cell.column;
    boolean answer = answers != null && answers.has(column);
    return cell.isEmpty() && (answer || planColumns.contains(column) || markColumns.has(column));
  }

  int columns() {
    int columns = 0;
    for (Grid.GridRow row : grid.rows) {
      for (Grid.GridCell cell : row.cells) {
        columns = Math.max(columns, cell.column + cell.width);
      }
    }
    return columns;
  }

  /** The cell that begins at a column; null when none does. */
  CellDraft at(int row, int column) {
    return at(rows.get(row), column);
  }

  static CellDraft at(List<CellDraft> cells, int column) {
    if (column < cells.size() && cells.get(column).cell.column == column) {
      return cells.get(column);
    }
    for (CellDraft cell : cells) {
      if (cell.cell.column == column) {
        return cell;
      }
    }
    return null;
  }
}
