package org.fichero.authoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;

/**
 * How often, where and how numbered lines and cells stand in documents that may be labels.
 *
 * @param counts key → how many times, in the order in which they first stand
 * @param where key → the documents
 * @param numbers key → the beginnings of the numbers before it
 * @param listed key → how many times it is a line of a numbered list
 * @param announcing keys of what ends in a colon, or is a heading, or emphasised: of a single record, where nothing recurs, these announce
 */
record Recurrence(Map<String, Integer> counts, Map<String, Set<Integer>> where, Map<String, Set<String>> numbers, Map<String, Integer> listed,
    Set<String> announcing) {
  private static final int SHORTEST_KEY = 3;
  private static final int LONGEST_NUMBER = 2;

  static Recurrence of(List<List<SkeletonItems.Item>> all) {
    Recurrence found = new Recurrence(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashSet<>());
    for (int d = 0; d < all.size(); d++) {
      found.list(all.get(d));
      for (SkeletonItems.Item item : all.get(d)) {
        if (item.words() != null) {
          found.add(item, d);
        }
      }
    }
    return found;
  }

  private void add(SkeletonItems.Item item, int document) {
    String key = Skeleton.key(item.words());
    Block.Line line = item.block() instanceof Block.Line l ? l : null;
    if (line != null && (line.heading() > 0 || line.strong() || line.content().text().indexOf(':') > 0)) {
      announcing.add(key);
    }
    if (key.length() >= SHORTEST_KEY) {
      counts.merge(key, 1, Integer::sum);
      where.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(document);
      if (line != null && line.heading() == 0 && !Skeleton.bare(item.words()).equals(item.words().strip())) {
        numbers.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(item.words().strip().substring(0, LONGEST_NUMBER));
      }
    }
  }

  int documents(String key) {
    return where.get(key).size();
  }

  /** Whether a key is an item of lists: it has another number each time or, where records are many, follows or leads the next number. */
  boolean isListed(String key, boolean many) {
    return numbers.getOrDefault(key, Set.of()).size() > 1 || many && listed.getOrDefault(key, 0) * 2 > counts.get(key);
  }

  /** Counts the lines of numbered lists: the one above or below has the number before or after theirs. */
  private void list(List<SkeletonItems.Item> items) {
    for (int i = 1; i < items.size(); i++) {
      int above = counted(items.get(i - 1));
      if (above > 0 && counted(items.get(i)) == above + 1) {
        listed.merge(Skeleton.key(items.get(i).words()), 1, Integer::sum);
        if (above == 1) {
          listed.merge(Skeleton.key(items.get(i - 1).words()), 1, Integer::sum);
        }
      }
    }
  }

  /** The number before a line that has nothing behind a colon; 0 for any other. */
  private static int counted(SkeletonItems.Item item) {
    boolean plain = item.words() != null && item.rest().isEmpty() && item.block() instanceof Block.Line line && line.heading() == 0;
    String digits = plain ? number(item).replaceAll("[^0-9]", "") : "";
    return digits.isEmpty() || digits.length() > LONGEST_NUMBER ? 0 : Integer.parseInt(digits);
  }

  /** What numbers a label. */
  static String number(SkeletonItems.Item item) {
    String words = item.words().strip();
    String sign = item.block() instanceof Block.Line l ? l.bullet().strip() : "";
    return sign.isEmpty() ? words.substring(0, words.length() - Skeleton.bare(words).length()) : sign;
  }
}
