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

  /** One result an example, in the pack's order. {@code fichero} holds just that pack. */
  public static List<Result> run(Fichero fichero) {
    List<Result> results = new ArrayList<>();
    RulePack pack = fichero.packs().get(0);
    for (FieldRule rule : pack.fields()) {
      for (FieldRule.Example example : rule.examples()) {
        Node found = read(fichero, rule, example.text());
        results.add(new Result(rule.name(), example, matches(example.value(), found) ? null : Plain.json(found)));
      }
    }
    return results;
  }

  private static Node read(Fichero fichero, FieldRule rule, String text) {
    String label = rule.labels().isEmpty() ? "" : rule.labels().get(0) + "\n\n";
    String other = otherLabel(fichero.packs().get(0), rule);
    String whole = rule.place() == FieldRule.Place.BEFORE ? text + "\n\n" + other : label + text + "\n";
    Source source = new Source("example.txt", "", "text/plain", whole.length());
    Outcome outcome = fichero.process(
        new Document(source, new SourceText(whole), true, null, List.of(), List.of(), List.of()));
    return outcome.records().isEmpty() ? Node.NULL : outcome.records().get(0).fields().members().get(rule.name());
  }

  private static String otherLabel(RulePack pack, FieldRule rule) {
    return pack.fields().stream().filter(f -> f != rule && !f.labels().isEmpty()).findFirst()
        .map(f -> f.labels().get(0) + "\n").orElse("");
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
