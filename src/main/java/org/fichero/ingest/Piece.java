package org.fichero.ingest;

/** A block of a flowing document, in reading order, before it becomes canonical text. */
sealed interface Piece {
  /** A paragraph. */
  record Paragraph(Flow flow) implements Piece {}

  /** A heading of a level from 1. */
  record Heading(int level, Flow flow) implements Piece {}

  /** A document's title, which is no heading of its outline: a heading where no heading of the first level follows. */
  record Title(Flow flow) implements Piece {}

  /** An item of a list at a level from 0 with its bullet or number. */
  record Item(int level, String bullet, Flow flow) implements Piece {}

  /** A table, its cells holding pieces in turn. */
  record Table(Grid grid) implements Piece {}

  /** A page break that the author made. */
  record PageBreak() implements Piece {}

  /** A line that parts what follows from what was before, written as three hyphens; none where nothing was, or follows. */
  record Rule() implements Piece {}

  /** Where pieces go: the document's text, or a cell. */
  interface Sink {
    void add(Piece piece) throws UnreadableSourceException;
  }

  /** The words of a piece that is one paragraph; null for tables and breaks. */
  default Flow flow() {
    return null;
  }
}
