package org.fichero.markup;

import java.util.List;
import org.fichero.model.Span;

/** Text in a box drawn with characters, whose sides are bars and whose lines are whatever they are without it: no table. */
final class TextBoxes {
  /** A bar and a space stand before the words. */
  private static final int SIDE = 2;
  private static final int FEWEST = 2;

  private TextBoxes() {}

  /** Whether borders stand above and below only, and one cell between bars in every row. */
  static boolean isOne(Lines lines, int at, TableNotation.Found found) {
    List<Grid.GridRow> rows = found.grid().rows;
    int last = found.next() - 1;
    boolean boxed = rows.size() >= FEWEST && rows.size() == last - at - 1 && Frames.isBorder(lines, at) && Frames.isBorder(lines, last);
    for (int i = at + 1; i < last && boxed; i++) {
      TextLine line = lines.get(i);
      List<Grid.GridCell> cells = rows.get(i - at - 1).cells;
      boxed = cells.size() == 1 && cells.get(0).ranges.size() == 1 && line.from + 1 < line.to && Chars.isBar(lines.text.charAt(line.from)) && Chars.isBar(lines.text.charAt(line.to - 1));
    }
    return boxed;
  }

  /** Takes the box off its lines; those without words are blank ones. */
  static void open(Lines lines, int at, TableNotation.Found found, PageBuilder page) {
    int blanks = 0;
    for (int i = at; i < found.next(); i++) {
      TextLine line = lines.get(i);
      boolean border = i == at || i == found.next() - 1;
      Span words = border ? new Span(line.start, line.start) : found.grid().rows.get(i - at - 1).cells.get(0).ranges.get(0);
      page.markup(line.from, border ? line.to : line.from + 1);
      if (!border) {
        page.markup(line.to - 1, line.to);
      }
      line.indent = Math.max(0, words.start() - line.from - SIDE);
      line.blanksBefore += blanks;
      blanks = !border && words.isEmpty() ? blanks + 1 : 0;
      line.from = words.start();
      line.to = words.end();
      line.bar = false;
      line.wide = line.tab || lines.text.substring(line.from, line.to).contains("  ");
    }
  }
}
