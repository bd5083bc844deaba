package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/**
 * Cells parted by tabs, semicolons or commas of which only those are in quotes that need them (RFC 4180), as sheets are copied and saved: one at
 * least goes on over several lines, and all rows have as many cells. Looks at each line once for each separator.
 */
final class MixedQuotes implements TableNotation {
  private static final String SEPARATORS = "\t;,";
  private static final int LONGEST_ROW = 60_000;
  /** Lines before these have been looked at already, for each separator. */
  private final int[] refused = new int[SEPARATORS.length()];
  /** Whether a quote opens right behind the separator somewhere; null until asked for. */
  private boolean[] quoted;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (!first.isText() || first.from >= first.to) {
      return null;
    }
    for (int s = 0; s < refused.length; s++) {
      Found found = at < refused[s] || !quoted(lines.text)[s] ? null : read(lines, at, s);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean[] quoted(String text) {
    if (quoted == null) {
      quoted = new boolean[refused.length];
      for (int s = 0; s < quoted.length; s++) {
        quoted[s] = text.contains(SEPARATORS.charAt(s) + "\"");
      }
    }
    return quoted;
  }

  private Found read(Lines lines, int at, int separator) {
    Grid grid = new Grid(lines.get(at).start, lines.get(at).blanksBefore);
    boolean several = false;
    int next = at;
    while (next < lines.size() && lines.get(next).isText() && (next == at || lines.get(next).blanksBefore == 0)) {
      TextLine line = lines.get(next);
      Grid.GridRow row = row(lines.text, line.start, SEPARATORS.charAt(separator), grid.markup);
      if (row == null || row.cells.size() < 2 || !grid.rows.isEmpty() && grid.rows.get(0).cells.size() != row.cells.size()) {
        break;
      }
      grid.rows.add(row);
      several |= row.end > line.end;
      while (next < lines.size() && lines.get(next).start < row.end) {
        next++;
      }
    }
    if (!several || grid.rows.size() < 2) {
      refused[separator] = Math.max(next, at + 1);
      return null;
    }
    grid.end = grid.rows.get(grid.rows.size() - 1).end;
    return new Found(grid, next);
  }

  /** The row that begins at {@code from}; null when a quote does not close where a cell ends. */
  private static Grid.GridRow row(String text, int from, char separator, List<Span> markup) {
    Grid.GridRow row = new Grid.GridRow(from, from);
    List<Span> signs = new ArrayList<>();
    int limit = Math.min(text.length(), from + LONGEST_ROW);
    int i = from;
    while (true) {
      boolean quoted = i < limit && text.charAt(i) == '"';
      int end = quoted ? QuotedTables.close(text, i + 1) : end(text, i, limit, separator);
      int after = quoted ? end + 1 : end;
      boolean last = after >= limit || QuotedTables.isLineEnd(text.charAt(after));
      if (end < 0 || !last && text.charAt(after) != separator) {
        return null;
      }
      row.cells.add(quoted ? QuotedTables.cell(text, row.cells.size(), i + 1, end) : new Grid.GridCell(row.cells.size(), 1).with(text, i, end));
      if (quoted) {
        signs.add(new Span(i, i + 1));
      }
      signs.add(new Span(end, last ? after : after + 1));
      if (last) {
        row.end = after;
        signs.stream().filter(s -> !s.isEmpty()).forEach(markup::add);
        return row;
      }
      i = after + 1;
    }
  }

  private static int end(String text, int from, int limit, char separator) {
    int i = from;
    while (i < limit && text.charAt(i) != separator && !QuotedTables.isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
