package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The tables of a page by number, what stands in what, and the characters of each cell. For one thread. */
final class PageTables {
  /** More tables on a page than this are a drawing: nobody looks for what stands in what. */
  private static final int MANY_TABLES = 400;
  /** Tables in tables in tables: what is deeper is the outer one's. */
  static final int MOST_NESTED = 6;
  /** No table of a page has more. */
  private static final int MANY_CELLS = 1_000_000;
  /** A table reaches by its cells' padding out of one whose edges only words tell. */
  private static final float WITHIN = 0.95f;
  /** Letters of one word are no farther apart, in ems. */
  private static final float WITHIN_WORD = 0.12f;
  private static final String STOPS = ".,;:)/-";
  private static final String JOINS = "/-_";

  private final List<RuledTable> tables = new ArrayList<>();
  private final List<Map<Integer, List<Glyph>>> cells = new ArrayList<>();

  void add(List<RuledTable> more) {
    tables.addAll(more);
  }

  void removeIf(Predicate<RuledTable> other) {
    tables.removeIf(other);
  }

  int count() {
    return tables.size();
  }

  RuledTable get(int table) {
    return tables.get(table);
  }

  List<RuledTable> all() {
    return List.copyOf(tables);
  }

  /** Where they stand, by number. */
  List<Rect> bounds() {
    return tables.stream().map(RuledTable::bounds).toList();
  }

  /** Per table, the lines of each cell that has any; the characters are not kept. */
  List<Map<Integer, List<TextLine>>> lines(LineFinder finder) {
    List<Map<Integer, List<TextLine>>> written = new ArrayList<>();
    for (Map<Integer, List<Glyph>> table : cells) {
      Map<Integer, List<TextLine>> lines = new TreeMap<>();
      table.forEach((cell, glyphs) -> lines.put(cell, finder.lines(glyphs)));
      written.add(lines);
    }
    cells.clear();
    return written;
  }

  /** The outermost table around a character that stands in one; -1 for others. */
  ToIntFunction<Glyph> outermost() {
    int[] outer = outer();
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
  int[] outer() {
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
  List<Glyph> sort(List<Glyph> glyphs) {
    cells.clear();
    tables.forEach(t -> cells.add(new HashMap<>()));
    if (tables.isEmpty()) {
      return glyphs;
    }
    List<Glyph> free = new ArrayList<>();
    List<Glyph> place = free;
    Glyph before = null;
    Glyph letter = null;
    for (Glyph g : glyphs) {
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
  int cell(Glyph g) {
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
}
