package org.fichero.normalise;

import java.util.Arrays;
import java.util.List;
import org.fichero.model.Node;

/** Builds objects in the order of the output contract. */
final class Nodes {
  private static final int FEW = 6;

  private String[] keys = new String[FEW];
  private Node[] values = new Node[FEW];
  private int count;

  /** Adds a member; one that is there already is replaced. */
  Nodes put(String key, Node value) {
    int at = 0;
    while (at < count && !keys[at].equals(key)) {
      at++;
    }
    if (at == keys.length) {
      keys = Arrays.copyOf(keys, at * 2);
      values = Arrays.copyOf(values, at * 2);
    }
    keys[at] = key;
    values[at] = value;
    count = Math.max(count, at + 1);
    return this;
  }

  /** Adds a leaf without evidence. */
  Nodes put(String key, Object value) {
    return put(key, (Node) new Node.Leaf(value, List.of()));
  }

  Node.Members build() {
    return Node.Members.of(keys, values, count);
  }

  static Node list(List<? extends Node> items) {
    return new Node.Items(List.copyOf(items));
  }

  static final Node EMPTY = new Node.Items(List.of());
}
