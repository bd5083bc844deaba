package org.fichero.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Span;

/**
 * What converters write into bar tables that the document does not say: the words of a merged cell once for each cell that it covers,
 * {@code NaN} where nothing stands, {@code Unnamed: 0} above a column without a heading.
 */
final class MergedText {
  private static final int LEAST_ROWS = 3;
  private static final String NOTHING = "NaN";
  private static final String UNNAMED = "Unnamed: ";

  private final String text;
  private final Grid grid;

  private MergedText(String text, Grid grid) {
    this.text = text;
    this.grid = grid;
  }

  /** Empties such cells; their words are markup. */
  static void clear(String text, Grid grid) {
    MergedText reader = new MergedText(text, grid);
    if (reader.holds(NOTHING) || reader.holds(UNNAMED)) {
      reader.nothing();
    }
    if (grid.rows.size() >= LEAST_ROWS && grid.rows.get(0).cells.size() > 2 && reader.isRepeated()) {
      reader.merged();
    }
  }

  private boolean holds(String words) {
    return Chars.find(text, words, grid.start, grid.end) >= 0;
  }

  private void nothing() {
    long times = grid.rows.stream().flatMap(r -> r.cells.stream()).filter(c -> words(c).equals(NOTHING)).count();
    boolean headed = grid.rows.get(0).cells.stream().anyMatch(this::isUnnamed);
    for (Grid.GridRow row : grid.rows) {
      row.cells.stream().filter(c -> (times > 1 || headed) && words(c).equals(NOTHING) || isUnnamed(c)).forEach(this::empty);
    }
  }

  private boolean isUnnamed(Grid.GridCell cell) {
    String words = words(cell);
    return words.startsWith(UNNAMED) && words.length() > UNNAMED.length() && words.substring(UNNAMED.length()).chars().allMatch(Character::isDigit);
  }

  /** Whether all rows are one cell over several columns, bar those whose first cell goes over several rows. */
  private boolean isRepeated() {
    int wide = 0;
    for (int r = 0; r < grid.rows.size(); r++) {
      boolean repeats = isWide(grid.rows.get(r));
      boolean tall = r > 0 && isTall(r - 1) || r + 1 < grid.rows.size() && isTall(r);
      if (!repeats && !tall) {
        return false;
      }
      wide += repeats ? 1 : 0;
    }
    return wide >= LEAST_ROWS;
  }

  /** Whether the cells behind the first are all the same words. */
  private boolean isWide(Grid.GridRow row) {
    Set<String> words = new HashSet<>();
    row.cells.stream().skip(1).forEach(c -> words.add(words(c)));
    return row.cells.size() > 2 && words.size() == 1 && hasLetter(words.iterator().next());
  }

  private static boolean hasLetter(String words) {
    return words.length() > 1 && words.chars().anyMatch(Character::isLetter);
  }

  /** Whether the row below begins with the same cell. */
  private boolean isTall(int r) {
    List<Grid.GridCell> cells = grid.rows.get(r).cells;
    List<Grid.GridCell> below = grid.rows.get(r + 1).cells;
    return !cells.isEmpty() && !below.isEmpty() && hasLetter(words(cells.get(0))) && words(cells.get(0)).equals(words(below.get(0)));
  }

  private void merged() {
    for (int r = grid.rows.size() - 1; r >= 0; r--) {
      List<Grid.GridCell> cells = grid.rows.get(r).cells;
      boolean tall = r > 0 && isTall(r - 1);
      for (int c = cells.size() - 1; c > 0; c--) {
        if (hasLetter(words(cells.get(c))) && words(cells.get(c)).equals(words(cells.get(c - 1)))) {
          empty(cells.get(c));
        }
      }
      if (tall) {
        empty(cells.get(0));
      }
    }
  }

  private String words(Grid.GridCell cell) {
    if (cell.ranges.size() == 1) {
      return text.substring(cell.ranges.get(0).start(), cell.ranges.get(0).end());
    }
    StringBuilder words = new StringBuilder();
    cell.ranges.forEach(r -> words.append(text, r.start(), r.end()).append('\n'));
    return words.toString().strip();
  }

  private void empty(Grid.GridCell cell) {
    cell.ranges.stream().filter(r -> !r.isEmpty()).forEach(grid.markup::add);
    int at = cell.start();
    cell.ranges.clear();
    cell.ranges.add(new Span(at, at));
  }
}
