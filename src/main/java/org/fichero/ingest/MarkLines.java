package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Puts marks that stand alone into the line of their labels: a mark a little higher or lower than the words right of it, and marks above
 * their labels, where a column is too narrow for both. Marks below headings are none of these: what stands above them says so.
 */
final class MarkLines {
  /** A label begins no farther right of its mark, and lines are no farther apart, in ems. */
  private static final float BESIDE = 1.3f;
  private static final float NEAR = 0.8f;
  private static final float ABOVE = 1.7f;
  /** Points between left edges that are one. */
  private static final float EDGE = 2;

  private MarkLines() {}

  /** The lines, from the top. */
  static List<TextLine> joined(List<TextLine> lines) {
    if (lines.stream().noneMatch(MarkLines::hasLone)) {
      return lines;
    }
    List<TextLine> out = new ArrayList<>();
    boolean headed = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine below = i + 1 < lines.size() ? lines.get(i + 1) : null;
      TextLine whole = below == null ? null : whole(line, below, headed);
      headed = whole == null && line.chunks().size() > 1 && !hasLone(line);
      out.add(whole == null ? line : whole);
      i += whole == null ? 0 : 1;
    }
    return out;
  }

  private static boolean hasLone(TextLine line) {
    return line.chunks().stream().anyMatch(MarkLines::isLone);
  }

  private static boolean isLone(Chunk c) {
    return c.glyphs().size() == 1 && c.first().mark() != null;
  }

  /** A line with marks and the one below it, whose every part a mark of the upper one is for; null where they are two lines. */
  private static TextLine whole(TextLine marks, TextLine below, boolean headed) {
    float gap = below.y() - marks.y();
    float size = below.size();
    boolean near = gap < NEAR * size;
    if (gap > ABOVE * size || headed && !near || below.chunks().stream().anyMatch(c -> c.first().mark() != null)) {
      return null;
    }
    List<Chunk> chunks = new ArrayList<>(marks.chunks());
    for (Chunk label : below.chunks()) {
      int at = mark(chunks, label, near, size);
      if (at < 0) {
        return null;
      }
      chunks.set(at, with(chunks.get(at), label));
    }
    return LineFinder.line(chunks, below.trailingSpace());
  }

  /** The index of the lone mark that is a label's; -1 for none. */
  private static int mark(List<Chunk> chunks, Chunk label, boolean near, float size) {
    for (int i = 0; i < chunks.size(); i++) {
      Chunk c = chunks.get(i);
      boolean beside = near && label.x0() > c.x1() - EDGE && label.x0() - c.x1() < BESIDE * size;
      boolean under = !near && Math.abs(label.x0() - c.x0()) < EDGE;
      boolean free = i + 1 == chunks.size() || chunks.get(i + 1).x0() > label.x1();
      if (isLone(c) && (beside || under) && free) {
        return i;
      }
    }
    return -1;
  }

  private static Chunk with(Chunk mark, Chunk label) {
    List<Glyph> glyphs = new ArrayList<>(mark.glyphs());
    glyphs.addAll(label.glyphs());
    List<Boolean> spaced = new ArrayList<>(mark.spaced());
    spaced.add(true);
    spaced.addAll(label.spaced().subList(1, label.spaced().size()));
    return new Chunk(glyphs, spaced, new BitSet());
  }
}
