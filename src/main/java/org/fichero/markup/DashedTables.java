package org.fichero.markup;

import java.util.List;
import org.fichero.model.Span;

/**
 * Pandoc's tables whose cells may have several lines: a line of dashes above the headings and one at the end, one of dashes in groups,
 * which are the columns, below the headings, and blank lines between rows. Without headings the outer lines have the groups.
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
    int groups = at < refused || !first.isText() ? 0 : groups(lines.text, first);
    if (groups == 0) {
      return null;
    }
    int head = groups > 1 ? at : head(lines, at);
    int end = head < 0 ? -1 : end(lines, head, groups);
    return end < 0 ? null : new Found(grid(lines, at, head, end), end + 1);
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

  /** The line that ends the rows below {@code head}; -1 where none does. */
  private int end(Lines lines, int head, int groups) {
    int i = head + 1;
    while (i < lines.size() && lines.get(i).isText() && lines.get(i).blanksBefore <= MOST_BLANKS) {
      if (groups(lines.text, lines.get(i)) > 0) {
        return i > head + 1 && groups(lines.text, lines.get(i)) == groups ? i : -1;
      }
      i++;
    }
    refused = i;
    return -1;
  }

  private static Grid grid(Lines lines, int at, int head, int end) {
    List<Integer> columns = RuledTables.columns(lines.text, lines.get(head));
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    boolean fresh = true;
    for (int i = at; i <= end; i++) {
      TextLine line = lines.get(i);
      if (i == at || i == head || i == end) {
        grid.markup.add(new Span(line.from, line.to));
        grid.headed |= i == head && head > at;
        fresh = true;
        continue;
      }
      Grid.GridRow row = RuledTables.row(lines.text, line, columns);
      if (fresh || line.blanksBefore > 0) {
        grid.rows.add(row);
      } else {
        goOn(grid.rows.get(grid.rows.size() - 1), row);
      }
      fresh = false;
    }
    grid.end = lines.get(end).end;
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
