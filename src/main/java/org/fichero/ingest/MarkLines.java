package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
  private static final String BOXES = "\u2610\u2611\u2612\u2713\u2714\u25a1\u25a0\u25cb\u25cf\u25c9";
  private static final Set<String> WRITTEN = Set.of("[]", "[ ]", "[x]", "[X]", "()", "( )", "(x)", "(X)");

  private MarkLines() {}

  /** The lines, from the top. */
  static List<TextLine> joined(List<TextLine> lines) {
    if (lines.stream().noneMatch(l -> hasLone(l) || isSign(l.last()))) {
      return lines;
    }
    List<TextLine> all = wrapped(lines);
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
      headed = whole == line && line.chunks().size() > 1 && !hasLone(line);
      out.add(whole);
    }
    return out;
  }

  /** The lines, marks that end one of them put before the words of the next. */
  private static List<TextLine> wrapped(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines);
    for (int i = 0; i + 1 < out.size(); i++) {
      TextLine whole = out.get(i).first() == out.get(i).last() ? null : goingOn(out.get(i), out.get(i + 1));
      if (whole != null) {
        out.set(i, withoutLast(out.get(i)));
        out.set(i + 1, whole);
      }
    }
    return out;
  }

  private static boolean hasLone(TextLine line) {
    return line.chunks().stream().anyMatch(MarkLines::isLone);
  }

  private static boolean isLone(Chunk c) {
    return c.glyphs().size() == signs(c);
  }

  /** Whether a chunk is a mark and its label. */
  static boolean isOption(Chunk c) {
    return signs(c) > 0 && !isLone(c);
  }

  /** How many characters of a chunk are the mark that it begins with. */
  private static int signs(Chunk c) {
    if (isSign(c.first())) {
      return 1;
    }
    int end = Math.min(c.glyphs().size(), 3);
    for (int i = 2; i <= end && "[(".contains(c.first().text()); i++) {
      String text = c.part(0, i).text();
      if (WRITTEN.contains(text)) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The signs with which another column begins: what was drawn before them stands elsewhere.
   *
   * @param drawn a page's characters as they were drawn
   */
  static List<Glyph> begun(List<Glyph> drawn) {
    List<Glyph> begun = new ArrayList<>();
    Glyph before = null;
    for (Glyph g : drawn) {
      boolean sign = g.mark() == null && isSign(g);
      if (sign && before != null && (Math.abs(before.y() - g.y()) > NEAR * g.size() || before.x() > g.x())) {
        begun.add(g);
      }
      before = g.isSpace() ? before : g;
    }
    return begun;
  }

  private static boolean isSign(Glyph g) {
    return g.mark() != null || g.text().length() == 1 && BOXES.indexOf(g.text().charAt(0)) >= 0;
  }

  /** The line below with the mark that ends this one, which has a label behind every other; null where nothing is left for it. */
  private static TextLine goingOn(TextLine line, TextLine below) {
    Glyph last = line.last();
    boolean begins = isSign(line.first()) && !isSign(below.first()) && line.chunks().stream().anyMatch(c -> !isLone(c));
    boolean near = below.y() - line.y() < ABOVE * below.size() && Math.abs(below.size() - line.size()) < 1 && below.x0() < line.x0() + last.width() + BESIDE * below.size();
    if (!begins || !near || !isSign(last) || isSign(beforeLast(line))) {
      return null;
    }
    Glyph first = below.first();
    float x = first.x() - last.width() - 1;
    Glyph mark = new Glyph(last.text(), x, first.y(), last.width(), last.size(), last.bold(), last.block(), last.mark());
    List<Chunk> chunks = new ArrayList<>(below.chunks());
    chunks.set(0, with(new Chunk(List.of(mark), List.of(false), new BitSet()), below.firstChunk()));
    return LineFinder.line(chunks, below.trailingSpace());
  }

  private static Glyph beforeLast(TextLine line) {
    List<Glyph> last = line.chunks().get(line.chunks().size() - 1).glyphs();
    return last.size() > 1 ? last.get(last.size() - 2) : line.chunks().get(line.chunks().size() - 2).last();
  }

  private static TextLine withoutLast(TextLine line) {
    List<Chunk> chunks = new ArrayList<>(line.chunks());
    Chunk last = chunks.remove(chunks.size() - 1);
    if (last.glyphs().size() > 1) {
      chunks.add(last.part(0, last.glyphs().size() - 1));
    }
    return LineFinder.line(chunks, true);
  }

  /**
   * A line with marks, the last line of which stands at {@code y}, and the one below it, whose every part a mark of the upper one is for; null where
   * they are two lines.
   */
  private static TextLine whole(TextLine marks, float y, TextLine below, boolean headed) {
    float gap = below.y() - y;
    float size = below.size();
    boolean near = gap < NEAR * size;
    if (gap > ABOVE * size || headed && !near || below.chunks().stream().anyMatch(c -> signs(c) > 0)) {
      return null;
    }
    List<Chunk> chunks = new ArrayList<>(marks.chunks());
    for (Chunk label : parted(below, marks)) {
      int at = mark(chunks, label, near, size);
      if (at < 0) {
        return null;
      }
      chunks.set(at, with(chunks.get(at), label));
    }
    return LineFinder.line(chunks, below.trailingSpace());
  }

  /** The lower line's words, parted where marks begin right above one of them. */
  private static List<Chunk> parted(TextLine below, TextLine marks) {
    List<Chunk> parts = new ArrayList<>();
    for (Chunk c : below.chunks()) {
      int from = 0;
      for (int i = 1; i < c.glyphs().size(); i++) {
        float x = c.glyphs().get(i).x();
        if (c.spaced().get(i) && marks.chunks().stream().anyMatch(m -> signs(m) > 0 && Math.abs(m.x0() - x) < EDGE)) {
          parts.add(c.part(from, i));
          from = i;
        }
      }
      parts.add(c.part(from, c.glyphs().size()));
    }
    return parts;
  }

  /** The index of the lone mark that is a label's, or of the mark with a label the rest of which it is; -1 for none. */
  private static int mark(List<Chunk> chunks, Chunk label, boolean near, float size) {
    for (int i = 0; i < chunks.size(); i++) {
      Chunk c = chunks.get(i);
      boolean beside = near && label.x0() > c.x1() - EDGE && label.x0() - c.x1() < BESIDE * size;
      boolean under = !near && Math.abs(label.x0() - c.x0()) < EDGE;
      boolean free = i + 1 == chunks.size() || chunks.get(i + 1).x0() > label.x1();
      if (isLone(c) && (beside || under) && free || !near && isRest(c, label, i + 1 < chunks.size() ? chunks.get(i + 1).x0() : Float.MAX_VALUE)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words below a mark and its label, or below that label, would have had no room before the next mark. */
  private static boolean isRest(Chunk option, Chunk below, float next) {
    int signs = signs(option);
    boolean labelled = signs > 0 && option.glyphs().size() > signs;
    boolean under = labelled && (Math.abs(below.x0() - option.x0()) < EDGE || Math.abs(below.x0() - option.glyphs().get(signs).x()) < EDGE);
    float room = next == Float.MAX_VALUE ? 0 : next - option.x1();
    boolean full = next == Float.MAX_VALUE ? Character.isLowerCase(below.text().codePointAt(0)) : below.firstWordEnd() - below.x0() + SPACE * below.first().size() > room;
    return under && full && below.x1() < next;
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
