package org.fichero.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Fichas whose anchor the source has lost, as a scan may: the label that follows every anchor comes back within a ficha, and what follows it too. */
final class LostAnchors {
  private static final int LEAST = 2;

  private final List<Integer> labels;
  private final IntFunction<String> field;
  private final IntFunction<String> value;

  /**
   * @param labels all label pieces, ascending
   * @param field of a label piece
   * @param value the words right behind a label piece
   */
  LostAnchors(List<Integer> labels, IntFunction<String> field, IntFunction<String> value) {
    this.labels = labels;
    this.field = field;
    this.value = value;
  }

  /** The label pieces that open fichas, those without an anchor among them. */
  List<Integer> among(List<Integer> openers, String anchor) {
    String lead = lead(openers, anchor);
    List<Integer> all = new ArrayList<>();
    for (int k = 0; k < openers.size(); k++) {
      all.add(openers.get(k));
      int to = k + 1 < openers.size() ? index(openers.get(k + 1)) : labels.size();
      within(index(openers.get(k)), to, lead, all);
    }
    return all;
  }

  private int index(int opener) {
    return Collections.binarySearch(labels, opener);
  }

  /** The field that most often opens a ficha, or follows the anchor that does; null where no field does twice. */
  private String lead(List<Integer> openers, String anchor) {
    Map<String, Integer> counts = new HashMap<>();
    String most = null;
    for (int opener : openers) {
      int k = index(opener);
      k += field.apply(labels.get(k)).equals(anchor) ? 1 : 0;
      if (k < labels.size() && counts.merge(field.apply(labels.get(k)), 1, Integer::sum) > (most == null ? 1 : counts.get(most))) {
        most = field.apply(labels.get(k));
      }
    }
    return most;
  }

  private void within(int from, int to, String lead, List<Integer> openers) {
    int last = -1;
    Set<String> before = new HashSet<>();
    for (int k = from; k < to; k++) {
      String name = field.apply(labels.get(k));
      if (name.equals(lead) && last >= 0 && isAnother(k, last) && comesBack(before, k, to)) {
        openers.add(labels.get(k));
        before.clear();
      }
      last = name.equals(lead) ? k : last;
      before.add(name);
    }
  }

  private boolean isAnother(int k, int last) {
    String words = value.apply(labels.get(k));
    return !words.isEmpty() && !words.equals(value.apply(labels.get(last)));
  }

  private boolean comesBack(Set<String> before, int from, int to) {
    Set<String> after = new HashSet<>();
    for (int k = from; k < to; k++) {
      after.add(field.apply(labels.get(k)));
    }
    after.retainAll(before);
    return after.size() >= LEAST && after.size() * 2 >= before.size();
  }
}
