package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what stands on a page into reading order: tables drawn with lines first, then columns, then lines. */
final class PageLayout {
  /** More tables on a page than this are a drawing: nobody looks for what stands in what. */
  private static final int MANY_TABLES = 400;
  private static final int MOST_NESTED = 6;
  /** No table of a page has more. */
  private static final int MANY_CELLS = 1_000_000;
  /** A table reaches by its cells' padding out of one whose edges only words tell. */
  private static final float WITHIN = 0.95f;
  /** Letters of one word are no farther apart, in ems. */
  private static final float WITHIN_WORD = 0.12f;
  private static final String STOPS = ".,;:)/-";
  private static final String JOINS = "/-_";
  /** Lines that fill less of a table's width do not show where they would wrap. */
  private static final float FAR_FROM_TABLE = 0.85f;

  private final PageInk ink;
  private final int page;
  private final LineFinder finder;
  private final List<RuledTable> tables;
  private final List<Map<Integer, List<Glyph>>> cells = new ArrayList<>();
  /** Per table, the lines of each cell. */
  private final List<Map<Integer, List<TextLine>>> written = new ArrayList<>();
  private final EdgeLines edges;
  /** What is read one after the other; its tables by number. */
  private final List<DrawnOrder.Stack> stacks;
  private final List<PageRegion> regions = new ArrayList<>();
  private OpenColumns open = new OpenColumns();

  PageLayout(PageInk ink, int page, BoldLabels.Habit labels, Columns.Habit columns) {
    this.ink = ink;
    this.page = page;
    Set<Glyph> heads = ink.words ? new HashSet<>() : heads(ink.glyphs);
    heads.addAll(ink.turned);
    this.tables = new ArrayList<>(RuledTables.find(ink.rulings));
    tables.addAll(TaggedTables.find(ink, List.copyOf(tables)));
    if (ink.drawnAsRead) {
      // frames around whatever stands in them: the order of drawing parts it better
      tables.removeIf(t -> t.columns() == 1);
      heads.addAll(DrawnCells.level(ink.glyphs, ink.begun.keySet(), this::cell));
    }
    this.finder = new LineFinder(ink.glyphs, ink.words, heads);
    if (!ink.words && !ink.shades.isEmpty()) {
      List<Glyph> free = ink.glyphs.stream().filter(g -> cell(g) < 0).toList();
      ink.glyphs.addAll(MonthShades.marks(finder.lines(free), ink.shades));
    }
    this.edges = EdgeLines.takeOut(ink, bounds(), finder, page);
    List<DrawnOrder.Stack> found = stacks(sort());
    List<PageInk.Ruling> more = new ArrayList<>();
    for (DrawnOrder.Stack stack : found) {
      more.addAll(BoldLabels.rulings(finder.lines(stack.glyphs()), bounds(stack), ink.words ? new BoldLabels.Habit() : labels, ink.words ? Map.of() : ink.order()));
    }
    if (!more.isEmpty()) {
      tables.addAll(RuledTables.find(more));
      cells.clear();
      found = stacks(sort());
    }
    this.stacks = found;
    for (DrawnOrder.Stack stack : stacks) {
      regions.add(ink.drawnAsRead ? PageRegion.of(finder.lines(stack.glyphs())) : PageRegion.of(stack.glyphs(), bounds(stack), finder, columns));
    }
    for (Map<Integer, List<Glyph>> table : cells) {
      Map<Integer, List<TextLine>> lines = new TreeMap<>();
      table.forEach((cell, glyphs) -> lines.put(cell, finder.lines(glyphs)));
      written.add(lines);
    }
    cells.clear();
  }

  /** Characters with which columns begin, by the order of drawing. */
  private static Set<Glyph> heads(List<Glyph> drawn) {
    Set<Glyph> heads = DrawnMonths.level(drawn);
    heads.addAll(OptionSigns.begun(drawn));
    return heads;
  }

  private List<Rect> bounds() {
    return tables.stream().map(RuledTable::bounds).toList();
  }

  private List<Rect> bounds(DrawnOrder.Stack stack) {
    return stack.tables().stream().map(t -> tables.get(t).bounds()).toList();
  }

  /** The page's stacks, or all of it as one where the order of drawing says nothing. */
  private List<DrawnOrder.Stack> stacks(List<Glyph> free) {
    List<DrawnOrder.Stack> found = ink.drawnAsRead ? DrawnOrder.stacks(ink.glyphs, ink.begun.keySet(), ink.begun.values().stream().anyMatch(p -> p >= 0), bounds(), outermost()) : List.of();
    if (found.size() < 2) {
      return List.of(new DrawnOrder.Stack(free, IntStream.range(0, tables.size()).boxed().collect(Collectors.toSet())));
    }
    Set<Integer> placed = found.stream().flatMap(s -> s.tables().stream()).collect(Collectors.toSet());
    int[] outer = outer(tables);
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

  /** The outermost table around a character that stands in one; -1 for others. */
  private ToIntFunction<Glyph> outermost() {
    int[] outer = outer(tables);
    Map<Glyph, Integer> holders = new IdentityHashMap<>();
    for (int t = 0; t < cells.size(); t++) {
      int top = t;
      for (int n = 0; outer[top] >= 0 && n < MOST_NESTED; n++) {
        top = outer[top];
      }
      for (List<Glyph> cell : cells.get(t).values()) {
        for (Glyph g : cell) {
          holders.put(g, top);
        }
      }
    }
    return g -> holders.getOrDefault(g, -1);
  }

  /** For each table, the smallest other one in which it stands; -1 for none. */
  private static int[] outer(List<RuledTable> tables) {
    int[] outer = new int[tables.size()];
    for (int i = 0; i < outer.length; i++) {
      outer[i] = -1;
      Rect own = tables.get(i).bounds();
      for (int j = 0; j < outer.length && outer.length < MANY_TABLES; j++) {
        Rect other = tables.get(j).bounds();
        boolean holds = i != j && other.area() > own.area() && other.common(own) > WITHIN * own.area();
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
    List<Glyph> place = free;
    Glyph before = null;
    Glyph letter = null;
    for (Glyph g : ink.glyphs) {
      boolean runs = before != null && place != free && (isSameWord(before, g) || letter != null && isSameRun(letter, before, g));
      letter = g.isSpace() ? letter : g;
      if (!runs) {
        float x = isOverEdge(g) ? g.x() : g.centreX();
        int t = holder(x, g.middle());
        int cell = t < 0 ? -1 : tables.get(t).find(x, g.middle());
        place = cell < 0 ? free : cells.get(t).computeIfAbsent(cell, k -> new ArrayList<>());
      }
      place.add(g);
      before = g;
    }
    return free;
  }

  /** Whether a character goes on the word of the one drawn before it: words run over the edges of cells that are too narrow. */
  private static boolean isSameWord(Glyph a, Glyph b) {
    boolean goesOn = !a.isSpace() && !b.isSpace() && goesOn(a.text().codePointBefore(a.text().length()), b.text().codePointAt(0));
    return goesOn && Math.abs(a.y() - b.y()) < 0.1f * a.size() && Math.abs(b.x() - a.right()) < WITHIN_WORD * a.size();
  }

  /** A small letter or a stop behind a letter, a capital behind a capital, what a stroke or blank joins. */
  private static boolean goesOn(int a, int b) {
    boolean letters = Character.isLetter(a) && (Character.isLowerCase(b) || STOPS.indexOf(b) >= 0 || Character.isUpperCase(a) && Character.isUpperCase(b));
    return letters || JOINS.indexOf(a) >= 0 && (Character.isLetter(b) || b == a);
  }

  /** Whether a character follows right upon a space that is drawn behind a letter's: a line that runs over the edge of its cell. */
  private static boolean isSameRun(Glyph letter, Glyph before, Glyph g) {
    boolean level = Math.abs(letter.y() - g.y()) < 0.02f * g.size() && Math.abs(letter.size() - g.size()) < 0.02f * g.size() && letter.bold() == g.bold();
    if (g.isSpace()) {
      return level && !before.isSpace() && Math.abs(g.x() - before.right()) < WITHIN_WORD * g.size();
    }
    boolean upon = Math.abs(g.x() - before.right()) < 0.25f * WITHIN_WORD * g.size();
    return level && before.isSpace() && upon && Math.abs(before.x() - letter.right()) < WITHIN_WORD * g.size();
  }

  /** Whether a box that ends its line reaches out of the table in which that begins. */
  private boolean isOverEdge(Glyph g) {
    return g.mark() != null && holder(g.centreX(), g.middle()) < 0 && holder(g.x(), g.middle()) >= 0;
  }

  /** The cell in which a character stands, of whatever table; -1 for none. */
  private int cell(Glyph g) {
    int table = holder(g.centreX(), g.middle());
    int cell = table < 0 ? -1 : tables.get(table).find(g.centreX(), g.middle());
    return cell < 0 ? -1 : MANY_CELLS * table + cell;
  }

  /** The smallest table around a place; -1 for none. */
  private int holder(float x, float y) {
    int best = -1;
    for (int i = 0; i < tables.size(); i++) {
      boolean holds = tables.get(i).bounds().contains(x, y);
      if (holds && (best < 0 || tables.get(i).bounds().area() < tables.get(best).bounds().area())) {
        best = i;
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
  List<PagePart> parts(PageHabits habits, OpenColumns before) {
    open = before;
    open.page();
    int[] outer = outer(tables);
    List<PagePart> out = new ArrayList<>();
    out.addAll(artifacts(edges.head(), habits));
    for (int i = 0; i < stacks.size(); i++) {
      List<PagePart.Table> ruled = new ArrayList<>();
      stacks.get(i).tables().stream().sorted().filter(t -> outer[t] < 0).forEach(t -> ruled.add(table(t, outer, habits, 0)));
      int at = out.size();
      region(regions.get(i), ruled, habits, out);
      join(out, at);
    }
    out.addAll(artifacts(edges.foot(), habits));
    return out;
  }

  private List<PagePart> artifacts(List<TextLine> lines, PageHabits habits) {
    return lines.stream().flatMap(l -> new Paragraphs(page, habits, ink.width).build(List.of(l)).stream()).map(t -> (PagePart) t.artifact()).toList();
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
  private static void join(List<PagePart> out, int mid) {
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
