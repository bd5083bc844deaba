package org.fichero.explain;

import java.util.List;
import java.util.function.BiConsumer;
import org.fichero.model.Node;

/** The leaves of a value with their JSON Pointers. */
final class NodeLeaves {
  private NodeLeaves() {}

  static void walk(String pointer, Node node, BiConsumer<String, Node.Leaf> leaf) {
    if (node instanceof Node.Leaf found) {
      leaf.accept(pointer, found);
    } else if (node instanceof Node.Items items) {
      List<Node> all = items.items();
      for (int i = 0; i < all.size(); i++) {
        walk(pointer + "/" + i, all.get(i), leaf);
      }
    } else if (node instanceof Node.Members members) {
      members.members().forEach((name, value) ->
          walk(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value, leaf));
    }
  }
}
