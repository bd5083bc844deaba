package org.fichero.markup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far apart lines stand, blank ones counted: what comes back after always as many lines ends pages. */
final class PageRhythm {
  /** Fewer lines are no page. */
  private static final int SHORTEST = 12;
  private static final int OFF = 2;
  /** No header and footer have more lines: where more come back as often, they are the labels of fichas of one length. */
  private static final int MOST = 4;
  /** The line's number in the text, blank lines counted. */
  private final int[] at;
  /** How many sets of lines come back so often, by how often. */
  private final Map<Integer, Integer> alike = new HashMap<>();

  PageRhythm(String text, List<TextLine> lines) {
    this.at = new int[lines.size()];
    int number = 0;
    for (int i = 0; i < at.length; i++) {
      number += lines.get(i).blanksBefore + 1;
      at[i] = number;
      number += lines.get(i).kind == TextLine.Kind.HTML_TABLE ? (int) text.substring(lines.get(i).start, lines.get(i).end).chars().filter(c -> c == '\n').count() : 0;
    }
  }

  private Collection<List<Integer>> recurring = List.of();

  /** Takes in all lines (their indexes, in order) that come back. */
  void learn(Collection<List<Integer>> recurring) {
    this.recurring = recurring;
    recurring.forEach(p -> alike.merge(p.size(), 1, Integer::sum));
  }

  /**
   * Whether lines (their indexes, in order) stand evenly, each gap between two of them the same but for a line or two, and so
   * few others come back as often that it is the pages that are of one length.
   */
  boolean isEven(List<Integer> places) {
    return stand(places) && (others(places.size() - 1, places.size() + 1) <= MOST || heads(places));
  }

  /** Whether the text's first line comes back after always exactly as many lines, as hardly anything else does: no labels of fichas of one length. */
  private boolean heads(List<Integer> places) {
    boolean exact = places.get(0) == 0;
    for (int k = 2; k < places.size() && exact; k++) {
      exact = gap(places, k) == gap(places, 1) || k > 2 && k + 1 == places.size();
    }
    return exact && recurring.stream().filter(p -> Math.abs(p.size() - places.size()) < 2 && stand(p)).limit(MOST + 1L).count() <= MOST;
  }

  /** Whether hardly anything else comes back about as often: the labels of fichas in any order all do. */
  boolean isRare(int count) {
    return others((2 * count + 2) / 3, 3 * count / 2) <= MOST;
  }

  /** How many sets of lines come back so often. */
  private int others(int least, int most) {
    int others = 0;
    for (Map.Entry<Integer, Integer> e : alike.entrySet()) {
      others += e.getKey() >= least && e.getKey() <= most ? e.getValue() : 0;
    }
    return others;
  }

  /** Whether lines stand evenly, each gap between two of them the same but for a line or two; the last may be shorter. */
  boolean stand(List<Integer> places) {
    if (places.size() < 3) {
      return false;
    }
    int first = gap(places, 1);
    boolean even = first >= SHORTEST;
    for (int k = 2; k < places.size() && even; k++) {
      // the last page may hold a few lines only
      boolean last = k > 2 && k + 1 == places.size();
      even = Math.abs(gap(places, k) - first) <= OFF || last && gap(places, k) < first;
    }
    return even;
  }

  private int gap(List<Integer> places, int k) {
    return at[places.get(k)] - at[places.get(k - 1)];
  }
}
