package org.fichero.ingest;

import java.util.Arrays;

/** Where what stands in each of a table's columns begins and ends, or in each of its rows. */
final class TagExtents {
  /** Not a number for an empty one. */
  private final float[] from;
  private final float[] to;

  TagExtents(int size) {
    from = new float[size];
    to = new float[size];
    Arrays.fill(from, Float.NaN);
    Arrays.fill(to, Float.NaN);
  }

  int size() {
    return from.length;
  }

  boolean isEmpty(int at) {
    return Float.isNaN(from[at]);
  }

  float to(int at) {
    return to[at];
  }

  /** More stands in one of them. Of what reaches over several ({@code end} is not a number) the beginning counts only where no other says it. */
  void widen(int at, float begin, float end) {
    boolean known = !isEmpty(at);
    if (Float.isNaN(end)) {
      from[at] = known ? from[at] : begin;
      to[at] = known ? to[at] : begin;
    } else {
      from[at] = known ? Math.min(from[at], begin) : begin;
      to[at] = known ? Math.max(to[at], end) : end;
    }
  }

  /** Whether none begins before the one above it does: a table that goes on at the top of the next column is none at one place. */
  boolean ascends() {
    float before = -Float.MAX_VALUE;
    for (int i = 0; i < from.length; i++) {
      if (from[i] < before) {
        return false;
      }
      before = isEmpty(i) ? before : from[i];
    }
    return true;
  }

  float least() {
    return after(0);
  }

  float greatest() {
    return before(to.length);
  }

  /** The greatest end before one of them; far out without any. */
  float before(int at) {
    float greatest = -Float.MAX_VALUE;
    for (int i = 0; i < at; i++) {
      greatest = to[i] > greatest ? to[i] : greatest;
    }
    return greatest;
  }

  /** The least beginning from one of them on; far out without any. */
  float after(int at) {
    float least = Float.MAX_VALUE;
    for (int i = at; i < from.length; i++) {
      least = from[i] < least ? from[i] : least;
    }
    return least;
  }

  /** Which of them holds a place, or is nearest to it. */
  int nearest(float place) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < from.length; i++) {
      float away = isEmpty(i) ? Float.MAX_VALUE : Math.max(0, Math.max(from[i] - place, place - to[i]));
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best;
  }

  /**
   * The edges between them, each right before what follows it; those of empty ones fall upon the next.
   *
   * @param near how far before it where there is room
   * @param least how far where there is none
   */
  float[] edges(float near, float least) {
    float[] edges = new float[from.length + 1];
    edges[from.length] = greatest() + near;
    float before = -Float.MAX_VALUE;
    float[] ends = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      ends[i] = before;
      before = to[i] > before ? to[i] : before;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      float gap = from[i] - ends[i];
      edges[i] = isEmpty(i) ? edges[i + 1] : from[i] - (gap > 2 * near ? near : Math.max(least, gap / 2));
    }
    return edges;
  }
}
