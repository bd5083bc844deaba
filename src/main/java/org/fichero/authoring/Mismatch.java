package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fichero.model.Node;
import org.fichero.model.Span;
import org.fichero.rules.Expected;

/**
 * One place where a value is not what was asked for.
 *
 * @param at where it was asked, {@code file:line:column}
 * @param path of the value within the record, {@code team[2].name}
 * @param expected as JSON
 * @param found as JSON
 * @param span characters that gave what was found; null when none did
 */
record Mismatch(String at, String path, String expected, String found, Span span) {
  /** All of them; of an object only the keys that are asked for count, lists must agree item by item. */
  static List<Mismatch> between(Expected asked, Node found, String path) {
    List<Mismatch> all = new ArrayList<>();
    compare(asked, found, path, all);
    return all;
  }

  private static void compare(Expected asked, Node found, String path, List<Mismatch> all) {
    if (asked.value() instanceof Map<?, ?> map && found instanceof Node.Members members) {
      map.forEach((key, value) -> {
        String inner = path.isEmpty() ? String.valueOf(key) : path + "." + key;
        Node member = members.members().get(String.valueOf(key));
        if (member == null) {
          all.add(new Mismatch(((Expected) value).at(), inner, json((Expected) value), "no such key; the value has "
              + String.join(", ", members.members().keySet()), null));
        } else {
          compare((Expected) value, member, inner, all);
        }
      });
    } else if (asked.value() instanceof List<?> list && found instanceof Node.Items items) {
      items(asked, list, items.items(), path, all);
    } else if (!(found instanceof Node.Leaf leaf) || !same(asked.value(), leaf.value())) {
      all.add(new Mismatch(asked.at(), path, json(asked), Plain.json(found), place(found)));
    }
  }

  private static void items(Expected asked, List<?> list, List<Node> found, String path, List<Mismatch> all) {
    for (int i = 0; i < Math.min(list.size(), found.size()); i++) {
      compare((Expected) list.get(i), found.get(i), path + "[" + (i + 1) + "]", all);
    }
    for (int i = found.size(); i < list.size(); i++) {
      Expected missing = (Expected) list.get(i);
      all.add(new Mismatch(missing.at(), path + "[" + (i + 1) + "]", json(missing), "nothing", null));
    }
    for (int i = list.size(); i < found.size(); i++) {
      all.add(new Mismatch(asked.at(), path + "[" + (i + 1) + "]", "nothing", Plain.json(found.get(i)), place(found.get(i))));
    }
  }

  /** YAML has no way to tell a number's type that a person would keep to. */
  private static boolean same(Object asked, Object found) {
    boolean number = found instanceof Double d && (asked instanceof String || asked instanceof Long)
        && asked.equals(d == Math.rint(d) ? (Object) d.longValue() : String.valueOf(d));
    boolean text = found instanceof String && asked instanceof Long && found.equals(String.valueOf(asked));
    return number || text || Objects.equals(asked, found);
  }

  private static Span place(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.evidence().isEmpty() ? null : leaf.evidence().get(0).span();
    }
    List<Node> inner = node instanceof Node.Items items ? items.items()
        : node == null ? List.of() : List.copyOf(((Node.Members) node).members().values());
    return inner.stream().map(Mismatch::place).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String json(Expected asked) {
    if (asked.value() instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + json((Expected) e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (asked.value() instanceof List<?> list) {
      return list.stream().map(i -> json((Expected) i)).collect(Collectors.joining(", ", "[", "]"));
    }
    return Plain.json(new Node.Leaf(asked.value(), List.of()));
  }
}
