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

  /**
   * A value where it stands.
   *
   * @param pointer of its place in the record, without its own parts
   */
  record Place(FieldRule rule, Extraction.Raw raw, String pointer) {}

  /** Every value that was read, those within groups and tables too, in the order of the pack. */
  List<Place> places() {
    List<Place> all = new ArrayList<>();
    places(pack.fields(), extraction.fields(), "/fields", all);
    return all;
  }

  private static void places(List<FieldRule> rules, List<Extraction.Raw> raws, String pointer, List<Place> all) {
    for (FieldRule rule : rules) {
      for (Extraction.Raw raw : raws) {
        if (raw.field().equals(rule.name())) {
          all.add(new Place(rule, raw, pointer + "/" + rule.name()));
          within(all.get(all.size() - 1), all);
          break;
        }
      }
    }
  }

  private static void within(Place place, List<Place> all) {
    boolean several = place.rule().repeats() || place.rule().kind() == FieldKind.TABLE;
    if (place.raw().value() instanceof Extraction.Groups groups && place.rule().kind() != FieldKind.SECTIONS) {
      for (int i = 0; i < groups.groups().size(); i++) {
        places(place.rule().fields(), groups.groups().get(i), place.pointer() + (several ? "/" + i : ""), all);
      }
    }
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
    return raw(field).flatMap(r -> r.label().stream().findFirst()).orElse(new Span(entry.span().start(), entry.span().start()));
  }

  void find(Span span, String code, Severity severity, String pointer, String... args) {
    findings.add(Finding.at(span, code, severity, pointer, args));
  }
}
