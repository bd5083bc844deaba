package org.fichero.markup;

import java.util.List;

/** How far apart lines stand, blank ones counted: what comes back after always as many lines ends pages. */
final class PageRhythm {
  /** Fewer lines are no page. */
  private static final int SHORTEST = 12;
  private static final int OFF = 2;
  /** The line's number in the text, blank lines counted. */
  private final int[] at;

  PageRhythm(List<TextLine> lines) {
    this.at = new int[lines.size()];
    int number = 0;
    for (int i = 0; i < at.length; i++) {
      number += lines.get(i).blanksBefore + 1;
      at[i] = number;
    }
  }

  /** Whether lines (their indexes, in order) stand evenly: each gap between two of them is the same but for a line or two. */
  boolean isEven(List<Integer> places) {
    if (places.size() < 3) {
      return false;
    }
    int first = gap(places, 1);
    boolean even = first >= SHORTEST;
    for (int k = 2; k < places.size() && even; k++) {
      even = Math.abs(gap(places, k) - first) <= OFF;
    }
    return even;
  }

  private int gap(List<Integer> places, int k) {
    return at[places.get(k)] - at[places.get(k - 1)];
  }
}
