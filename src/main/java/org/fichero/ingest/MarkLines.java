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
  private static final float SPACE = 0.22f;
  /** Points between left edges that are one. */
  private static final float EDGE = 2;

  private MarkLines() {}

  /** The lines, from the top. */
  static List<TextLine> joined(List<TextLine> lines) {
    if (lines.stream().noneMatch(l -> hasLone(l) || OptionSigns.isMarked(l.firstChunk()) || OptionSigns.isSign(l.last()) || "])".contains(l.last().text()))) {
      return lines;
    }
    List<TextLine> all = MarksBehind.wrapped(BrokenOptions.wrapped(lines));
    List<TextLine> out = new ArrayList<>();
    boolean headed = false;
    for (int i = 0; i < all.size(); i++) {
      TextLine line = all.get(i);
      TextLine last = line;
      TextLine whole = line;
      TextLine more = line;
      while (more != null && i + 1 < all.size()) {
        more = whole(whole, last.y(), all.get(i + 1), headed);
        whole = more == null ? whole : more;
        last = more == null ? last : all.get(++i);
      }
      headed = whole == line && line.chunks().size() > 1 && !line.chunks().stream().allMatch(OptionSigns::isOption) && !hasLone(line);
      out.add(whole);
    }
    return out;
  }

  private static boolean hasLone(TextLine line) {
    return line.chunks().stream().anyMatch(OptionSigns::isLone);
  }

  /**
   * A line with marks, the last line of which stands at {@code y}, and the one below it, whose every part a mark of the upper one is for; null where
   * they are two lines.
   */
  private static TextLine whole(TextLine marks, float y, TextLine below, boolean headed) {
    float gap = below.y() - y;
    float size = below.size();
    boolean near = gap < NEAR * size;
    if (gap > ABOVE * size || headed && !near || below.chunks().stream().anyMatch(c -> OptionSigns.signs(c) > 0)) {
      return null;
    }
    List<Chunk> labels = hasLone(marks) ? parted(below, marks) : below.chunks();
    List<Chunk> chunks = near ? new ArrayList<>(marks.chunks()) : labelled(marks, labels);
    for (Chunk label : labels) {
      int at = mark(chunks, label, near, size, labels.size() > 1);
      if (at < 0) {
        return null;
      }
      chunks.set(at, with(chunks.get(at), label));
    }
    return LineFinder.line(chunks, below.trailingSpace());
  }

  /** The chunks of a line; a mark below which words begin is one with its label, however far a straight edge has spread them. */
  private static List<Chunk> labelled(TextLine marks, List<Chunk> below) {
    List<Chunk> chunks = new ArrayList<>(marks.chunks());
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Chunk mark = chunks.get(i);
      boolean apart = OptionSigns.isLone(mark) && !OptionSigns.isMarked(chunks.get(i + 1));
      if (apart && below.stream().anyMatch(b -> Math.abs(b.x0() - mark.x0()) < EDGE)) {
        chunks.set(i, with(mark, chunks.remove(i + 1)));
      }
    }
    return chunks;
  }

  /** The lower line's words, parted where marks begin right above one of them. */
  private static List<Chunk> parted(TextLine below, TextLine marks) {
    List<Chunk> parts = new ArrayList<>();
    for (Chunk c : below.chunks()) {
      int from = 0;
      for (int i = 1; i < c.glyphs().size(); i++) {
        float x = c.glyphs().get(i).x();
        if (c.spaced().get(i) && marks.chunks().stream().anyMatch(m -> OptionSigns.signs(m) > 0 && Math.abs(m.x0() - x) < EDGE)) {
          parts.add(c.part(from, i));
          from = i;
        }
      }
      parts.add(c.part(from, c.glyphs().size()));
    }
    return parts;
  }

  /** The index of the lone mark that is a label's, or of the mark with a label the rest of which it is; -1 for none. */
  private static int mark(List<Chunk> chunks, Chunk label, boolean near, float size, boolean several) {
    for (int i = 0; i < chunks.size(); i++) {
      Chunk c = chunks.get(i);
      boolean beside = near && label.x0() > c.x1() - EDGE && label.x0() - c.x1() < BESIDE * size;
      boolean under = !near && Math.abs(label.x0() - c.x0()) < EDGE;
      boolean free = i + 1 == chunks.size() || chunks.get(i + 1).x0() > label.x1();
      if (OptionSigns.isLone(c) && (beside || under) && free || !near && isRest(c, label, i + 1 < chunks.size() ? chunks.get(i + 1).x0() : Float.MAX_VALUE, several)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether words below a mark and its label, or below that label, would have had no room before the next mark.
   *
   * @param several whether other words stand beside those below
   */
  private static boolean isRest(Chunk option, Chunk below, float next, boolean several) {
    int signs = OptionSigns.signs(option);
    boolean labelled = signs > 0 && option.glyphs().size() > signs;
    boolean under = labelled && (Math.abs(below.x0() - option.x0()) < EDGE || Math.abs(below.x0() - option.glyphs().get(signs).x()) < EDGE);
    float room = next == Float.MAX_VALUE ? 0 : next - option.x1();
    // words alone that begin with a capital are the next label
    boolean goesOn = (several || Character.isLowerCase(below.text().codePointAt(0))) && below.first().bold() == option.last().bold();
    boolean full = goesOn && (next == Float.MAX_VALUE || below.firstWordEnd() - below.x0() + SPACE * below.first().size() > room);
    return under && full && below.x1() < next;
  }

  static Chunk with(Chunk mark, Chunk label) {
    List<Glyph> glyphs = new ArrayList<>(mark.glyphs());
    glyphs.addAll(label.glyphs());
    List<Boolean> spaced = new ArrayList<>(mark.spaced());
    spaced.add(true);
    spaced.addAll(label.spaced().subList(1, label.spaced().size()));
    return new Chunk(glyphs, spaced, new BitSet());
  }
}
