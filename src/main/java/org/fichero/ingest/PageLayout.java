package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what stands on a page into reading order: tables drawn with lines first, then columns, then lines. */
final class PageLayout {
  /** Lines that fill less of a table's width do not show where they would wrap. */
  private static final float FAR_FROM_TABLE = 0.85f;

  private final PageInk ink;
  private final int page;
  private final LineFinder finder;
  private final PageTables tables = new PageTables();
  /** Per table, the lines of each cell. */
  private final List<Map<Integer, List<TextLine>>> written;
  private final EdgeLines edges;
  /** What is read one after the other; its tables by number. */
  private final List<DrawnOrder.Stack> stacks;
  private final List<PageRegion> regions = new ArrayList<>();
  private final PageEnds ends;
  private OpenColumns open = new OpenColumns();

  PageLayout(PageInk ink, int page, BoldLabels.Habit labels, Columns.Habit columns, PageEnds ends) {
    this.ends = ends;
    this.ink = ink;
    this.page = page;
    Set<Glyph> heads = ink.words ? new HashSet<>() : heads(ink.glyphs);
    heads.addAll(ink.turned);
    tables.add(RuledTables.find(ink.rulings));
    tables.add(TaggedTables.find(ink, tables.all()));
    if (ink.drawnAsRead) {
      // frames around whatever stands in them: the order of drawing parts it better
      tables.removeIf(t -> t.columns() == 1);
      heads.addAll(DrawnCells.level(ink, tables::cell));
    }
    this.finder = new LineFinder(ink.glyphs, ink.words, heads);
    if (!ink.words && !ink.shades.isEmpty()) {
      List<Glyph> free = ink.glyphs.stream().filter(g -> tables.cell(g) < 0).toList();
      ink.glyphs.addAll(MonthShades.marks(finder.lines(free), ink.shades));
    }
    this.edges = EdgeLines.takeOut(ink, tables.bounds(), finder, page);
    List<DrawnOrder.Stack> found = stacks(tables.sort(ink.glyphs));
    List<PageInk.Ruling> more = labels(found, labels);
    if (!more.isEmpty()) {
      tables.add(RuledTables.find(more));
      found = stacks(tables.sort(ink.glyphs));
    }
    this.stacks = found;
    ends.keep(stacks.stream().map(DrawnOrder.Stack::areas).toList());
    for (DrawnOrder.Stack stack : stacks) {
      regions.add(ink.drawnAsRead ? PageRegion.of(finder.lines(stack.glyphs())) : PageRegion.of(stack.glyphs(), bounds(stack), finder, columns));
    }
    written = tables.lines(finder);
  }

  /** Lines that part bold labels from their values, as tables would have them. */
  private List<PageInk.Ruling> labels(List<DrawnOrder.Stack> found, BoldLabels.Habit habit) {
    List<PageInk.Ruling> more = new ArrayList<>();
    for (DrawnOrder.Stack stack : found) {
      more.addAll(BoldLabels.rulings(finder.lines(stack.glyphs()), bounds(stack), ink.words ? new BoldLabels.Habit() : habit, ink.words ? Map.of() : ink.order()));
    }
    return more;
  }

  /** Characters with which columns begin, by the order of drawing. */
  private static Set<Glyph> heads(List<Glyph> drawn) {
    Set<Glyph> heads = DrawnMonths.level(drawn);
    heads.addAll(OptionSigns.begun(drawn));
    return heads;
  }

  private List<Rect> bounds(DrawnOrder.Stack stack) {
    return stack.tables().stream().map(t -> tables.get(t).bounds()).toList();
  }

  /** The page's stacks, or all of it as one where the order of drawing says nothing. */
  private List<DrawnOrder.Stack> stacks(List<Glyph> free) {
    List<DrawnOrder.Stack> found = ink.drawnAsRead ? DrawnOrder.stacks(ink, tables.bounds(), tables.outermost(), ends) : List.of();
    if (found.size() < 2) {
      int place = found.isEmpty() ? -1 : found.get(0).place();
      return List.of(new DrawnOrder.Stack(free, IntStream.range(0, tables.count()).boxed().collect(Collectors.toSet()), place, List.of()));
    }
    Set<Integer> placed = found.stream().flatMap(s -> s.tables().stream()).collect(Collectors.toSet());
    int[] outer = tables.outer();
    for (int i = 0; i < outer.length; i++) {
      Rect area = tables.get(i).bounds();
      int holder = outer[i];
      if (!placed.contains(i)) {
        found.stream().filter(s -> s.tables().contains(holder)).findFirst().orElseGet(() -> nearest(found, area)).tables().add(i);
      }
    }
    return found;
  }

  /** The stack that has something right above an area. */
  private static DrawnOrder.Stack nearest(List<DrawnOrder.Stack> stacks, Rect area) {
    DrawnOrder.Stack best = stacks.get(stacks.size() - 1);
    float least = Float.MAX_VALUE;
    for (DrawnOrder.Stack s : stacks) {
      for (Glyph g : s.glyphs()) {
        float down = area.y1() - g.y();
        if (down >= 0 && down < least && g.right() > area.x0() && g.x() < area.x1()) {
          least = down;
          best = s;
        }
      }
    }
    return best;
  }

  /** The lines of each column and cell, from which the document's habits are learnt. */
  List<List<TextLine>> lines() {
    List<List<TextLine>> all = new ArrayList<>();
    regions.forEach(r -> all.addAll(r.columns()));
    written.forEach(table -> all.addAll(table.values()));
    return all;
  }

  /**
   * Everything, in reading order.
   *
   * @param before columns of the pages before, in which tables may go on
   */
  List<PageStretch> stretches(PageHabits habits, OpenColumns before) {
    open = before;
    open.page();
    int[] outer = tables.outer();
    List<PageStretch> all = new ArrayList<>();
    all.add(new PageStretch(PageStretch.UNKNOWN, artifacts(edges.head(), habits)));
    for (int i = 0; i < stacks.size(); i++) {
      List<PagePart.Table> ruled = new ArrayList<>();
      stacks.get(i).tables().stream().sorted().filter(t -> outer[t] < 0).forEach(t -> ruled.add(table(t, outer, habits, 0)));
      List<PagePart> out = new ArrayList<>();
      region(regions.get(i), ruled, habits, out);
      all.add(new PageStretch(stacks.get(i).place(), out));
    }
    all.add(new PageStretch(PageStretch.UNKNOWN, artifacts(edges.foot(), habits)));
    return all;
  }

  private List<PagePart> artifacts(List<TextLine> lines, PageHabits habits) {
    return lines.stream().flatMap(l -> new Paragraphs(page, habits, ink.width).build(List.of(l)).stream()).map(t -> (PagePart) t.artifact()).toList();
  }

  /** A table with those that stand in its cells. */
  private PagePart.Table table(int i, int[] outer, PageHabits habits, int depth) {
    Map<Integer, List<PagePart.Table>> inner = new HashMap<>();
    for (int k = 0; k < outer.length && depth < PageTables.MOST_NESTED; k++) {
      if (outer[k] == i) {
        Rect area = tables.get(k).bounds();
        int cell = tables.get(i).find(area.centreX(), area.centreY());
        inner.computeIfAbsent(cell, c -> new ArrayList<>()).add(table(k, outer, habits, depth + 1));
      }
    }
    RuledTableReader reader = new RuledTableReader(tables.get(i), written.get(i), inner, ink, page, habits);
    return new PagePart.Table(tables.get(i).bounds(), reader.grid(), size(written.get(i)));
  }

  /** Of the letters of most lines; 0 for a table without words. */
  private static float size(Map<Integer, List<TextLine>> cells) {
    float[] sizes = new float[cells.values().stream().mapToInt(List::size).sum()];
    int i = 0;
    for (List<TextLine> lines : cells.values()) {
      for (TextLine l : lines) {
        sizes[i++] = l.size();
      }
    }
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  private void region(PageRegion some, List<PagePart.Table> ruled, PageHabits habits, List<PagePart> out) {
    Columns.Split split = some.split();
    if (split == null) {
      column(some.lines(), ruled, habits, out);
      return;
    }
    region(some.parts().get(0), within(ruled, -Float.MAX_VALUE, split.top(), -Float.MAX_VALUE, Float.MAX_VALUE), habits, out);
    region(some.parts().get(1), within(ruled, split.top(), split.bottom(), -Float.MAX_VALUE, split.at()), habits, out);
    int mid = out.size();
    region(some.parts().get(2), within(ruled, split.top(), split.bottom(), split.at(), Float.MAX_VALUE), habits, out);
    join(out, mid);
    region(some.parts().get(3), within(ruled, split.bottom(), Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE), habits, out);
  }

  /** Makes one paragraph of what the end of a column cuts. */
  static void join(List<PagePart> out, int mid) {
    boolean cut = mid > 0 && mid < out.size() && out.get(mid - 1) instanceof PagePart.Text last
        && out.get(mid) instanceof PagePart.Text first && last.goesOnWith(first);
    if (cut) {
      out.set(mid - 1, ((PagePart.Text) out.get(mid - 1)).with((PagePart.Text) out.remove(mid)));
    }
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
    ColumnReader reader = new ColumnReader(page, habits, ink.sheet ? Float.MAX_VALUE : right(some, ruled), ink, open);
    int i = 0;
    for (PagePart.Table t : sorted) {
      int from = i;
      while (i < some.size() && (some.get(i).y() - 0.3f * some.get(i).size() < t.area().centreY() || isBeside(some.get(i), t.area()))) {
        i++;
      }
      out.addAll(reader.read(some.subList(from, i), 2));
      out.addAll(ink.drawnAsRead ? LabelledTable.parted(t) : List.of(t));
    }
    out.addAll(reader.read(some.subList(i, some.size()), 2));
  }

  /** Whether a line stands to the left of a table, as the last one of its label does. */
  private static boolean isBeside(TextLine line, Rect table) {
    return line.x1() < table.x0() && line.top() < table.y1();
  }

  /**
   * The right edge of the column: of the lines in its usual size, since page heads and feet are wider, and smaller; of its
   * tables where all lines end far before theirs.
   */
  private static float right(List<TextLine> some, List<PagePart.Table> tables) {
    float lines = right(some);
    float left = (float) some.stream().mapToDouble(TextLine::x0).min().orElse(0);
    float table = (float) tables.stream().mapToDouble(t -> t.area().x1()).max().orElse(0);
    return lines - left < FAR_FROM_TABLE * (table - left) ? table : lines;
  }

  private static float right(List<TextLine> some) {
    Map<Integer, Float> widths = new TreeMap<>();
    some.forEach(l -> widths.merge(Math.round(4 * l.size()), l.x1() - l.x0(), Float::sum));
    int usual = widths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    return (float) some.stream().filter(l -> Math.abs(4 * l.size() - usual) <= 0.8f && l.first().block() != PdfTags.ARTIFACT).mapToDouble(TextLine::x1).max().orElse(0);
  }
}
