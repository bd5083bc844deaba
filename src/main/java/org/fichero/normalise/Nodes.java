package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Node;

/** Builds objects in the order of the output contract. */
final class Nodes {
  private final List<String> keys = new ArrayList<>(8);
  private final List<Node> values = new ArrayList<>(8);

  /** Adds a member; one that is there already is replaced. */
  Nodes put(String key, Node value) {
    int at = keys.indexOf(key);
    if (at >= 0) {
      values.set(at, value);
    } else {
      keys.add(key);
      values.add(value);
    }
    return this;
  }

  /** Adds a leaf without evidence. */
  Nodes put(String key, Object value) {
    return put(key, (Node) new Node.Leaf(value, List.of()));
  }

  Node.Members build() {
    return Node.Members.of(keys, values);
  }

  static Node list(List<? extends Node> items) {
    return new Node.Items(List.copyOf(items));
  }

  static final Node EMPTY = new Node.Items(List.of());
}
