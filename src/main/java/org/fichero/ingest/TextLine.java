package org.fichero.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.model.Bullets;

/**
 * One line of characters, in chunks that wide gaps part.
 *
 * @param chunks from left to right; never empty
 * @param y baseline
 * @param size of the most frequent letters
 * @param bold whether all letters are
 * @param trailingSpace whether a space ends it in the source, as it does where a word processor wraps a line
 */
record TextLine(List<Chunk> chunks, float y, float size, boolean bold, boolean trailingSpace) {
  /** Spaces wider than the one are spread beyond the other, in ems. */
  private static final float SPREAD_SPACE = 0.55f;
  private static final float USUAL_SPACE = 0.34f;
  /** Fewer letters may be as wide by chance. */
  private static final int LEAST_LETTERS = 8;
  /** No typeface has wider ones. */
  private static final float WIDEST_SPACE = 0.66f;
  /** Of the signs of lists those that may be a cell's content too. */
  private static final String DASHES = "–—→⇒»";

  /**
   * Characters without a wide gap among them.
   *
   * @param glyphs without spaces, from left to right; never empty
   * @param spaced for each glyph whether a space stands before it
   * @param undrawn before which glyphs the page leaves a gap for a space that it does not draw, though it draws others; of the
   *     first one, whether it is known to begin a cell, however narrow the gap
   */
  record Chunk(List<Glyph> glyphs, List<Boolean> spaced, BitSet undrawn) {
    float x0() {
      return glyphs.get(0).x();
    }

    float x1() {
      return glyphs.get(glyphs.size() - 1).right();
    }

    Glyph first() {
      return glyphs.get(0);
    }

    Glyph last() {
      return glyphs.get(glyphs.size() - 1);
    }

    boolean beginsCell() {
      return undrawn.get(0);
    }

    /** Some of its characters, without a space before the first. */
    Chunk part(int from, int to) {
      List<Boolean> spaces = new ArrayList<>(spaced.subList(from, to));
      spaces.set(0, false);
      return new Chunk(new ArrayList<>(glyphs.subList(from, to)), spaces, undrawn.get(from, to));
    }

    /** The words; marks as their characters. */
    String text() {
      StringBuilder s = new StringBuilder();
      for (int i = 0; i < glyphs.size(); i++) {
        s.append(spaced.get(i) ? " " : "").append(glyphs.get(i).text());
      }
      return s.toString();
    }

    void appendTo(Flow flow, int page) {
      for (int i = 0; i < glyphs.size(); i++) {
        Glyph g = glyphs.get(i);
        if (spaced.get(i)) {
          flow.text(' ');
        }
        if (g.mark() == null) {
          int start = flow.length();
          flow.text(g.text());
          flow.emphasise(g.bold() ? start : flow.length());
        } else {
          flow.mark(g.mark(), "page " + page + " @" + Math.round(g.x()) + "," + Math.round(g.y()));
        }
      }
    }

    /** Where its first word ends. */
    float firstWordEnd() {
      for (int i = 1; i < glyphs.size(); i++) {
        if (spaced.get(i)) {
          return glyphs.get(i - 1).right();
        }
      }
      return x1();
    }
  }

  float x0() {
    return chunks.get(0).x0();
  }

  float x1() {
    return chunks.get(chunks.size() - 1).x1();
  }

  float top() {
    return y - 0.8f * size;
  }

  float bottom() {
    return y + 0.2f * size;
  }

  /** Where it would end if its spaces were not spread, as they are where both edges are straight. */
  float naturalEnd() {
    float spread = 0;
    float usual = pitch() > 0 ? pitch() : USUAL_SPACE * size;
    float wide = pitch() > 0 ? 1.1f * pitch() : SPREAD_SPACE * size;
    Glyph before = null;
    for (Chunk c : chunks) {
      for (int i = 0; i < c.glyphs().size(); i++) {
        Glyph g = c.glyphs().get(i);
        if (before != null && c.spaced().get(i)) {
          float gap = g.x() - before.right();
          spread += gap > wide ? gap - usual : 0;
        }
        before = g;
      }
    }
    return x1() - spread;
  }

  /** The width of every letter, in a typeface whose letters are all as wide; 0 in others. */
  private float pitch() {
    float width = first().width();
    boolean even = true;
    int letters = 0;
    for (Chunk c : chunks) {
      for (Glyph g : c.glyphs()) {
        even &= Math.abs(g.width() - width) < 0.02f * width;
        letters++;
      }
    }
    return even && letters > LEAST_LETTERS ? width : 0;
  }

  /** The narrowest of its spaces, which is as wide as the others in a typeface of one width; 0 without any, or where all are spread. */
  float space() {
    float least = WIDEST_SPACE * size;
    for (Chunk c : chunks) {
      for (int i = 1; i < c.glyphs().size(); i++) {
        least = c.spaced().get(i) ? Math.min(least, c.glyphs().get(i).x() - c.glyphs().get(i - 1).right()) : least;
      }
    }
    return least == WIDEST_SPACE * size ? 0 : least;
  }

  Chunk firstChunk() {
    return chunks.get(0);
  }

  Glyph first() {
    return firstChunk().first();
  }

  Glyph last() {
    return chunks.get(chunks.size() - 1).last();
  }

  /** The width of the first word. */
  float firstWord() {
    return firstChunk().firstWordEnd() - x0();
  }

  String text() {
    StringBuilder s = new StringBuilder();
    for (Chunk c : chunks) {
      s.append(s.length() == 0 ? "" : "\t").append(c.text());
    }
    return s.toString();
  }

  /**
   * Everything, wide gaps as tabs.
   *
   * @param wrapped whether it goes on on the next line: gaps that are all alike are then spread
   */
  void appendTo(Flow flow, int page, boolean wrapped) {
    boolean spread = wrapped && isSpread();
    for (int i = 0; i < chunks.size(); i++) {
      if (i > 0) {
        boolean wide = !spread && !(i == 1 && isBullet(chunks.get(0))) && (chunks.get(i).x0() - chunks.get(i - 1).x1() > 1.1f * size || chunks.get(i).beginsCell());
        flow.text(wide ? '\t' : ' ');
      }
      chunks.get(i).appendTo(flow, page);
    }
  }

  /** The sign of a list's item: what stands behind it, however far, is the item and no other cell. */
  private static boolean isBullet(Chunk chunk) {
    String s = chunk.glyphs().size() == 1 && chunk.first().mark() == null ? chunk.first().text() : "";
    return s.length() == 1 && Bullets.is(s.charAt(0)) && DASHES.indexOf(s) < 0;
  }

  /** Words that are each a chunk, with the same gap between them. */
  private boolean isSpread() {
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 1; i < chunks.size(); i++) {
      float gap = chunks.get(i).x0() - chunks.get(i - 1).x1();
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    return chunks.size() > 2 && most - least < 0.35f * size && chunks.stream().noneMatch(c -> c.spaced().contains(true) || c.first().mark() != null);
  }

  /** Some of its chunks as a line of their own, which has its own baseline. */
  TextLine part(int from, int to) {
    return LineFinder.line(new ArrayList<>(chunks.subList(from, to)), trailingSpace && to == chunks.size());
  }

  /** The same with only some of its chunks. */
  TextLine only(List<Chunk> some) {
    return new TextLine(new ArrayList<>(some), y, size, bold, trailingSpace);
  }
}
