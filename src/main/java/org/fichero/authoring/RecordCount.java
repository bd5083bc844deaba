package org.fichero.authoring;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many records unknown documents seem to hold.
 *
 * @param documents how many there are
 */
record RecordCount(int documents) {
  /** A part of one record may repeat so often. */
  private static final int MOST_PARTS = 3;
  private static final int LEAST_THROUGH = 3;

  /**
   * The number of times that most recurring keys stand; the higher of two that are as usual. Where far more of what looks
   * like a label stands once, the record is one, with a part that repeats.
   */
  int usual(List<List<SkeletonItems.Item>> all, Map<String, Integer> counts, Set<String> marked) {
    Map<Integer, Integer> often = new HashMap<>();
    counts.values().stream().filter(n -> n > 1).forEach(n -> often.merge(n, 1, Integer::sum));
    long once = marked.stream().filter(k -> counts.getOrDefault(k, 0) == documents).count();
    long again = marked.stream().filter(k -> counts.getOrDefault(k, 0) > documents).count();
    if (once > 2 * again && once >= 3 && !runThrough(all, counts)) {
      return documents;
    }
    return often.entrySet().stream().filter(e -> e.getValue() > 2).max((a, b) ->
        a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue())
        .map(Map.Entry::getKey).orElse(1);
  }

  /** Whether several of what recurs stand from the beginning to the end of the one document, not in a part of it. */
  private boolean runThrough(List<List<SkeletonItems.Item>> all, Map<String, Integer> counts) {
    if (documents > 1) {
      return false;
    }
    List<SkeletonItems.Item> items = all.get(0);
    Map<String, Integer> first = new HashMap<>();
    Set<String> through = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).words() == null ? "" : Skeleton.key(items.get(i).words());
      if (counts.getOrDefault(key, 0) > MOST_PARTS) {
        first.putIfAbsent(key, i);
        if ((i - first.get(key)) * 10L >= items.size() * 7L) {
          through.add(key);
        }
      }
    }
    return through.size() >= LEAST_THROUGH;
  }
}
