package org.fichero.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.Fichero;
import org.fichero.explain.Explanation.Grounds;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.SeenField;
import org.fichero.explain.Explanation.SeenFicha;
import org.fichero.explain.Explanation.TriedTerms;
import org.fichero.explain.Explanation.Try;
import org.fichero.explain.Explanation.Why;
import org.fichero.model.Block;
import org.fichero.model.Ficha;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RulePack;

/** How one ficha's fields came about. */
final class FichaStory {
  private final Ficha ficha;
  private final NearLabel near;

  private final SourceText text;
  private final Origins origins;

  private FichaStory(Ficha ficha, SourceText text, Origins origins) {
    this.ficha = ficha;
    this.text = text;
    this.near = new NearLabel(text, ficha.span());
    this.origins = origins;
  }

  static SeenFicha tell(Fichero.Trace trace, int index, RulePack pack, Origins origins) {
    FichaRecord record = trace.outcome().records().get(index);
    Ficha ficha = trace.division().fichas().get(index);
    FichaStory story = new FichaStory(ficha, trace.page().text(), origins);
    List<SeenField> fields = new ArrayList<>();
    for (FieldRule rule : pack.fields()) {
      story.add(rule, "", record.fields().members().getOrDefault(rule.name(), Node.NULL), fields);
    }
    return new SeenFicha(record, fields);
  }

  /** The field, then the fields within it, each with its own rule. */
  private void add(FieldRule rule, String path, Node value, List<SeenField> fields) {
    fields.add(field(rule, path, value));
    if (!(value instanceof Node.Leaf)) {
      Node rows = rule.kind() == FieldKind.SCHEDULE ? within(value, "schedule") : value;
      rule.fields().forEach(inner -> add(inner, path + rule.name() + "/", within(rows, inner.name()), fields));
    }
  }

  /** The member of an object, or of each of several; null where none has it. */
  private static Node within(Node value, String name) {
    if (value instanceof Node.Members members) {
      return members.members().getOrDefault(name, Node.NULL);
    }
    List<Node> items = value instanceof Node.Items list ? list.items() : List.of();
    List<Node> all = items.stream().map(item -> within(item, name)).toList();
    boolean none = all.stream().allMatch(n -> n instanceof Node.Leaf leaf && leaf.value() == null);
    return none ? Node.NULL : new Node.Items(all);
  }

  private SeenField field(FieldRule rule, String path, Node value) {
    String name = path + rule.name();
    Ficha.Section section = ficha.sections().stream()
        .filter(s -> name.equals(s.field()) && !s.label().isEmpty()).findFirst().orElse(null);
    boolean isNull = value instanceof Node.Leaf leaf && leaf.value() == null;
    return new SeenField(name, rule.kind().code(), rule.source(), value,
        section == null ? null : section.words(),
        section == null ? null : section.label().get(0),
        section == null ? null : section.confidence(),
        isNull ? words(rule) : List.of(),
        isNull && section == null ? nearest(words(rule)) : null,
        rule.from() != null ? path + rule.from() : rule.isSought() ? "" : null,
        grounds(rule, value, section));
  }

  /** What announces the field: its labels, or the headings of a table that has none. */
  private static List<String> words(FieldRule rule) {
    boolean headed = rule.kind() == FieldKind.TABLE && rule.labels().isEmpty() && rule.markers().isEmpty();
    return headed ? rule.columns().values().stream().flatMap(List::stream).filter(h -> !h.isEmpty()).toList() : rule.labels();
  }

  private Grounds grounds(FieldRule rule, Node value, Ficha.Section section) {
    List<Origin> rests = origins.of(rule, value, section != null);
    List<Try> tried = new ArrayList<>();
    if (Origins.isNull(value) && section == null) {
      Stream.concat(rule.labels().stream(), rule.markers().stream())
          .forEach(label -> tried.add(new Try(label, origins.label(rule, label), nearest(List.of(label)))));
    }
    boolean sought = section != null && rests.isEmpty() && Origins.hasTerms(rule);
    return new Grounds(section == null ? null : origins.label(rule, section.words()), rests, tried, sought ? terms(rule, section) : null);
  }

  /** What of the text under the label came nearest to a word of the vocabulary. */
  private TriedTerms terms(FieldRule rule, Ficha.Section section) {
    List<RuleLines.Entry> all = origins.terms(rule);
    Span span = section.blocks().stream().map(Block::span).reduce(Span::union).orElse(null);
    NearMiss found = span == null || span.isEmpty() ? null : new NearLabel(text, span).find(all.stream().map(RuleLines.Entry::word).toList());
    String line = all.stream().filter(e -> found == null || e.word().equals(found.label())).map(RuleLines.Entry::source).findFirst().orElse(null);
    return new TriedTerms(all.size(), found, line);
  }

  private NearMiss nearest(List<String> labels) {
    NearMiss found = near.find(labels);
    if (found == null) {
      return null;
    }
    for (Ficha.Section section : ficha.sections()) {
      for (Span label : section.label()) {
        if (label.overlaps(found.span()) && section.field() != null) {
          return new NearMiss(found.span(), found.text(), found.label(), found.edits(), Why.OTHER_LABEL, section.field());
        }
      }
    }
    return found;
  }
}
