package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/**
 * Dates that a form spreads over the width of their place, the strokes between their parts alone: {@code 10   /   11   /   2015}. They are one
 * date and not five cells.
 */
final class SpreadDates {
  /** Day, stroke, month, stroke, year. */
  private static final int PARTS = 5;

  private SpreadDates() {}

  /** The chunks of one line with those of each such date as one; the same list where there is none. */
  static List<Chunk> joined(List<Chunk> chunks) {
    if (chunks.size() < PARTS) {
      return chunks;
    }
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      boolean date = i + PARTS <= chunks.size() && isDate(chunks.subList(i, i + PARTS));
      out.add(date ? one(chunks.subList(i, i + PARTS)) : chunks.get(i));
      i += date ? PARTS : 1;
    }
    return out.size() == chunks.size() ? chunks : out;
  }

  private static boolean isDate(List<Chunk> parts) {
    String stroke = parts.get(1).text();
    int year = digits(parts.get(4));
    return (stroke.equals("/") || stroke.equals("-")) && parts.get(3).text().equals(stroke)
        && isUpToTwo(parts.get(0)) && isUpToTwo(parts.get(2)) && (year == 2 || year == 4);
  }

  private static boolean isUpToTwo(Chunk part) {
    int digits = digits(part);
    return digits == 1 || digits == 2;
  }

  /** How many digits it consists of; 0 for anything else. */
  private static int digits(Chunk part) {
    String s = part.text();
    return s.chars().allMatch(c -> c >= '0' && c <= '9') ? s.length() : 0;
  }

  /** The chunks as one, a space between each two. */
  static Chunk one(List<Chunk> chunks) {
    List<Glyph> glyphs = new ArrayList<>();
    List<Boolean> spaced = new ArrayList<>();
    for (Chunk c : chunks) {
      for (int i = 0; i < c.glyphs().size(); i++) {
        spaced.add(i == 0 ? !glyphs.isEmpty() : c.spaced().get(i));
        glyphs.add(c.glyphs().get(i));
      }
    }
    return new Chunk(glyphs, spaced, new BitSet());
  }
}
