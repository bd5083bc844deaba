package org.fichero.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** One record under examination, with all that it was made from; collects what is found. */
record Case(RulePack pack, Division division, Extraction extraction, FichaRecord entry, List<Finding> findings) {
  Case(RulePack pack, Division division, Extraction extraction, FichaRecord entry) {
    this(pack, division, extraction, entry, new ArrayList<>());
  }

  Node value(String field) {
    return entry.fields().members().get(field);
  }

  Optional<Extraction.Raw> raw(String field) {
    for (Extraction.Raw raw : extraction.fields()) {
      if (raw.field().equals(field)) {
        return Optional.of(raw);
      }
    }
    return Optional.empty();
  }

  List<FieldRule> fields(FieldKind kind) {
    List<FieldRule> found = new ArrayList<>();
    for (FieldRule rule : pack.fields()) {
      if (rule.kind() == kind) {
        found.add(rule);
      }
    }
    return found;
  }

  /** The label of a field, or the beginning of the ficha. */
  Span labelOf(String field) {
    return raw(field).map(Extraction.Raw::label).orElse(new Span(entry.span().start(), entry.span().start()));
  }

  void find(Span span, String code, Severity severity, String pointer, String... args) {
    findings.add(Finding.at(span, code, severity, pointer, args));
  }
}
