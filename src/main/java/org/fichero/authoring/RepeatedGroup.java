package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels that come back several times within each record, always in company: the fields of a team's members, of
 * activities, of partners.
 *
 * @param keys in the order in which they first stand, the one that begins each item first; empty where there is none
 */
record RepeatedGroup(List<String> keys) {
  private static final int MOST = 12;

  RepeatedGroup {
    keys = List.copyOf(keys);
  }

  /**
   * The groups, those of most labels first.
   *
   * @param all the documents' candidates
   * @param keys those that may belong to a group
   * @param marked keys that announce by their looks: a colon, emphasis, a cell beside a value
   * @param records how many records there seem to be
   */
  static List<RepeatedGroup> of(
      List<List<SkeletonItems.Item>> all, Set<String> keys, Set<String> marked, int records) {
    List<List<String>> sequences = all.stream().map(d -> d.stream().filter(i -> i.words() != null)
        .map(i -> Skeleton.key(i.words())).filter(keys::contains).toList()).toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    sequences.forEach(s -> s.forEach(k -> counts.merge(k, 1, Integer::sum)));
    counts.values().removeIf(n -> n < 2 * records);
    List<RepeatedGroup> groups = new ArrayList<>();
    while (!counts.isEmpty() && groups.size() < MOST) {
      RepeatedGroup best = counts.keySet().stream().filter(h -> h.endsWith("#") || marked.contains(h))
          .map(h -> headed(sequences, h, counts)).filter(g -> g.keys().size() > 2 || g.keys().get(0).endsWith("#"))
          .max(java.util.Comparator.comparingInt(g -> g.keys().size())).orElse(null);
      if (best == null) {
        break;
      }
      groups.add(best);
      best.keys().forEach(counts::remove);
    }
    return groups;
  }

  private static RepeatedGroup headed(List<List<String>> sequences, String head, Map<String, Integer> counts) {
    Set<String> members = new LinkedHashSet<>(List.of(head));
    counts.forEach((k, n) -> {
      if (!k.equals(head) && !k.endsWith("#") && n * 10 >= counts.get(head) * 8 && n <= counts.get(head) && keepsStep(sequences, head, k)) {
        members.add(k);
      }
    });
    return new RepeatedGroup(List.copyOf(members));
  }

  /** Whether the key stands at most once between one head and the next, and after the first one only. */
  private static boolean keepsStep(List<List<String>> sequences, String head, String key) {
    int steps = 0;
    int broken = 0;
    for (List<String> sequence : sequences) {
      Set<String> since = new HashSet<>();
      boolean open = false;
      for (String k : sequence) {
        if (k.equals(head)) {
          since.clear();
          open = true;
        } else if (k.equals(key)) {
          steps++;
          broken += open && since.add(k) && since.size() <= MOST ? 0 : 1;
        }
      }
    }
    return broken * 10 <= steps;
  }

  /** Whether a label is one of the group's. */
  boolean has(String key) {
    return keys.contains(key);
  }
}
