package org.fichero;

import java.util.function.BiConsumer;
import org.fichero.model.Node;

/** Walks the leaves of a value with their JSON Pointers. */
final class Leaf {
  private Leaf() {}

  static void walk(String pointer, Node node, BiConsumer<String, Node.Leaf> each) {
    if (node instanceof Node.Leaf leaf) {
      each.accept(pointer, leaf);
    } else if (node instanceof Node.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        walk(pointer + "/" + i, items.items().get(i), each);
      }
    } else if (node instanceof Node.Members members) {
      members.members().forEach((key, value) -> walk(pointer + "/" + key, value, each));
    }
  }
}
