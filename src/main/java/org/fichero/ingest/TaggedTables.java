package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds tables that a document's tags name where no lines draw them. What stands in each cell the tags tell, and of marks that are drawn what
 * they stand beside.
 */
final class TaggedTables {
  /** Points of one band of lines in which the neighbours of a mark are looked for. */
  private static final float BAND = 8;
  private static final float LEVEL = 0.6f;
  /** A mark's label is no farther from it, in ems. */
  private static final float BESIDE = 1.3f;
  /** Where a column is too narrow for both, the label begins right below its mark, no farther than so many ems. */
  private static final float ABOVE = 1.7f;
  private static final float EDGE = 2;

  private final PageInk ink;
  /** Per cell, what its words and marks cover. */
  private final Map<Integer, Rect> areas = new HashMap<>();
  private final List<Rect> loose = new ArrayList<>();

  private TaggedTables(PageInk ink) {
    this.ink = ink;
  }

  /** Those of a page, but for those that {@code drawn} holds. */
  static List<RuledTable> find(PageInk ink, List<RuledTable> drawn) {
    if (ink.tagged == null) {
      return List.of();
    }
    TaggedTables tables = new TaggedTables(ink);
    tables.words();
    tables.marks();
    List<RuledTable> found = new ArrayList<>();
    tables.byTable().forEach((table, cells) -> {
      if (drawn.stream().noneMatch(d -> tables.isDrawn(cells, d))) {
        found.addAll(RuledTables.find(TaggedTable.rulings(ink.tagged, table, cells, tables.areas, tables.loose)));
      }
    });
    return found;
  }

  private Map<Integer, List<Integer>> byTable() {
    Map<Integer, List<Integer>> cells = new TreeMap<>();
    areas.keySet().stream().sorted().forEach(c -> cells.computeIfAbsent(ink.tagged.cell(c).table(), k -> new ArrayList<>()).add(c));
    return cells;
  }

  /** Spaces show where a cell stands that has nothing else. */
  private void words() {
    Map<Integer, Rect> blank = new HashMap<>();
    for (Glyph g : ink.glyphs) {
      int cell = ink.tagged.cellOf(g.block());
      if (cell >= 0) {
        add(g.isSpace() ? blank : areas, cell, area(g));
      }
    }
    blank.forEach(areas::putIfAbsent);
  }

  private void add(Map<Integer, Rect> all, int cell, Rect area) {
    for (int c = cell; c >= 0; c = ink.tagged.cell(c).outer()) {
      all.merge(c, area, Rect::union);
    }
  }

  private static Rect area(Glyph g) {
    return new Rect(g.x(), g.y() - 0.8f * g.size(), g.right(), g.y() + 0.2f * g.size());
  }

  /** Marks that are drawn bear no tags: each belongs to the cell of the words right of it, or left of it, or right below it, or stands alone. */
  private void marks() {
    List<Glyph> marks = ink.glyphs.stream().filter(g -> OptionSigns.isSign(g) && ink.tagged.cellOf(g.block()) < 0).toList();
    ink.shades.forEach(s -> loose.add(s.area()));
    if (marks.isEmpty()) {
      return;
    }
    Map<Integer, List<Glyph>> bands = new HashMap<>();
    for (Glyph g : ink.glyphs) {
      if (!g.isSpace() && ink.tagged.cellOf(g.block()) >= 0) {
        bands.computeIfAbsent(Math.round(g.y() / BAND), k -> new ArrayList<>()).add(g);
      }
    }
    for (Glyph mark : marks) {
      Glyph label = label(mark, bands);
      if (label == null) {
        loose.add(area(mark));
      } else {
        add(areas, ink.tagged.cellOf(label.block()), area(mark));
      }
    }
  }

  private static Glyph label(Glyph mark, Map<Integer, List<Glyph>> bands) {
    Glyph best = null;
    Glyph under = null;
    boolean headed = false;
    float least = Float.MAX_VALUE;
    int band = Math.round(mark.y() / BAND);
    int reach = 1 + Math.round(ABOVE * mark.size() / BAND);
    for (int b = band - reach; b <= band + reach; b++) {
      for (Glyph g : bands.getOrDefault(b, List.of())) {
        float right = g.x() - mark.right();
        float left = mark.x() - g.right();
        float down = (g.y() - mark.y()) / g.size();
        boolean near = Math.abs(down) < LEVEL && Math.max(right, left) < BESIDE * g.size() && Math.max(right, left) > -1;
        float away = right >= -1 ? right : left + BESIDE * g.size();
        if (near && away < least) {
          least = away;
          best = g;
        }
        headed |= down < -LEVEL && down > -ABOVE && g.x() < mark.right() && g.right() > mark.x();
        under = down > LEVEL && down < ABOVE && Math.abs(g.x() - mark.x()) < EDGE ? g : under;
      }
    }
    return best == null && !headed ? under : best;
  }

  /** Whether the lines of a table part the cells; a title may stand above them. */
  private boolean isDrawn(List<Integer> cells, RuledTable drawn) {
    Set<Integer> own = new HashSet<>();
    int titles = 0;
    for (int c : cells) {
      int place = drawn.find(areas.get(c).centreX(), areas.get(c).centreY());
      titles += place < 0 && areas.get(c).centreY() < drawn.bounds().y0() ? 1 : 0;
      boolean title = place < 0 && titles == 1 && areas.get(c).centreY() < drawn.bounds().y0();
      if (!title && (place < 0 || !own.add(place))) {
        return false;
      }
    }
    return own.size() > titles;
  }
}
