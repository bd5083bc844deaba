package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Builds what a reader sees of a part of the text, with the place of each character. */
final class Visible {
  private final String text;
  private final StringBuilder shown = new StringBuilder();
  private final List<Passage.Segment> segments = new ArrayList<>(4);
  private int strongDepth;
  private boolean plainSeen;
  private boolean strongSeen;

  private Visible(String text) {
    this.text = text;
  }

  /** All of it as it stands. */
  static Passage plain(String text, int from, int to) {
    if (from >= to) {
      return Passage.EMPTY;
    }
    Span span = new Span(from, to);
    return new Passage(text.substring(from, to), List.of(new Passage.Segment(0, to - from, span)));
  }

  /** Without the markup and marks among the pieces. */
  static Visible of(String text, int from, int to, List<Piece> pieces) {
    return of(text, from, to, pieces, 0);
  }

  /** The same where emphases are open already at its beginning. */
  static Visible of(String text, int from, int to, List<Piece> pieces, int strongBefore) {
    Visible visible = new Visible(text);
    visible.strongDepth = strongBefore;
    int i = from;
    for (Piece piece : pieces) {
      if (piece.end <= from || piece.start >= to) {
        visible.track(piece, piece.start >= to);
        continue;
      }
      if (piece.isText()) {
        continue;
      }
      visible.add(i, piece.start);
      visible.track(piece, false);
      if (piece.kind == Piece.Kind.REPLACE) {
        visible.replace(piece);
      } else if (piece.isSign()) {
        visible.gap();
      }
      i = Math.max(i, piece.end);
    }
    visible.add(i, to);
    return visible;
  }

  /** A part of a line with many pieces: only those within are looked at. Where a page's width broke it, there is a space. */
  static Passage part(String text, int from, int to, List<Piece> pieces) {
    int first = firstAfter(pieces, from);
    int last = first;
    while (last < pieces.size() && pieces.get(last).start < to) {
      last++;
    }
    Passage part = of(text, from, to, pieces.subList(first, last)).passage();
    boolean broken = part.text().indexOf('\n') >= 0 || part.text().indexOf('\r') >= 0;
    return broken ? new Passage(part.text().replace('\n', ' ').replace('\r', ' '), part.segments()) : part;
  }

  /** The index of the first piece that does not end before {@code from}. */
  static int firstAfter(List<Piece> pieces, int from) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many emphases are open after these pieces. */
  static int depthAfter(String text, List<Piece> pieces, int before) {
    int depth = before;
    for (Piece piece : pieces) {
      depth = depthAfter(text, piece, depth);
    }
    return depth;
  }

  private static int depthAfter(String text, Piece piece, int before) {
    boolean tag = piece.kind == Piece.Kind.STRONG_TAG;
    boolean counts = tag || piece.kind == Piece.Kind.EMPHASIS && piece.taken && text.charAt(piece.start) != '~';
    return counts ? Math.max(0, before + (piece.opens ? 1 : -1)) : before;
  }

  private void track(Piece piece, boolean after) {
    if (!after) {
      strongDepth = depthAfter(text, piece, strongDepth);
    }
  }

  private void add(int from, int to) {
    if (from >= to) {
      return;
    }
    segments.add(new Passage.Segment(shown.length(), to - from, new Span(from, to)));
    shown.append(text, from, to);
    boolean seen = false;
    for (int i = from; i < to && !seen; i++) {
      seen = Character.isLetterOrDigit(text.charAt(i));
    }
    note(seen);
  }

  private void replace(Piece piece) {
    if (!piece.shown.isEmpty()) {
      segments.add(new Passage.Segment(shown.length(), piece.shown.length(), new Span(piece.start, piece.end)));
      shown.append(piece.shown);
      note(Character.isLetterOrDigit(piece.shown.charAt(0)));
    }
  }

  /** A mark between two words keeps them apart. */
  private void gap() {
    if (shown.length() > 0 && shown.charAt(shown.length() - 1) != ' ') {
      shown.append(' ');
    }
  }

  private void note(boolean seen) {
    strongSeen |= seen && strongDepth > 0;
    plainSeen |= seen && strongDepth == 0;
  }

  Passage passage() {
    return segments.isEmpty() ? Passage.EMPTY : new Passage(shown.toString(), segments).strip();
  }

  /** Whether all letters and digits of it are emphasised. */
  boolean isStrong() {
    return strongSeen && !plainSeen;
  }
}
