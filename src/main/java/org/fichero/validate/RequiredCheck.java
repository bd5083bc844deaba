package org.fichero.validate;

import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Fields that a record must have: there at all, and with something in them. */
final class RequiredCheck {
  private RequiredCheck() {}

  static void check(Case c) {
    for (FieldRule rule : c.pack().fields()) {
      Node value = c.value(rule.name());
      String pointer = "/fields/" + rule.name();
      Span ficha = new Span(c.entry().span().start(), c.entry().span().start());
      String label = rule.labels().isEmpty() ? rule.name() : rule.labels().get(0);
      if (!Reading.isNull(value)) {
        if (isEmpty(value)) {
          c.find(c.labelOf(rule.name()), "field-empty", Severity.WARNING, pointer, "field", rule.name(), "label", label);
        }
      } else if (rule.required() && rule.place() == FieldRule.Place.BEFORE) {
        c.find(ficha, "title-missing", Severity.ERROR, pointer, "field", rule.name(), "label", label);
      } else if (rule.required()) {
        c.find(ficha, "required-missing", Severity.ERROR, pointer, "field", rule.name(), "label", label);
      }
    }
  }

  /** Nothing but nulls, empty texts and empty lists. */
  private static boolean isEmpty(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.value() == null || leaf.value() instanceof String s && s.isEmpty();
    }
    if (node instanceof Node.Members members) {
      return members.members().values().stream().allMatch(RequiredCheck::isEmpty);
    }
    return Reading.items(node).isEmpty();
  }
}
