package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/** Simple tables of reStructuredText and their like: columns are where lines of {@code ===  ===} stand above, below the headings and at the end. */
final class RuledTables implements TableNotation {
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || !isRule(lines.text, first)) {
      return null;
    }
    List<Integer> columns = columns(lines.text, first);
    Grid grid = new Grid(first.start, first.blanksBefore);
    int i = at;
    int rules = 0;
    while (i < lines.size() && lines.get(i).isText() && rules < 3 && (i == at || lines.get(i).blanksBefore == 0)) {
      TextLine line = lines.get(i++);
      if (isRule(lines.text, line)) {
        grid.markup.add(new Span(line.from, line.to));
        grid.headed |= rules++ == 1 && grid.rows.size() == 1;
      } else {
        grid.rows.add(row(lines.text, line, columns));
      }
    }
    if (rules < 2 || grid.rows.isEmpty() || !isRule(lines.text, lines.get(i - 1))) {
      refused = i;
      return null;
    }
    grid.end = lines.get(i - 1).end;
    return new Found(grid, i);
  }

  /** At least two runs of equals signs, a space or more between them, and nothing else. */
  private static boolean isRule(String text, TextLine line) {
    if (line.from >= line.to || text.charAt(line.from) != '=' || line.length() < 5) {
      return false;
    }
    boolean gap = false;
    for (int i = line.from; i < line.to; i++) {
      char c = text.charAt(i);
      if (c != '=' && c != ' ') {
        return false;
      }
      gap |= c == ' ';
    }
    return gap;
  }

  /** Where the runs begin, as columns of the line. */
  static List<Integer> columns(String text, TextLine line) {
    List<Integer> found = new ArrayList<>();
    for (int i = line.from; i < line.to; i++) {
      if (text.charAt(i) != ' ' && (i == line.from || text.charAt(i - 1) == ' ')) {
        found.add(line.indent + i - line.from);
      }
    }
    return found;
  }

  /** The last column takes all that is left. */
  static Grid.GridRow row(String text, TextLine line, List<Integer> columns) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    int at = line.from;
    int column = line.indent;
    for (int c = 0; c < columns.size(); c++) {
      int limit = c + 1 < columns.size() ? columns.get(c + 1) : Integer.MAX_VALUE;
      int from = at;
      while (at < line.to && column < limit) {
        column += isWide(text.charAt(at)) ? 1 : 0;
        at++;
      }
      row.cells.add(new Grid.GridCell(c, 1).with(text, isEscapedSpace(text, from, at) ? at : from, at));
    }
    return row;
  }

  /** {@code \ } stands for nothing in a first cell that is empty. */
  private static boolean isEscapedSpace(String text, int from, int to) {
    return from < to && text.charAt(from) == '\\' && Chars.skipSpace(text, from + 1, to) == to;
  }

  static boolean isWide(char c) {
    return !Character.isLowSurrogate(c) && c != '\ufe0f' && Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
