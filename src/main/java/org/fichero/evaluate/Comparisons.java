package org.fichero.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;
import tools.jackson.databind.JsonNode;

/** The comparison of each path of a template: as declared, else by the name and shape that the contract gives a part. */
class Comparisons {
  /** Parts whose form the output contract fixes, whatever the template. */
  private static final Map<String, Comparison> BY_PART = Map.ofEntries(
      Map.entry("months", Comparison.of("months")),
      Map.entry("months_in_text", Comparison.of("months")),
      Map.entry("periods", Comparison.of("periods")),
      Map.entry("recurrence", Comparison.of("recurrence")),
      Map.entry("selected", Comparison.of("code")),
      Map.entry("groups", Comparison.of("code")),
      Map.entry("countries", Comparison.of("code")),
      Map.entry("code", Comparison.of("exact")),
      Map.entry("kind", Comparison.of("exact")),
      Map.entry("region_code", Comparison.of("exact")));

  private static final Map<FieldKind, String> BY_KIND = Map.of(
      FieldKind.DATE, "exact",
      FieldKind.IDENTIFIER, "exact",
      FieldKind.EMAIL, "exact",
      FieldKind.URL, "exact",
      FieldKind.BOOLEAN, "exact",
      FieldKind.MONTHS, "months");

  private static final Comparison EXACT = Comparison.of("exact");
  private static final Comparison TEXT = Comparison.of("text");
  private static final Comparison NUMBER = Comparison.of("number");
  private static final Comparison CODES = Comparison.of("code");

  private final Map<String, Comparison> declared = new TreeMap<>();

  /** To the letter and in order, whatever the path: what changed at all. */
  static Comparisons exact() {
    return new Comparisons(Map.of()) {
      @Override
      Comparison of(String path, JsonNode gold, JsonNode predicted) {
        return EXACT;
      }
    };
  }

  /** Of a pack: what its fields declare, else what their kinds say. */
  static Comparisons of(RulePack pack) {
    Map<String, String> declared = new TreeMap<>();
    pack.fields().forEach(f -> declare(f, "", declared));
    return new Comparisons(declared);
  }

  private static void declare(FieldRule field, String above, Map<String, String> declared) {
    String path = above + field.name();
    if (field.compare() != null) {
      declared.put(path, field.compare());
    } else if (BY_KIND.containsKey(field.kind())) {
      declared.put(path, BY_KIND.get(field.kind()));
    }
    if (field.kind() == FieldKind.VOCABULARY) {
      field.vocabularies().keySet().forEach(part -> declared.put(path + "." + part, "code"));
    }
    field.fields().forEach(f -> declare(f, path + ".", declared));
  }

  /**
   * @param declared path ({@code title}, {@code implementation.text}) to comparison, as the pack writes it
   * @throws IllegalArgumentException if a comparison is not known
   */
  Comparisons(Map<String, String> declared) {
    declared.forEach((path, name) -> this.declared.put(path, Comparison.of(name)));
  }

  /** @param path with {@code []} after each list, such as {@code departments[].name} */
  Comparison of(String path, JsonNode gold, JsonNode predicted) {
    Comparison named = declared.get(path.replace("[]", ""));
    if (named != null) {
      return named;
    }
    int dot = path.lastIndexOf('.');
    Comparison part = BY_PART.get(path.substring(dot + 1).replace("[]", ""));
    return part != null && dot >= 0 ? part : byShape(Json.isEmpty(gold) ? predicted : gold);
  }

  private static Comparison byShape(JsonNode value) {
    if (value.isNumber()) {
      return NUMBER;
    }
    boolean codes = value.isArray() && !value.isEmpty() && value.values().stream().allMatch(Comparisons::isCode);
    return codes ? CODES : TEXT;
  }

  /** Codes of vocabularies and of ISO 3166: one lower-case word, or two capitals. */
  private static boolean isCode(JsonNode item) {
    if (!item.isString() || item.stringValue().isEmpty()) {
      return false;
    }
    String text = item.stringValue();
    boolean lower = text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    return lower || text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
