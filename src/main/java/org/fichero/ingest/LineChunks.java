package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.fichero.ingest.TextLine.Chunk;

/** Cuts one line of characters into chunks where gaps are wide. Distances are in ems. Not thread-safe. */
final class LineChunks {
  /** A gap that is a space, where none is drawn. */
  private static final float WORD_GAP = 0.17f;
  /** A gap that parts chunks: with a space in it, without one where the page draws its spaces, and where it does not. */
  private static final float WIDE_WITH_SPACE = 2.2f;
  private static final float WIDE_WITHOUT = 0.5f;
  private static final float WIDE_UNSPACED = 1.1f;
  /** So many words in a line are headings of a plan. */
  private static final int CROWDED = 6;

  /** A label stands no farther behind its mark, in ems. */
  private static final float LABEL = 0.9f;

  private final List<Glyph> line;
  private final boolean words;
  private final boolean drawsSpaces;
  private final Set<Glyph> heads;
  private final Set<Glyph> begun;
  /** Of the words of a line; null where letters are drawn. */
  private final WordGaps gaps;
  private final boolean crowded;
  private final List<Chunk> chunks = new ArrayList<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private List<Boolean> spaced = new ArrayList<>();
  private BitSet undrawn = new BitSet();
  private Glyph before;
  private int spaces;
  /** Whether a space is drawn in each wide gap. */
  private boolean drawn = true;

  private LineChunks(List<Glyph> line, boolean words, boolean drawsSpaces, Set<Glyph> heads, Set<Glyph> begun) {
    this.line = line;
    this.words = words;
    this.drawsSpaces = drawsSpaces;
    this.heads = heads;
    this.begun = begun;
    this.gaps = words ? new WordGaps(line) : null;
    this.crowded = isCrowded();
    line.forEach(this::take);
  }

  /** The chunks of a line of words, each a character of its own, as an engine read them. */
  static LineChunks ofWords(List<Glyph> line, boolean drawsSpaces, Set<Glyph> heads) {
    return new LineChunks(line, true, drawsSpaces, heads, BrokenWords.headings(line));
  }

  /**
   * The chunks of a line of letters.
   *
   * @param heads characters, by identity, that begin a column however near others are
   * @param begun those that begin a run of letters drawn upon another's end
   */
  static LineChunks ofLetters(List<Glyph> line, boolean drawsSpaces, Set<Glyph> heads, Set<Glyph> begun) {
    return new LineChunks(line, false, drawsSpaces, heads, begun);
  }

  /** Whether the line has spaces only. */
  boolean isEmpty() {
    return before == null;
  }

  boolean endsInSpace() {
    return spaces > 0;
  }

  /** The chunks from left to right; not of an empty line. */
  List<Chunk> cut() {
    List<Chunk> all = new ArrayList<>(chunks);
    all.add(new Chunk(glyphs, spaced, undrawn));
    return drawn && isStretched(all) ? List.of(SpreadDates.one(all)) : SpreadDates.joined(all);
  }

  private void take(Glyph g) {
    if (g.isSpace()) {
      spaces++;
      return;
    }
    if (before != null && isTwin(before, g)) {
      return;
    }
    if (before != null && begins(g)) {
      drawn &= spaces > 0;
      chunks.add(new Chunk(glyphs, spaced, undrawn));
      glyphs = new ArrayList<>();
      spaced = new ArrayList<>();
      undrawn = new BitSet();
    }
    boolean space = !glyphs.isEmpty() && (spaces > 0 || words || gap(before, g) > WORD_GAP * em(before, g));
    undrawn.set(glyphs.size(), space && spaces == 0 && drawsSpaces || glyphs.isEmpty() && beginsCell(g));
    glyphs.add(g);
    spaced.add(space);
    before = g;
    spaces = 0;
  }

  private boolean begins(Glyph g) {
    return begun.contains(g) || beginsCell(g) || isWide(before, g, spaces) && !isLabel(g) || crowded && beginsWord(before, g);
  }

  /** Whether words stand behind a mark alone, nearer than anything before it: it is theirs, though the gap is wider than a space. */
  private boolean isLabel(Glyph g) {
    boolean behind = !words && before.mark() != null && g.mark() == null && glyphs.size() == 1 && gap(before, g) < LABEL * g.size();
    return behind && (chunks.isEmpty() || gap(chunks.get(chunks.size() - 1).last(), before) > gap(before, g));
  }

  /** Whether a character is known to begin a cell; words right behind a mark are its label. */
  private boolean beginsCell(Glyph g) {
    return heads.contains(g) && (before == null || before.mark() == null || isWide(before, g, spaces));
  }

  /** Words in cells that are hardly wider: many of them, with no space drawn between any two, on a page that draws its spaces. */
  private boolean isCrowded() {
    if (words || !drawsSpaces || line.size() < CROWDED) {
      return false;
    }
    int starts = 0;
    int wide = 0;
    Glyph last = null;
    for (Glyph g : line) {
      if (g.isSpace()) {
        return false;
      }
      starts += last != null && beginsWord(last, g) ? 1 : 0;
      wide += last != null && isWide(last, g, 0) ? 1 : 0;
      last = g;
    }
    return starts >= CROWDED - 1 && wide > 0;
  }

  /** Whether a capital stands behind a small letter, or after a gap. */
  private static boolean beginsWord(Glyph a, Glyph b) {
    boolean letters = a.mark() == null && b.mark() == null && Character.isUpperCase(b.text().codePointAt(0));
    boolean small = Character.isLowerCase(a.text().codePointBefore(a.text().length()));
    return letters && (small || gap(a, b) > WORD_GAP * em(a, b));
  }

  /** Three words or more with wide gaps that are all alike (and have spaces in them): a short line that was spread over the column. */
  private boolean isStretched(List<Chunk> all) {
    if (all.size() < 3 || words) {
      return false;
    }
    float least = Float.MAX_VALUE;
    float most = 0;
    Glyph last = null;
    for (Chunk c : all) {
      for (int i = 0; i < c.glyphs().size(); i++) {
        Glyph g = c.glyphs().get(i);
        if (last != null && (i == 0 || c.spaced().get(i))) {
          least = Math.min(least, gap(last, g));
          most = Math.max(most, gap(last, g));
        }
        last = g;
      }
    }
    return most - least < 0.35f * last.size() && all.stream().allMatch(c -> c.glyphs().stream().allMatch(g -> g.mark() == null));
  }

  /** Letters drawn twice to look bold. */
  static boolean isTwin(Glyph a, Glyph b) {
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
}
