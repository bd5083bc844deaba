package org.fichero.markup;

import java.util.ArrayList;
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

  Grid(int start, int blanksBefore) {
    this.start = start;
    this.blanksBefore = blanksBefore;
  }

  /** The rows and the markup that stand within a stretch of the text. */
  Grid part(int from, int to) {
    Grid part = new Grid(from, from == start ? blanksBefore : 0);
    rows.stream().filter(r -> r.start >= from && r.start < to).forEach(part.rows::add);
    markup.stream().filter(m -> m.start() >= from && m.start() < to).forEach(part.markup::add);
    part.headed = headed && from == start;
    part.end = part.rows.isEmpty() ? from : part.rows.get(part.rows.size() - 1).end;
    return part;
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
