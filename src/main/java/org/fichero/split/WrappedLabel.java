package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * A label that goes on over several lines to the left of its value, which begins in one column in all of them: what a form's
 * narrow first column leaves of it in a text laid out by position.
 *
 * @param match the label; it ends in the last of the left parts
 * @param left the label's parts, one a line
 * @param right the value's parts beside them; a blank one where a paragraph ends
 * @param lines how many lines both take
 */
record WrappedLabel(LabelMatch match, List<Passage> left, List<Passage> right, int lines) {
  private static final String GAP = "  ";
  private static final int MOST_LINES = 4;
  private static final int LEAST_COLUMN = 8;

  /** That which begins at line {@code i}; null where none does. */
  static WrappedLabel read(Page page, List<Block> blocks, int i, LabelMatcher matcher, String group) {
    Passage first = ((Block.Line) blocks.get(i)).content();
    int gap = first.text().indexOf(GAP);
    int value = gap;
    while (value >= 0 && value < first.text().length() && Passage.isSpace(first.text().charAt(value))) {
      value++;
    }
    int column = gap <= 0 || value == first.text().length() ? -1 : column(page, first.slice(value, first.text().length()));
    if (column < LEAST_COLUMN) {
      return null;
    }
    List<Passage> left = new ArrayList<>(List.of(first.slice(0, gap).strip()));
    List<Passage> right = new ArrayList<>(List.of(first.slice(value, first.text().length())));
    for (int k = i + 1; k < blocks.size() && k - i < MOST_LINES && blocks.get(k) instanceof Block.Line line && line.blanksBefore() == 0; k++) {
      Passage content = line.content();
      int cut = column - column(page, content);
      boolean parted = cut > GAP.length() && (cut >= content.text().length() || content.text().startsWith(GAP, cut - GAP.length()) && content.text().charAt(cut) != ' ');
      if (!parted) {
        return null;
      }
      left.add(content.slice(0, Math.min(cut, content.text().length())).strip());
      right.add(cut < content.text().length() ? content.slice(cut, content.text().length()) : Passage.EMPTY);
      LabelMatch match = matcher.match(page.text(), left, group);
      if (match != null && match.isAlone() && match.last() == left.size() - 1 && match.confidence() != Confidence.FUZZY) {
        Block.Line below = k + 1 < blocks.size() && blocks.get(k + 1) instanceof Block.Line l && l.blanksBefore() == 0 ? l : null;
        boolean goesOn = below != null && right.get(right.size() - 1).isBlank() && column(page, below.content()) == column;
        right.add(goesOn ? below.content() : Passage.EMPTY);
        return new WrappedLabel(match, left, right, k - i + (goesOn ? 2 : 1));
      }
    }
    return null;
  }

  /** Adds the label and the lines of its value. */
  void add(Pieces pieces, Block.Line line, Labeller labeller) {
    List<Span> spans = new ArrayList<>();
    left.forEach(p -> spans.addAll(p.sources()));
    pieces.add(labeller.label(match, spans, line));
    int blanks = 0;
    for (Passage part : right) {
      if (!part.isBlank()) {
        pieces.add(new Piece.Content(new Block.Line(part.span(), part, 0, false, "", 0, blanks)));
      }
      blanks = part.isBlank() ? 1 : 0;
    }
  }

  /** The column at which a passage begins in its line. */
  private static int column(Page page, Passage words) {
    int start = words.isBlank() ? 0 : words.strip().span().start();
    return start - page.text().lineStart(page.text().line(start));
  }
}
