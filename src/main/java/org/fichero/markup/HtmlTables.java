package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Span;

/** {@code <table>} within a text, over one line or many, with {@code colspan} and {@code rowspan}. */
final class HtmlTables implements TableNotation {
  @Override
  public Found read(Lines lines, int at) {
    TextLine region = lines.get(at);
    if (region.kind != TextLine.Kind.HTML_TABLE) {
      return null;
    }
    return new Found(new Reader(lines.text, region).read(), at + 1);
  }

  /** One table's pass over its tags. */
  private static final class Reader {
    private final String text;
    private final TextLine region;
    private final Grid grid;
    private Grid.GridRow row;
    /** Rows that the cell of each column still reaches down over. */
    private final List<Integer> spans = new ArrayList<>();
    /** Words between the cells of the row that is being read. */
    private final List<Grid.GridRow> strays = new ArrayList<>();
    private int column;
    private int width = 1;
    private int cellStart = -1;
    private int depth;

    Reader(String text, TextLine region) {
      this.text = text;
      this.region = region;
      this.grid = new Grid(region.start, region.blanksBefore);
      grid.end = region.end;
    }

    Grid read() {
      int textFrom = region.start;
      int i = region.start;
      while (i < region.end) {
        Tag tag = text.charAt(i) == '<' ? Tag.read(text, i, region.end) : null;
        if (tag == null) {
          i++;
          continue;
        }
        if (isStructure(tag)) {
          stray(textFrom, i);
          take(tag);
          grid.markup.add(new Span(i, tag.end()));
          textFrom = tag.end();
        }
        i = tag.end();
      }
      stray(textFrom, region.end);
      endRow(region.end);
      return grid;
    }

    private static boolean isStructure(Tag tag) {
      return switch (tag.name()) {
        case "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "col", "colgroup" -> true;
        default -> false;
      };
    }

    /** Words outside every cell (a caption) become a row of their own, behind the row within which they stand; signs of a quotation none. */
    private void stray(int from, int to) {
      int words = cellStart < 0 ? EndSigns.skip(text, from, to, grid) : to;
      if (words == to) {
        return;
      }
      if (isQuote(words, to)) {
        grid.markup.add(new Span(words, Chars.trimEnd(text, words, to)));
        return;
      }
      Grid.GridRow own = new Grid.GridRow(from, to);
      own.cells.add(EndSigns.cell(new Grid.GridCell(0, 1), text, words, to, grid));
      (row == null ? grid.rows : strays).add(own);
    }

    private boolean isQuote(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) > ' ' && text.charAt(i) != '>') {
          return false;
        }
      }
      return true;
    }

    private void take(Tag tag) {
      switch (tag.name()) {
        case "tr" -> {
          endRow(tag.closing() ? tag.end() : tag.start());
          if (!tag.closing()) {
            beginRow(tag.start());
          }
        }
        case "td", "th" -> {
          endCell(tag.start());
          if (!tag.closing()) {
            beginCell(tag);
          }
        }
        case "table" -> depth += tag.closing() ? -1 : 1;
        default -> endRow(tag.start());
      }
    }

    private void beginRow(int at) {
      row = new Grid.GridRow(at, at);
      column = 0;
    }

    private void beginCell(Tag tag) {
      if (row == null) {
        beginRow(tag.start());
      }
      skipSpanned();
      width = number(tag.attribute("colspan"));
      int height = number(tag.attribute("rowspan"));
      for (int c = column; c < column + width; c++) {
        while (spans.size() <= c) {
          spans.add(0);
        }
        spans.set(c, Math.max(spans.get(c), height));
      }
      grid.headed |= tag.name().equals("th") && grid.rows.isEmpty();
      cellStart = tag.end();
    }

    private void skipSpanned() {
      while (column < spans.size() && spans.get(column) > 0) {
        column++;
      }
    }

    private void endCell(int at) {
      if (cellStart >= 0) {
        row.cells.add(EndSigns.cell(new Grid.GridCell(column, width), text, cellStart, at, grid));
        column += width;
        cellStart = -1;
      }
    }

    private void endRow(int at) {
      endCell(at);
      if (row != null) {
        row.end = at;
        if (!row.cells.isEmpty()) {
          grid.rows.add(row);
        }
        spans.replaceAll(n -> Math.max(0, n - 1));
        row = null;
        grid.rows.addAll(strays);
        strays.clear();
      }
    }

    private static int number(String value) {
      if (value == null || value.isEmpty() || value.length() > 3 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return 1;
      }
      return Math.max(1, Math.min(100, Integer.parseInt(value)));
    }
  }
}
