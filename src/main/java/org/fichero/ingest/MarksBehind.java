package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Options in a row, each with its mark behind it, that the end of a line breaks between a label and its mark: the mark that begins the lower
 * line is the upper label's. The row shows it by beginning with a label and ending with a mark, every label having one.
 */
final class MarksBehind {
  /** Lines of one row begin at one edge, in points, and are no farther apart, in ems. */
  private static final float EDGE = 3;
  private static final float ABOVE = 1.9f;
  private static final char LABEL = 'L';
  private static final char MARK = 'M';

  private MarksBehind() {}

  /** The lines, marks that begin one of them put behind the words that end the one above. */
  static List<TextLine> wrapped(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines);
    for (int i = 0; i + 1 < out.size(); i++) {
      int end = OptionSigns.isMarked(out.get(i + 1).firstChunk()) ? end(out, i) : i;
      while (i < end) {
        int before = out.size();
        move(out, i);
        // a line of nothing but the mark is gone
        end -= before - out.size();
        i += before == out.size() ? 1 : 0;
      }
    }
    return out;
  }

  /** The last line of the row that begins at {@code from}; {@code from} itself where it is no such row. */
  private static int end(List<TextLine> lines, int from) {
    StringBuilder row = new StringBuilder(parts(lines.get(from)));
    int to = from;
    while (to + 1 < lines.size() && row.charAt(0) == LABEL && row.indexOf("M") > 0 && isBelow(lines.get(to), lines.get(to + 1)) && row.charAt(row.length() - 1) != parts(lines.get(to + 1)).charAt(0)) {
      row.append(parts(lines.get(++to)));
    }
    boolean even = row.charAt(0) == LABEL && row.charAt(row.length() - 1) == MARK;
    for (int i = 1; i < row.length() && even; i++) {
      even = row.charAt(i) != row.charAt(i - 1);
    }
    return even ? to : from;
  }

  private static boolean isBelow(TextLine line, TextLine below) {
    return below.y() - line.y() < ABOVE * line.size() && Math.abs(below.x0() - line.x0()) < EDGE && parts(below).indexOf("M") >= 0;
  }

  /** A letter for each mark of a line and each label. */
  private static String parts(TextLine line) {
    StringBuilder parts = new StringBuilder();
    for (Chunk c : line.chunks()) {
      int i = 0;
      while (i < c.glyphs().size()) {
        int signs = OptionSigns.signs(c.part(i, c.glyphs().size()));
        boolean label = signs == 0 && (parts.length() == 0 || parts.charAt(parts.length() - 1) != LABEL);
        parts.append(signs > 0 ? "M" : label ? "L" : "");
        i += Math.max(1, signs);
      }
    }
    return parts.toString();
  }

  /** Moves the mark that begins the line below behind the words that end this one, if these have none. */
  private static void move(List<TextLine> lines, int i) {
    TextLine line = lines.get(i);
    TextLine below = lines.get(i + 1);
    int signs = OptionSigns.signs(below.firstChunk());
    if (signs == 0) {
      return;
    }
    List<Chunk> upper = new ArrayList<>(line.chunks());
    Chunk end = upper.remove(upper.size() - 1);
    Chunk mark = below.firstChunk().part(0, signs);
    List<Glyph> moved = new ArrayList<>();
    mark.glyphs().forEach(g -> moved.add(new Glyph(g.text(), end.x1(), end.last().y(), 0, g.size(), g.bold(), g.block(), g.mark())));
    upper.add(MarkLines.with(end, new Chunk(moved, mark.spaced(), new BitSet())));
    List<Chunk> lower = new ArrayList<>(below.chunks());
    Chunk first = lower.remove(0);
    if (first.glyphs().size() > signs) {
      lower.add(0, first.part(signs, first.glyphs().size()));
    }
    lines.set(i, LineFinder.line(upper, line.trailingSpace()));
    if (lower.isEmpty()) {
      lines.remove(i + 1);
    } else {
      lines.set(i + 1, LineFinder.line(lower, below.trailingSpace()));
    }
  }
}
