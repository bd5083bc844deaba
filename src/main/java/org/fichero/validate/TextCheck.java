package org.fichero.validate;

import org.fichero.model.Extraction;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Words that a gazetteer or vocabulary should know and does not. */
final class TextCheck {
  private TextCheck() {}

  static void check(Case c) {
    for (FieldRule rule : c.fields(FieldKind.FUNDING)) {
      int i = 0;
      for (Node source : Reading.items(Reading.at(c.value(rule.name()), "sources"))) {
        if (Reading.isNull(Reading.at(source, "kind"))) {
          c.find(Reading.place(source), "funding-kind", Severity.INFO, "/fields/" + rule.name() + "/sources/" + i + "/kind",
              "text", String.valueOf(Reading.text(Reading.at(source, "text"))));
        }
        i++;
      }
    }
    for (FieldRule rule : c.fields(FieldKind.VOCABULARY)) {
      vocabulary(c, rule);
    }
    for (FieldRule rule : c.fields(FieldKind.TOPICS)) {
      topics(c, rule);
    }
  }

  private static void vocabulary(Case c, FieldRule rule) {
    Node value = c.value(rule.name());
    String text = Reading.text(Reading.at(value, "text"));
    boolean none = rule.vocabularies().keySet().stream().allMatch(k -> Reading.items(Reading.at(value, k)).isEmpty());
    if (text != null && !text.isEmpty() && none) {
      c.find(Reading.place(value), "nothing-in-vocabulary", Severity.INFO, "/fields/" + rule.name(), "text", text);
    }
  }

  private static void topics(Case c, FieldRule rule) {
    c.raw(rule.name()).ifPresent(raw -> ((Extraction.Topics) raw.value()).words().paragraphs().forEach(p -> {
      Span place = p.span();
      c.find(place, "out-of-vocabulary", Severity.WARNING, "/fields/" + rule.name(),
          "text", p.text().substring(0, Math.min(80, p.text().length())), "field", rule.name());
    }));
  }
}
