package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row of frames side by side, each with a short word and below it, in the same frame, a sign, a colour or nothing, as pages of the web draw a
 * year's months: read as a row of headings over a row of signs.
 */
final class BoxedSigns {
  private static final int LEAST = 6;
  private static final int LONGEST = 12;
  /** A colour below a word covers so much of its frame's width, and no more of its height. */
  private static final float WIDE = 0.5f;
  private static final float LOW = 0.75f;

  private final RuledTable table;
  private final Map<Integer, List<TextLine>> cells;
  private final PageInk ink;

  BoxedSigns(RuledTable table, Map<Integer, List<TextLine>> cells, PageInk ink) {
    this.table = table;
    this.cells = cells;
    this.ink = ink;
  }

  /** Whether a row is one of these, and something stands below a word. */
  boolean isRow(int row) {
    boolean signed = false;
    for (int c = 0; c < table.columns(); c++) {
      int i = table.cellAt(c, row);
      boolean single = i >= 0 && table.cell(i).lastColumn() == c && table.cell(i).lastRow() == row && table.cell(i).row() == row;
      List<TextLine> lines = single ? cells.getOrDefault(i, List.of()) : List.of();
      boolean word = !lines.isEmpty() && lines.size() < 3 && isWord(lines.get(0));
      if (!word || lines.size() > 1 && !isSign(lines.get(1))) {
        return false;
      }
      signed |= lines.size() > 1 || below(i) != null;
    }
    return signed && table.columns() >= LEAST;
  }

  private static boolean isWord(TextLine line) {
    String text = line.text();
    return text.length() <= LONGEST && text.indexOf(' ') < 0 && line.first().mark() == null && Character.isLetter(text.charAt(0));
  }

  private static boolean isSign(TextLine line) {
    return line.chunks().size() == 1 && line.firstChunk().glyphs().size() == 1 && (OptionSigns.isSign(line.first()) || "xX\u2717\u2718".contains(line.text()));
  }

  /** The colour below a cell's word; null for none. */
  private PageInk.Shade below(int cell) {
    Rect area = table.area(cell);
    TextLine word = cells.get(cell).get(0);
    // how low a word reaches that stands upright nobody knows here
    float foot = ink.turned.contains(word.first()) ? area.y0() : word.y() - 1;
    PageInk.Shade found = null;
    for (PageInk.Shade s : ink.shades) {
      boolean within = area.contains(s.area(), 1) && s.area().y0() > foot;
      found = within && s.area().width() > WIDE * area.width() && s.area().height() < LOW * area.height() ? s : found;
    }
    return found;
  }

  /** The two rows that such a row is. */
  List<List<Grid.Cell>> rows(int row, int page) {
    List<Grid.Cell> words = new ArrayList<>();
    List<Grid.Cell> signs = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      int i = table.cellAt(c, row);
      List<TextLine> lines = cells.get(i);
      Rect area = table.area(i);
      String address = "page " + page + " @" + Math.round(area.x0()) + "," + Math.round(area.y0());
      words.add(Grid.Cell.of(RuledTableReader.joined(List.of(lines.get(0).firstChunk()), 0, page), address));
      Flow sign = lines.size() > 1 ? RuledTableReader.joined(List.of(lines.get(1).firstChunk()), 0, page) : new Flow();
      PageInk.Shade fill = below(i);
      signs.add(new Grid.Cell(List.of(new Piece.Paragraph(sign)), 1, 1, false, fill == null ? null : RuledTableReader.hex(fill.rgb()), address));
    }
    return List.of(words, signs);
  }
}
