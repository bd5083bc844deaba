package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what stands on a page into reading order: tables drawn with lines first, then columns, then lines. */
final class PageLayout {
  private final PageInk ink;
  private final int page;
  private final LineFinder finder;
  private final List<RuledTable> tables;
  private final List<Map<Integer, List<Glyph>>> cells = new ArrayList<>();
  private final List<TextLine> lines;

  PageLayout(PageInk ink, int page) {
    this.ink = ink;
    this.page = page;
    this.finder = new LineFinder(ink.glyphs);
    this.tables = withoutFrames(RuledTables.find(ink.rulings));
    this.lines = finder.lines(sort());
  }

  /** A table in whose cells other tables stand only frames them. */
  private static List<RuledTable> withoutFrames(List<RuledTable> tables) {
    List<RuledTable> kept = new ArrayList<>(tables);
    if (tables.size() < 400) {
      kept.removeIf(t -> tables.stream().anyMatch(u -> u != t && t.bounds().contains(u.bounds(), 0.5f) && !u.bounds().contains(t.bounds(), 0.5f)));
    }
    return kept;
  }

  /** Puts each character into its table's cell; gives those outside of tables. */
  private List<Glyph> sort() {
    tables.forEach(t -> cells.add(new HashMap<>()));
    if (tables.isEmpty()) {
      return ink.glyphs;
    }
    List<Glyph> free = new ArrayList<>();
    for (Glyph g : ink.glyphs) {
      int t = holder(g);
      int cell = t < 0 ? -1 : tables.get(t).find(g.centreX(), g.middle());
      if (cell < 0) {
        free.add(g);
      } else {
        cells.get(t).computeIfAbsent(cell, k -> new ArrayList<>()).add(g);
      }
    }
    return free;
  }

  private int holder(Glyph g) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).bounds().contains(g.centreX(), g.middle())) {
        return i;
      }
    }
    return -1;
  }

  /** The lines outside of tables, from which the document's habits are learnt. */
  List<TextLine> lines() {
    return lines;
  }

  /** Everything, in reading order. */
  List<PagePart> parts(PageHabits habits) {
    List<PagePart.Table> ruled = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      RuledTableReader reader = new RuledTableReader(tables.get(i), cells.get(i), ink, finder, page, habits);
      ruled.add(new PagePart.Table(tables.get(i).bounds(), reader.grid()));
    }
    List<PagePart> out = new ArrayList<>();
    region(lines, ruled, habits, out, 0);
    return out;
  }

  private void region(List<TextLine> some, List<PagePart.Table> ruled, PageHabits habits, List<PagePart> out, int depth) {
    Columns.Split split = depth > 3 ? null : Columns.split(some, ruled);
    if (split == null) {
      column(some, ruled, habits, out);
      return;
    }
    region(split.above(), within(ruled, -Float.MAX_VALUE, split.top(), -Float.MAX_VALUE, Float.MAX_VALUE), habits, out, depth + 1);
    region(split.left(), within(ruled, split.top(), split.bottom(), -Float.MAX_VALUE, split.at()), habits, out, depth + 1);
    int mid = out.size();
    region(split.right(), within(ruled, split.top(), split.bottom(), split.at(), Float.MAX_VALUE), habits, out, depth + 1);
    boolean cut = mid > 0 && mid < out.size() && out.get(mid - 1) instanceof PagePart.Text last
        && out.get(mid) instanceof PagePart.Text first && last.goesOnWith(first);
    if (cut) {
      out.set(mid - 1, ((PagePart.Text) out.get(mid - 1)).with((PagePart.Text) out.remove(mid)));
    }
    region(split.below(), within(ruled, split.bottom(), Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE), habits, out, depth + 1);
  }

  private static List<PagePart.Table> within(List<PagePart.Table> all, float top, float bottom, float left, float right) {
    return all.stream()
        .filter(t -> t.area().centreY() >= top && t.area().centreY() < bottom && t.area().centreX() >= left && t.area().centreX() < right)
        .toList();
  }

  /** One column: runs of lines between its tables. */
  private void column(List<TextLine> some, List<PagePart.Table> ruled, PageHabits habits, List<PagePart> out) {
    List<PagePart.Table> sorted = new ArrayList<>(ruled);
    sorted.sort(Comparator.comparingDouble(t -> t.area().y0()));
    float right = (float) some.stream().mapToDouble(TextLine::x1).max().orElse(0);
    int i = 0;
    for (PagePart.Table t : sorted) {
      int from = i;
      while (i < some.size() && some.get(i).y() - 0.3f * some.get(i).size() < t.area().centreY()) {
        i++;
      }
      lines(some.subList(from, i), right, habits, out);
      out.add(t);
    }
    lines(some.subList(i, some.size()), right, habits, out);
  }

  private void lines(List<TextLine> run, float right, PageHabits habits, List<PagePart> out) {
    AlignedTables aligned = new AlignedTables(run);
    Paragraphs paragraphs = new Paragraphs(page, habits, right);
    int from = 0;
    for (int i = 0; i < run.size(); ) {
      AlignedTables.Found found = aligned.at(i);
      if (found == null) {
        i++;
        continue;
      }
      out.addAll(paragraphs.build(run.subList(from, i)));
      out.add(table(found, run.subList(i, found.next())));
      i = found.next();
      from = i;
    }
    out.addAll(paragraphs.build(run.subList(from, run.size())));
  }

  private PagePart.Table table(AlignedTables.Found found, List<TextLine> run) {
    Grid grid = new Grid();
    for (List<List<TextLine.Chunk>> row : found.rows()) {
      grid.row();
      for (List<TextLine.Chunk> cell : row) {
        grid.cell(Grid.Cell.of(RuledTableReader.joined(cell, 0, page), ""));
      }
    }
    TextLine first = run.get(0);
    TextLine last = run.get(run.size() - 1);
    return new PagePart.Table(Rect.of(first.x0(), first.top(), first.x1(), last.bottom()), grid);
  }
}
