package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Gathers lines that may be items of one list: those without blank lines between them, or evenly spaced single ones. For one text. */
final class ItemLists {
  private static final int LONGEST_HEAD = 80;
  /** Blank lines between the lines of one list. */
  private static final int MOST_BLANKS = 2;

  private final String text;
  private final List<List<TextLine>> lists = new ArrayList<>();
  /** Lines right below each other. */
  private List<TextLine> block = new ArrayList<>();
  /** Lines that blank lines part. */
  private List<TextLine> singles = new ArrayList<>();
  /** The line above, when it may be the heading of the next. */
  private TextLine above;
  /** Whether nothing but a page's end stands since the block's last line. */
  private boolean cut;

  ItemLists(String text) {
    this.text = text;
  }

  /** The lists among the parts, in order. */
  List<List<TextLine>> of(List<Object> parts) {
    parts.forEach(this::take);
    if (!block.isEmpty()) {
      close();
    }
    flush();
    return lists;
  }

  private void take(Object part) {
    TextLine line = LineReader.text(part);
    if (!block.isEmpty() && endsPage(part)) {
      cut = true;
      return;
    }
    boolean goesOn = cut && line != null && begins(line) && begins(block.get(block.size() - 1));
    cut = false;
    if (goesOn) {
      block.add(line);
      return;
    }
    boolean item = line != null && !line.drawn && !line.legend && line.from < line.to;
    if (!block.isEmpty() && (!item || line.blanksBefore > 0)) {
      end(line);
    }
    if (!item || !singles.isEmpty() && line.blanksBefore > MOST_BLANKS) {
      flush();
    }
    if (item) {
      line.headed = block.isEmpty() && above != null && isHead(above);
      block.add(line);
    } else {
      above = null;
    }
  }

  /** Whether the part is furniture of the page, or its end. */
  static boolean endsPage(Object part) {
    return LineReader.isFurniture(part) || part instanceof TextLine end && end.kind == TextLine.Kind.FORM_FEED;
  }

  /** Ends the block above a line. */
  private void end(TextLine next) {
    if (isHeadedItem(next)) {
      flush();
      block.get(1).headed = true;
      block.remove(0);
    }
    close();
  }

  /** Whether the block is a heading with the first item of a list right below, whose other items blank lines part. */
  private boolean isHeadedItem(TextLine next) {
    return block.size() == 2 && next != null && next.blanksBefore == 1 && begins(next) && begins(block.get(1)) && !begins(block.get(0));
  }

  /** Whether a sign stands before all words: a list of such goes on where only a page's end cuts it. */
  private static boolean begins(TextLine line) {
    return line.pieces != null && !line.pieces.isEmpty() && line.pieces.get(0).isSign() && line.pieces.get(0).start == line.from;
  }

  private boolean isHead(TextLine line) {
    return line.heading > 0 || line.length() <= LONGEST_HEAD && text.charAt(Math.max(line.from, line.to) - 1) != '.';
  }

  /** Puts the finished block where it belongs. */
  private void close() {
    if (block.size() == 1) {
      singles.add(block.get(0));
      above = block.get(0);
    } else {
      flush();
      lists.add(block);
      above = null;
    }
    block = new ArrayList<>();
  }

  private void flush() {
    if (!singles.isEmpty()) {
      lists.add(singles);
      singles = new ArrayList<>();
    }
  }
}
