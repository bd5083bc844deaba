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

  private final List<Glyph> marks = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private Stack open = new Stack();
  private final TreeSet<Float> bottoms = new TreeSet<>();
  private float lowestTop = -Float.MAX_VALUE;
  private final DrawnBlock.Builder block;
  private final List<Glyph> waiting = new ArrayList<>();

  private DrawnOrder(float pitch, Set<Glyph> begun) {
    block = new DrawnBlock.Builder(pitch, begun);
    stacks.add(open);
  }

  /**
   * The stacks of a page in the order of reading; one for a page that has nothing side by side.
   *
   * @param drawn a page's characters in the order of drawing
   * @param begun those with which elements begin, by identity; empty where nothing tells
   * @param tables where tables stand
   * @param table the one in which a character stands, by its number; -1 for none
   */
  static List<Stack> stacks(List<Glyph> drawn, Set<Glyph> begun, List<Rect> tables, ToIntFunction<Glyph> table) {
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
        order.place(tables.get(t));
        order.open.tables().add(t);
      }
    }
    order.finish();
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
      place(block.finish().area());
    }
    open.glyphs().addAll(waiting);
    waiting.clear();
  }

  /** The next thing that is drawn. */
  private void place(Rect next) {
    Float closed = bottoms.floor(lowestTop + SLACK);
    if (closed != null && next.y0() < closed - SLACK) {
      open = new Stack();
      stacks.add(open);
      bottoms.clear();
      lowestTop = -Float.MAX_VALUE;
    }
    bottoms.add(next.y1());
    lowestTop = Math.max(lowestTop, next.y0());
  }
}
