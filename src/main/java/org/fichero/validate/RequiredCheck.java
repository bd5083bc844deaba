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
      if (!Reading.isNull(value)) {
        if (isEmpty(value)) {
          c.find(c.labelOf(rule.name()), "field-empty", Severity.WARNING, pointer(rule), "field", rule.name(),
              "label", label(rule));
        }
      } else if (rule.required()) {
        Span ficha = new Span(c.entry().span().start(), c.entry().span().start());
        if (rule.place() == FieldRule.Place.BEFORE) {
          c.find(ficha, "title-missing", Severity.ERROR, pointer(rule), "field", rule.name(), "label", label(rule));
        } else {
          c.find(ficha, "required-missing", Severity.ERROR, pointer(rule), "field", rule.name(), "label", label(rule));
        }
      }
    }
  }

  private static String pointer(FieldRule rule) {
    return "/fields/" + rule.name();
  }

  private static String label(FieldRule rule) {
    return rule.labels().isEmpty() ? rule.name() : rule.labels().get(0);
  }

  /** Nothing but nulls, empty texts and empty lists. */
  private static boolean isEmpty(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.value() == null || leaf.value() instanceof String s && s.isEmpty();
    }
    if (node instanceof Node.Members members) {
      for (Node member : members.members().values()) {
        if (!isEmpty(member)) {
          return false;
        }
      }
      return true;
    }
    return Reading.items(node).isEmpty();
  }
}
