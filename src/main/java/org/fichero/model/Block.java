package org.fichero.model;

import java.util.ArrayList;
import java.util.List;

/** A piece of a page, in reading order. Blocks do not overlap; between them is white space or {@linkplain Page#markup markup}. */
public sealed interface Block {
  /** From the first to the last character, markup of its own included. */
  Span span();

  /** Whether it is what a page ends and begins with: its furniture, or the sign of its end. */
  default boolean endsPage() {
    return this instanceof Furniture || this instanceof Separator s && s.span().length() == 1;
  }

  /**
   * One physical line of text: a heading, a line of a paragraph, a list item. Wrapped lines are several; whoever builds
   * a value joins them.
   *
   * @param span the line without its terminator
   * @param content what a reader sees: no bullets, numbering kept, no emphasis
   * @param heading the level that markup gives it, from 1; 0 when it is no heading by markup (ATX, Setext, wiki, HTML)
   * @param strong whether all of it is emphasised ({@code **so**}, {@code __so__}, {@code <b>so</b>})
   * @param bullet the list mark before the content ({@code -}, {@code •}, {@code 1.}, {@code a)}); empty without one
   * @param indent columns of white space before it, tabs to multiples of eight
   * @param blanksBefore blank lines between it and the block before
   */
  record Line(Span span, Passage content, int heading, boolean strong, String bullet, int indent, int blanksBefore)
      implements Block {
    /** The line as a table of one row, whose cells tabs part; columns count from 0. */
    public Table row() {
      List<Cell> cells = new ArrayList<>();
      String s = content.text();
      int from = 0;
      for (int p = 0; p <= s.length(); p++) {
        if (p == s.length() || s.charAt(p) == '\t') {
          cells.add(new Cell(cells.size(), 1, content.slice(from, p).strip(), List.of()));
          from = p + 1;
        }
      }
      return new Table(span, List.of(new Row(span, cells)), blanksBefore);
    }
  }

  /**
   * One line (or list) of options, each a mark and its label.
   *
   * @param options in source order; never empty
   */
  record Options(Span span, List<Option> options, int blanksBefore) implements Block {
    public Options {
      options = List.copyOf(options);
    }
  }

  /**
   * A mark and what it marks.
   *
   * @param mark its mark; {@link MarkState#BLANK} in a ticked-only list
   * @param label the words; {@link Passage#EMPTY} for a mark that stands alone on its line
   */
  record Option(Mark mark, Passage label) {}

  /**
   * A table of any notation.
   *
   * @param rows in source order, of any lengths; a Markdown delimiter row is markup and not among them
   */
  record Table(Span span, List<Row> rows, int blanksBefore) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A table's row. */
  record Row(Span span, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table's cell.
   *
   * @param column its first column, from 0
   * @param width how many columns it covers, at least 1
   * @param content its words without its marks
   * @param options its marks in order, each with the words that it marks within the cell (possibly none)
   */
  record Cell(int column, int width, Passage content, List<Option> options) {
    public Cell {
      options = List.copyOf(options);
    }

    /** The first mark; null when there is none. */
    public Mark mark() {
      return options.isEmpty() ? null : options.get(0).mark();
    }
  }

  /** A line that parts sections: {@code ---}, {@code ****}, a form feed. All of it is markup. */
  record Separator(Span span) implements Block {}

  /** Page header, footer or page number: known by repetition and place. All of it counts as markup. */
  record Furniture(Span span, String kind) implements Block {}
}
