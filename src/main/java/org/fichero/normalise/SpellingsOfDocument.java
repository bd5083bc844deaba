package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Span;
import org.fichero.normalise.OrganisationSpellings.Named;

/** Gives the records of one document the findings on names that it spells in several ways, each to the ficha it stands in. */
final class SpellingsOfDocument {
  private SpellingsOfDocument() {}

  static List<FichaRecord> add(List<FichaRecord> records, OrganisationSpellings spellings) {
    List<Named> names = new ArrayList<>();
    for (FichaRecord entry : records) {
      entry.fields().members().forEach((field, value) -> fromField(value, "/fields/" + field, names));
      entry.mentions().stream().filter(m -> m.type().equals("organisation")).map(SpellingsOfDocument::named).forEach(names::add);
    }
    names.sort(Comparator.comparing(Named::span));
    List<Finding> findings = spellings.findings(names);
    return findings.isEmpty() ? records : records.stream().map(r -> with(r, findings)).toList();
  }

  private static FichaRecord with(FichaRecord entry, List<Finding> all) {
    List<Finding> findings = new ArrayList<>(entry.findings());
    all.stream().filter(f -> entry.span().contains(f.span())).forEach(findings::add);
    return new FichaRecord(entry.id(), entry.ordinal(), entry.span(), entry.template(), entry.version(), entry.fields(),
        entry.mentions(), entry.sentences(), findings);
  }

  private static Named named(Mention mention) {
    Node.Members value = (Node.Members) mention.value();
    return new Named(text(value, "name"), text(value, "acronym"), mention.span(), mention.field());
  }

  /** The organisations of a field whose items have both {@code name} and {@code part_of}. */
  private static void fromField(Node value, String pointer, List<Named> names) {
    if (!(value instanceof Node.Items items)) {
      return;
    }
    for (int i = 0; i < items.items().size(); i++) {
      if (items.items().get(i) instanceof Node.Members item && item.members().containsKey("part_of")
          && item.members().get("name") instanceof Node.Leaf name && !name.evidence().isEmpty()) {
        Span span = name.evidence().get(0).span();
        names.add(new Named(text(item, "name"), text(item, "acronym"), span, pointer + "/" + i + "/name"));
      }
    }
  }

  private static String text(Node.Members members, String key) {
    return members.members().get(key) instanceof Node.Leaf leaf && leaf.value() != null ? leaf.value().toString() : null;
  }
}
