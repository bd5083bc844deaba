package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Cells of a row that no lines part, some of which are wrapped: where a page is drawn as it is read, each is drawn whole before the next one to its
 * right. Each is set on one line within the width that it has, as if it had never been wrapped.
 */
final class DrawnCells {
  /** A cell begins no farther to the left of where the one before ends, in ems. */
  private static final float OVERLAP = 0.3f;
  /** Cells of a row begin at one height, or have their middle at one, within so many ems. */
  private static final float LEVEL = 0.45f;
  /** A gap between columns is no wider, in ems. */
  private static final float GUTTER = 2.5f;
  /** What reaches into the row above by less, in points, stands below it. */
  private static final float SLACK = 2;
  /** The next cell's lines begin no farther from where one ends, in ems, to be taken for the same. */
  private static final float TOUCH = 0.6f;
  /** A mark stands no farther to the left of its words, in ems. */
  private static final float BESIDE = 2;
  /** So many breaks after which the next word had no room are no chance. */
  private static final int MANY_BREAKS = 3;
  private static final float SPACE = 0.2f;
  private static final float LEAST_SCALE = 0.01f;
  private static final String HYPHENS = "-\u00ad\u2010";

  private final PageInk ink;
  private final List<Glyph> glyphs;
  private final ToIntFunction<Glyph> cell;
  private final Map<Glyph, Integer> places = new IdentityHashMap<>();
  private final NavigableMap<Float, List<Glyph>> marks = new TreeMap<>();
  private final Set<Glyph> elements;
  private final Set<Glyph> begun = Collections.newSetFromMap(new IdentityHashMap<>());

  private DrawnCells(PageInk ink, ToIntFunction<Glyph> cell) {
    this.ink = ink;
    this.glyphs = ink.glyphs;
    this.elements = ink.begun.keySet();
    this.cell = cell;
  }

  /**
   * Sets such cells on one line each.
   *
   * @param ink a page's characters as they were drawn; those of such cells are replaced
   * @param cell the cell of a drawn table in which a character stands; -1 for none
   * @return the first letter of each cell of such rows, by identity
   */
  static Set<Glyph> level(PageInk ink, ToIntFunction<Glyph> cell) {
    DrawnCells cells = new DrawnCells(ink, cell);
    for (int i = 0; i < ink.glyphs.size(); i++) {
      Glyph g = ink.glyphs.get(i);
      cells.places.put(g, i);
      if (g.mark() != null) {
        cells.marks.computeIfAbsent(g.y(), k -> new ArrayList<>()).add(g);
      }
    }
    List<DrawnBlock> blocks = cells.blocks();
    cells.rows(blocks);
    cells.touching(blocks);
    return cells.begun;
  }

  private List<DrawnBlock> blocks() {
    List<DrawnBlock> found = new ArrayList<>();
    DrawnBlock.Builder open = new DrawnBlock.Builder(DrawnBlock.pitch(glyphs), elements);
    int in = -1;
    for (Glyph g : glyphs) {
      if (g.isSpace()) {
        open.space();
        continue;
      }
      int own = cell.applyAsInt(g);
      if (!open.isEmpty() && (own != in || !open.takes(g))) {
        found.add(open.finish());
      }
      open.add(g);
      in = own;
    }
    if (!open.isEmpty()) {
      found.add(open.finish());
    }
    return found;
  }

  private void rows(List<DrawnBlock> blocks) {
    int from = 0;
    while (from < blocks.size()) {
      Rect row = blocks.get(from).area();
      int to = from + 1;
      while (to < blocks.size() && isBeside(blocks.get(to - 1), blocks.get(to), row)) {
        row = row.union(blocks.get(to).area());
        to++;
      }
      boolean ends = to == blocks.size() || !isWithin(blocks.get(to), row);
      boolean begins = from == 0 || !isWithin(blocks.get(from - 1), row);
      if (to - from > 1 && begins && ends && !areMarksBehind(blocks.subList(from, to))) {
        row(blocks.subList(from, to));
      }
      from = to;
    }
  }

  /** Lines that begin where one ends that was drawn before, with others between them, are of the next cell, however near they stand. */
  private void touching(List<DrawnBlock> blocks) {
    NavigableMap<Float, List<Glyph>> ends = new TreeMap<>();
    for (DrawnBlock b : blocks) {
      List<Glyph> own = new ArrayList<>();
      for (int i = 0; i < b.lines().size(); i++) {
        Glyph h = b.begin(i);
        boolean touches = h.mark() == null && (i > 0 || b.lines().size() > 1)
            && ends.subMap(h.y() - SLACK, true, h.y() + SLACK, true).values().stream().flatMap(List::stream).anyMatch(e -> Math.abs(h.x() - e.right()) < TOUCH * h.size());
        if (touches) {
          begun.add(glyphs.get(places.get(h)));
        }
        own.add(b.end(i));
      }
      own.stream().filter(e -> e.mark() == null).forEach(e -> ends.computeIfAbsent(e.y(), k -> new ArrayList<>()).add(e));
    }
  }

  private boolean isBeside(DrawnBlock left, DrawnBlock right, Rect row) {
    Glyph g = right.begin(0);
    boolean same = cell.applyAsInt(left.begin(0)) == cell.applyAsInt(g) && ink.stretch(left.begin(0)) == ink.stretch(g);
    boolean level = Math.abs(right.area().y0() - left.area().y0()) < LEVEL * g.size() || Math.abs(right.area().centreY() - row.centreY()) < LEVEL * g.size();
    return same && level && right.area().x0() > reach(left, right.area()) - OVERLAP * g.size();
  }

  /** How far to the right a cell's lines reach that stand beside another one: below that, a long word may run over its column. */
  private static float reach(DrawnBlock left, Rect right) {
    float reach = left.area().x0() + left.begin(0).size();
    for (int i = 0; i < left.lines().size(); i++) {
      boolean beside = left.end(i).middle() < right.y1() + SLACK && left.end(i).middle() > right.y0() - SLACK;
      reach = beside ? Math.max(reach, left.end(i).right()) : reach;
    }
    return reach;
  }

  /** Whether what is drawn before or after a row stands beside a part of it, in the same column: the row is no row. */
  private static boolean isWithin(DrawnBlock next, Rect row) {
    boolean level = next.area().y0() < row.y1() - SLACK && next.area().y1() > row.y0() + SLACK;
    return level && next.area().x0() < row.x1() - SLACK && next.area().x1() > row.x0() + SLACK;
  }

  /** Whether a row begins with a word and ends with a mark: each mark is that of the word before it, however near the next one stands. */
  private static boolean areMarksBehind(List<DrawnBlock> cells) {
    int last = cells.size() - 1;
    boolean ends = last > 1 && cells.get(0).begin(0).mark() == null && cells.get(last).glyphs().stream().allMatch(g -> g.mark() != null);
    return ends && cells.subList(1, last).stream().allMatch(c -> c.begin(0).mark() != null && c.glyphs().size() > 1);
  }

  private void row(List<DrawnBlock> cells) {
    boolean wrapped = cells.stream().anyMatch(c -> c.lines().size() > 1) && IntStream.range(0, cells.size()).allMatch(i -> isWrapped(cells.get(i), i + 1 < cells.size() ? cells.get(i + 1).area().x0() : 0));
    float y = (float) cells.stream().mapToDouble(c -> c.begin(0).y()).min().orElseThrow();
    float right = -Float.MAX_VALUE;
    for (int i = 0; i < cells.size(); i++) {
      DrawnBlock c = cells.get(i);
      float next = i + 1 < cells.size() ? cells.get(i + 1).area().x0() - OVERLAP * c.begin(0).size() : Float.MAX_VALUE;
      boolean apart = c.area().x0() - right > DrawnBlock.NEAR_OTHER * c.begin(0).size();
      right = Math.min(next, c.area().x1());
      int first = places.get(c.begin(0));
      if (wrapped) {
        marksBeside(c, y);
        level(c, y, right - c.area().x0());
      }
      if (apart) {
        begun.add(glyphs.get(first));
      }
    }
  }

  /**
   * Whether a cell's lines are surely one text: in each the next word had no room, and other signs say the same.
   *
   * @param next where the next cell begins; 0 for the last one
   */
  private boolean isWrapped(DrawnBlock c, float next) {
    Glyph first = c.begin(0);
    float edge = Math.max(c.area().x1(), next - GUTTER * first.size());
    boolean sure = !elements.isEmpty() || first.bold() || first.mark() != null || c.lines().size() > MANY_BREAKS;
    for (int i = 1; i < c.lines().size(); i++) {
      Glyph begin = c.begin(i);
      float word = 0;
      for (int k = c.lines().get(i); k < c.glyphs().size(); k++) {
        Glyph g = c.glyphs().get(k);
        boolean within = k == c.lines().get(i) || g.x() - c.glyphs().get(k - 1).right() < SPACE * g.size() && Math.abs(g.y() - begin.y()) < SPACE * g.size();
        if (!within) {
          break;
        }
        word = g.right() - begin.x();
      }
      boolean room = c.end(i - 1).right() + SPACE * begin.size() + word < edge;
      boolean cut = HYPHENS.contains(c.end(i - 1).text());
      if (room || cut || !sure && !Character.isLowerCase(begin.text().codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private void level(DrawnBlock c, float y, float width) {
    int n = c.lines().size();
    // the mark that it begins with may be smaller than its words
    float gap = n == 1 ? 0 : SPACE * (float) c.glyphs().stream().mapToDouble(Glyph::size).max().orElse(0);
    float all = 0;
    for (int i = 0; i < n; i++) {
      all += c.end(i).right() - c.begin(i).x();
    }
    float scale = n == 1 ? 1 : Math.max(LEAST_SCALE, (width - (n - 1) * gap) / all);
    float x = n == 1 ? c.begin(0).x() : c.area().x0();
    for (int i = 0; i < n; i++) {
      float left = c.begin(i).x();
      for (int k = places.get(c.begin(i)); k <= places.get(c.end(i)); k++) {
        Glyph g = glyphs.get(k);
        ink.replace(k, new Glyph(g.text(), x + scale * (g.x() - left), y, scale * g.width(), g.size(), g.bold(), g.block(), g.mark()));
      }
      x += scale * (c.end(i).right() - left) + gap;
    }
  }

  /** Puts a mark that is drawn by itself on the line of the words to its right. */
  private void marksBeside(DrawnBlock c, float y) {
    Rect area = c.area();
    for (List<Glyph> level : marks.subMap(area.y0(), area.y1() + SLACK).values()) {
      for (Glyph m : level) {
        boolean beside = m.right() < area.x0() + SLACK && m.x() > area.x0() - BESIDE * c.begin(0).size() - m.width();
        int at = places.get(m);
        if (beside && glyphs.get(at) == m) {
          ink.replace(at, new Glyph(m.text(), m.x(), y, m.width(), m.size(), m.bold(), m.block(), m.mark()));
        }
      }
    }
  }
}
