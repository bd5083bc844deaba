package org.fichero.ingest;

import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** Tells a line that goes on the cells of the row above from the first line of another row, in a table without lines. */
final class WrappedCells {
  /** Lines of one heading over many columns are nearer than this many ems, whatever the typeface's own distance is. */
  private static final float HEADING_REACH = 1.8f;
  /** Words of two columns are farther apart than this many ems. */
  private static final float MARGIN = 1;
  private static final float SPACE = 0.22f;
  /** Lines of one cell are nearer than this much of the distance of rows, and than this many ems. */
  private static final float APART = 0.8f;
  private static final float FARTHEST = 2;
  /** Lines of one label are no farther apart than this many ems. */
  private static final float LABEL_PITCH = 1.4f;

  private final List<float[]> columns;
  private final float right;
  private final float reach;
  private float rowGap = Float.MAX_VALUE;

  /**
   * @param columns where each begins and ends, as far as is known; it may grow
   * @param right where the last one ends at the latest
   * @param reach how far apart the lines of one cell are at most, in ems
   */
  WrappedCells(List<float[]> columns, float right, float reach) {
    this.reach = reach;
    this.columns = columns;
    this.right = right;
  }

  /** A new row begins so many points below the line above: lines of one cell are nearer by far than rows that stand apart. */
  void row(float gap) {
    rowGap = Math.min(rowGap, gap);
  }

  private float reach(float size) {
    return rowGap == Float.MAX_VALUE ? reach * size : Math.max(reach * size, Math.min(APART * rowGap, FARTHEST * size));
  }

  /**
   * Whether the line goes on the last row: near, no marks, and either in small letters or without a first cell, or each of its words
   * would have had no room above.
   *
   * @param places the column of each of the line's chunks
   */
  boolean goesOn(TextLine line, TextLine last, int[] places, List<List<List<Chunk>>> rows) {
    List<List<Chunk>> row = rows.get(rows.size() - 1);
    boolean headings = rows.size() == 1 && row.size() >= AlignedTables.PLAN_COLUMNS;
    float size = Math.max(line.size(), last.size());
    if (line.y() - last.y() > (headings ? Math.max(HEADING_REACH * size, reach(size)) : reach(size))) {
      return false;
    }
    boolean small = true;
    boolean single = false;
    // one letter may be a sign, unless other letters of the line show that they are the ends of words
    boolean signs = true;
    boolean marks = false;
    for (int i = 0; i < places.length; i++) {
      Chunk chunk = line.chunks().get(i);
      String text = chunk.text();
      marks |= OptionSigns.isMarked(chunk);
      if (row.get(places[i]).isEmpty() || !marks && !Character.isLetter(text.charAt(0)) && text.length() < 2) {
        return false;
      }
      small &= Character.isLowerCase(text.charAt(0));
      signs &= text.length() < 2 && "xXvo".contains(text);
      single |= text.length() < 2;
    }
    if (marks) {
      return places.length > 1 && isRest(line, last, places, row);
    }
    return small && !signs || !single && places[0] > 0 && places.length < row.size() || !single && isRest(line, last, places, row);
  }

  /** Whether every chunk goes on the one above it on the last line: one of them by its words, all others for want of room. */
  private boolean isRest(TextLine line, TextLine last, int[] places, List<List<Chunk>> row) {
    boolean told = false;
    for (int i = 0; i < places.length; i++) {
      List<Chunk> cell = row.get(places[i]);
      Chunk above = cell.get(cell.size() - 1);
      Chunk below = line.chunks().get(i);
      if (OptionSigns.isMarked(below)) {
        // more options beside the rest of their label
        if (!told || !OptionSigns.isOption(above)) {
          return false;
        }
        continue;
      }
      boolean words = isOpen(above) || isMore(below);
      if (!last.chunks().contains(above) || above.text().endsWith(":") || !words && !isFull(places[i], above, below)) {
        return false;
      }
      told |= words;
    }
    return told;
  }

  /** Whether the lower one's first word would have run into the next column, or out of the last one. */
  private boolean isFull(int column, Chunk above, Chunk below) {
    float next = column + 1 < columns.size() ? columns.get(column + 1)[0] : right;
    return above.x1() + SPACE * above.last().size() + below.firstWordEnd() - below.x0() > next - MARGIN * above.last().size();
  }

  /** Whether words go on what stands above: they begin small, or with a bracket that says more of it. */
  static boolean isMore(Chunk chunk) {
    String text = chunk.text();
    return Character.isLowerCase(text.charAt(0)) || text.charAt(0) == '(' && text.length() > 2 && !OptionSigns.isMarked(chunk);
  }

  /**
   * Whether a line of nothing but a label is the rest of the one above: it would have had no room there, and is nearer than rows are to
   * each other.
   */
  boolean isLabelRest(TextLine line, TextLine last, List<List<Chunk>> row) {
    if (columns.size() != 2 || line.chunks().size() > 1 || row.get(0).isEmpty() || rowGap == Float.MAX_VALUE || line.first().mark() != null) {
      return false;
    }
    Chunk above = row.get(0).get(row.get(0).size() - 1);
    float gap = line.y() - above.first().y();
    boolean label = Math.abs(line.x0() - above.x0()) < MARGIN && line.x1() < columns.get(1)[0] && !above.text().endsWith(":");
    return label && gap <= APART * rowGap && gap <= FARTHEST * line.size() && isFull(0, above, line.firstChunk());
  }

  /** Whether a line of a plan begins with the rest of a label that stands alone above it, its signs beside the last line. */
  boolean endsLabel(TextLine line, TextLine last, int[] places, List<List<Chunk>> row) {
    boolean alone = last.chunks().size() == 1 && !row.get(0).isEmpty() && row.stream().skip(1).allMatch(List::isEmpty);
    boolean near = line.y() - last.y() <= LABEL_PITCH * Math.max(line.size(), last.size());
    boolean rest = places[0] == 0 && line.firstChunk().first().mark() == null && (isMore(line.firstChunk()) || isOpen(last.firstChunk()));
    return alone && near && rest;
  }

  /** Whether more must follow: it is the number of a label alone, or ends in a slash or hyphen, or in a word that nothing ends with. */
  static boolean isOpen(Chunk chunk) {
    String text = chunk.text();
    boolean number = text.length() > 1 && text.length() < 4 && text.endsWith(".") && text.chars().limit(text.length() - 1L).allMatch(Character::isDigit);
    return number || text.endsWith("/") || text.endsWith("-") || BrokenWords.endsInSmallWord(text);
  }
}
