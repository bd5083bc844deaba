package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.TextLine.Chunk;

/** Reads tables without lines: chunks of several lines that stand under one another. */
final class AlignedTables {
  /** Rows farther apart than this many ems are no one table. */
  private static final float ROW_REACH = 3.4f;
  static final int PLAN_COLUMNS = 6;
  /** Two labels and their values: a row of its own where a cell of it is wrapped. */
  private static final int LONE_ROW_COLUMNS = 3;
  private static final int MAX_COLUMNS = 60;
  /** Lines of other columns nearer than this many ems are of one row, such as the signs beside the middle of two lines of words. */
  private static final float UPON = 0.85f;
  /** So many lines have values at an edge that is the page's. */
  private static final int SHARED = 3;
  /** Points between left edges that are one. */
  private static final float EDGE = 2;

  private final List<TextLine> lines;
  private final float right;
  private final float reach;
  private final OpenColumns open;

  /**
   * A table that was found.
   *
   * @param rows per row, per column, the cell's chunks from top to bottom (empty for an empty cell)
   * @param next the index of the first line after it
   * @param values of a table of labels and values, the line of each value's chunk, alone; by identity
   */
  record Found(List<List<List<Chunk>>> rows, int next, Map<Chunk, TextLine> values) {}

  /**
   * @param right where the last column ends at the latest
   * @param reach how far apart the lines of one cell are at most, in ems
   * @param open columns of tables before these lines
   */
  AlignedTables(List<TextLine> lines, float right, float reach, OpenColumns open) {
    this.reach = reach;
    this.lines = lines;
    this.open = open;
    this.right = right;
  }

  /** The table that begins at line {@code from}; null when none does. */
  Found at(int from) {
    TextLine head = from + 1 < lines.size() ? HeadedMarks.parted(lines.get(from), lines.get(from + 1)) : lines.get(from);
    head = open.pairs().parted(head);
    if (head.chunks().size() < 2 || head.chunks().size() > MAX_COLUMNS || isOption(head) && !open.pairs().goOn(head)) {
      return null;
    }
    List<float[]> going = open.goingOn(head, from);
    List<float[]> columns = going == null ? columns(head, from + 1 < lines.size() ? lines.get(from + 1) : head) : going;
    WrappedCells cells = new WrappedCells(columns, right, reach);
    List<List<List<Chunk>>> rows = new ArrayList<>();
    Map<Chunk, TextLine> values = new IdentityHashMap<>();
    TextLine last = null;
    int[] taken = {};
    int i = from;
    for (; i < lines.size(); i++) {
      TextLine line = i == from ? head : LabelPairs.parted(lines.get(i), columns);
      if (i > from && isBelowOptions(line, head)) {
        break;
      }
      boolean near = last == null || line.y() - last.y() <= reach(line) * Math.max(last.size(), line.size());
      boolean begins = line.firstChunk().beginsCell();
      boolean wraps = near && last != null && !begins && (LabelPairs.wraps(line, last, columns, rows.get(rows.size() - 1), reach) || cells.isLabelRest(line, last, rows.get(rows.size() - 1)));
      boolean fits = near && (last == null || wraps || !isLone(line, columns));
      int[] places = i == from && going == null ? places(columns.size(), head) : fits ? places(line, columns) : null;
      boolean other = i > from && Math.abs(line.size() - head.size()) > 0.7f * head.size() && !HeadedMarks.isMarks(line);
      if (places == null || other) {
        break;
      }
      boolean upon = last != null && columns.size() >= PLAN_COLUMNS && line.y() - last.y() < UPON * Math.min(line.size(), last.size())
          && areApart(places, taken);
      if (last != null && (upon || wraps || !begins && columns.size() >= PLAN_COLUMNS && cells.endsLabel(line, last, places, rows.get(rows.size() - 1)) || !begins && cells.goesOn(line, last, places, rows))) {
        append(rows.get(rows.size() - 1), line, places);
      } else {
        cells.row(last == null ? Float.MAX_VALUE : line.y() - last.y());
        rows.add(row(line, places, columns.size()));
      }
      Chunk end = line.chunks().get(line.chunks().size() - 1);
      values.put(end, line.only(List.of(end)));
      last = line;
      taken = places;
    }
    while (rows.size() > 1 && isProse(rows.get(rows.size() - 1), rows)) {
      int wrapped = rows.remove(rows.size() - 1).get(0).size();
      i -= wrapped;
    }
    if (rows.isEmpty() || going == null && !isTable(rows, columns.size()) && !isLoneRow(rows, columns) && !open.pairs().goOn(head)) {
      return null;
    }
    open.keep(columns);
    return new Found(rows, i, columns.size() == 2 ? values : Map.of());
  }

  /** How far below the row above it a row may stand, in ems. */
  private static float reach(TextLine row) {
    return HeadedMarks.isMarks(row) ? HeadedMarks.REACH : ROW_REACH;
  }

  /** Where the headings stand, and before them the column of labels that has none. */
  private static List<float[]> columns(TextLine head, TextLine below) {
    List<float[]> columns = new ArrayList<>();
    Chunk label = below.firstChunk();
    boolean labelled = below.chunks().size() > 1 && label.x1() < head.x0() && label.first().mark() == null;
    if (labelled && (head.chunks().size() > 2 || HeadedMarks.isHeaded(head, below))) {
      columns.add(new float[] {label.x0(), label.x1(), 0});
    }
    for (Chunk c : head.chunks()) {
      // sheets set figures to the right of their cells and words to the left: the third says that only what is below fits
      columns.add(new float[] {c.x0(), c.x1(), isFigure(c.text()) ? 1 : 0});
    }
    for (int i = 1; i < columns.size(); i++) {
      // a heading that runs into the next column ends where that begins
      columns.get(i - 1)[1] = Math.max(columns.get(i - 1)[0], Math.min(columns.get(i - 1)[1], columns.get(i)[0]));
    }
    return columns;
  }

  /** The columns of the headings: the last ones. */
  private static int[] places(int columns, TextLine head) {
    int[] places = new int[head.chunks().size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = columns - places.length + i;
    }
    return places;
  }

  /** A last row of one first cell that begins elsewhere than those above, or is a sentence: the text after the table. */
  private static boolean isProse(List<List<Chunk>> row, List<List<List<Chunk>>> rows) {
    if (row.get(0).isEmpty() || row.stream().skip(1).anyMatch(c -> !c.isEmpty())) {
      return false;
    }
    Chunk last = row.get(0).get(row.get(0).size() - 1);
    long spaces = last.text().chars().filter(c -> c == ' ').count();
    boolean other = rows.stream().noneMatch(r -> r != row && !r.get(0).isEmpty() && r.get(0).get(r.get(0).size() - 1).text().endsWith("."));
    if (last.text().endsWith(".") && (spaces > 2 || spaces > 0 && other)) {
      return true;
    }
    List<Chunk> above = rows.get(rows.size() - 2).get(0);
    return !above.isEmpty() && Math.abs(above.get(0).x0() - row.get(0).get(0).x0()) > 0.8f;
  }

  /** Whether no column of the one is the other's; both ascend. */
  private static boolean areApart(int[] places, int[] others) {
    return Arrays.stream(places).noneMatch(p -> Arrays.binarySearch(others, p) >= 0);
  }

  /** In two columns of labels and values, a line that is neither both nor the rest of a value. */
  private static boolean isLone(TextLine line, List<float[]> columns) {
    return columns.size() == 2 && (line.first().mark() != null || line.chunks().size() == 1 && line.x0() < columns.get(1)[0] - 3);
  }

  /** Whether words begin where the marks of a list in several columns do, or before, and nothing stands beside them: they are below the list. */
  private static boolean isBelowOptions(TextLine line, TextLine head) {
    boolean below = line.chunks().size() == 1 && line.x0() - head.x0() < EDGE && !OptionSigns.isOption(line.firstChunk());
    return below && head.chunks().stream().allMatch(OptionSigns::isOption);
  }

  /** A mark and its label, or several of them. */
  private static boolean isOption(TextLine line) {
    return line.chunks().size() == 2
        && (line.first().mark() != null || line.chunks().get(1).first().mark() != null || line.firstChunk().text().length() < 2);
  }

  /** The column of each chunk; null when some chunk fits none, or two fit one. */
  private static int[] places(TextLine line, List<float[]> columns) {
    int[] places = new int[line.chunks().size()];
    int before = -1;
    for (int i = 0; i < places.length; i++) {
      Chunk c = line.chunks().get(i);
      int at = nearest(c, columns, i > 0 && i == places.length - 1 && columns.size() < PLAN_COLUMNS);
      if (at <= before || at < 0) {
        return null;
      }
      places[i] = at;
      before = at;
    }
    for (int i = 0; i < places.length; i++) {
      Chunk c = line.chunks().get(i);
      float[] col = columns.get(places[i]);
      col[0] = Math.min(col[0], c.x0());
      boolean last = places[i] + 1 == columns.size();
      col[1] = Math.max(col[1], last ? c.x1() : Math.min(c.x1(), columns.get(places[i] + 1)[0]));
    }
    return places;
  }

  /** @param last whether it ends its line behind others: then it may run over the columns that follow, which are empty */
  private static int nearest(Chunk c, List<float[]> columns, boolean last) {
    int best = -1;
    float least = Float.MAX_VALUE;
    for (int k = 0; k < columns.size(); k++) {
      float[] col = columns.get(k);
      float left = Math.abs(c.x0() - col[0]);
      float middle = Math.abs((c.x0() + c.x1() - col[0] - col[1]) / 2);
      float right = Math.abs(c.x1() - col[1]);
      float away = Math.min(left, Math.min(middle, right));
      if (away < least) {
        least = away;
        best = k;
      }
    }
    float[] col = columns.get(best);
    boolean starts = Math.abs(c.x0() - col[0]) < EDGE;
    float reach = col[2] > 0 && c.text().length() < 3 ? 0 : 3;
    boolean touches = c.x0() < col[1] + reach && c.x1() > col[0] - reach;
    boolean leftFree = best == 0 || c.x0() > columns.get(best - 1)[1] - 1;
    boolean rightFree = best == columns.size() - 1 || last && starts || c.x1() < columns.get(best + 1)[0] + 1;
    return touches && leftFree && rightFree ? best : -1;
  }

  private static boolean isFigure(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<List<Chunk>> row(TextLine line, int[] places, int columns) {
    List<List<Chunk>> row = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      row.add(new ArrayList<>(1));
    }
    append(row, line, places);
    return row;
  }

  private static void append(List<List<Chunk>> row, TextLine line, int[] places) {
    for (int i = 0; i < places.length; i++) {
      row.get(places[i]).add(line.chunks().get(i));
    }
  }

  /** A label and its value over several lines, where other values of the page begin at the same edge. */
  private boolean isLoneRow(List<List<List<Chunk>>> rows, List<float[]> columns) {
    if (columns.size() == 2 && rows.size() == 1 && rows.get(0).stream().allMatch(c -> c.size() > 1) && ColumnReader.areSides(lines)) {
      return true;
    }
    if (columns.size() != 2 || rows.size() != 1 || rows.get(0).stream().anyMatch(List::isEmpty) || rows.get(0).stream().allMatch(c -> c.size() < 2)) {
      return false;
    }
    float x = columns.get(1)[0];
    return lines.stream().filter(l -> l.chunks().size() == 2 && Math.abs(l.chunks().get(1).x0() - x) < EDGE).count() > SHARED;
  }

  /** Two rows at least; of two columns, two rows that have both. Of more, one row some cell of which has several lines. */
  private static boolean isTable(List<List<List<Chunk>>> rows, int columns) {
    if (rows.size() == 1 && columns >= LONE_ROW_COLUMNS && rows.get(0).stream().anyMatch(c -> c.size() > 1)) {
      return true;
    }
    long full = rows.stream().filter(r -> r.stream().filter(c -> !c.isEmpty()).count() > 1).count();
    return rows.size() >= 2 && (columns > 2 || full >= 2);
  }
}
