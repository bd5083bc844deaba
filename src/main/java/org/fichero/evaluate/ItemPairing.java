package org.fichero.evaluate;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * Finds the predicted item that each gold item means.
 *
 * @param values whether an item is compared as one value; else it is an object whose parts are
 * @param alike least likeness of two items that differ and yet mean the same thing
 */
record ItemPairing(Comparison comparison, boolean values, double alike) {
  /** For each item of {@code gold} its partner's index, or -1. */
  int[] pair(JsonNode gold, JsonNode predicted) {
    int[] partner = new int[gold.isArray() ? gold.size() : 0];
    Arrays.fill(partner, -1);
    if (values && comparison.pairing() == Comparison.Pairing.SET) {
      pairSet(gold, predicted, partner);
    } else {
      pairInOrder(gold, predicted, partner);
    }
    return partner;
  }

  private void pairInOrder(JsonNode gold, JsonNode predicted, int[] partner) {
    int n = partner.length;
    int m = predicted.size();
    int head = 0;
    while (head < Math.min(n, m) && same(gold.get(head), predicted.get(head))) {
      partner[head] = head++;
    }
    int tail = 0;
    while (tail < Math.min(n, m) - head && same(gold.get(n - 1 - tail), predicted.get(m - 1 - tail))) {
      tail++;
      partner[n - tail] = m - tail;
    }
    int first = head;
    int[] middle = Alignment.align(n - head - tail, m - head - tail, (i, j) -> score(gold.get(first + i), predicted.get(first + j)));
    for (int i = 0; i < middle.length; i++) {
      partner[head + i] = middle[i] < 0 ? -1 : head + middle[i];
    }
  }

  private boolean same(JsonNode a, JsonNode b) {
    return values ? comparison.sameness().same(a, b) : a.equals(b);
  }

  private double score(JsonNode a, JsonNode b) {
    if (same(a, b)) {
      return 2;
    }
    double likeness = Likeness.of(a, b);
    return likeness >= alike ? likeness : 0;
  }

  private void pairSet(JsonNode gold, JsonNode predicted, int[] partner) {
    boolean[] taken = new boolean[predicted.size()];
    for (int pass = 0; pass < (comparison.sameness() instanceof Sameness.Exact ? 1 : 2); pass++) {
      for (int i = 0; i < partner.length; i++) {
        for (int j = 0; j < taken.length && partner[i] < 0; j++) {
          boolean fits = pass == 0 ? same(gold.get(i), predicted.get(j)) : score(gold.get(i), predicted.get(j)) > 0;
          if (!taken[j] && fits) {
            partner[i] = j;
            taken[j] = true;
          }
        }
      }
    }
  }
}
