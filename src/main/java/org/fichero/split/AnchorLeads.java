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
   * @param anchors the pieces that are the anchors' labels, ascending
   * @param labels all label pieces, ascending
   * @param field of a label piece
   * @return one a ficha, each an anchor or the first of the labels that lead to it
   */
  static List<Integer> of(List<Integer> anchors, List<Integer> labels, IntFunction<String> field) {
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

  /**
   * Without the first of them that a cover's title is, which is like the label of the second right behind it.
   *
   * @param openers label pieces that open fichas, ascending
   * @param labels all label pieces, ascending
   * @param like whether a label piece is one with slips
   */
  static List<Integer> withoutCover(List<Integer> openers, List<Integer> labels, IntFunction<String> field, IntPredicate like) {
    boolean cover = openers.size() > 1 && like.test(openers.get(0)) && !like.test(openers.get(1))
        && field.apply(openers.get(0)).equals(field.apply(openers.get(1)))
        && Collections.binarySearch(labels, openers.get(1)) == Collections.binarySearch(labels, openers.get(0)) + 1;
    return cover ? openers.subList(1, openers.size()) : openers;
  }
}
