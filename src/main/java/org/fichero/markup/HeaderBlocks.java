package org.fichero.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers and footers of several lines with gaps between them: the same lines in the same order at each page's end. */
final class HeaderBlocks {
  /** Two pages may begin alike because two fichas do. */
  private static final int LEAST = 3;
  private final List<TextLine> lines;
  private final int[] group;
  private final Map<Integer, Integer> sizes = new HashMap<>();

  /** @param group which set of lines that are alike each line is one of; 0 for none */
  HeaderBlocks(List<TextLine> lines, int[] group) {
    this.lines = lines;
    this.group = group;
    for (int g : group) {
      sizes.merge(g, 1, Integer::sum);
    }
  }

  /**
   * Which lines go on below, from each page's end inwards.
   *
   * @param edge whether a line and all that are like it stand at page ends
   */
  boolean[] glued(boolean[] edge) {
    boolean[] glued = new boolean[group.length];
    boolean[] follows = pairs();
    for (int i = 0; i + 1 < group.length; i++) {
      glued[i] = follows[i] && (edge[i] || i > 0 && glued[i - 1]);
    }
    for (int i = group.length - 2; i >= 0; i--) {
      glued[i] |= follows[i] && (edge[i + 1] || glued[i + 1]);
    }
    return glued;
  }

  /** Whether each line and the one below belong to two sets that always stand so. */
  private boolean[] pairs() {
    Map<Long, Integer> times = new HashMap<>();
    for (int i = 0; i + 1 < group.length; i++) {
      times.merge(pair(i), 1, Integer::sum);
    }
    boolean[] pairs = new boolean[group.length];
    for (int i = 0; i + 1 < group.length; i++) {
      pairs[i] = mayPair(i) && times.get(pair(i)).equals(sizes.get(group[i]));
    }
    return pairs;
  }

  private long pair(int i) {
    return (long) group[i] << Integer.SIZE | group[i + 1];
  }

  private boolean mayPair(int i) {
    return group[i] > 0 && group[i + 1] > 0 && !lines.get(i).tab && !lines.get(i + 1).tab
        && sizes.get(group[i]) >= LEAST && sizes.get(group[i]).equals(sizes.get(group[i + 1]));
  }
}
