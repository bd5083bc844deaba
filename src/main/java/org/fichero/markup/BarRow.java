package org.fichero.markup;

import java.util.List;
import org.fichero.model.Span;

/** One line of a table as its bars part it: single ones, escaped ones left alone, doubled ones between headings of wikis. */
final class BarRow {
  private BarRow() {}

  /** The cells of a line; {@code outer} where a bar stands before the first. Its bars go to {@code markup}, if that is asked for. */
  static Grid.GridRow read(String text, TextLine line, boolean outer, List<Span> markup) {
    Grid.GridRow row = new Grid.GridRow(line.start, line.end);
    int from = line.start;
    boolean doubled = isDoubled(text, line);
    for (int i = line.from; i < line.to; i++) {
      if (isBarAt(text, i)) {
        if (!outer || i > line.from) {
          row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, from, i));
        }
        int bars = doubled && i + 1 < line.to && text.charAt(i + 1) == '|' ? 2 : 1;
        from = HeadSigns.end(text, line, i + bars, line.to);
        if (markup != null) {
          markup.add(new Span(i, from));
        }
        i = from - 1;
      }
    }
    if (!outer || from < line.to) {
      row.cells.add(new Grid.GridCell(row.cells.size(), 1).with(text, from, line.end));
    }
    return row;
  }

  /** Confluence's headings: {@code ||Uno||Dos||}, and {@code ||Uno|x|} beside their values. */
  private static boolean isDoubled(String text, TextLine line) {
    if (!text.startsWith("||", line.from) || line.length() < 5) {
      return areDoubled(text, line);
    }
    if (text.charAt(line.from + 2) == ' ') {
      return text.startsWith("||", line.to - 2) && Character.isLetterOrDigit(text.charAt(line.from + 3));
    }
    if (!Character.isLetterOrDigit(text.charAt(line.from + 2))) {
      return false;
    }
    char next = text.charAt(line.from + 3);
    char c = text.charAt(line.from + 2);
    return next != '|' && next > ' ' || next == '|' && c != 'x' && c != 'X' && text.charAt(line.from + 4) == '|';
  }

  /** Muse's headings, {@code Uno || Dos || Tres}: all bars are doubled, with words between them. */
  private static boolean areDoubled(String text, TextLine line) {
    int pairs = 0;
    boolean words = Character.isLetterOrDigit(text.charAt(line.from));
    for (int i = line.from; words && i < line.to; i++) {
      if (text.charAt(i) == '|') {
        int next = Chars.skipSpace(text, i + 2, line.to);
        words = text.startsWith("||", i) && next < line.to && Character.isLetterOrDigit(text.charAt(next));
        pairs++;
        i++;
      }
    }
    return words && pairs > 1;
  }

  /** Where no bar closes the rows, the last one of a row begins a cell with nothing in it. */
  static void close(Grid grid, Grid.GridRow row, boolean open) {
    if (open && !grid.rows.isEmpty() && row.cells.size() + 1 == grid.rows.get(0).cells.size()) {
      Grid.GridCell empty = new Grid.GridCell(row.cells.size(), 1);
      empty.ranges.add(new Span(row.end, row.end));
      row.cells.add(empty);
    }
  }

  static boolean isBarAt(String text, int i) {
    return Chars.isBar(text.charAt(i)) && (i == 0 || text.charAt(i - 1) != '\\');
  }
}
