package org.fichero.ingest;

/** A piece of a page in reading order, before pages become a document. */
sealed interface PagePart {
  /** Where it stands. */
  Rect area();

  /**
   * A paragraph, or several lines that stand close together.
   *
   * @param size of its first line's letters
   * @param bold whether its first line is
   * @param item whether a mark, a bullet or a number begins it
   * @param block the structure element of its last character; -1 when none is known
   * @param firstBlock that of its first character
   * @param lines how many it has on the page
   * @param firstWord the width of its first word
   * @param room what its last line leaves free to the right, in points; negative when it is known to be wrapped,
   *     {@code Float.MAX_VALUE} when it is known to end
   * @param flow the words
   */
  record Text(Rect area, float size, boolean bold, boolean item, int firstBlock, int block, int lines, float firstWord, float room, Flow flow)
      implements PagePart {

    /** Whether {@code next}, at the top of the next column or page, is the rest of this paragraph. */
    boolean goesOnWith(Text next) {
      boolean alike = Math.abs(next.size - size) < 0.6f && next.bold == bold && !next.item && !next.flow.isBlank();
      boolean tagged = block >= 0 && next.firstBlock >= 0;
      boolean full = room < next.firstWord + 0.22f * size && (lines > 1 || room < 0);
      return alike && (tagged ? block == next.firstBlock : full && (room < 0 || startsSmall(next.flow) || !endsSentence(flow)));
    }

    /** Whether {@code next} goes on a sentence of this, as no heading or paragraph of its own does. */
    boolean surelyGoesOnWith(Text next) {
      return goesOnWith(next) && startsSmall(next.flow) && !endsSentence(flow);
    }

    private static boolean endsSentence(Flow flow) {
      String s = flow.toString().strip();
      return ".:;!?\u00bb\"".indexOf(s.charAt(s.length() - 1)) >= 0;
    }

    private static boolean startsSmall(Flow flow) {
      return Character.isLowerCase(flow.toString().strip().codePointAt(0));
    }

    /** This with the address of its place. */
    Text at(String address) {
      return new Text(area, size, bold, item, firstBlock, block, lines, firstWord, room, new Flow().append(flow).anchor(0, address));
    }

    /** The same as what is no content. */
    Text artifact() {
      return new Text(area, size, bold, item, PdfTags.ARTIFACT, PdfTags.ARTIFACT, lines, firstWord, room, flow);
    }

    /** This paragraph with the rest of it. */
    Text with(Text rest) {
      Flow all = new Flow().append(flow);
      boolean hyphen = flow.length() > 0 && "-\u00ad\u2010".indexOf(flow.chars().charAt(flow.length() - 1)) >= 0;
      all.text(hyphen ? '\n' : ' ').append(rest.flow);
      return new Text(area, size, bold, item, firstBlock, rest.block, lines + rest.lines, firstWord, rest.room, all);
    }
  }

  /**
   * A table.
   *
   * @param size of most of its lines; 0 where it has no words
   * @param waits whether its last row has no label yet: it stands beside the middle of the row, on the next page
   */
  record Table(Rect area, Grid grid, float size, boolean waits) implements PagePart {
    Table(Rect area, Grid grid, float size) {
      this(area, grid, size, false);
    }
  }
}
