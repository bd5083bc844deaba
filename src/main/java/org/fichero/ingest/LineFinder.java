package org.fichero.ingest;

import java.util.ArrayList;
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

  private final List<Glyph> all;
  private final boolean drawsSpaces;
  private final boolean words;
  private final Set<Glyph> heads;
  private OverprintedRuns runs;

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
    LineChunks chunks = words ? LineChunks.ofWords(line, drawsSpaces, heads) : LineChunks.ofLetters(line, drawsSpaces, heads, begun);
    if (!chunks.isEmpty()) {
      lines.add(line(chunks.cut(), chunks.endsInSpace()));
    }
  }

  /** Whether letters of one baseline stand upon one another without being the same: words that run into the next cell's. */
  private static boolean isOverprinted(List<Glyph> line) {
    Glyph before = null;
    for (Glyph g : line) {
      if (g.isSpace()) {
        continue;
      }
      if (before != null && g.mark() == null && before.mark() == null && !LineChunks.isTwin(before, g) && OverprintedRuns.isUpon(before, g)) {
        return true;
      }
      before = g;
    }
    return false;
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
