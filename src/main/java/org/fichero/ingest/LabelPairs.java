package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.ingest.TextLine.Chunk;

/** Labels and values in two columns without lines: where both begin, which may be told of a line whose gap is narrow, and what wraps. */
final class LabelPairs {
  /** Points between left edges that are one. */
  private static final float NEAR_EDGE = 2;
  /** The same where a space is drawn, which must be wider than usual, in ems. */
  private static final float EDGE = 0.8f;
  private static final float WIDE_SPACE = 0.34f;
  /** How many times as wide as other spaces a gap between label and value is at least. */
  private static final float WIDER = 1.15f;

  /** Where the labels and values of the last table of two columns begin and end; null before one. */
  private List<float[]> last;

  /** Remembers the columns of a table, if they are two. */
  void keep(List<float[]> columns) {
    last = columns.size() == 2 ? columns : last;
  }

  /** A line in the columns of the last table, cut where its value begins. */
  TextLine parted(TextLine line) {
    return last == null ? line : parted(line, last);
  }

  /** Whether a row stands in the columns of the labels and values above, which something else came between. */
  boolean goOn(TextLine row) {
    return last != null && row.chunks().size() == 2 && sharesEdge(row.firstChunk(), last.get(0)[0], last.get(0)[1])
        && Math.abs(row.chunks().get(1).x0() - last.get(1)[0]) < NEAR_EDGE;
  }

  /** A label of two columns of labels and values whose value begins right behind it, where the other values do. */
  static TextLine parted(TextLine line, List<float[]> columns) {
    Chunk first = line.firstChunk();
    for (int k = 1; columns.size() == 2 && k < first.glyphs().size(); k++) {
      if (isAt(first, k, columns)) {
        List<Chunk> chunks = new ArrayList<>(line.chunks());
        chunks.set(0, first.part(0, k));
        chunks.add(1, first.part(k, first.glyphs().size()));
        return line.only(chunks);
      }
    }
    return line;
  }

  /** A line whose chunk runs from a label into the value at {@code x}, cut there. */
  static TextLine parted(TextLine line, float x) {
    for (int i = 0; i < line.chunks().size(); i++) {
      Chunk c = line.chunks().get(i);
      int cut = c.x0() < x - NEAR_EDGE && c.x1() > x ? cut(c, x) : -1;
      if (cut > 0) {
        List<Chunk> chunks = new ArrayList<>(line.chunks());
        chunks.set(i, c.part(0, cut));
        chunks.add(i + 1, c.part(cut, c.glyphs().size()));
        return line.only(chunks);
      }
    }
    return line;
  }

  /** The first of its characters that stands at {@code x}, after a gap that is no usual space; -1 for none. */
  static int cut(Chunk c, float x) {
    for (int k = 1; k < c.glyphs().size(); k++) {
      Glyph g = c.glyphs().get(k);
      if (c.spaced().get(k) && Math.abs(g.x() - x) < NEAR_EDGE) {
        return c.undrawn().get(k) || g.x() - c.glyphs().get(k - 1).right() > WIDE_SPACE * g.size() ? k : -1;
      }
    }
    return -1;
  }

  /** Whether a word begins there right where values do, after a gap that is no usual space. */
  private static boolean isAt(Chunk label, int k, List<float[]> columns) {
    Glyph g = label.glyphs().get(k);
    float away = Math.abs(g.x() - columns.get(1)[0]);
    boolean wide = away < EDGE && gap(label, k) > WIDE_SPACE * g.size();
    return label.spaced().get(k) && label.x0() < columns.get(0)[1] && (wide || away < NEAR_EDGE && label.undrawn().get(k)) && tells(label, k);
  }

  /** Whether a gap is no mere space: no space is drawn in it where others are, or it is wider than the others. */
  private static boolean tells(Chunk label, int k) {
    float widest = 0;
    for (int i = 1; i < label.glyphs().size(); i++) {
      if (i != k && label.spaced().get(i)) {
        if (label.undrawn().get(k) && !label.undrawn().get(i)) {
          return true;
        }
        widest = Math.max(widest, gap(label, i));
      }
    }
    return gap(label, k) > WIDER * widest;
  }

  private static float gap(Chunk c, int k) {
    return c.glyphs().get(k).x() - c.glyphs().get(k - 1).right();
  }

  /** Whether a label stands at the left edge of others or, where they are set to the right, at their right one. */
  private static boolean sharesEdge(Chunk label, float left, float right) {
    return Math.abs(label.x0() - left) < NEAR_EDGE || Math.abs(label.x1() - right) < NEAR_EDGE;
  }

  /**
   * Whether a line begins with the rest of the label above: right below it, in small letters or behind a slash or hyphen, alone or beside
   * more of the value.
   *
   * @param reach how far apart the lines of one cell are at most, in ems
   */
  static boolean wraps(TextLine line, TextLine last, List<float[]> columns, List<List<Chunk>> row, float reach) {
    boolean may = columns.size() == 2 && !row.get(0).isEmpty() && !row.get(1).isEmpty() && line.chunks().size() <= 2 && line.first().mark() == null
        && line.y() - last.y() <= reach * Math.max(line.size(), last.size());
    Chunk label = may ? row.get(0).get(0) : null;
    if (!may || !sharesEdge(line.firstChunk(), label.x0(), label.x1()) || line.firstChunk().x1() > columns.get(1)[0]) {
      return false;
    }
    return WrappedCells.isOpen(row.get(0).get(row.get(0).size() - 1)) || WrappedCells.isMore(line.firstChunk());
  }
}
