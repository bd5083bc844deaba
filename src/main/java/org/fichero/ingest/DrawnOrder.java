package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
   */
  record Stack(List<Glyph> glyphs, Set<Integer> tables) {
    Stack() {
      this(new ArrayList<>(), new TreeSet<>());
    }
  }

  /** Of pages with more, the order is taken as it is. */
  private static final int MOST_UNITS = 1_000;
  /** What shares so much of the narrower one's width stands in one column. */
  private static final float SAME_COLUMN = 0.5f;
  /** Points of one band of lines. */
  private static final float BAND = 8;
  /** Words stand beside a mark whose baselines are no farther from its own, in ems. */
  private static final float BESIDE = 0.6f;
  /** A label stands no farther to the right of its mark, in ems. */
  private static final float LABEL = 2;

  /** Where it has no room there, it begins below, no more bands away. */
  private static final int BELOW = 3;
  /** The heading of a column of marks stands no more bands higher. */
  private static final int ABOVE = 6;

  /** A block, or a table by its number (-1 for none). */
  private record Unit(Rect area, List<Glyph> glyphs, int table) {
    boolean isAbove(Unit other) {
      float common = Math.min(area.x1(), other.area.x1()) - Math.max(area.x0(), other.area.x0());
      return area.y1() <= other.area.y0() + SLACK && common > SAME_COLUMN * Math.min(area.width(), other.area.width());
    }
  }

  private final List<Glyph> marks = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final TreeSet<Float> bottoms = new TreeSet<>();
  private float lowestTop = -Float.MAX_VALUE;
  private final DrawnBlock.Builder block;
  private final List<Glyph> waiting = new ArrayList<>();

  private DrawnOrder(float pitch, Set<Glyph> begun) {
    block = new DrawnBlock.Builder(pitch, begun);
    stacks.add(new Stack());
  }

  /**
   * The stacks of a page in the order of reading; one for a page that has nothing side by side.
   *
   * @param drawn a page's characters in the order of drawing
   * @param begun those with which elements begin, by identity; empty where nothing tells
   * @param told whether the document's structure says in which order its elements are
   * @param tables where tables stand
   * @param table the one in which a character stands, by its number; -1 for none
   */
  static List<Stack> stacks(List<Glyph> drawn, Set<Glyph> begun, boolean told, List<Rect> tables, ToIntFunction<Glyph> table) {
    DrawnOrder order = new DrawnOrder(DrawnBlock.pitch(drawn), begun);
    Set<Integer> seen = new TreeSet<>();
    for (Glyph g : drawn) {
      int t = table.applyAsInt(g);
      if (t < 0 && g.mark() != null) {
        order.marks.add(g);
      } else if (t < 0) {
        order.take(g);
      } else if (seen.add(t)) {
        order.finish();
        order.units.add(new Unit(tables.get(t), List.of(), t));
      }
    }
    order.finish();
    if (!told) {
      order.putDown();
    }
    order.units.forEach(order::stack);
    order.last().glyphs().addAll(order.waiting);
    order.placeMarks();
    return order.stacks;
  }

  /** Boxes are often drawn before or after all words: each goes where the word to its right stands, or else the one to its left. */
  private void placeMarks() {
    Map<Stack, Map<Integer, List<Glyph>>> words = new IdentityHashMap<>();
    for (Stack s : marks.isEmpty() ? List.<Stack>of() : stacks) {
      for (Glyph g : s.glyphs()) {
        if (!g.isSpace()) {
          words.computeIfAbsent(s, k -> new HashMap<>()).computeIfAbsent(band(g), k -> new ArrayList<>()).add(g);
        }
      }
    }
    for (Glyph mark : marks) {
      Stack best = stacks.get(stacks.size() - 1);
      float least = Float.MAX_VALUE;
      for (Stack s : stacks) {
        float away = away(mark, words.getOrDefault(s, Map.of()));
        if (away < least) {
          least = away;
          best = s;
        }
      }
      best.glyphs().add(mark);
    }
  }

  private static int band(Glyph g) {
    return Math.round(g.y() / BAND);
  }

  /** How far the next word on a mark's line stands, in ems; of those to its left, as far as a label may stand and more. */
  private static float away(Glyph mark, Map<Integer, List<Glyph>> words) {
    float least = Float.MAX_VALUE;
    for (int b = band(mark) - ABOVE; b <= band(mark) + BELOW; b++) {
      for (Glyph g : words.getOrDefault(b, List.of())) {
        if (Math.abs(g.y() - mark.y()) < BESIDE * g.size()) {
          float right = (g.x() - mark.right()) / g.size();
          float left = (mark.x() - g.right()) / g.size();
          least = Math.min(least, right > -1 && right < LABEL ? right : left > -1 ? 2 * LABEL + left : Float.MAX_VALUE);
        } else if (Math.abs(g.x() - mark.x()) < g.size() && g.y() > mark.y() && g.y() - mark.y() < LABEL * g.size()) {
          least = Math.min(least, LABEL + (g.y() - mark.y()) / g.size());
        } else if (g.x() < mark.right() && g.right() > mark.x() && g.y() < mark.y()) {
          least = Math.min(least, 3 * LABEL + (mark.y() - g.y()) / g.size());
        }
      }
    }
    return least;
  }

  private void take(Glyph g) {
    if (g.isSpace()) {
      block.space();
    } else {
      if (!block.takes(g)) {
        finish();
      }
      block.add(g);
    }
    waiting.add(g);
  }

  /** The characters since the last block belong to where this one stands; so do spaces before the next. */
  private void finish() {
    if (!block.isEmpty()) {
      units.add(new Unit(block.finish().area(), List.copyOf(waiting), -1));
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
        if (!put[j] && all.get(j).isAbove(all.get(i))) {
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

  private void stack(Unit next) {
    Float closed = bottoms.floor(lowestTop + SLACK);
    if (closed != null && next.area().y0() < closed - SLACK) {
      stacks.add(new Stack());
      bottoms.clear();
      lowestTop = -Float.MAX_VALUE;
    }
    bottoms.add(next.area().y1());
    lowestTop = Math.max(lowestTop, next.area().y0());
    last().glyphs().addAll(next.glyphs());
    if (next.table() >= 0) {
      last().tables().add(next.table());
    }
  }
}
