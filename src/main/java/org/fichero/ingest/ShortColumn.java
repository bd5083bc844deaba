package org.fichero.ingest;

import java.util.List;
import java.util.stream.IntStream;

/** A page's second column of a few lines: what did not fit the first one, which fills the page beside and below it. */
final class ShortColumn {
  private static final int FEWEST = 2;
  private static final int LEAST_LEFT = 12;
  /** Lines that fill the first column, of so many words each. */
  private static final int LEAST_FULL = 3;
  private static final int FULL_WORDS = 4;
  private static final float FULL = 0.8f;
  /** The second column begins behind this share of the page's words, at most so many ems below the first. */
  private static final float MIDDLE = 0.42f;
  private static final float TOP = 2.5f;
  private static final float SAME_EDGE = 3;
  /** How much wider than the first the second column may be. */
  private static final float WIDER = 1.1f;

  private ShortColumn() {}

  /**
   * @param drawn the lines' characters in the order in which they are drawn
   * @return null where no such column stands at the right of the lines
   */
  static Columns.Split split(List<TextLine> lines, List<Glyph> drawn) {
    int from = first(lines);
    if (from < 0 || drawn.isEmpty()) {
      return null;
    }
    float x = edge(lines.get(from));
    int to = lines.size();
    while (to > from && Columns.side(lines.subList(to - 1, to), x, true).isEmpty()) {
      to--;
    }
    List<TextLine> band = lines.subList(from, to);
    List<TextLine> left = Columns.side(band, x, true);
    List<TextLine> right = Columns.side(band, x, false);
    boolean may = left.size() >= LEAST_LEFT && isOverflow(left, right, x) && band.stream().noneMatch(l -> Columns.crosses(l, x));
    return may && ColumnOrder.isAfter(left, right, drawn, x, 1) ? new Columns.Split(from, to, band.get(0).top() - 1, band.get(band.size() - 1).bottom() + 1, x - SAME_EDGE) : null;
  }

  /** The first line with words to the right of the middle that begin there; -1 for none near the top. */
  private static int first(List<TextLine> lines) {
    float x0 = (float) lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
    float x1 = (float) lines.stream().mapToDouble(TextLine::x1).max().orElse(0);
    for (int i = 0; i < Math.min(lines.size(), FEWEST); i++) {
      if (edge(lines.get(i)) > x0 + MIDDLE * (x1 - x0)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the last words of a line begin that stand apart from others. */
  private static float edge(TextLine line) {
    return line.chunks().get(line.chunks().size() - 1).x0();
  }

  /** Lines of one left edge that follow each other from the top, beside a column whose lines are as wide as they may be. */
  private static boolean isOverflow(List<TextLine> left, List<TextLine> right, float x) {
    float width = Columns.width(left);
    boolean even = right.size() >= FEWEST && right.stream().allMatch(l -> l.chunks().size() == 1 && Math.abs(l.x0() - x) < SAME_EDGE);
    boolean atTop = right.get(0).top() < left.get(0).top() + TOP * left.get(0).size();
    return even && atTop && isUnbroken(right) && Columns.width(right) < WIDER * width && Columns.full(left, FULL, FULL_WORDS) >= LEAST_FULL
        && Columns.full(right, FULL, FULL_WORDS) >= 1;
  }

  private static boolean isUnbroken(List<TextLine> lines) {
    return IntStream.range(1, lines.size()).allMatch(i -> lines.get(i).y() - lines.get(i - 1).y() < TOP * lines.get(i).size());
  }
}
