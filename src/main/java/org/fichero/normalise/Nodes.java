package org.fichero.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Node;

/** Builds objects in the order of the output contract. */
final class Nodes {
  private final Map<String, Node> members = new LinkedHashMap<>();

  Nodes put(String key, Node value) {
    members.put(key, value);
    return this;
  }

  Node.Members build() {
    return new Node.Members(members);
  }

  static Node list(List<? extends Node> items) {
    return new Node.Items(List.copyOf(items));
  }

  static final Node EMPTY = new Node.Items(List.of());
}
