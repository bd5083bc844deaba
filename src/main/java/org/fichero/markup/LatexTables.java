package org.fichero.markup;

import java.util.Set;
import org.fichero.model.Span;

/**
 * LaTeX's tables: from <code>\begin{tabular}</code> and its kin to their end, cells parted by {@code &}, rows ended by two
 * backslashes, wherever the lines break; readers of formulas write tables so.
 */
final class LatexTables implements TableNotation {
  private static final Set<String> NAMES =
      Set.of("tabular", "tabular*", "tabularx", "tabulary", "longtable", "longtblr", "tblr", "supertabular", "array", "tabu");
  private static final Set<String> RULES = Set.of("hline", "toprule", "midrule", "bottomrule", "cline", "cmidrule", "endhead", "endfirsthead",
      "endfoot", "endlastfoot", "hhline", "rowcolor", "centering", "addlinespace");
  private static final String BEGIN = "\\begin{";
  private static final int MOST_WIDTH = 100;
  /** Lines before this one have been looked at already. */
  private int refused;

  @Override
  public Found read(Lines lines, int at) {
    TextLine first = lines.get(at);
    if (at < refused || !first.isText() || !lines.text.startsWith(BEGIN, first.from)) {
      return null;
    }
    int close = lines.text.indexOf('}', first.from);
    String name = close < 0 || close > first.from + 24 ? "" : lines.text.substring(first.from + BEGIN.length(), close);
    if (!NAMES.contains(name)) {
      return null;
    }
    String end = "\\end{" + name + "}";
    int last = at;
    while (last < lines.size() && !ends(lines, last, end)) {
      last++;
    }
    if (last == lines.size()) {
      refused = last;
      return null;
    }
    return found(lines, at, last, close + 1, end);
  }

  private static boolean ends(Lines lines, int i, String end) {
    TextLine line = lines.get(i);
    return line.isText() && line.to - end.length() >= line.from && lines.text.startsWith(end, line.to - end.length());
  }

  private static Found found(Lines lines, int at, int last, int from, String end) {
    TextLine first = lines.get(at);
    int to = lines.get(last).to;
    int body = LatexCommands.arguments(lines.text, from, first.to, 9);
    Grid grid = new Grid(first.start, first.blanksBefore);
    grid.markup.add(new Span(first.from, body));
    new Cells(lines.text, grid, to - end.length()).read(body);
    grid.markup.add(new Span(to - end.length(), to));
    grid.end = to;
    return grid.rows.isEmpty() ? null : new Found(grid, last + 1);
  }

  /** Cuts the body into cells. */
  private static final class Cells {
    private final String text;
    private final Grid grid;
    private final int end;
    private Grid.GridRow row;
    private int column;

    Cells(String text, Grid grid, int end) {
      this.text = text;
      this.grid = grid;
      this.end = end;
    }

    void read(int body) {
      int from = rules(body);
      int deep = 0;
      for (int i = from; i < end; i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          if (deep == 0 && text.startsWith("\\\\", i)) {
            cell(from, i);
            i = endRow(i);
            from = rules(i);
            i = from - 1;
          } else {
            i++;
          }
        } else if (c == '&' && deep == 0 && Entities.read(text, i, end) == null) {
          cell(from, i);
          grid.markup.add(new Span(i, i + 1));
          from = i + 1;
        } else {
          deep = Math.max(0, deep + (c == '{' ? 1 : c == '}' ? -1 : 0));
        }
      }
      if (row != null || EndSigns.skip(text, from, end, grid) < end) {
        cell(from, end);
      }
    }

    /** After the rules between rows. */
    private int rules(int from) {
      int i = EndSigns.skip(text, from, end, grid);
      while (i < end && text.charAt(i) == '\\') {
        int name = i + 1;
        int to = name;
        while (to < end && Character.isLetter(text.charAt(to))) {
          to++;
        }
        if (!RULES.contains(text.substring(name, to))) {
          break;
        }
        to = to < end && text.charAt(to) == '(' && text.indexOf(')', to) > 0 ? text.indexOf(')', to) + 1 : to;
        to = LatexCommands.arguments(text, Math.min(to, end), end, 2);
        grid.markup.add(new Span(i, to));
        i = EndSigns.skip(text, to, end, grid);
      }
      return i;
    }

    /** After the two backslashes and what they say of the distance to the next row. */
    private int endRow(int at) {
      int to = at + 2 + (at + 2 < end && text.charAt(at + 2) == '*' ? 1 : 0);
      to = to < end && text.charAt(to) == '[' ? LatexCommands.arguments(text, to, end, 1) : to;
      grid.markup.add(new Span(at, to));
      row = null;
      return to;
    }

    private void cell(int from, int to) {
      int a = EndSigns.skip(text, from, to, grid);
      if (row == null) {
        row = new Grid.GridRow(a, to);
        column = 0;
        grid.rows.add(row);
      }
      row.end = Chars.trimEnd(text, Math.min(a, to), to);
      int width = width(a, to);
      Grid.GridCell cell = new Grid.GridCell(column, width);
      int begin = command(a, to);
      int stop = begin > a ? Chars.trimEnd(text, begin, to) - 1 : to;
      if (begin > a) {
        grid.markup.add(new Span(a, begin));
        grid.markup.add(new Span(stop, stop + 1));
      }
      ranges(cell, begin, stop);
      row.cells.add(cell);
      column += width;
    }

    /** A cell's lines, one by one. */
    private void ranges(Grid.GridCell cell, int from, int to) {
      int i = from;
      for (int k = from; k < to; k++) {
        if (text.charAt(k) == '\n' || text.charAt(k) == '\r') {
          if (Chars.skipSpace(text, i, k) < k) {
            EndSigns.cell(cell, text, i, k, grid);
          }
          i = k + 1;
        }
      }
      if (cell.ranges.isEmpty() || Chars.skipSpace(text, i, to) < to) {
        EndSigns.cell(cell, text, i, to, grid);
      }
    }

    /** Where the words of a <code>\multicolumn{2}{c}{words}</code> begin; {@code from} where the cell is none. */
    private int command(int from, int to) {
      int name = text.startsWith("\\multicolumn{", from) ? from + 12 : text.startsWith("\\multirow{", from) ? from + 9 : -1;
      if (name < 0) {
        return from;
      }
      int words = LatexCommands.arguments(text, name, to, 2);
      boolean whole = words + 1 < to && text.charAt(words) == '{' && text.charAt(Chars.trimEnd(text, words, to) - 1) == '}';
      return whole ? words + 1 : from;
    }

    private int width(int from, int to) {
      if (!text.startsWith("\\multicolumn{", from)) {
        return 1;
      }
      int width = 0;
      for (int i = from + 13; i < to && width < MOST_WIDTH && Character.isDigit(text.charAt(i)); i++) {
        width = width * 10 + Character.digit(text.charAt(i), 10);
      }
      return Math.max(1, Math.min(MOST_WIDTH, width));
    }
  }
}
