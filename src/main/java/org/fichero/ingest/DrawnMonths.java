package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Names of months side by side that narrow columns break, at any letter and over any number of lines, or set so near that no gap parts them. Where
 * no lines part the columns, only the order in which the letters were drawn tells whose they are: each name whole, then the next one.
 */
final class DrawnMonths {
  private static final int LEAST = 6;
  /** A letter of the same line follows within these many ems; one of the next line stands lower within those. */
  private static final float TOUCHES = 0.3f;
  private static final float LEVEL = 0.1f;
  private static final float NEXT_LINE = 0.6f;
  private static final float FARTHEST_LINE = 2;
  /** The first letter of a centred line stands no farther to the left of the line above, in ems. */
  private static final float CENTRED = 3;
  /** Words that stand nearer, in ems, are not told apart by the gap between them. */
  private static final float TIGHT = 1.1f;

  /** The letters of one name, from one place in the order of drawing to another. */
  private record Name(int from, int to, float x0, float x1, float top, float foot, int lines) {
    boolean isRightOf(Name other, float size) {
      return x0 > other.x0 + TOUCHES * size && x0 > other.x1 - size && top < other.foot + size && foot > other.top - size;
    }
  }

  private final List<Glyph> glyphs;
  private final Set<Glyph> begun = Collections.newSetFromMap(new IdentityHashMap<>());

  private DrawnMonths(List<Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Sets each of them on one line, within the width that it has.
   *
   * @param glyphs a page's characters as they were drawn; those of such names are replaced
   * @return the first letter of each name, by identity
   */
  static Set<Glyph> level(List<Glyph> glyphs) {
    DrawnMonths months = new DrawnMonths(glyphs);
    months.find();
    return months.begun;
  }

  private void find() {
    List<Name> row = new ArrayList<>();
    boolean spaced = false;
    int i = 0;
    while (i < glyphs.size()) {
      Glyph g = glyphs.get(i);
      if (g.isSpace()) {
        spaced = true;
        i++;
        continue;
      }
      boolean begins = spaced || i == 0 || !row.isEmpty() && row.get(row.size() - 1).to() == i || !touches(glyphs.get(i - 1), g);
      Name name = begins ? name(i) : null;
      if (name == null || !row.isEmpty() && !name.isRightOf(row.get(row.size() - 1), g.size())) {
        finish(row);
        row.clear();
      }
      if (name != null) {
        row.add(name);
      }
      i = name == null ? i + 1 : name.to();
      spaced = false;
    }
    finish(row);
  }

  /** The longest name that begins with a character; null for none. */
  private Name name(int from) {
    if (!BrokenWords.beginsMonths(glyphs.get(from).text())) {
      return null;
    }
    Glyph first = glyphs.get(from);
    StringBuilder word = new StringBuilder();
    Name longest = null;
    Name cell = new Name(from, from, first.x(), first.right(), first.y(), first.y(), 1);
    for (int i = from; i < glyphs.size() && word.length() < BrokenWords.LONGEST_MONTH; i++) {
      Glyph g = glyphs.get(i);
      boolean lower = i > from && isNextLine(glyphs.get(i - 1), g, cell);
      if (g.mark() != null || i > from && !lower && !touches(glyphs.get(i - 1), g)) {
        break;
      }
      word.append(g.text());
      cell = new Name(from, i + 1, Math.min(cell.x0(), g.x()), Math.max(cell.x1(), g.right()), cell.top(), g.y(), cell.lines() + (lower ? 1 : 0));
      longest = BrokenWords.isMonth(word.toString()) ? cell : longest;
      if (!BrokenWords.beginsMonths(word.toString())) {
        break;
      }
    }
    return longest;
  }

  private static boolean touches(Glyph a, Glyph b) {
    return Math.abs(a.y() - b.y()) < LEVEL * b.size() && Math.abs(b.x() - a.right()) < TOUCHES * b.size();
  }

  private static boolean isNextLine(Glyph above, Glyph g, Name cell) {
    float down = (g.y() - above.y()) / g.size();
    return down > NEXT_LINE && down < FARTHEST_LINE && g.x() < cell.x1() && g.x() > cell.x0() - CENTRED * g.size();
  }

  private void finish(List<Name> row) {
    if (row.size() < LEAST || row.stream().allMatch(n -> n.lines() == 1) && !areTight(row)) {
      return;
    }
    float foot = (float) row.stream().mapToDouble(Name::foot).max().orElseThrow();
    for (int i = 0; i < row.size(); i++) {
      Name name = row.get(i);
      float right = i + 1 < row.size() ? Math.max(name.x0() + 1, Math.min(name.x1(), row.get(i + 1).x0())) : name.x1();
      level(name, right, foot);
    }
  }

  /** Whether names that follow each other without a space stand so near that a gap may not part them. */
  private boolean areTight(List<Name> row) {
    for (int i = 1; i < row.size(); i++) {
      Name left = row.get(i - 1);
      Name right = row.get(i);
      if (left.to() == right.from() && right.x0() - left.x1() < TIGHT * glyphs.get(right.from()).size()) {
        return true;
      }
    }
    return false;
  }

  private void level(Name name, float right, float y) {
    float width = (right - name.x0()) / (name.to() - name.from());
    for (int i = name.from(); i < name.to(); i++) {
      Glyph g = glyphs.get(i);
      boolean whole = name.lines() == 1 && right == name.x1();
      float x = whole ? g.x() : name.x0() + (i - name.from()) * width;
      glyphs.set(i, new Glyph(g.text(), x, y, whole ? g.width() : width, g.size(), g.bold(), g.block(), null));
    }
    begun.add(glyphs.get(name.from()));
  }
}
