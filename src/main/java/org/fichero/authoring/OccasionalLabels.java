package org.fichero.authoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;

/** Labels that only some of many records have: the same short line, never where a label awaits its value, always with text of its own below. */
final class OccasionalLabels {
  private static final int LONGEST = 60;
  private static final int LEAST = 2;
  /** Of so many records one has it. */
  private static final int RARELY = 6;
  private static final String STOPS = ".,;!)";

  private final Set<String> kept;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  private OccasionalLabels(Set<String> kept) {
    this.kept = kept;
  }

  /**
   * Their keys.
   *
   * @param all the items of each document
   * @param kept keys of the labels that most records have
   * @param records how many there are
   */
  static Set<String> of(List<List<SkeletonItems.Item>> all, Set<String> kept, int records) {
    OccasionalLabels found = new OccasionalLabels(kept);
    all.forEach(found::count);
    Set<String> keys = new HashSet<>();
    found.counts.forEach((key, n) -> {
      if (n >= LEAST && n * RARELY >= records && !found.refused.contains(key)) {
        keys.add(key);
      }
    });
    return keys;
  }

  private void count(List<SkeletonItems.Item> items) {
    boolean awaits = true;
    for (int i = 0; i < items.size(); i++) {
      SkeletonItems.Item item = items.get(i);
      String key = item.words() == null ? "" : Skeleton.key(item.words());
      boolean label = kept.contains(key);
      boolean below = i + 1 < items.size() && !isLabel(items.get(i + 1)) && items.get(i + 1).block() instanceof Block.Line;
      if (!label && key.length() > 2) {
        if (!awaits && below && item.rest().isEmpty() && mayBe(item)) {
          counts.merge(key, 1, Integer::sum);
        } else {
          refused.add(key);
        }
      }
      awaits = label && item.rest().isEmpty();
    }
  }

  private boolean isLabel(SkeletonItems.Item item) {
    return item.words() != null && kept.contains(Skeleton.key(item.words()));
  }

  private static boolean mayBe(SkeletonItems.Item item) {
    String s = item.block() instanceof Block.Line line && line.bullet().isEmpty() && line.blanksBefore() > 0 ? line.content().text().strip() : "";
    return !s.isEmpty() && s.length() <= LONGEST && Character.isUpperCase(s.charAt(0)) && STOPS.indexOf(s.charAt(s.length() - 1)) < 0;
  }
}
