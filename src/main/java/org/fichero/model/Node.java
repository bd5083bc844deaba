package org.fichero.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A value as JSON has it, each leaf with its evidence. Immutable. */
public sealed interface Node {
  /** JSON's null: not there, or not to be known. */
  Leaf NULL = new Leaf(null, List.of());

  /**
   * One place that gives a leaf.
   *
   * @param span characters of the value, before normalisation
   * @param rule what read it, as {@code field} or {@code field/part}
   * @param confidence how
   */
  record Evidence(Span span, String rule, Confidence confidence) {}

  /**
   * A string, number, boolean or null.
   *
   * @param value {@link String}, {@link Long}, {@link Double}, {@link Boolean} or null
   * @param evidence the places, in source order; empty for null and for what the rules, not the source, say
   */
  record Leaf(Object value, List<Evidence> evidence) implements Node {
    public Leaf {
      evidence = List.copyOf(evidence);
    }
  }

  /** A JSON array. */
  record Items(List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A JSON object; the map's order is the output's. */
  record Members(Map<String, Node> members) implements Node {
    public Members {
      members = members instanceof MemberMap ? members
          : members.size() <= MemberMap.MOST ? new MemberMap(members)
          : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(members));
    }

    /**
     * An object of these members in this order.
     *
     * @param keys each once; copied, as are the values
     * @param values of the keys, in turn
     * @param count how many of both count
     */
    public static Members of(String[] keys, Node[] values, int count) {
      return new Members(new MemberMap(Arrays.copyOf(keys, count), Arrays.copyOf(values, count)));
    }
  }
}
