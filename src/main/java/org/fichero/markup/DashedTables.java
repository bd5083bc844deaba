package org.fichero.markup;

import java.util.List;
import org.fichero.model.Span;

/**
 * Pandoc's tables by position: a line of dashes in groups, which are the columns, below the headings. Rows stand right below each other;
 * where cells have several lines, blank lines part the rows, and lines of dashes stand above the headings and at the end. Without
 * headings the outer lines have the groups.
 */
final class DashedTables implements TableNotation {
  private static final int LEAST_RULE = 10;
  private static final int MOST_HEADINGS = 4;
  /** Blank lines between two rows. */
  private static final int MOST_BLANKS = 2;
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || first.tab || first.bar) {
      return null;
    }
    int groups = groups(lines.text, first);
    if (groups == 0) {
      TextLine second = lines.peek(at + 1);
      boolean headed = second != null && second.isText() && second.blanksBefore == 0 && lines.text.charAt(second.from) == '-' && groups(lines.text, second) > 1;
      return headed ? found(lines, at, at + 1, simpleEnd(lines, at + 1), true) : null;
    }
    int head = groups > 1 ? at : head(lines, at);
    int end = head < 0 ? -1 : end(lines, head, at);
    // without headings, blank lines tell rows of several lines from rows right below each other
    return end < 0 ? null : found(lines, at, head, end + 1, head == at && !isParted(lines, at, end));
  }

  private static boolean isParted(Lines lines, int at, int end) {
    for (int i = at + 1; i <= end; i++) {
      // a row of empty cells is as wide as the others
      boolean row = lines.get(i).blanksBefore == 1 && lines.get(i).start - lines.get(i - 1).end > 3;
      if (lines.get(i).blanksBefore > 0 && !row) {
        return true;
      }
    }
    return false;
  }

  /** The table, if no cell crosses the beginning of a column. */
  private static Found found(Lines lines, int at, int head, int next, boolean simple) {
    List<Integer> columns = RuledTables.columns(lines.text, lines.get(head));
    boolean rows = next > head + 1;
    for (int i = at; i < next && rows; i++) {
      rows = fits(lines.text, lines.get(i), columns);
    }
    return rows ? new Found(grid(lines, at, head, next, columns, simple), next) : null;
  }

  /** Whether white space, or the line's end, stands before each column. */
  private static boolean fits(String text, TextLine line, List<Integer> columns) {
    if (groups(text, line) > 0) {
      return true;
    }
    int column = line.indent;
    int next = 0;
    for (int i = line.from; i < line.to && next < columns.size(); i++) {
      while (next < columns.size() && columns.get(next) <= column) {
        next++;
      }
      if (next < columns.size() && column + 1 == columns.get(next) && text.charAt(i) != ' ') {
        return false;
      }
      column += RuledTables.isWide(text.charAt(i)) ? 1 : 0;
    }
    return true;
  }

  /** The line after the rows right below each other. */
  private static int simpleEnd(Lines lines, int head) {
    int i = head + 1;
    while (i < lines.size() && lines.get(i).isText() && lines.get(i).blanksBefore == 0 && !lines.get(i).bar && !lines.get(i).tab) {
      if (groups(lines.text, lines.get(i)) > 0) {
        return i + 1;
      }
      i++;
    }
    return i;
  }

  /** How many groups of dashes the line consists of; 0 where it is anything else. */
  private static int groups(String text, TextLine line) {
    if (line.length() < LEAST_RULE || text.charAt(line.from) != '-') {
      return 0;
    }
    int groups = 0;
    for (int i = line.from; i < line.to; i++) {
      if (text.charAt(i) != '-' && text.charAt(i) != ' ') {
        return 0;
      }
      groups += text.charAt(i) == '-' && (i == line.from || text.charAt(i - 1) == ' ') ? 1 : 0;
    }
    return groups;
  }

  /** The line of groups below the headings; -1 where none stands there. */
  private static int head(Lines lines, int at) {
    for (int i = at + 1; i < lines.size() && i - at <= MOST_HEADINGS + 1; i++) {
      TextLine line = lines.get(i);
      if (!line.isText() || line.blanksBefore > 0) {
        return -1;
      }
      int groups = groups(lines.text, line);
      if (groups > 0) {
        return groups > 1 && i > at + 1 ? i : -1;
      }
    }
    return -1;
  }

  /** The line that ends the rows below {@code head}, like the one at {@code at}; -1 where none does. */
  private int end(Lines lines, int head, int at) {
    TextLine first = lines.get(at);
    int i = head + 1;
    while (i < lines.size() && lines.get(i).isText() && lines.get(i).blanksBefore <= MOST_BLANKS) {
      TextLine line = lines.get(i);
      if (groups(lines.text, line) > 0) {
        boolean same = line.length() == first.length() && line.indent == first.indent && lines.text.startsWith(lines.text.substring(first.from, first.to), line.from);
        return i > head + 1 && same ? i : -1;
      }
      i++;
    }
    refused = i;
    return -1;
  }

  private static Grid grid(Lines lines, int at, int head, int next, List<Integer> columns, boolean simple) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    boolean fresh = true;
    for (int i = at; i < next; i++) {
      TextLine line = lines.get(i);
      if (groups(lines.text, line) > 0) {
        grid.markup.add(new Span(line.from, line.to));
        grid.headed |= i == head && head > at;
        fresh = true;
        continue;
      }
      Grid.GridRow row = RuledTables.row(lines.text, line, columns);
      if (fresh || simple || line.blanksBefore > 0) {
        grid.rows.add(row);
      } else {
        goOn(grid.rows.get(grid.rows.size() - 1), row);
      }
      fresh = false;
    }
    grid.end = lines.get(next - 1).end;
    return grid;
  }

  /** Adds a further line of a row to its cells. */
  private static void goOn(Grid.GridRow row, Grid.GridRow more) {
    row.end = more.end;
    for (int c = 0; c < row.cells.size(); c++) {
      Span range = more.cells.get(c).ranges.get(0);
      if (!range.isEmpty()) {
        row.cells.get(c).ranges.add(range);
      }
    }
  }
}
