package org.fichero.extract;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/**
 * How a page breaks its lines: whether at a width, which one, whether every line is followed by a blank one. Read off the
 * page as a whole, since one paragraph shows too little.
 */
final class Wrapping {
  private static final int WIDEST = 160;
  private static final int LEAST_DOUBLED = 5;
  /** So many gaps between paragraphs show how a page parts them; shorter lines may be entries of any kind. */
  private static final int LEAST_APART = 3;
  private static final int LEAST_PROSE = 40;
  /** Signs before a line's words are fewer characters than a label is. */
  private static final int LEAST_LABEL = 5;
  /** A paragraph's first line stands so far in at least, where anything but blank lines parts paragraphs. */
  private static final int FIRST_INDENT = 2;

  private final Page page;
  private final NavigableSet<Integer> labels;
  private final int width;
  /** How long a line of prose is at least. */
  private final int prose;
  private final boolean doubled;
  private final boolean apart;
  private final Hyphens hyphens;
  private final FirstIndent first;

  /** @param labels where labels begin in the text */
  Wrapping(Page page, Set<String> firstParts, NavigableSet<Integer> labels) {
    this.page = page;
    this.labels = labels;
    this.hyphens = new Hyphens(page, firstParts);
    this.width = width(page.blocks());
    this.first = FirstIndent.of(page.blocks());
    this.prose = width == 0 ? LEAST_PROSE : Math.min(LEAST_PROSE, width * 3 / 4);
    // a word processor or a page breaks a line within a paragraph only where its writer did
    this.apart = page.document().plain() && areApart(page.blocks());
    int across = goOn(page.blocks(), 1);
    // labels may begin small too, but not one line in three
    boolean often = across >= LEAST_DOUBLED && 3 * across >= gaps(page.blocks());
    this.doubled = often && goOn(page.blocks(), 0) == 0 && 2 * touching(page.blocks()) <= across;
  }

  /** How many lines of prose one blank line parts from the next line. */
  private static int gaps(List<Block> blocks) {
    int count = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      boolean prose = blocks.get(i) instanceof Block.Line line && line.heading() == 0 && line.content().text().length() >= LEAST_PROSE;
      count += prose && blocks.get(i + 1) instanceof Block.Line next && next.blanksBefore() == 1 ? 1 : 0;
    }
    return count;
  }

  /** How many lines stand right below another: none where a blank line follows each. */
  private static int touching(List<Block> blocks) {
    int count = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      count += blocks.get(i) instanceof Block.Line && blocks.get(i + 1) instanceof Block.Line next && next.blanksBefore() == 0 ? 1 : 0;
    }
    return count;
  }

  /** How many lines run on into the next, small letter first, over {@code blanks} blank lines; over one, none that may be a label. */
  private static int goOn(List<Block> blocks, int blanks) {
    int count = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && blocks.get(i + 1) instanceof Block.Line next
          && next.blanksBefore() == blanks && next.bullet().isEmpty() && startsSmall(next.content().text())
          && (blanks == 0 || line.heading() == 0 && line.content().text().length() >= LEAST_PROSE)
          && !Ends.sentence(line.content().text())) {
        count++;
      }
    }
    return count;
  }

  /** All of the page's blocks, in order. */
  List<Block> blocks() {
    return page.blocks();
  }

  /** Whether the text comes from drawn pages, so that distances within its lines are not the page's. */
  boolean hasPages() {
    return !page.document().pages().isEmpty();
  }

  /** The longest line that certainly goes on: the one directly below begins with a small letter. 0 when there is none. */
  private static int width(List<Block> blocks) {
    int width = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && blocks.get(i + 1) instanceof Block.Line next
          && next.blanksBefore() <= 1 && next.bullet().isEmpty() && startsSmall(next.content().text())
          && columns(line) <= WIDEST) {
        width = Math.max(width, columns(line));
      }
    }
    return width;
  }

  /** How many columns the line takes up; combining marks take none. */
  private static int columns(Block.Line line) {
    String s = line.content().text();
    int bullet = line.bullet().isEmpty() ? 0 : line.bullet().length() + 1;
    int columns = line.indent() + bullet + (s.isEmpty() ? 0 : line.content().span().length()) - s.length();
    for (int i = 0; i < s.length(); i++) {
      columns += Fold.fold(s.charAt(i)) == 0 ? 0 : 1;
    }
    return columns;
  }

  /** The same page with the width that some of its blocks show, where they show one. */
  Wrapping at(List<Block> blocks) {
    int own = width(blocks);
    // a few lines may all fall short of the page's width; a narrow box falls far short of it
    boolean narrow = own > 0 && own * 5 < width * 4;
    return own > width || narrow ? new Wrapping(this, own) : this;
  }

  private Wrapping(Wrapping like, int width) {
    this.page = like.page;
    this.labels = like.labels;
    this.hyphens = like.hyphens;
    this.first = like.first;
    this.doubled = like.doubled;
    this.apart = like.apart;
    this.prose = like.prose;
    this.width = width;
  }

  /** Whether {@code next} goes on with the paragraph that {@code line} belongs to. */
  boolean continues(Block.Line line, Block.Line next, boolean cut) {
    if (!next.bullet().isEmpty() || next.heading() > 0 || line.heading() > 0) {
      return false;
    }
    int blanks = next.blanksBefore() - (doubled ? 1 : 0);
    boolean ended = Ends.sentence(line.content().text()) && !Ends.abbreviation(line.content().text());
    boolean small = startsSmall(next.content().text());
    if (blanks > 0 || cut) {
      boolean open = cut && (isProse(line) || isPlain(line) && columns(line) >= prose) && (Ends.open(line.content().text()) || isFull(line, next) || startsFigure(next));
      // behind a page's end a small letter goes on with an abbreviation: "a las 14:00 hrs." above "y los viernes"
      return cut && small || !ended && (small || open || cut && next.content().text().startsWith("("));
    }
    if (blanks <= 0 && !line.bullet().isEmpty() && next.indent() == line.indent() + line.bullet().length() + 1) {
      // it hangs below the item's words
      return true;
    }
    if (ended && !small && first.isHabit() && isProse(line)) {
      return !first.begins(next);
    }
    boolean indented = ended && !small && next.indent() >= line.indent() + FIRST_INDENT;
    return !indented && (!ended || small || isFull(line, next) || apart && isPlain(line) && (isProse(line) || isProse(next)));
  }

  /** Whether blank lines part the page's paragraphs, so that a sentence on a line of its own belongs to the one above it. */
  private boolean areApart(List<Block> blocks) {
    int apart = 0;
    int together = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Line line && blocks.get(i + 1) instanceof Block.Line next && endsProse(blocks, i) && isProse(next)
          && Ends.sentence(line.content().text()) && !startsSmall(next.content().text())) {
        apart += next.blanksBefore() == 1 && !isLabelled(next) && (isText(blocks, i - 1, i) || isText(blocks, i + 1, i + 2)) ? 1 : 0;
        together += next.blanksBefore() == 0 ? 1 : 0;
      }
    }
    return apart >= LEAST_APART && 2 * apart >= together;
  }

  private boolean isLabelled(Block.Line line) {
    Integer label = labels.ceiling(line.span().start());
    return label != null && label < line.span().end();
  }

  /** Whether a line of prose stands right above another: where none does, each line is a paragraph, whatever stands between its section and the next. */
  private boolean isText(List<Block> blocks, int i, int below) {
    if (i < 0 || below >= blocks.size() || !(blocks.get(i) instanceof Block.Line line) || !(blocks.get(below) instanceof Block.Line next)) {
      return false;
    }
    // no label ends a sentence
    return next.blanksBefore() == 0 && isProse(line) && (Ends.sentence(line.content().text()) || startsSmall(next.content().text()));
  }

  /** Whether the line is one of prose, or a short one that ends a paragraph of it. */
  private boolean endsProse(List<Block> blocks, int i) {
    Block.Line line = (Block.Line) blocks.get(i);
    boolean last = i > 0 && line.blanksBefore() == 0 && isPlain(line) && blocks.get(i - 1) instanceof Block.Line above && isProse(above)
        && !Ends.sentence(above.content().text());
    return last || isProse(line);
  }

  private boolean isProse(Block.Line line) {
    return isPlain(line) && line.content().text().length() >= prose;
  }

  private static boolean isPlain(Block.Line line) {
    return line.bullet().isEmpty() && line.heading() == 0;
  }

  /** Whether the page's width breaks a line before a page's end. */
  boolean breaksAtCut(Block.Line line, Block.Line next) {
    return isPlain(line) && isPlain(next) && width > 0 && isFull(line, next) && !Ends.sentence(line.content().text());
  }

  /** Whether the page's width breaks a line that begins behind a label. */
  boolean breaks(Block.Line line, Block.Line next) {
    boolean behind = line.indent() > next.indent() + LEAST_LABEL;
    return behind && next.blanksBefore() == 0 && isPlain(next) && width > 0 && isFull(line, next);
  }

  /** Whether the next line's first word would not have fitted; a line far beyond the width is not wrapped at all. */
  private boolean isFull(Block.Line line, Block.Line next) {
    int length = columns(line);
    return length <= width + width / 10 && length + 1 + firstWord(next.content().text()) > width;
  }

  private static int firstWord(String s) {
    int end = 0;
    while (end < s.length() && !Passage.isSpace(s.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean startsFigure(Block.Line line) {
    return !line.content().text().isEmpty() && Character.isDigit(line.content().text().charAt(0));
  }

  private static boolean startsSmall(String s) {
    return !s.isEmpty() && Character.isLowerCase(s.charAt(0));
  }

  /** The lines of one paragraph as one passage; a hyphen at a line end goes where the word is one. */
  Passage join(List<Passage> lines) {
    return hyphens.join(lines);
  }
}
