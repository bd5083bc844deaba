package org.fichero.authoring;

import java.util.stream.Collectors;
import org.fichero.model.Node;

/** A value as one line of JSON, for messages. */
final class Plain {
  private Plain() {}

  static String json(Node node) {
    if (node instanceof Node.Items items) {
      return items.items().stream().map(Plain::json).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Members members) {
      return members.members().entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    Object value = node == null ? null : ((Node.Leaf) node).value();
    return value instanceof String s ? "\"" + s.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : String.valueOf(value);
  }
}
