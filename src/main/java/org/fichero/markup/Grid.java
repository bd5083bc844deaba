package org.fichero.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.model.Span;

/** A table as its notation draws it: where its cells stand, and nothing of what they mean. */
final class Grid {
  final int start;
  int end;
  final int blanksBefore;
  final List<GridRow> rows = new ArrayList<>();
  /** Bars, delimiter rows, tags. */
  final List<Span> markup = new ArrayList<>();
  /** The first row is a heading by the notation itself. */
  boolean headed;
  /** The headings of answers above the first row, on the page before; null without any. */
  Answers above;

  Grid(int start, int blanksBefore) {
    this.start = start;
    this.blanksBefore = blanksBefore;
  }

  /**
   * The rows and the markup that stand within each stretch of the text.
   *
   * @param stretches ascending, none over another
   */
  List<Grid> parts(List<Span> stretches) {
    List<GridRow> rowsByStart = rows.stream().sorted(Comparator.comparingInt(r -> r.start)).toList();
    List<Span> markupByStart = markup.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    List<Grid> parts = new ArrayList<>(stretches.size());
    int row = 0;
    int sign = 0;
    for (Span stretch : stretches) {
      Grid part = new Grid(stretch.start(), stretch.start() == start ? blanksBefore : 0);
      for (; row < rowsByStart.size() && rowsByStart.get(row).start < stretch.end(); row++) {
        part.add(rowsByStart.get(row));
      }
      for (; sign < markupByStart.size() && markupByStart.get(sign).start() < stretch.end(); sign++) {
        part.add(markupByStart.get(sign));
      }
      part.headed = headed && stretch.start() == start;
      part.end = part.rows.isEmpty() ? stretch.start() : part.rows.get(part.rows.size() - 1).end;
      parts.add(part);
    }
    return parts;
  }

  private void add(GridRow row) {
    if (row.start >= start) {
      rows.add(row);
    }
  }

  private void add(Span sign) {
    if (sign.start() >= start) {
      markup.add(sign);
    }
  }

  /** Cells of one row, from left to right. */
  static final class GridRow {
    final int start;
    int end;
    final List<GridCell> cells = new ArrayList<>();

    GridRow(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  /** A cell's characters, white space around them left out; several ranges where it is broken over lines. */
  static final class GridCell {
    final int column;
    final int width;
    final List<Span> ranges = new ArrayList<>(1);
    /** Its lines are its own and not broken at a width; a quote in it is doubled. */
    boolean quoted;

    GridCell(int column, int width) {
      this.column = column;
      this.width = width;
    }

    GridCell with(String text, int from, int to) {
      int a = Chars.skipSpace(text, from, to);
      int b = Chars.trimEnd(text, a, to);
      ranges.add(new Span(Math.min(a, b), b));
      return this;
    }

    boolean isEmpty() {
      for (Span range : ranges) {
        if (!range.isEmpty()) {
          return false;
        }
      }
      return true;
    }

    int start() {
      return ranges.get(0).start();
    }
  }
}
