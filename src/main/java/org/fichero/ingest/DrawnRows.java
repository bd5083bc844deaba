package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Rows of labels and values without lines between them, by the order in which the page draws them: a label, all lines of its value, the
 * next label. Where that order and the heights agree, and labels stand at the top of their rows, gaps need not tell the rows apart.
 */
final class DrawnRows {
  private static final int LEAST_ROWS = 3;
  private static final int LEAST_KNOWN = 2;
  private static final int LEAST_LETTERS = 3;
  /** Of lone labels there are at most this share. */
  private static final float FEW_ALONE = 0.3f;
  /** Labels have at most so many lines where values have ten, or fill at most this much of their width. */
  private static final int FEWER_LABELS = 8;
  private static final float NARROWER = 0.75f;
  /** A value in a few letters is a sign in a table of marks. */
  private static final int SHORT = 8;
  /** A label begins level with its value, or so many ems higher or lower. */
  private static final float ABOVE = 0.95f;
  private static final float SAME_SIZE = 0.6f;
  /** Ems that lines of one baseline may differ by. */
  private static final float LEVEL = 0.3f;

  private final List<BesideTables.Found> found = new ArrayList<>();
  private List<BesideTables.Row> rows = new ArrayList<>();
  private int whole;
  private int alone;
  private boolean several;
  private final float usual;

  private DrawnRows(float usual) {
    this.usual = usual;
  }

  /**
   * The rows of lines that nothing crosses; empty where the order of drawing says nothing of them.
   *
   * @param order in which each character is drawn, by identity
   * @param known whether values begin there in rows before
   */
  static List<BesideTables.Found> of(BesideRun run, Map<Glyph, Integer> order, boolean known) {
    List<BesideRun.Side> sides = ordered(run, order);
    DrawnRows drawn = new DrawnRows((float) run.sides().stream().mapToDouble(s -> s.line().size()).sorted().skip(run.sides().size() / 2).findFirst().orElse(0));
    return sides != null && drawn.read(sides) && drawn.areRows(run, known) ? drawn.found : List.of();
  }

  /** The sides in the order in which they are drawn; null where one is none of words, or begins with a mark before its label. */
  private static List<BesideRun.Side> ordered(BesideRun run, Map<Glyph, Integer> order) {
    record Placed(int at, BesideRun.Side side) {}
    List<Placed> placed = new ArrayList<>();
    for (BesideRun.Side s : run.sides()) {
      Integer at = s.line().chunks().stream().flatMap(c -> c.glyphs().stream()).filter(g -> g.mark() == null).map(order::get).filter(n -> n != null)
          .min(Comparator.naturalOrder()).orElse(null);
      if (at == null || s.label() && (s.line().first().mark() != null || letters(s.line()) < LEAST_LETTERS)) {
        return null;
      }
      placed.add(new Placed(at, s));
    }
    placed.sort(Comparator.comparingInt(Placed::at));
    return new ArrayList<>(placed.stream().map(Placed::side).toList());
  }

  private static long letters(TextLine line) {
    return line.text().chars().filter(Character::isLetter).count();
  }

  /** Takes a label and its value after the other; false where the heights say another thing. */
  private boolean read(List<BesideRun.Side> sides) {
    float bottom = -Float.MAX_VALUE;
    for (int i = 0; i < sides.size(); ) {
      int value = end(sides, i, true);
      int next = end(sides, value, false);
      List<BesideRun.Side> row = sides.subList(i, next);
      float top = (float) row.stream().mapToDouble(s -> s.line().y()).min().orElse(0);
      float em = row.get(0).line().size();
      if (top <= bottom + LEVEL * em || !descends(sides.subList(i, value)) || !descends(sides.subList(value, next))) {
        return false;
      }
      bottom = (float) row.stream().mapToDouble(s -> s.line().y()).max().orElse(0);
      if (!add(sides.subList(i, value), sides.subList(value, next))) {
        return false;
      }
      i = next;
    }
    flush();
    return true;
  }

  private static int end(List<BesideRun.Side> sides, int from, boolean label) {
    int to = from;
    while (to < sides.size() && sides.get(to).label() == label) {
      to++;
    }
    return to;
  }

  private static boolean descends(List<BesideRun.Side> sides) {
    for (int i = 1; i < sides.size(); i++) {
      if (sides.get(i).line().y() <= sides.get(i - 1).line().y()) {
        return false;
      }
    }
    return true;
  }

  /** Adds the row of a label and its value; false where these do not begin level. */
  private boolean add(List<BesideRun.Side> labels, List<BesideRun.Side> values) {
    int own = values.isEmpty() ? labels.size() : firstOwn(labels, values);
    if (own > 0 || labels.isEmpty()) {
      // what stands before the first row or after the last one is a title, or the label of a table
      alone += whole > 0 && !values.isEmpty() ? own : 0;
      flush();
    }
    if (own < labels.size() && !values.isEmpty() && isTitle(labels.get(own).line(), values.get(0).line())) {
      flush();
    } else if (own < labels.size() && !values.isEmpty()) {
      if (!beginsLevel(labels, own, values)) {
        return false;
      }
      List<BesideRun.Side> row = new ArrayList<>(labels.subList(own, labels.size()));
      whole++;
      several |= values.size() > 1 || row.size() > 1;
      List<TextLine> label = row.stream().map(BesideRun.Side::line).toList();
      row.addAll(values);
      int from = row.stream().mapToInt(BesideRun.Side::index).min().orElse(0);
      int to = row.stream().mapToInt(BesideRun.Side::index).max().orElse(0) + 1;
      rows.add(new BesideTables.Row(from, to, label, values.stream().map(BesideRun.Side::line).toList()));
    }
    return true;
  }

  /** Words in larger letters across both columns, one of which begins where values do. */
  private boolean isTitle(TextLine label, TextLine value) {
    return label.size() > usual + SAME_SIZE && value.size() > usual + SAME_SIZE;
  }

  /** The first of some labels that stands beside the value: a title and a label without a value stand above it. */
  private static int firstOwn(List<BesideRun.Side> labels, List<BesideRun.Side> values) {
    int own = Math.max(0, labels.size() - 1);
    while (own > 0 && !labels.get(own).line().firstChunk().beginsCell() && isLevel(labels.get(own - 1).line(), labels.get(labels.size() - 1).line(), values.get(0).line())) {
      own--;
    }
    return own;
  }

  private static boolean isLevel(TextLine label, TextLine last, TextLine value) {
    return Math.abs(label.size() - last.size()) <= SAME_SIZE && label.bold() == last.bold() && label.y() >= value.y() - ABOVE * last.size();
  }

  /** Whether the label begins where its value does, and none of its lines was taken for another's. */
  private static boolean beginsLevel(List<BesideRun.Side> labels, int own, List<BesideRun.Side> values) {
    TextLine first = labels.get(own).line();
    TextLine above = own == 0 ? null : labels.get(own - 1).line();
    boolean broken = above != null && (WrappedCells.isMore(first.firstChunk()) || WrappedCells.isOpen(above.chunks().get(above.chunks().size() - 1)));
    return !broken && Math.abs(first.y() - values.get(0).line().y()) < ABOVE * first.size();
  }

  private void flush() {
    if (!rows.isEmpty()) {
      found.add(new BesideTables.Found(rows, List.of(), false));
    }
    rows = new ArrayList<>();
  }

  /** Options in a row are no cells. */
  private static boolean areOptions(TextLine line) {
    return line.chunks().stream().allMatch(c -> OptionSigns.isSign(c.first()));
  }

  /** Whether most of them have a label and a value of words, some of several lines, and the labels are fewer or narrower. */
  private boolean areRows(BesideRun run, boolean known) {
    List<BesideRun.Side> values = run.sides().stream().filter(s -> !s.label()).toList();
    long parted = values.stream().filter(s -> s.line().chunks().size() > 1 && !areOptions(s.line())).count();
    double length = values.stream().mapToInt(s -> s.line().text().length()).average().orElse(0);
    return whole >= (known ? LEAST_KNOWN : LEAST_ROWS) && several && alone <= FEW_ALONE * whole && length > SHORT && 4 * parted <= values.size() && (10 * run.labels() <= FEWER_LABELS * run.values() || run.width(true) < NARROWER * run.width(false));
  }
}
