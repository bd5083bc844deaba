package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Tells what stands beside each other on a page apart by the order in which it was drawn, where that is the order in which it was written, as
 * browsers have it: a new stack begins where the drawing goes back up beside two things that stand under one another. The cells of a row are no
 * stacks: nothing in the row stands under them.
 */
final class DrawnOrder {
  /** What reaches into the line above by less, in points, stands below it. */
  private static final float SLACK = 2;

  /**
   * What is read without regard to what stands beside it.
   *
   * @param glyphs in the order of drawing
   * @param tables which of the page's tables stand in it
   * @param place of what it begins with in the document's structure; -1 where nothing tells
   * @param areas what its parts cover
   */
  record Stack(List<Glyph> glyphs, Set<Integer> tables, int place, List<Rect> areas) {
    Stack(int place) {
      this(new ArrayList<>(), new TreeSet<>(), place, new ArrayList<>());
    }
  }

  /** Of pages with more, the order is taken as it is. */
  private static final int MOST_UNITS = 1_000;
  /** What shares so much of the narrower one's width stands in one column. */
  private static final float SAME_COLUMN = 0.5f;
  /** A column that is no label beside its value has so many parts. */
  private static final int COLUMN = 4;
  /** A title's letters are this much larger than those of what it heads. */
  private static final float LARGER = 1.12f;
  /**
   * A block, or a table by its number (-1 for none).
   *
   * @param place in the document's structure
   * @param comesBack whether something of another page is to be read right before it
   */
  private record Unit(Rect area, List<Glyph> glyphs, int table, int place, boolean comesBack) {
    boolean isAbove(Unit other) {
      float common = Math.min(area.x1(), other.area.x1()) - Math.max(area.x0(), other.area.x0());
      return area.y1() <= other.area.y0() + SLACK && common > SAME_COLUMN * Math.min(area.width(), other.area.width());
    }

    /** Whether it is a title in larger letters, too short to stand above a box that floats to the right of the words that follow it. */
    boolean heads(Unit floating, Unit next) {
      boolean above = area.y1() <= floating.area.y0() + SLACK && area.x0() < floating.area.x0() && next.area.y0() >= area.y1() - SLACK;
      boolean beside = next.area.x1() < floating.area.x0() && next.area.y0() < floating.area.y1() + floating.area.height();
      return above && beside && size() > LARGER * Math.max(floating.size(), next.size());
    }

    private float size() {
      return glyphs.isEmpty() ? 0 : glyphs.get(0).size();
    }
  }

  private final List<Glyph> marks = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  /** Those of the last stack. */
  private final List<Unit> open = new ArrayList<>();
  private final TreeSet<Float> bottoms = new TreeSet<>();
  private float lowestTop = -Float.MAX_VALUE;
  private final DrawnBlock.Builder block;
  private final List<Glyph> waiting = new ArrayList<>();
  private final PageInk ink;
  private final PageEnds before;
  /** The column of the page before in which the last unit stands, as all above it do; -1 for none. */
  private int column;
  private float bottom = Float.MAX_VALUE;
  /** In the document's structure: of the block that is open, and of the character that is looked at. */
  private int place = -1;
  private int current = -1;
  private boolean comesBack;

  private DrawnOrder(PageInk ink, PageEnds before) {
    this.ink = ink;
    this.before = before;
    block = new DrawnBlock.Builder(DrawnBlock.pitch(ink.glyphs), ink.begun.keySet());
  }

  /**
   * The stacks of a page in the order of reading; one for a page that has nothing side by side.
   *
   * @param ink its characters in the order of drawing
   * @param tables where tables stand
   * @param table the one in which a character stands, by its number; -1 for none
   * @param before how the page before ends
   */
  static List<Stack> stacks(PageInk ink, List<Rect> tables, ToIntFunction<Glyph> table, PageEnds before) {
    DrawnOrder order = new DrawnOrder(ink, before);
    Set<Integer> seen = new TreeSet<>();
    for (Glyph g : ink.glyphs) {
      int t = table.applyAsInt(g);
      order.note(g, t >= 0 && seen.contains(t));
      if (t < 0 && g.mark() != null) {
        order.marks.add(g);
      } else if (t < 0) {
        order.take(g);
      } else if (seen.add(t)) {
        order.finish();
        order.place = order.current;
        order.unit(tables.get(t), List.of(), t);
      }
    }
    order.finish();
    // the document's structure says in which order its elements are
    if (ink.begun.values().stream().noneMatch(p -> p >= 0)) {
      order.putDown();
    }
    order.units.forEach(order::stack);
    if (order.stacks.isEmpty()) {
      order.stacks.add(new Stack(-1));
    }
    order.last().glyphs().addAll(order.waiting);
    DrawnMarks.place(order.marks, order.stacks);
    return order.stacks;
  }

  /** Keeps a character's place in the document's structure; within a table the rest of a cell may come back from another page. */
  private void note(Glyph g, boolean within) {
    int own = ink.begun.getOrDefault(g, -1);
    if (own < 0) {
      return;
    }
    if (!within && current >= 0 && ink.stretches.applyAsInt(own) != ink.stretches.applyAsInt(current)) {
      finish();
      comesBack = true;
    }
    current = own;
  }

  private void unit(Rect area, List<Glyph> glyphs, int table) {
    units.add(new Unit(area, glyphs, table, place, comesBack));
    comesBack = false;
  }

  private void take(Glyph g) {
    if (g.isSpace()) {
      block.space();
    } else {
      if (!block.takes(g)) {
        finish();
      }
      place = block.isEmpty() ? current : place;
      block.add(g);
    }
    waiting.add(g);
  }

  /** The characters since the last block belong to where this one stands; so do spaces before the next. */
  private void finish() {
    if (!block.isEmpty()) {
      unit(block.finish().area(), List.copyOf(waiting), -1);
      waiting.clear();
    }
  }

  /**
   * Puts what was drawn before what stands above it behind that: boxes that float beside the text are drawn before all of it, a page's foot
   * before its words.
   */
  private void putDown() {
    if (units.size() > MOST_UNITS) {
      return;
    }
    List<Unit> all = List.copyOf(units);
    boolean[] put = new boolean[all.size()];
    units.clear();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size() && !put[i]; j++) {
        if (!put[j] && (all.get(j).isAbove(all.get(i)) || j + 1 < all.size() && all.get(j).heads(all.get(i), all.get(j + 1)))) {
          waitsFor(all, put, i, j);
        }
      }
      put(all, put, i);
    }
  }

  /** Puts something that stands above, and what was drawn before it higher on the page. */
  private void waitsFor(List<Unit> all, boolean[] put, int from, int to) {
    for (int k = from + 1; k < to; k++) {
      if (all.get(k).area().y0() < all.get(to).area().y0()) {
        put(all, put, k);
      }
    }
    put(all, put, to);
  }

  private void put(List<Unit> all, boolean[] put, int i) {
    if (!put[i]) {
      put[i] = true;
      units.add(all.get(i));
    }
  }

  private Stack last() {
    return stacks.get(stacks.size() - 1);
  }

  /** Whether the drawing goes back up from the rest of one of the columns with which the page before ends to that of another. */
  private boolean isNextColumn(Unit next) {
    int own = column < 0 ? -1 : before.column(next.area());
    boolean other = !stacks.isEmpty() && own >= 0 && own != column && next.area().y0() < bottom - SLACK;
    column = own;
    bottom = next.area().y1();
    return other;
  }

  private void stack(Unit next) {
    Float closed = bottoms.floor(lowestTop + SLACK);
    if (stacks.isEmpty() || next.comesBack() || isNextColumn(next) || closed != null && next.area().y0() < closed - SLACK) {
      partAbove(next);
      stacks.add(new Stack(next.place()));
      bottoms.clear();
      open.clear();
      lowestTop = -Float.MAX_VALUE;
    }
    open.add(next);
    add(next);
    bottoms.add(next.area().y1());
    lowestTop = Math.max(lowestTop, next.area().y0());
  }

  /** Parts what reaches over the next column from the column that stands beside that: its lines end elsewhere. */
  private void partAbove(Unit next) {
    int from = open.size();
    while (from > 0 && open.get(from - 1).area().y0() >= next.area().y0() - SLACK) {
      from--;
    }
    boolean over = open.size() - from >= COLUMN && open.subList(0, from).stream().anyMatch(u -> u.area().x1() > next.area().x0() && u.area().x0() < next.area().x1());
    if (over) {
      stacks.remove(stacks.size() - 1);
      stacks.add(new Stack(open.get(0).place()));
      open.subList(0, from).forEach(this::add);
      stacks.add(new Stack(open.get(from).place()));
      open.subList(from, open.size()).forEach(this::add);
    }
  }

  private void add(Unit next) {
    last().areas().add(next.area());
    last().glyphs().addAll(next.glyphs());
    if (next.table() >= 0) {
      last().tables().add(next.table());
    }
  }
}
