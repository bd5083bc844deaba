package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.Fichero;
import org.fichero.model.Document;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Runs the examples that a pack's rules carry: each text under its field's first label must give its value. */
public final class Examples {
  /**
   * What came of one example.
   *
   * @param field its field
   * @param example what was asked
   * @param found what came out, as JSON; null when it was right
   */
  public record Result(String field, FieldRule.Example example, String found) {
    /** Whether the value was the one asked for. */
    public boolean passed() {
      return found == null;
    }
  }

  private Examples() {}

  /** One result an example, in the pack's order, those of groups and columns among them. {@code fichero} holds just that pack. */
  public static List<Result> run(Fichero fichero) {
    List<Result> results = new ArrayList<>();
    fichero.packs().get(0).fields().forEach(rule -> run(fichero, List.of(rule), results));
    return results;
  }

  /** @param path from the pack's field to the one that carries the examples */
  private static void run(Fichero fichero, List<FieldRule> path, List<Result> results) {
    FieldRule rule = path.get(path.size() - 1);
    for (FieldRule.Example example : rule.examples()) {
      Node found = value(outcome(fichero, text(fichero.packs().get(0), path, example.text())), path);
      String name = path.stream().map(FieldRule::name).collect(java.util.stream.Collectors.joining("/"));
      results.add(new Result(name, example, matches(example.value(), found) ? null : Plain.json(found)));
    }
    for (FieldRule inner : rule.fields()) {
      List<FieldRule> deeper = new ArrayList<>(path);
      deeper.add(inner);
      run(fichero, deeper, results);
    }
  }

  private static Outcome outcome(Fichero fichero, String text) {
    Source source = new Source("example.txt", "", "text/plain", text.length());
    return fichero.process(new Document(source, new SourceText(text), true, null, List.of(), List.of(), List.of()));
  }

  /** The example as a document would have it: below the labels of all that it stands in. */
  private static String text(RulePack pack, List<FieldRule> path, String example) {
    FieldRule rule = path.get(path.size() - 1);
    StringBuilder out = new StringBuilder();
    for (FieldRule outer : path.subList(0, path.size() - 1)) {
      out.append(outer.labels().isEmpty() ? "" : outer.labels().get(0) + "\n\n");
    }
    if (path.size() > 1 && path.get(path.size() - 2).kind() == FieldKind.TABLE) {
      List<FieldRule> columns = path.get(path.size() - 2).fields();
      columns.forEach(c -> out.append(c.labels().isEmpty() ? c.name() : c.labels().get(0)).append('\t'));
      out.append('\n');
      columns.forEach(c -> out.append(c == rule ? example : "–").append('\t'));
      return out.append('\n').toString();
    }
    if (rule.place() == FieldRule.Place.BEFORE) {
      return example + "\n\n" + otherLabel(pack, rule);
    }
    return out.append(rule.labels().isEmpty() ? "" : rule.labels().get(0) + "\n\n").append(example).append('\n').toString();
  }

  private static Node value(Outcome outcome, List<FieldRule> path) {
    Node value = outcome.records().isEmpty() ? Node.NULL : outcome.records().get(0).fields();
    for (FieldRule rule : path) {
      value = value instanceof Node.Items items ? items.items().isEmpty() ? Node.NULL : items.items().get(0) : value;
      value = value instanceof Node.Members members ? members.members().getOrDefault(rule.name(), Node.NULL) : Node.NULL;
    }
    return value;
  }

  private static String otherLabel(RulePack pack, FieldRule rule) {
    return pack.fields().stream().filter(f -> f != rule && !f.labels().isEmpty()).findFirst()
        .map(f -> f.labels().get(0) + "\n").orElse("");
  }

  /** What was asked for, as JSON. */
  public static String json(Object asked) {
    if (asked instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
          .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
    if (asked instanceof List<?> list) {
      return list.stream().map(Examples::json).collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
    return Plain.json(new Node.Leaf(asked, List.of()));
  }

  /** Of an object only the keys that are asked for count; lists must agree item by item. */
  static boolean matches(Object asked, Node found) {
    if (asked instanceof Map<?, ?> map) {
      return found instanceof Node.Members members
          && map.entrySet().stream().allMatch(e -> members.members().containsKey(String.valueOf(e.getKey()))
              && matches(e.getValue(), members.members().get(String.valueOf(e.getKey()))));
    }
    if (asked instanceof List<?> list) {
      if (!(found instanceof Node.Items items) || items.items().size() != list.size()) {
        return false;
      }
      for (int i = 0; i < list.size(); i++) {
        if (!matches(list.get(i), items.items().get(i))) {
          return false;
        }
      }
      return true;
    }
    return found instanceof Node.Leaf leaf && java.util.Objects.equals(asked, leaf.value());
  }
}
