package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds labels that stand beside the middle or the last line of their values in a table without lines between its columns. Lines say
 * nothing of such a row: the first lines of a value stand above its label.
 */
final class BesideTables {
  private static final int LEAST_LINES = 4;
  private static final int LEAST_LABELS = 2;
  private static final int LEAST_ROWS = 3;
  /** Lines farther apart than this many ems are of no one table. */
  private static final float REACH = 3.4f;
  /** A row that goes on on the next page is nearer to the one above than this many ems. */
  private static final float ROW_GAP = 2.6f;
  /** No more lines than this stand below it. */
  private static final int FOOT = 3;
  /** Labels whose rows cost less each are no column of prose. */
  private static final double FEW = 0.45;
  private static final double FEWER = 0.3;
  /** Most labels fill less than this much of the width that their values do. */
  private static final float NARROWER = 0.75f;
  private static final float SAME_SIZE = 0.6f;

  /**
   * A row.
   *
   * @param from the index of its first line
   * @param to that of the line after it
   * @param label its lines on the left
   * @param value its lines on the right
   */
  record Row(int from, int to, List<TextLine> label, List<TextLine> value) {}

  /**
   * Rows under one another; never empty.
   *
   * @param outer what stands to the left of their labels: names of groups of rows
   * @param waits whether the last one has no label yet
   */
  record Found(List<Row> rows, List<TextLine> outer, boolean waits) {
    int from() {
      return rows.get(0).from();
    }

    int to() {
      return rows.get(rows.size() - 1).to();
    }
  }

  /**
   * What an edge gives.
   *
   * @param worth how many rows, less what speaks against them
   */
  private record Tried(float x, List<Found> found, List<RowHabit.Fit> fits, double worth) {}

  private final List<TextLine> lines;
  private final RowLines ruled;
  private final OpenColumns open;

  private BesideTables(List<TextLine> lines, RowLines ruled, OpenColumns open) {
    this.lines = lines;
    this.open = open;
    this.ruled = ruled;
  }

  /** The tables among the lines of a column, from the top. */
  static List<Found> of(List<TextLine> lines, RowLines ruled, OpenColumns open) {
    if (lines.size() < 2) {
      return List.of();
    }
    BesideTables tables = new BesideTables(lines, ruled, open);
    List<Found> drawn = ruled.areExact() ? tables.drawn() : List.of();
    if (!drawn.isEmpty()) {
      return drawn;
    }
    List<Tried> all = new ArrayList<>();
    for (float x : BesideEdges.values(lines, open.values())) {
      all.add(tables.tried(x, 0));
      float label = BesideRun.of(lines, 0, lines.size(), x, 0).innerEdge(x);
      if (label > 0) {
        all.add(tables.tried(x, label));
      }
    }
    Tried best = all.stream().max(Comparator.comparingDouble(Tried::worth)).orElse(null);
    if (best == null) {
      return List.of();
    }
    best.fits().forEach(open.aligned()::keep);
    if (!best.found().isEmpty()) {
      open.keepValues(best.x());
    }
    return best.found();
  }

  /** The rows that the order of drawing shows, at the edge that gives the most; empty where it shows none. */
  private List<Found> drawn() {
    List<Found> best = List.of();
    for (float x : BesideEdges.values(lines, open.values())) {
      List<Found> rows = new ArrayList<>();
      int from = 0;
      for (int i = 0; i <= lines.size(); i++) {
        if (i == lines.size() || crosses(lines.get(i), x)) {
          rows.addAll(i - from < LEAST_LINES ? List.of() : DrawnRows.of(BesideRun.of(lines, from, i, x, 0), ruled.order(), Math.abs(x - open.values()) < BesideEdges.NEAR));
          from = i + 1;
        }
      }
      if (count(rows) > count(best)) {
        best = rows;
        open.keepValues(x);
      }
    }
    return best;
  }

  private static int count(List<Found> found) {
    return found.stream().mapToInt(f -> f.rows().size()).sum();
  }

  /** Whether lines that may be columns of prose are labels and their values, by the heights at which they stand. */
  static boolean areRows(List<TextLine> band, float x) {
    List<Float> edges = new ArrayList<>(BesideEdges.values(band, 0));
    edges.add(x);
    return edges.stream().anyMatch(e -> {
      BesideRun run = BesideRun.of(band, 0, band.size(), e, 0);
      float label = run.innerEdge(e);
      return areRows(run) || label > 0 && areRows(BesideRun.of(band, 0, band.size(), e, label));
    });
  }

  private static boolean areRows(BesideRun run) {
    if (run.labels() < LEAST_LABELS || run.values() < LEAST_LABELS) {
      return false;
    }
    List<RowFit.Line> fit = run.fitted(new float[0]);
    return Math.min(RowHabit.middle(fit).cost(), RowFit.of(fit, RowFit.Align.BOTTOM, 0).cost()) < (run.width(true) > NARROWER * run.width(false) ? FEWER : FEW) * run.labels();
  }

  private Tried tried(float x, float label) {
    List<Found> found = new ArrayList<>();
    List<RowHabit.Fit> fits = new ArrayList<>();
    double worth = 0;
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean crossed = i < lines.size() && crosses(lines.get(i), x);
      boolean apart = i > from && i < lines.size() && lines.get(i).y() - lines.get(i - 1).y() > REACH * lines.get(i).size();
      if (i == lines.size() || crossed || apart) {
        RowHabit.Fit fit = run(from, i, x, label, found);
        worth += fit == null ? 0 : Math.max(0, fit.rows().starts().length - 1 - fit.rows().cost());
        if (fit != null) {
          fits.add(fit);
        }
        from = crossed ? i + 1 : i;
      }
    }
    return new Tried(x, found, fits, worth);
  }

  private static boolean crosses(TextLine line, float x) {
    return line.chunks().stream().anyMatch(c -> c.x0() < x - BesideEdges.NEAR && c.x1() > x + 1 && LabelPairs.cut(c, x) < 0);
  }

  /** The rows of some lines, which are added where their labels stand beside the middle or foot of values; null where they are none. */
  private RowHabit.Fit run(int from, int to, float x, float label, List<Found> all) {
    boolean known = Math.abs(x - open.values()) < BesideEdges.NEAR;
    if (to - from < (known ? 2 : LEAST_LINES)) {
      return null;
    }
    BesideRun run = BesideRun.of(lines, from, to, x, label);
    int least = known ? 1 : LEAST_LABELS;
    if (run.labels() < least || run.values() < least || ruled.areExact() && run.areOptions()) {
      return null;
    }
    RowHabit.Fit fit = open.aligned().fit(run.fitted(ruled.across(run.left(), x)));
    if (fit.align() != RowFit.Align.TOP || fit.rows().drawn() && areMostWhole(run, fit.rows().starts()) || ruled.areExact() && wraps(run, fit) || from <= FOOT && isRest(row(run.sides().subList(0, fit.rows().starts()[1])))) {
      tables(run, fit.rows().starts(), all);
    }
    return fit;
  }

  /** Whether labels at the top of their rows have several lines, and little speaks against these rows. */
  private static boolean wraps(BesideRun run, RowHabit.Fit fit) {
    int[] starts = fit.rows().starts();
    boolean wraps = false;
    for (int i = 0; i + 1 < starts.length; i++) {
      List<TextLine> label = lines(run.sides().subList(starts[i], starts[i + 1]), true);
      wraps |= label.size() > 1;
      if (label.stream().anyMatch(l -> Paragraphs.startsItem(l) && !(l == label.get(0) && isNumbered(l)) || l.bold() != label.get(0).bold() || Math.abs(l.size() - label.get(0).size()) > SAME_SIZE)) {
        return false;
      }
    }
    long parted = run.sides().stream().filter(s -> !s.label() && s.line().chunks().size() > 1).count();
    return wraps && starts.length > LEAST_ROWS && run.width(true) < run.width(false) && 2 * parted < run.values() && fit.rows().cost() < FEW * (starts.length - 1);
  }

  private static boolean isNumbered(TextLine line) {
    return line.first().mark() == null && Character.isDigit(line.first().text().charAt(0));
  }

  /** Whether half of the rows have both a label and a value. */
  private static boolean areMostWhole(BesideRun run, int[] starts) {
    int whole = 0;
    for (int i = 0; i + 1 < starts.length; i++) {
      List<BesideRun.Side> row = run.sides().subList(starts[i], starts[i + 1]);
      whole += row.stream().anyMatch(BesideRun.Side::label) && !row.stream().allMatch(BesideRun.Side::label) ? 1 : 0;
    }
    return 2 * whole >= starts.length - 1;
  }

  /** The rows that have both; lines before and after them that lack one side are of no table. */
  private void tables(BesideRun run, int[] starts, List<Found> all) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i + 1 < starts.length; i++) {
      Row row = row(run.sides().subList(starts[i], starts[i + 1]));
      if (ruled.isAnothers(row)) {
        return;
      }
      boolean whole = !row.label().isEmpty() && !row.value().isEmpty();
      if (whole || rows.isEmpty() && isRest(row) || !rows.isEmpty() && row.value().isEmpty() && isLabel(row, rows.get(0))) {
        rows.add(row);
      } else if (!rows.isEmpty()) {
        boolean waits = lines.size() - row.to() <= FOOT && row.label().isEmpty() && isNear(rows.get(rows.size() - 1), row);
        if (waits) {
          rows.add(row);
        }
        add(rows, run, waits, all);
        rows = new ArrayList<>();
      }
    }
    if (!rows.isEmpty()) {
      add(rows, run, false, all);
    }
  }

  private void add(List<Row> rows, BesideRun run, boolean waits, List<Found> all) {
    float from = lines.get(rows.get(0).from()).y();
    float to = lines.get(rows.get(rows.size() - 1).to() - 1).y();
    all.add(new Found(rows, run.outer().stream().filter(l -> l.y() >= from - l.size() && l.y() <= to + l.size()).toList(), waits));
  }

  /** Whether it is the rest of a label that a page cuts. */
  private static boolean isRest(Row row) {
    return row.value().isEmpty() && WrappedCells.isMore(row.label().get(0).firstChunk());
  }

  /** Whether rows follow one another as rows of a table do. */
  private boolean isNear(Row above, Row below) {
    return lines.get(below.from()).y() - lines.get(above.to() - 1).y() < ROW_GAP * lines.get(below.from()).size();
  }

  private static Row row(List<BesideRun.Side> sides) {
    int from = sides.stream().mapToInt(BesideRun.Side::index).min().orElse(0);
    int to = sides.stream().mapToInt(BesideRun.Side::index).max().orElse(0) + 1;
    return new Row(from, to, lines(sides, true), lines(sides, false));
  }

  private static List<TextLine> lines(List<BesideRun.Side> sides, boolean label) {
    return sides.stream().filter(s -> s.label() == label).map(BesideRun.Side::line).toList();
  }

  /** Whether a row without a value has a label as others do, and is no heading. */
  private static boolean isLabel(Row row, Row other) {
    TextLine own = row.label().get(0);
    TextLine label = other.label().get(0);
    return own.bold() == label.bold() && Math.abs(own.size() - label.size()) < SAME_SIZE && Math.abs(own.x0() - label.x0()) < BesideEdges.NEAR;
  }
}
