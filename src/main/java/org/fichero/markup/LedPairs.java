package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * Rows of a form in which a label leads options side by side, each with a cell for its mark: {@code Tipo | Teórico | | Práctico | X}, and those
 * below that go on with nothing in the label's cell. On which side of its words an option's mark stands, the order of the cells says: right
 * behind the label stands the first option or the place of its mark. Such a label becomes a row of its own, and so does each option.
 */
final class LedPairs {
  private static final int LONGEST_OPTION = 60;
  private static final int SHORTEST_OPTION = 2;
  private static final int LEAST_OPTIONS = 2;
  /** With the stars of bold type around it. */
  private static final int LONGEST_MARK = 6;

  private final Lines lines;
  private final CellWords words;
  private final Periods periods;

  LedPairs(Lines lines, CellWords words, Periods periods) {
    this.lines = lines;
    this.words = words;
    this.periods = periods;
  }

  /** An option's cell and the place of its mark; null where the row ends before it. */
  private record Pair(Grid.GridCell option, Grid.GridCell mark) {
    boolean isEmpty() {
      return option.isEmpty() && (mark == null || mark.isEmpty());
    }
  }

  /** The parts of a table in order, those rows parted; the table as it is where it has none. */
  List<Grid> of(Grid grid) {
    List<Integer> cuts = new ArrayList<>();
    for (int r = 0; r < grid.rows.size(); r++) {
      if (isLed(grid, r)) {
        List<Grid.GridRow> rows = grid.rows.subList(r, end(grid, r));
        List<Grid.GridRow> parted = parted(rows);
        rows.clear();
        rows.addAll(parted);
        cuts.add(parted.get(0).start);
        cuts.add(parted.get(1).start);
        r += parted.size() - 1;
        cuts.add(r + 1 < grid.rows.size() ? grid.rows.get(r + 1).start : grid.end);
      }
    }
    return cuts.isEmpty() ? List.of(grid) : grid.parts(stretches(grid, cuts));
  }

  /** Whether a label leads options there, one of them marked, and no heading stands over their marks. */
  private boolean isLed(Grid grid, int r) {
    List<Grid.GridCell> cells = grid.rows.get(r).cells;
    boolean may = cells.size() > 2 * LEAST_OPTIONS && isWords(cells.get(0), Integer.MAX_VALUE) && isMarked(cells);
    return may && options(cells) >= LEAST_OPTIONS && !(r == 1 && isHeading(grid.rows.get(0).cells, cells))
        && !(isBefore(cells) && (areOptions(grid, r - 1) || areOptions(grid, r + 1)));
  }

  /** Whether a row like it stands there: then the first words may be an option like the others, its mark behind it. */
  private boolean areOptions(Grid grid, int r) {
    List<Grid.GridCell> cells = r < 0 || r >= grid.rows.size() ? List.of() : grid.rows.get(r).cells;
    return cells.size() > 2 && isWords(cells.get(0), LONGEST_OPTION) && isBefore(cells) && options(cells) > 0;
  }

  /** Whether a sign that says yes, and no long word, stands in one of the cells behind the first. */
  private boolean isMarked(List<Grid.GridCell> cells) {
    for (Grid.GridCell cell : cells.subList(1, cells.size())) {
      Sign sign = cell.isEmpty() || cell.ranges.get(0).length() > LONGEST_MARK ? null : sign(cell);
      if (sign != null && sign.sense() != Sense.EMPTY) {
        return true;
      }
    }
    return false;
  }

  /** The sign that a cell is, stars of emphasis left out; null when it is none. */
  private Sign sign(Grid.GridCell cell) {
    Span range = cell.ranges.get(0);
    int stars = 0;
    while (2 * stars + 2 < range.length() && lines.text.charAt(range.start() + stars) == '*' && lines.text.charAt(range.end() - 1 - stars) == '*') {
      stars++;
    }
    Sign word = cell.ranges.size() > 1 ? null : words.read(lines.text, range.start() + stars, range.end() - stars);
    boolean only = word == null && cell.ranges.size() == 1 && Signs.isOnlySigns(lines, range.start(), range.end());
    List<Piece> signs = only ? Piece.signs(lines.pieces(range.start(), range.end())) : List.of();
    return signs.isEmpty() ? word : signs.get(0).sign;
  }

  /** How many options stand behind the first cell; -1 where anything else does. */
  private int options(List<Grid.GridCell> cells) {
    int options = 0;
    for (Pair pair : pairs(cells, isBefore(cells))) {
      boolean own = isWords(pair.option(), LONGEST_OPTION) && (pair.mark() == null || pair.mark().isEmpty() || isSign(pair.mark()));
      if (!own && !pair.isEmpty()) {
        return -1;
      }
      options += own ? 1 : 0;
    }
    return options;
  }

  /** Whether marks stand before their options: there is room for one right behind the label. */
  private boolean isBefore(List<Grid.GridCell> cells) {
    return cells.get(1).isEmpty() || isSign(cells.get(1));
  }

  private static List<Pair> pairs(List<Grid.GridCell> cells, boolean before) {
    List<Pair> pairs = new ArrayList<>(cells.size() / 2);
    for (int c = before ? 2 : 1; c < cells.size(); c += 2) {
      int mark = before ? c - 1 : c + 1;
      pairs.add(new Pair(cells.get(c), mark < cells.size() ? cells.get(mark) : null));
    }
    return pairs;
  }

  private boolean isWords(Grid.GridCell cell, int longest) {
    int length = cell.isEmpty() ? 0 : end(cell) - cell.start();
    return length >= SHORTEST_OPTION && length <= longest && !isSign(cell) && Character.isLetter(lines.text.charAt(cell.start()))
        && !periods.isMonth(Periods.folded(lines.text, cell));
  }

  private boolean isSign(Grid.GridCell cell) {
    return !cell.isEmpty() && sign(cell) != null;
  }

  private static int end(Grid.GridCell cell) {
    return cell.ranges.get(cell.ranges.size() - 1).end();
  }

  /** Whether the table's first row has a word over each cell: then these are data. */
  private boolean isHeading(List<Grid.GridCell> heading, List<Grid.GridCell> cells) {
    return heading.size() >= cells.size() && heading.stream().noneMatch(c -> c.isEmpty() || isSign(c));
  }

  /** After the last row that goes on with options on the same side of their marks; the last option may stand alone. */
  private int end(Grid grid, int from) {
    boolean before = isBefore(grid.rows.get(from).cells);
    int end = from + 1;
    while (end < grid.rows.size()) {
      List<Grid.GridCell> cells = grid.rows.get(end).cells;
      if (cells.size() < 2 || !cells.get(0).isEmpty() || isBefore(cells) != before || options(cells) < 1) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** The label, then each option with its mark. */
  private List<Grid.GridRow> parted(List<Grid.GridRow> rows) {
    List<Grid.GridCell> first = rows.get(0).cells;
    Grid.GridRow label = new Grid.GridRow(rows.get(0).start, end(first.get(0)));
    label.cells.add(first.get(0));
    List<Grid.GridRow> parted = new ArrayList<>(List.of(label));
    for (Grid.GridRow row : rows) {
      for (Pair pair : pairs(row.cells, isBefore(first))) {
        if (!pair.isEmpty()) {
          parted.add(option(pair, isBefore(first)));
        }
      }
    }
    return parted;
  }

  private static Grid.GridRow option(Pair pair, boolean before) {
    int end = end(pair.option());
    Grid.GridCell mark = new Grid.GridCell(before ? 0 : 1, 1);
    mark.ranges.addAll(pair.mark() == null ? List.of(new Span(end, end)) : pair.mark().ranges);
    Grid.GridCell option = new Grid.GridCell(before ? 1 : 0, 1);
    option.ranges.addAll(pair.option().ranges);
    option.quoted = pair.option().quoted;
    Grid.GridRow row = new Grid.GridRow(before && !mark.isEmpty() ? mark.start() : option.start(), before ? end : Math.max(end, end(mark)));
    row.cells.addAll(before ? List.of(mark, option) : List.of(option, mark));
    return row;
  }

  private static List<Span> stretches(Grid grid, List<Integer> cuts) {
    List<Span> stretches = new ArrayList<>();
    int from = grid.start;
    for (int cut : cuts) {
      if (cut > from) {
        stretches.add(new Span(from, cut));
        from = cut;
      }
    }
    if (grid.end > from) {
      stretches.add(new Span(from, grid.end));
    }
    return stretches;
  }
}
