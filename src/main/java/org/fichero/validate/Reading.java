package org.fichero.validate;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Node;
import org.fichero.model.Span;

/** Reads parts of a record's fields by path. */
final class Reading {
  private Reading() {}

  /** The node at a path of keys; null when a part of it is not there. */
  static Node at(Node node, String... keys) {
    Node found = node;
    for (String key : keys) {
      found = found instanceof Node.Members members ? members.members().get(key) : null;
    }
    return found;
  }

  /** The text of a leaf; null when it is none. */
  static String text(Node node) {
    return node instanceof Node.Leaf leaf && leaf.value() instanceof String s ? s : null;
  }

  static boolean isNull(Node node) {
    return node == null || node instanceof Node.Leaf leaf && leaf.value() == null;
  }

  static List<Node> items(Node node) {
    return node instanceof Node.Items items ? items.items() : List.of();
  }

  /** The whole numbers of a list. */
  static List<Long> numbers(Node node) {
    List<Long> numbers = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof Node.Leaf leaf && leaf.value() instanceof Number n) {
        numbers.add(n.longValue());
      }
    }
    return numbers;
  }

  /** The first place that gives any part of it; null when none does. */
  static Span place(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.evidence().isEmpty() ? null : leaf.evidence().get(0).span();
    }
    List<Node> parts = node instanceof Node.Members m ? List.copyOf(m.members().values()) : items(node);
    Span first = null;
    for (Node part : parts) {
      Span found = place(part);
      first = first == null || found != null && found.start() < first.start() ? found == null ? first : found : first;
    }
    return first;
  }
}
