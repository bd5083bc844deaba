package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fichero.ingest.TextLine.Chunk;

/** Puts characters that stand on one line together, and tells words and wide gaps apart. Distances are in ems. */
final class LineFinder {
  private static final Comparator<Glyph> DOWN = Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x);
  private static final Comparator<Glyph> RIGHT = Comparator.comparingDouble(Glyph::x);
  /** Lines whose baselines are nearer are one. */
  private static final float SAME_LINE = 0.42f;
  /** Letters upon one another are of one line only when their baselines are nearer. */
  private static final float SAME_BASE = 0.15f;
  /** A gap that is a space, where none is drawn. */
  private static final float WORD_GAP = 0.17f;
  /** A gap that parts chunks: with a space in it, without one where the page draws its spaces, and where it does not. */
  private static final float WIDE_WITH_SPACE = 2.2f;
  private static final float WIDE_WITHOUT = 0.5f;
  private static final float WIDE_UNSPACED = 1.1f;

  /** So many words in a line are headings of a plan. */
  private static final int CROWDED = 6;

  private final List<Glyph> all;
  private final boolean drawsSpaces;
  private final boolean words;
  private final Set<Glyph> heads;
  private OverprintedRuns runs;
  /** Of the words of a line; null where letters are drawn. */
  private WordGaps gaps;

  /**
   * @param all the page's characters, which tell whether it draws spaces
   * @param words whether each is a word
   */
  LineFinder(List<Glyph> all, boolean words) {
    this(all, words, Set.of());
  }

  /** @param heads characters, by identity, that begin a column however near others are */
  LineFinder(List<Glyph> all, boolean words, Set<Glyph> heads) {
    this.all = all;
    this.heads = heads;
    this.words = words;
    long spaces = all.stream().filter(Glyph::isSpace).count();
    drawsSpaces = spaces * 25 > all.size();
  }

  /** Whether characters are words that an engine read, in an order of its own. */
  boolean readsWords() {
    return words;
  }

  /** Lines from top to bottom. */
  List<TextLine> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(DOWN);
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    float y = 0;
    float size = 0;
    for (Glyph g : sorted) {
      if (!line.isEmpty() && g.y() - y > SAME_LINE * Math.max(size, g.size())) {
        finish(line, lines);
        line.clear();
        size = 0;
      }
      if (!g.isSpace() && (g.size() > 1.15f * size || size == 0)) {
        y = g.y();
        size = g.size();
      } else if (line.isEmpty()) {
        y = g.y();
      }
      line.add(g);
    }
    finish(line, lines);
    return MarkLines.joined(lines);
  }

  private void finish(List<Glyph> line, List<TextLine> lines) {
    line.sort(RIGHT);
    if (collides(line)) {
      line.sort(DOWN);
      int from = 0;
      for (int i = 1; i <= line.size(); i++) {
        if (i == line.size() || line.get(i).y() - line.get(i - 1).y() > SAME_BASE * line.get(i).size()) {
          List<Glyph> part = new ArrayList<>(line.subList(from, i));
          part.sort(RIGHT);
          chunks(part, lines);
          from = i;
        }
      }
    } else {
      chunks(line, lines);
    }
  }

  /** Whether letters on different baselines stand upon one another: two lines of one column beside a third of another. */
  private static boolean collides(List<Glyph> line) {
    Glyph before = null;
    for (Glyph g : line) {
      if (g.isSpace()) {
        continue;
      }
      boolean upon = before != null && before.right() - g.x() > 0.4f * Math.min(before.width(), g.width());
      if (upon && Math.abs(before.y() - g.y()) > SAME_BASE * Math.min(before.size(), g.size())) {
        return true;
      }
      before = before == null || g.right() > before.right() ? g : before;
    }
    return false;
  }

  private void chunks(List<Glyph> sorted, List<TextLine> lines) {
    List<Glyph> line = sorted;
    Set<Glyph> begun = Set.of();
    if (!words && isOverprinted(sorted)) {
      runs = runs == null ? new OverprintedRuns(all) : runs;
      line = runs.inOrder(sorted);
      begun = runs.begun();
    }
    if (words) {
      begun = BrokenWords.headings(line);
      gaps = new WordGaps(line);
    }
    List<Chunk> chunks = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    List<Boolean> spaced = new ArrayList<>();
    BitSet undrawn = new BitSet();
    Glyph before = null;
    boolean drawn = true;
    boolean crowded = isCrowded(line);
    int spaces = 0;
    for (Glyph g : line) {
      if (g.isSpace()) {
        spaces++;
        continue;
      }
      if (before != null && isTwin(before, g)) {
        continue;
      }
      if (before != null && (begun.contains(g) || heads.contains(g) || isWide(before, g, spaces) || crowded && beginsWord(before, g))) {
        drawn &= spaces > 0;
        chunks.add(new Chunk(glyphs, spaced, undrawn));
        glyphs = new ArrayList<>();
        spaced = new ArrayList<>();
        undrawn = new BitSet();
      }
      boolean space = !glyphs.isEmpty() && (spaces > 0 || words || gap(before, g) > WORD_GAP * em(before, g));
      undrawn.set(glyphs.size(), space && spaces == 0 && drawsSpaces);
      glyphs.add(g);
      spaced.add(space);
      before = g;
      spaces = 0;
    }
    if (before != null) {
      chunks.add(new Chunk(glyphs, spaced, undrawn));
      lines.add(line(drawn && isStretched(chunks) ? List.of(SpreadDates.one(chunks)) : SpreadDates.joined(chunks), spaces > 0));
    }
  }

  /** Words in cells that are hardly wider: many of them, with no space drawn between any two, on a page that draws its spaces. */
  private boolean isCrowded(List<Glyph> line) {
    if (words || !drawsSpaces || line.size() < CROWDED) {
      return false;
    }
    int begun = 0;
    int wide = 0;
    Glyph before = null;
    for (Glyph g : line) {
      if (g.isSpace()) {
        return false;
      }
      begun += before != null && beginsWord(before, g) ? 1 : 0;
      wide += before != null && isWide(before, g, 0) ? 1 : 0;
      before = g;
    }
    return begun >= CROWDED - 1 && wide > 0;
  }

  /** Whether a capital stands behind a small letter, or after a gap. */
  private static boolean beginsWord(Glyph a, Glyph b) {
    boolean letters = a.mark() == null && b.mark() == null && Character.isUpperCase(b.text().codePointAt(0));
    boolean small = Character.isLowerCase(a.text().codePointBefore(a.text().length()));
    return letters && (small || gap(a, b) > WORD_GAP * em(a, b));
  }

  /** Whether letters of one baseline stand upon one another without being the same: words that run into the next cell's. */
  private static boolean isOverprinted(List<Glyph> line) {
    Glyph before = null;
    for (Glyph g : line) {
      if (g.isSpace()) {
        continue;
      }
      if (before != null && g.mark() == null && before.mark() == null && !isTwin(before, g) && OverprintedRuns.isUpon(before, g)) {
        return true;
      }
      before = g;
    }
    return false;
  }

  /** Three words or more with wide gaps that are all alike (and have spaces in them): a short line that was spread over the column. */
  private boolean isStretched(List<Chunk> chunks) {
    if (chunks.size() < 3 || words) {
      return false;
    }
    float least = Float.MAX_VALUE;
    float most = 0;
    Glyph before = null;
    for (Chunk c : chunks) {
      for (int i = 0; i < c.glyphs().size(); i++) {
        Glyph g = c.glyphs().get(i);
        if (before != null && (i == 0 || c.spaced().get(i))) {
          least = Math.min(least, gap(before, g));
          most = Math.max(most, gap(before, g));
        }
        before = g;
      }
    }
    return most - least < 0.35f * before.size() && chunks.stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.mark() == null));
  }

  /** Letters drawn twice to look bold. */
  private static boolean isTwin(Glyph a, Glyph b) {
    return b.x() - a.x() < 0.12f * a.size() && a.text().equals(b.text()) && Math.abs(a.y() - b.y()) < 0.12f * a.size() && a.width() > 0.13f * a.size();
  }

  private static float gap(Glyph a, Glyph b) {
    return b.x() - a.right();
  }

  /** Marks are drawn larger or smaller than the words beside them, which measure the gap. */
  private static float em(Glyph a, Glyph b) {
    return a.mark() != null ? b.size() : b.mark() != null ? a.size() : Math.min(a.size(), b.size());
  }

  private boolean isWide(Glyph a, Glyph b, int spaces) {
    float gap = gap(a, b) / em(a, b);
    if (spaces > 2) {
      return gap > 1.2f;
    }
    if (gaps != null) {
      return gaps.isWide(gap);
    }
    return gap > (spaces > 0 ? WIDE_WITH_SPACE : drawsSpaces ? WIDE_WITHOUT : WIDE_UNSPACED);
  }

  /** A line of these chunks, measured. */
  static TextLine line(List<Chunk> chunks, boolean trailingSpace) {
    int letters = 0;
    int bold = 0;
    Glyph largest = null;
    Glyph mark = chunks.get(0).first();
    for (Chunk c : chunks) {
      for (Glyph g : c.glyphs()) {
        if (g.mark() == null) {
          letters += g.text().length();
          bold += g.bold() ? g.text().length() : 0;
          largest = largest == null || g.size() > largest.size() + 0.3f ? g : largest;
        }
      }
    }
    Glyph measure = largest == null ? mark : largest;
    return new TextLine(chunks, measure.y(), measure.size(), letters > 0 && bold == letters, trailingSpace);
  }
}
