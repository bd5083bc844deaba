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
      long inside = n - outside(sequences, head, k);
      if (!k.equals(head) && !k.endsWith("#") && inside * 10 >= counts.get(head) * 8 && inside <= counts.get(head) && keepsStep(sequences, head, k)) {
        members.add(k);
      }
    });
    return new RepeatedGroup(List.copyOf(members));
  }

  /** How often the key stands before the first item of its document: as a label of the form's own. */
  private static long outside(List<List<String>> sequences, String head, String key) {
    return sequences.stream().mapToLong(s -> s.subList(0, Math.max(0, s.indexOf(head))).stream().filter(key::equals).count()).sum();
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
        } else if (k.equals(key) && open) {
          steps++;
          broken += since.add(k) && since.size() <= MOST ? 0 : 1;
        }
      }
    }
    return broken * 10 <= steps;
  }

  /** How often a label of a counted group stands before its first item, as a label of the form's own. */
  int outside(Skeleton.Label label, List<Skeleton.Label> labels) {
    boolean counted = keys.get(0).endsWith("#") && !label.key().equals(keys.get(0));
    int items = counted ? labels.stream().filter(l -> l.key().equals(keys.get(0))).mapToInt(l -> l.values().size()).sum() : 0;
    return items == 0 ? 0 : Math.max(0, label.values().size() - items);
  }

  /** The group's labels with what stands under them in its items. */
  List<Skeleton.Label> within(List<Skeleton.Label> labels) {
    return labels.stream().filter(l -> has(l.key())).map(l -> l.of(outside(l, labels), l.values().size()))
        .sorted(java.util.Comparator.comparing(l -> !l.key().equals(keys.get(0)))).toList();
  }

  /** Whether a label is one of the group's. */
  boolean has(String key) {
    return keys.contains(key);
  }
}
