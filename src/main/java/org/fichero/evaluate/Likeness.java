package org.fichero.evaluate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** How alike two values are, 0 to 1: only to find out what belongs together, never to score. */
final class Likeness {
  private static final int LONGEST = 400;
  private static final int SKETCH = 64;

  private Likeness() {}

  static double of(JsonNode a, JsonNode b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.isString() && b.isString()) {
      return bigrams(a.stringValue(), b.stringValue());
    }
    if (a.isObject() && b.isObject()) {
      return members(a, b);
    }
    return 0;
  }

  /** Weighed by how much there is to compare: equal nulls prove little. */
  private static double members(JsonNode a, JsonNode b) {
    Set<String> names = new TreeSet<>(a.propertyNames());
    names.addAll(b.propertyNames());
    double sum = 0;
    double weights = 0;
    for (String name : names) {
      JsonNode left = a.path(name);
      JsonNode right = b.path(name);
      boolean bothEmpty = Json.isEmpty(left) && Json.isEmpty(right);
      double weight = bothEmpty ? 0.1 : left.isBoolean() || right.isBoolean() ? 0.3 : 1;
      sum += weight * (bothEmpty ? 1 : of(left, right));
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double bigrams(String a, String b) {
    Set<Integer> left = pairs(Sameness.Folding.LOOSE.of(a));
    Set<Integer> right = pairs(Sameness.Folding.LOOSE.of(b));
    long shared = left.stream().filter(right::contains).count();
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * shared / (left.size() + right.size());
  }

  private static Set<Integer> pairs(String text) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < Math.min(text.length(), LONGEST); i++) {
      pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
    }
    return pairs;
  }

  /** A small sample of the words of a whole record: the {@value #SKETCH} least of their hashes. */
  static int[] sketch(JsonNode fields) {
    TreeSet<Integer> least = new TreeSet<>();
    words(fields, least);
    return least.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void words(JsonNode node, TreeSet<Integer> least) {
    if (node.isContainer()) {
      node.values().forEach(v -> words(v, least));
    } else if (node.isString()) {
      List<String> words = Sameness.Tokens.words(node.stringValue());
      for (String word : words) {
        least.add(word.hashCode() * 0x9E3779B1);
        if (least.size() > SKETCH) {
          least.pollLast();
        }
      }
    }
  }

  /** The share of words that two sketched records have in common, estimated. */
  static double ofSketches(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int shared = 0;
    for (int hash : a) {
      shared += Arrays.binarySearch(b, hash) >= 0 ? 1 : 0;
    }
    return (double) shared / Math.max(a.length, b.length);
  }
}
