package org.fichero.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/**
 * Which leaves of a record are words of the source, and not codes, numbers or names that normalising gave. It goes by
 * the field's kind; a field that no pack knows holds words in {@code text} only.
 */
final class TextLeaves {
  /** Every leaf is words. */
  private static final Set<FieldKind> WORDS = Set.of(FieldKind.TEXT, FieldKind.PARAGRAPHS, FieldKind.LIST, FieldKind.TABLE);

  private static final Set<FieldKind> NESTED = Set.of(FieldKind.GROUP, FieldKind.TABLE);

  /** Labels as the source has them; a topic's label is the vocabulary's. */
  private static final Set<FieldKind> OPTIONS = Set.of(FieldKind.CHOICE, FieldKind.CHOICES);

  private final Map<String, FieldRule> fields = new HashMap<>();

  TextLeaves(List<RulePack> packs) {
    packs.forEach(p -> p.fields().forEach(f -> fields.put(p.id() + "/" + f.name(), f)));
  }

  /** @param pointer such as {@code /fields/departments/0/text} */
  boolean isText(String template, String pointer) {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    FieldRule field = field(template, pointer);
    if (field == null) {
      return last.equals("text");
    }
    return WORDS.contains(field.kind())
        || last.equals("text")
        || field.kind() == FieldKind.SECTIONS && !last.equals("checked") && !last.equals("year") && !pointer.contains("/months/")
        || OPTIONS.contains(field.kind()) && (last.equals("label") || last.equals("other"));
  }

  /** The rule of the field that a leaf belongs to, the innermost of nested ones; null when no pack knows it. */
  FieldRule field(String template, String pointer) {
    String[] steps = pointer.split("/");
    FieldRule field = steps.length > 2 ? fields.get(template + "/" + steps[2]) : null;
    for (int i = 3; i < steps.length && field != null && NESTED.contains(field.kind()); i++) {
      String step = steps[i];
      if (!isIndex(step)) {
        field = field.fields().stream().filter(f -> f.name().equals(step)).findFirst().orElse(null);
      }
    }
    return field;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
