package org.fichero.explain;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Fichero;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.SeenField;
import org.fichero.explain.Explanation.SeenFicha;
import org.fichero.explain.Explanation.Why;
import org.fichero.model.Ficha;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** How one ficha's fields came about. */
final class FichaStory {
  private final Ficha ficha;
  private final NearLabel near;

  private FichaStory(Ficha ficha, NearLabel near) {
    this.ficha = ficha;
    this.near = near;
  }

  static SeenFicha tell(Fichero.Trace trace, int index, RulePack pack) {
    FichaRecord record = trace.outcome().records().get(index);
    Ficha ficha = trace.division().fichas().get(index);
    FichaStory story = new FichaStory(ficha, new NearLabel(trace.page().text(), ficha.span()));
    List<SeenField> fields = new ArrayList<>();
    for (FieldRule rule : pack.fields()) {
      fields.add(story.field(rule, record.fields().members().getOrDefault(rule.name(), Node.NULL)));
    }
    return new SeenFicha(record, fields);
  }

  private SeenField field(FieldRule rule, Node value) {
    Ficha.Section section = ficha.sections().stream()
        .filter(s -> rule.name().equals(s.field()) && !s.label().isEmpty()).findFirst().orElse(null);
    boolean isNull = value instanceof Node.Leaf leaf && leaf.value() == null;
    return new SeenField(rule.name(), rule.kind().code(), rule.source(), value,
        section == null ? null : section.words(),
        section == null ? null : section.label().get(0),
        section == null ? null : section.confidence(),
        isNull ? rule.labels() : List.of(),
        isNull && section == null ? nearest(rule) : null);
  }

  private NearMiss nearest(FieldRule rule) {
    NearMiss found = near.find(rule.labels());
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
