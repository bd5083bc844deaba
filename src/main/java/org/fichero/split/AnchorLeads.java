package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Labels that stand right before the anchor in every ficha, as a name above a code does. The first ficha shows which: they
 * stand before its anchor and, the last ficha tells, not behind it.
 */
final class AnchorLeads {
  private AnchorLeads() {}

  /**
   * Where fichas begin.
   *
   * @param all the pieces that are the anchors' labels, ascending
   * @param labels all label pieces, ascending
   * @param field of a label piece
   * @param like whether a label piece is one with slips, as a cover's title is that is like the anchor
   * @return one a ficha, each an anchor or the first of the labels that lead to it
   */
  static List<Integer> of(List<Integer> all, List<Integer> labels, IntFunction<String> field, IntPredicate like) {
    boolean cover = all.size() > 1 && like.test(all.get(0)) && !like.test(all.get(1))
        && Collections.binarySearch(labels, all.get(1)) == Collections.binarySearch(labels, all.get(0)) + 1;
    List<Integer> anchors = cover ? all.subList(1, all.size()) : all;
    if (anchors.isEmpty() || labels.get(0).equals(anchors.get(0))) {
      return anchors;
    }
    Set<String> leading = new HashSet<>();
    int last = anchors.get(anchors.size() - 1);
    labels.stream().filter(l -> l < anchors.get(0)).forEach(l -> leading.add(field.apply(l)));
    labels.stream().filter(l -> l >= last).forEach(l -> leading.remove(field.apply(l)));
    leading.remove(LabelMatcher.IGNORED);
    List<Integer> openers = new ArrayList<>();
    for (int anchor : anchors) {
      Set<String> seen = new HashSet<>();
      int at = Collections.binarySearch(labels, anchor);
      while (at > 0 && leading.contains(field.apply(labels.get(at - 1))) && seen.add(field.apply(labels.get(at - 1)))) {
        at--;
      }
      openers.add(labels.get(at));
    }
    return openers;
  }
}
