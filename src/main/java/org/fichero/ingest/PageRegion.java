package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page: lines under one another, or a band of two columns with what stands above and below it.
 *
 * @param lines of one column, from the top; empty where there are parts
 * @param parts above, left, right and below; empty for one column
 * @param split where the columns stand; null for one
 */
record PageRegion(List<TextLine> lines, List<PageRegion> parts, Columns.Split split) {
  private static final int DEEPEST = 3;

  /**
   * @param glyphs those outside of tables
   * @param tables where tables stand
   * @param habit of the pages before
   */
  static PageRegion of(List<Glyph> glyphs, List<Rect> tables, LineFinder finder, Columns.Habit habit) {
    return of(glyphs, finder.lines(glyphs), tables, finder, habit, 0);
  }

  /** Of one column. */
  static PageRegion of(List<TextLine> lines) {
    return new PageRegion(lines, List.of(), null);
  }

  private static PageRegion of(List<Glyph> glyphs, List<TextLine> lines, List<Rect> tables, LineFinder finder, Columns.Habit habit, int depth) {
    Columns.Split s = depth > DEEPEST ? null : Columns.split(lines, tables, glyphs, finder.readsWords(), habit);
    if (s == null) {
      return of(lines);
    }
    List<Glyph> left = new ArrayList<>();
    List<Glyph> right = new ArrayList<>();
    for (Glyph g : glyphs) {
      if (g.y() > s.top() && g.y() < s.bottom()) {
        (g.x() < s.at() ? left : right).add(g);
      }
    }
    return new PageRegion(
        List.of(),
        List.of(
            of(glyphs, lines.subList(0, s.from()), tables.stream().filter(t -> t.centreY() < s.top()).toList(), finder, habit, depth + 1),
            of(left, finder.lines(left), within(tables, s, true), finder, habit, depth + 1),
            of(right, finder.lines(right), within(tables, s, false), finder, habit, depth + 1),
            of(glyphs, lines.subList(s.to(), lines.size()), tables.stream().filter(t -> t.centreY() > s.bottom()).toList(), finder, habit, depth + 1)),
        s);
  }

  private static List<Rect> within(List<Rect> tables, Columns.Split s, boolean left) {
    return tables.stream().filter(t -> t.centreX() < s.at() == left && t.centreY() > s.top() && t.centreY() < s.bottom()).toList();
  }

  /** The lines of each column. */
  List<List<TextLine>> columns() {
    if (split == null) {
      return List.of(lines);
    }
    List<List<TextLine>> all = new ArrayList<>();
    parts.forEach(p -> all.addAll(p.columns()));
    return all;
  }
}
