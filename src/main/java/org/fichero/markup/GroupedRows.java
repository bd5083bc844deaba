package org.fichero.markup;

import java.util.List;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Rows of a drawn table that stand right below each other, where its lines part groups of rows and not each row from the next. */
final class GroupedRows {
  /** Letters of small words. */
  private static final int SMALL = 3;

  private GroupedRows() {}

  /**
   * Whether some line of the first column would have fitted behind the one above it: no width broke it there, so that it
   * begins a row of its own.
   */
  static boolean are(Lines lines, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      Span first = cell(lines, i, 0);
      Span next = cell(lines, i + 1, 0);
      boolean rows = first != null && next != null && begins(lines.text, next) && !isOpen(lines.text, first) && isFilled(lines, i) && isFilled(lines, i + 1);
      if (rows && first.length() + 1 + firstWord(lines.text, next) <= width(lines, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row's first cell is empty, or goes on with the words above it. */
  static boolean goesOn(String text, Grid.GridRow row) {
    Span first = row.cells.get(0).ranges.get(0);
    return first.isEmpty() || !begins(text, first);
  }

  private static boolean begins(String text, Span cell) {
    return !cell.isEmpty() && (Character.isUpperCase(text.charAt(cell.start())) || Character.isDigit(text.charAt(cell.start())));
  }

  /** Whether words must follow: "Elemento innovador/", "Departamento de". */
  private static boolean isOpen(String text, Span cell) {
    String words = text.substring(cell.start(), cell.end());
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return "/,-–(".indexOf(words.charAt(words.length() - 1)) >= 0 || last.length() <= SMALL && Character.isLowerCase(last.charAt(0));
  }

  private static boolean isFilled(Lines lines, int i) {
    return cell(lines, i, 1) != null;
  }

  /** Null for an empty cell, or none, or a line that is drawn. */
  private static Span cell(Lines lines, int i, int column) {
    TextLine line = lines.get(i);
    List<Grid.GridCell> cells = BarTables.isDelimiter(lines.text, line) ? List.of() : BarRow.read(lines.text, line, true, null).cells;
    Span range = column < cells.size() ? cells.get(column).ranges.get(0) : null;
    return range == null || range.isEmpty() ? null : range;
  }

  private static int firstWord(String text, Span cell) {
    int end = cell.start();
    while (end < cell.end() && !Passage.isSpace(text.charAt(end))) {
      end++;
    }
    return end - cell.start();
  }

  /** Of the first column, a space at either side left out. */
  private static int width(Lines lines, int i) {
    TextLine line = lines.get(i);
    int bar = line.from + 1;
    while (bar < line.to && !BarRow.isBarAt(lines.text, bar)) {
      bar++;
    }
    return bar - line.from - 3;
  }
}
