package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * Cells parted by semicolons, commas, strokes or dots. Prose is full of them, so that a table needs month headings with rows of marks
 * below them, several lines that are each nothing but marks and short labels, or many short headings with semicolons between them and as many
 * cells in each line below.
 */
final class SeparatedTables implements TableNotation {
  private static final String SEPARATORS = ";,/·";
  /** Those of them that part a label from its mark as well. */
  private static final int PAIRS = 2;
  private static final int LEAST_HEADINGS = 5;
  private static final int LONGEST_HEADING = 80;
  /** Lines and cells of a table of marks. */
  private static final int LEAST_MARKED = 3;
  private static final int LONGEST_CELL = 60;
  private final Periods periods;
  private final CellWords words;
  /** Lines before this one have been looked at already. */
  private int refused;
  /** Lines before this one have no cell that is a mark. */
  private int unmarked;

  SeparatedTables(Periods periods, CellWords words) {
    this.periods = periods;
    this.words = words;
  }

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || first.tab && Chars.find(lines.text, "\t", first.from, first.to) >= 0 || first.bar) {
      return null;
    }
    boolean none = true;
    for (int i = first.from; i < first.to && none; i++) {
      char c = lines.text.charAt(i);
      none = c != ';' && c != ',' && c != '/' && c != '·';
    }
    Found list = none || count(lines.text, first, ';') < 3 ? null : list(lines, at);
    list = list != null || none || at < unmarked || count(lines.text, first, ';') < 2 ? list : marked(lines, at);
    if (list != null) {
      return list;
    }
    for (int k = 0; k < SEPARATORS.length() && !none; k++) {
      char separator = SEPARATORS.charAt(k);
      int count = count(lines.text, first, separator);
      if (count > 0) {
        Found found = mayHead(lines.text, first, separator) ? plan(lines, at, separator) : null;
        found = found == null && k < PAIRS && count == 1 && hasShortSide(lines.text, first, separator) ? options(lines, at, separator) : found;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Short headings, no two alike, and lines with as many cells. */
  private Found list(Lines lines, int at) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    addRow(lines, grid, lines.get(at), ';');
    List<Grid.GridCell> heads = grid.rows.get(0).cells;
    long words = heads.stream().map(c -> Periods.folded(lines.text, c)).filter(w -> !w.isEmpty() && w.length() <= LONGEST_HEADING && !w.endsWith(".")).distinct().count();
    int next = at + 1;
    boolean fits = heads.size() >= LEAST_HEADINGS && words == heads.size() && heads.stream().noneMatch(c -> hasMark(lines.text, c));
    while (fits && next < lines.size() && lines.get(next).isText() && lines.get(next).blanksBefore == 0) {
      int signs = grid.markup.size();
      addRow(lines, grid, lines.get(next), ';');
      if (grid.rows.get(grid.rows.size() - 1).cells.size() != heads.size()) {
        grid.rows.remove(grid.rows.size() - 1);
        grid.markup.subList(signs, grid.markup.size()).clear();
        break;
      }
      next++;
    }
    return grid.rows.size() < 2 ? null : found(lines, grid, next);
  }

  /** Lines of as many short cells, some of them nothing but marks: "Uno;;X". */
  private Found marked(Lines lines, int at) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    int next = at;
    int marks = 0;
    while (next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore == 0) && areShort(lines.text, lines.get(next))) {
      int signs = grid.markup.size();
      addRow(lines, grid, lines.get(next), ';');
      Grid.GridRow row = grid.rows.get(grid.rows.size() - 1);
      if (row.cells.size() != grid.rows.get(0).cells.size()) {
        grid.rows.remove(grid.rows.size() - 1);
        grid.markup.subList(signs, grid.markup.size()).clear();
        break;
      }
      marks += row.cells.stream().anyMatch(c -> !c.isEmpty() && isMark(lines, c)) ? 1 : 0;
      next++;
    }
    unmarked = marks == 0 ? next : unmarked;
    return next - at < LEAST_MARKED || marks == 0 || grid.rows.get(0).cells.size() < LEAST_MARKED ? null : found(lines, grid, next);
  }

  /** Whether no cell between semicolons is longer than an option. */
  private static boolean areShort(String text, TextLine line) {
    int start = line.from;
    for (int i = line.from; i <= line.to; i++) {
      if (i == line.to || parts(text, i, ';')) {
        if (i - start > LONGEST_CELL) {
          return false;
        }
        start = i + 1;
      }
    }
    return line.to > line.from && text.charAt(line.to - 1) != '.';
  }

  /** Whether a separator stands there, and not the sign that ends a character's name: {@code &#9744;}. */
  private static boolean parts(String text, int i, char separator) {
    return text.charAt(i) == separator && !(separator == ';' && Entities.endAt(text, i));
  }

  private static int count(String text, TextLine line, char separator) {
    int found = 0;
    for (int i = line.from; i < line.to && found < 3; i++) {
      found += parts(text, i, separator) ? 1 : 0;
    }
    return found;
  }

  /** A cheap look: the second and third cells are as short as headings. */
  private static boolean mayHead(String text, TextLine line, char separator) {
    int cell = 0;
    int start = line.from;
    for (int i = line.from; i < line.to; i++) {
      if (parts(text, i, separator)) {
        if (cell++ > 0 && i - start > 20) {
          return false;
        }
        if (cell > 3) {
          return true;
        }
        start = i + 1;
      }
    }
    return line.to - start <= 20;
  }

  /** A cheap look: one of two cells is no longer than a mark. */
  private static boolean hasShortSide(String text, TextLine line, char separator) {
    if (line.length() > OptionItem.LONGEST_LABEL) {
      return false;
    }
    int at = line.from;
    while (!parts(text, at, separator)) {
      at++;
    }
    return at - line.from <= 12 || line.to - at <= 13 || line.special;
  }

  /** Month headings in one of the first two lines, and rows of as many cells or fewer. */
  private Found plan(Lines lines, int at, char separator) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    addRow(lines, grid, lines.get(at), separator);
    int header = periods.isHeader(lines.text, grid.rows.get(0)) ? 0 : -1;
    int next = at + 1;
    if (header < 0 && isYears(lines.text, grid.rows.get(0)) && next < lines.size() && lines.get(next).blanksBefore == 0
        && lines.get(next).isText()) {
      addRow(lines, grid, lines.get(next++), separator);
      header = periods.isHeader(lines.text, grid.rows.get(1)) ? 1 : -1;
    }
    if (header < 0 || grid.rows.get(header).cells.stream().anyMatch(c -> hasMark(lines.text, c))) {
      return null;
    }
    List<Integer> columns = periods.columns(lines.text, grid.rows.get(header));
    int rows = 0;
    while (next < lines.size() && continues(lines, next, rows) && isRow(lines, grid, lines.get(next), separator, columns)) {
      next++;
      rows++;
    }
    return rows == 0 ? null : found(lines, grid, next);
  }

  /** "Ene. ___" and "Feb X" are months with their own marks, and head no column. */
  private static boolean hasMark(String text, Grid.GridCell cell) {
    if (cell.isEmpty()) {
      return false;
    }
    int to = cell.ranges.get(0).end();
    int from = to;
    while (from > cell.start() && text.charAt(from - 1) > ' ') {
      if ("-–—·_xX".indexOf(text.charAt(--from)) < 0) {
        return false;
      }
    }
    return from > cell.start() && from < to;
  }

  /** Whether a row may stand there: below the one above it, or all of them with a blank line between. */
  private static boolean continues(Lines lines, int i, int rows) {
    TextLine line = lines.get(i);
    return line.isText() && (line.blanksBefore == 0 || line.blanksBefore == 1 && (rows == 0 || lines.get(i - 1).blanksBefore == 1));
  }

  private static Found found(Lines lines, Grid grid, int next) {
    grid.end = lines.get(next - 1).end;
    return new Found(grid, next);
  }

  private static boolean isYears(String text, Grid.GridRow row) {
    return row.cells.stream().allMatch(c -> c.isEmpty() || isYear(Periods.folded(text, c)))
        && row.cells.stream().anyMatch(c -> !c.isEmpty());
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
  }

  /** Adds the line as a row when the cells below the months are marks or nothing. */
  private boolean isRow(Lines lines, Grid grid, TextLine line, char separator, List<Integer> columns) {
    int before = grid.markup.size();
    addRow(lines, grid, line, separator);
    Grid.GridRow row = grid.rows.get(grid.rows.size() - 1);
    boolean fits = row.cells.size() <= grid.rows.get(0).cells.size() + 1
        && (row.cells.size() > 1 || Signs.isOnlySigns(lines, line.from, line.to))
        && (periods.isHeader(lines.text, row) || columns.stream().filter(c -> c < row.cells.size())
            .allMatch(c -> isMark(lines, row.cells.get(c))));
    if (!fits) {
      grid.rows.remove(grid.rows.size() - 1);
      grid.markup.subList(before, grid.markup.size()).clear();
    }
    return fits;
  }

  private boolean isMark(Lines lines, Grid.GridCell cell) {
    Span range = cell.ranges.get(0);
    return range.isEmpty() || words.inPlan(lines.text, range.start(), range.end()) != null
        || Signs.isOnlySigns(lines, range.start(), range.end());
  }

  /** At least two lines of one mark and one label each. */
  private Found options(Lines lines, int at, char separator) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    int next = at;
    int marks = 0;
    while (next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore == 0)
        && count(lines.text, lines.get(next), separator) == 1 && lines.get(next).length() <= OptionItem.LONGEST_LABEL) {
      addRow(lines, grid, lines.get(next), separator);
      Grid.GridRow row = grid.rows.get(grid.rows.size() - 1);
      // a separator at the line's end gives no second cell
      if (row.cells.size() < 2 || isMark(lines, row.cells.get(0)) == isMark(lines, row.cells.get(1))) {
        break;
      }
      boolean first = isMark(lines, row.cells.get(0));
      marks += row.cells.get(first ? 0 : 1).isEmpty() ? 0 : 1;
      next++;
    }
    refused = Math.max(refused, next);
    if (grid.rows.size() > next - at) {
      grid.rows.remove(grid.rows.size() - 1);
      int kept = next == at ? grid.start : lines.get(next - 1).end;
      grid.markup.removeIf(m -> m.start() >= kept);
    }
    return next - at < 2 || marks == 0 ? null : found(lines, grid, next);
  }

  private static void addRow(Lines lines, Grid grid, TextLine line, char separator) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    boolean quoted = false;
    int from = line.start;
    List<Span> bars = new ArrayList<>();
    for (int i = line.from; i <= line.to; i++) {
      if (i < line.to && lines.text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (i == line.to || !quoted && parts(lines.text, i, separator)) {
        addCell(lines.text, grid, row, from, i);
        if (i < line.to) {
          bars.add(new Span(i, i + 1));
        }
        from = i + 1;
      }
    }
    grid.markup.addAll(bars);
    grid.rows.add(row);
  }

  /** The quotes around a cell are no part of it. */
  private static void addCell(String text, Grid grid, Grid.GridRow row, int from, int to) {
    int a = Chars.skipSpace(text, from, to);
    int b = Chars.trimEnd(text, a, to);
    if (b - a > 1 && text.charAt(a) == '"' && text.charAt(b - 1) == '"') {
      grid.markup.add(new Span(a, a + 1));
      grid.markup.add(new Span(b - 1, b));
      a++;
      b--;
    }
    row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, a, b));
  }
}
