package org.fichero.model;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The leaves of a value with their JSON Pointers (RFC 6901), in document order of the fields. */
public final class Pointers {
  private Pointers() {}

  /** Calls {@code leaf} for each leaf of {@code node}, which stands at {@code pointer}. */
  public static void walk(String pointer, Node node, BiConsumer<String, Node.Leaf> leaf) {
    if (node instanceof Node.Leaf found) {
      leaf.accept(pointer, found);
    } else if (node instanceof Node.Items items) {
      List<Node> all = items.items();
      for (int i = 0; i < all.size(); i++) {
        walk(pointer + "/" + i, all.get(i), leaf);
      }
    } else if (node instanceof Node.Members members) {
      for (Map.Entry<String, Node> member : members.members().entrySet()) {
        walk(pointer + "/" + escape(member.getKey()), member.getValue(), leaf);
      }
    }
  }

  /** A key as a pointer's token. */
  public static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
