package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Span;

/** What a page is made of once labels are known: a label, or a block that is none. */
sealed interface Piece {
  /** Its place. */
  Span span();

  /**
   * A block that is no label.
   *
   * @param cell whether it stands in a cell beside a label, with more rows of the table below
   */
  record Content(Block block, boolean cell) implements Piece {
    /** One that stands in no such cell. */
    Content(Block block) {
      this(block, false);
    }

    @Override
    public Span span() {
      return block.span();
    }
  }

  /**
   * A label.
   *
   * @param spans its characters
   * @param heading the level that markup gives its line; 0 without one
   * @param blanksBefore blank lines before it
   * @param beside whether its value begins beside it in a row of a table
   * @param opens whether it is a numbered marker or a title's own label, which only a new ficha has
   * @param row whether it is the first of a row, or column, of a table in which each of them is a ficha
   */
  record Label(
      String field, List<Span> spans, String words, Confidence confidence, int heading, int blanksBefore, boolean beside,
      boolean opens, boolean row)
      implements Piece {
    /** One that stands in no list of fichas. */
    Label(String field, List<Span> spans, String words, Confidence confidence, int heading, int blanksBefore, boolean beside, boolean opens) {
      this(field, spans, words, confidence, heading, blanksBefore, beside, opens, false);
    }

    @Override
    public Span span() {
      return spans.get(0).union(spans.get(spans.size() - 1));
    }
  }
}
