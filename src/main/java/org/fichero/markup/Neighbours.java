package org.fichero.markup;

import java.util.Collection;
import java.util.List;

/**
 * Which lines that come back stand nearest to each line: a label has the same ones wherever pages end, a header has others on
 * each page.
 *
 * @param group which set of lines that are alike each line is one of, from 1; 0 for none, and for known furniture
 * @param before the nearest such set above each line
 * @param after the nearest below
 * @param glued whether the line below each is one of the same header, with a gap between them
 */
record Neighbours(int[] group, int[] before, int[] after, boolean[] glued) {
  /**
   * The neighbours of each line.
   *
   * @param recurring lines (their indexes, in order) that are alike
   * @param rows which set of rows that begin alike each line is one of; 0 for none
   */
  static Neighbours of(List<TextLine> lines, Collection<List<Integer>> recurring, int[] rows, String[] kinds, PageEnds ends) {
    int[] group = rows.clone();
    boolean[] edge = new boolean[lines.size()];
    int number = 1;
    for (List<Integer> places : recurring) {
      boolean edges = places.stream().allMatch(ends::isEdge);
      for (int i : places) {
        group[i] = group[i] > 0 ? group[i] : kinds[i] == null ? number : 0;
        edge[i] = edges;
      }
      number++;
    }
    boolean[] glued = new HeaderBlocks(lines, group).glued(edge);
    return new Neighbours(group, nearest(lines, group, edge, glued, false), nearest(lines, group, edge, glued, true), glued);
  }

  /** Whether the line is one of a header whose lines stand apart. */
  boolean isInBlock(int i) {
    return glued[i] || i > 0 && glued[i - 1];
  }

  private static int[] nearest(List<TextLine> lines, int[] group, boolean[] edge, boolean[] glued, boolean below) {
    int[] nearest = new int[group.length];
    int last = 0;
    int inner = 0;
    for (int k = 0; k < group.length; k++) {
      int i = below ? group.length - 1 - k : k;
      // lines of one header stand together wherever they stand: what is before the first is before them all
      int above = below ? i + 1 : i - 1;
      boolean together = k > 0 && group[i] > 0 && group[above] > 0
          && (lines.get(Math.max(i, above)).blanksBefore == 0 || glued[Math.min(i, above)]);
      // a footer has always the next page's header after it: neither says anything of the other
      nearest[i] = together ? nearest[above] : edge[i] ? inner : last;
      last = group[i] == 0 ? last : group[i];
      inner = group[i] == 0 || edge[i] ? inner : group[i];
    }
    return nearest;
  }

  /** Whether neither the line above nor the one below comes back, lines right beside it passed over: it stands within one text. */
  boolean isWithinText(List<TextLine> lines, int i) {
    int up = i - 1;
    while (up >= 0 && i - up < FurnitureFinder.DEEPEST && group[up] > 0 && lines.get(up + 1).blanksBefore == 0) {
      up--;
    }
    int down = i + 1;
    while (down < group.length && down - i < FurnitureFinder.DEEPEST && group[down] > 0 && lines.get(down).blanksBefore == 0) {
      down++;
    }
    return (up < 0 || group[up] == 0) && (down == group.length || group[down] == 0);
  }
}
