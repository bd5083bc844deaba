package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of a form whose labels come back in other parts: "Nombre" under the representative and under the coordinator, the same
 * plans under two years. Each is a group of its own.
 *
 * @param parts keys of the headings of such parts
 * @param again keys of the labels that come back
 * @param heads keys of all headings of parts: each ends the part before
 */
record PartGroups(Set<String> parts, Set<String> again, Set<String> heads) {
  static final PartGroups NONE = new PartGroups(Set.of(), Set.of(), Set.of());
  private static final char IN = '/';

  /** Ranks from here on are of numbers: "7." is above "7.2". */
  private static final int NUMBERED = 20;

  /** Where a label stands: its key, and its rank where it is a heading by markup or numbered, else 0. */
  record Place(String key, int rank) {
    /**
     * @param heading its rank by markup, 0 without one
     * @param number what numbers it, "7.2"; empty without a number
     */
    static Place of(String key, int heading, String number) {
      int depth = (int) java.util.Arrays.stream(number.split("[^A-Za-z0-9]+")).filter(s -> !s.isEmpty()).count();
      return new Place(key, heading > 0 ? heading : depth > 0 ? NUMBERED + depth : 0);
    }
  }

  /** Walks the labels of one document in order. */
  final class Walk {
    private String part;
    private int rank;
    private int number;

    /** The key of the next label, with that of the part it stands in where that is a group. */
    String key(Place place) {
      if (parts.contains(place.key())) {
        part = place.key();
        number = place.rank() >= NUMBERED ? place.rank() : number;
        rank = place.rank() > 0 ? place.rank() : number;
        return place.key();
      }
      number = part == null && place.rank() >= NUMBERED ? place.rank() : number;
      part = part != null && (closes(place, rank) || heads.contains(place.key()) || place.key().endsWith("#")) ? null : part;
      return part == null ? place.key() : part + IN + place.key();
    }
  }

  /**
   * @param labels what each document has, by key
   * @param orders the labels of each document in order
   */
  static PartGroups of(Map<String, Skeleton.Label> labels, List<List<Place>> orders, int documents) {
    Set<String> heads = new LinkedHashSet<>();
    Set<String> again = new LinkedHashSet<>();
    for (Skeleton.Label label : labels.values()) {
      boolean empty = label.values().stream().allMatch(List::isEmpty) && !label.key().endsWith("#");
      if (empty && label.values().size() <= documents) {
        heads.add(label.key());
      } else if (label.values().size() > documents && !label.key().endsWith("#")) {
        again.add(label.key());
      }
    }
    Map<String, Set<String>> inner = inner(heads, orders);
    again.removeIf(k -> inner.values().stream().filter(keys -> keys.contains(k)).count() < 2);
    Set<String> parts = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    inner.forEach((head, keys) -> {
      boolean all = !keys.isEmpty() && again.containsAll(keys);
      boolean some = keys.stream().anyMatch(again::contains);
      // what only the first part has company for stays as it is
      if (all || some && keys.stream().anyMatch(seen::contains)) {
        parts.add(head);
      }
      keys.stream().filter(again::contains).forEach(seen::add);
    });
    return parts.isEmpty() ? NONE : new PartGroups(parts, again, heads);
  }

  /** The labels of each part, in order. */
  private static Map<String, Set<String>> inner(Set<String> heads, List<List<Place>> orders) {
    Map<String, Set<String>> inner = new LinkedHashMap<>();
    for (List<Place> order : orders) {
      String part = null;
      int rank = 0;
      int number = 0;
      for (Place place : order) {
        if (heads.contains(place.key())) {
          part = place.key();
          number = place.rank() >= NUMBERED ? place.rank() : number;
          rank = place.rank() > 0 ? place.rank() : number;
          inner.computeIfAbsent(part, p -> new LinkedHashSet<>());
        } else if (part != null && (closes(place, rank) || place.key().endsWith("#"))) {
          part = null;
        } else if (part != null) {
          inner.get(part).add(place.key());
        }
      }
    }
    return inner;
  }

  /** A heading of the part's own rank, or a higher one, stands in it no more; of numbers, where the part has one or what it stands in. */
  private static boolean closes(Place place, int rank) {
    boolean numbered = place.rank() >= NUMBERED && rank < NUMBERED;
    return place.rank() > 0 && !numbered && (rank == 0 || place.rank() <= rank);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether the label comes back in other parts, so that it needs no company to be told. */
  boolean resolves(String key) {
    return again.contains(key);
  }

  Walk walk() {
    return new Walk();
  }

  /** The part that the label stands in; null where it is in none. */
  static String part(Skeleton.Label label) {
    int in = label.key().indexOf(IN);
    return in < 0 ? null : label.key().substring(0, in);
  }
}
