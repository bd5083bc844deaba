package org.fichero.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * A table that only spaces lay out, as {@code pdftotext -layout} leaves it: below a line of known headings, what stands under
 * a heading is of its column. A table with a line whose parts could belong to two columns is not read at all.
 */
final class PositionedTable {
  /** Spaces that part one cell from the next. */
  private static final int GAP = 2;
  /** More headings than a page has room for are none. */
  private static final int MOST_COLUMNS = 50;
  /** Of money: {@code US$}. */
  private static final int LONGEST_SIGN = 3;

  private final List<Part> heads;
  private final List<Passage[]> rows = new ArrayList<>();

  /** Words of a line between gaps, and the columns of the page that they cover. */
  private record Part(Passage words, int start, int end) {
    int overlap(Part other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }
  }

  private PositionedTable(List<Part> heads) {
    this.heads = heads;
  }

  /**
   * The blocks with the lines of such a table made a table.
   *
   * @param isHead whether a row holds the headings of the columns
   * @param least rows that it has at least below them
   * @return {@code blocks} themselves where there is no such table
   */
  static List<Block> in(List<Block> blocks, Predicate<Block.Row> isHead, int least) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && line.content().text().contains("  ")) {
        List<Part> heads = parts(line);
        if (heads.size() > 1 && heads.size() <= MOST_COLUMNS && isHead.test(row(heads.stream().map(Part::words).toArray(Passage[]::new)))) {
          return new PositionedTable(heads).from(blocks, i, least);
        }
      }
    }
    return blocks;
  }

  private List<Block> from(List<Block> blocks, int at, int least) {
    rows.add(heads.stream().map(Part::words).toArray(Passage[]::new));
    int end = at + 1;
    while (end < blocks.size() && blocks.get(end) instanceof Block.Line line && (line.blanksBefore() == 0 || end == at + 1)) {
      if (!add(parts(line))) {
        return blocks;
      }
      end++;
    }
    if (rows.size() <= least) {
      return blocks;
    }
    Span span = blocks.get(at).span().union(blocks.get(end - 1).span());
    List<Block> read = new ArrayList<>(blocks.subList(0, at));
    read.add(new Block.Table(span, rows.stream().map(PositionedTable::row).toList(), 0));
    read.addAll(blocks.subList(end, blocks.size()));
    return read;
  }

  /** Takes a line as a row, or as what goes on in the row before. */
  private boolean add(List<Part> parts) {
    Passage[] cells = new Passage[heads.size()];
    Arrays.fill(cells, Passage.EMPTY);
    int before = -1;
    for (int i = 0; i < parts.size(); i++) {
      int column = parts.size() == heads.size() ? i : column(parts.get(i));
      if (column <= before) {
        return false;
      }
      cells[column] = parts.get(i).words();
      before = column;
    }
    if (goesOn(cells)) {
      Passage[] last = rows.get(rows.size() - 1);
      for (int c = 0; c < cells.length; c++) {
        last[c] = cells[c].isBlank() ? last[c] : last[c].isBlank() ? cells[c] : last[c].join(" ", cells[c]);
      }
    } else {
      rows.add(cells);
    }
    return true;
  }

  /** Nothing in the first column, or only a small letter there and nothing in the others. */
  private boolean goesOn(Passage[] cells) {
    if (rows.size() < 2) {
      return false;
    }
    boolean alone = Arrays.stream(cells).skip(1).allMatch(Passage::isBlank);
    return cells[0].isBlank() || alone && Character.isLowerCase(cells[0].text().charAt(0));
  }

  /** The one heading that words stand under; -1 where none does, or two do. */
  private int column(Part part) {
    int found = -1;
    for (int i = 0; i < heads.size(); i++) {
      if (part.overlap(heads.get(i)) > 0) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static List<Part> parts(Block.Line line) {
    String s = line.content().text();
    List<Part> parts = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int i = 0; i < s.length(); i++) {
      if (Passage.isSpace(s.charAt(i))) {
        continue;
      }
      if (start >= 0 && i - last > GAP && !isSign(s, start, last + 1, i)) {
        parts.add(part(line, start, last + 1));
        start = i;
      }
      start = start < 0 ? i : start;
      last = i;
    }
    if (start >= 0) {
      parts.add(part(line, start, last + 1));
    }
    return parts;
  }

  /** "$   412.300.000": a sign set apart so that all of a column stand below each other is of the figure behind it. */
  private static boolean isSign(String s, int from, int to, int next) {
    return Character.isDigit(s.charAt(next)) && to - from <= LONGEST_SIGN && s.charAt(to - 1) == '$';
  }

  private static Part part(Block.Line line, int from, int to) {
    return new Part(line.content().slice(from, to), line.indent() + from, line.indent() + to);
  }

  private static Block.Row row(Passage[] words) {
    List<Block.Cell> cells = new ArrayList<>();
    Span span = null;
    for (int c = 0; c < words.length; c++) {
      cells.add(new Block.Cell(c, 1, words[c], List.of()));
      Span own = words[c].span();
      span = span == null ? own : own == null ? span : span.union(own);
    }
    return new Block.Row(span, cells);
  }
}
