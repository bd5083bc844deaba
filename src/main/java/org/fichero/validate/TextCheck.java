package org.fichero.validate;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Words that a gazetteer or vocabulary should know and does not, and values that are far longer than the others. */
final class TextCheck {
  private static final int LONG = 4000;
  /** So many times as long as the rest of the ficha. */
  private static final int MOST_TIMES = 4;
  private static final int FEW = 4;

  private TextCheck() {}

  static void check(Case c) {
    length(c);
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

  /** A section that is longer than all the others together by far: what follows a ficha without a heading may have gone into it. */
  private static void length(Case c) {
    int all = c.entry().span().length();
    for (Ficha.Section section : all < LONG ? List.<Ficha.Section>of() : c.extraction().ficha().sections()) {
      List<Block> blocks = section.blocks();
      Span span = blocks.isEmpty() ? null : blocks.get(0).span().union(blocks.get(blocks.size() - 1).span());
      boolean most = span != null && span.length() >= LONG && all - span.length() < span.length() / MOST_TIMES;
      if (most && section.field() != null && !section.field().isEmpty() && c.extraction().ficha().sections().size() > FEW) {
        c.find(span, "value-long", Severity.WARNING, "/fields/" + section.field(), "field", section.field(), "characters", Integer.toString(span.length()));
      }
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
