package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.MarkState;

/** Puts what stands on a page into reading order: tables drawn with lines first, then columns, then lines. */
final class PageLayout {
  /** More tables on a page than this are a drawing: nobody looks for what stands in what. */
  private static final int MANY_TABLES = 400;
  private static final int MOST_NESTED = 6;

  private final PageInk ink;
  private final int page;
  private final LineFinder finder;
  private final List<RuledTable> tables;
  private final List<Map<Integer, List<Glyph>>> cells = new ArrayList<>();
  private final List<TextLine> lines;

  PageLayout(PageInk ink, int page) {
    this.ink = ink;
    this.page = page;
    this.finder = new LineFinder(ink.glyphs, ink.words);
    this.tables = RuledTables.find(ink.rulings);
    this.lines = finder.lines(sort());
  }

  /** For each table, the smallest other one in which it stands; -1 for none. */
  private static int[] outer(List<RuledTable> tables) {
    int[] outer = new int[tables.size()];
    for (int i = 0; i < outer.length; i++) {
      outer[i] = -1;
      Rect own = tables.get(i).bounds();
      for (int j = 0; j < outer.length && outer.length < MANY_TABLES; j++) {
        Rect other = tables.get(j).bounds();
        boolean holds = i != j && other.area() > own.area() && other.contains(own, 0.5f);
        boolean smaller = outer[i] < 0 || other.area() < tables.get(outer[i]).bounds().area();
        outer[i] = holds && smaller ? j : outer[i];
      }
    }
    return outer;
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

  /** The smallest table around a character; -1 for none. */
  private int holder(Glyph g) {
    int best = -1;
    for (int i = 0; i < tables.size(); i++) {
      boolean holds = tables.get(i).bounds().contains(g.centreX(), g.middle());
      if (holds && (best < 0 || tables.get(i).bounds().area() < tables.get(best).bounds().area())) {
        best = i;
      }
    }
    return best;
  }

  /** The lines outside of tables, from which the document's habits are learnt. */
  List<TextLine> lines() {
    return lines;
  }

  /** Everything, in reading order. */
  List<PagePart> parts(PageHabits habits) {
    List<PagePart.Table> ruled = new ArrayList<>();
    int[] outer = outer(tables);
    for (int i = 0; i < tables.size(); i++) {
      if (outer[i] < 0) {
        ruled.add(table(i, outer, habits, 0));
      }
    }
    List<PagePart> out = new ArrayList<>();
    region(lines, ruled, habits, out, 0);
    return out;
  }

  /** A table with those that stand in its cells. */
  private PagePart.Table table(int i, int[] outer, PageHabits habits, int depth) {
    Map<Integer, List<PagePart.Table>> inner = new HashMap<>();
    for (int k = 0; k < outer.length && depth < MOST_NESTED; k++) {
      if (outer[k] == i) {
        Rect area = tables.get(k).bounds();
        int cell = tables.get(i).find(area.centreX(), area.centreY());
        inner.computeIfAbsent(cell, c -> new ArrayList<>()).add(table(k, outer, habits, depth + 1));
      }
    }
    RuledTableReader reader = new RuledTableReader(tables.get(i), cells.get(i), inner, ink, finder, page, habits);
    return new PagePart.Table(tables.get(i).bounds(), reader.grid());
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
    float right = right(some);
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

  /** The right edge of the column: of the lines in its usual size, since page heads and feet are wider, and smaller. */
  private static float right(List<TextLine> some) {
    Map<Integer, Float> widths = new java.util.TreeMap<>();
    some.forEach(l -> widths.merge(Math.round(4 * l.size()), l.x1() - l.x0(), Float::sum));
    int usual = widths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    return (float) some.stream().filter(l -> Math.abs(4 * l.size() - usual) <= 0.8f && l.first().block() != PdfTags.ARTIFACT).mapToDouble(TextLine::x1).max().orElse(0);
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
    AlignedShades shades = new AlignedShades(found.rows(), ink.shades);
    for (List<List<TextLine.Chunk>> row : found.rows()) {
      grid.row();
      List<Boolean> shaded = shades.under(row);
      for (int c = 0; c < row.size(); c++) {
        Flow flow = RuledTableReader.joined(row.get(c), 0, page);
        grid.cell(Grid.Cell.of(shaded.get(c) ? new Flow().mark(MarkState.UNREADABLE, "page " + page + " fill") : flow, ""));
      }
    }
    TextLine first = run.get(0);
    TextLine last = run.get(run.size() - 1);
    return new PagePart.Table(Rect.of(first.x0(), first.top(), first.x1(), last.bottom()), grid);
  }
}
