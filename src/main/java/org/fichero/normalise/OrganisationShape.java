package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.normalise.Organisation.Part;

/** A list of organisations: {@code text}, {@code name}, {@code acronym}, {@code part_of}, {@code detail}. */
final class OrganisationShape {
  private OrganisationShape() {}

  static Node of(List<Organisation> organisations, Leaves leaves) {
    return Nodes.list(organisations.stream().map(o -> one(o, leaves)).toList());
  }

  private static Node one(Organisation organisation, Leaves leaves) {
    return new Nodes()
        .put("text", leaves.part("text").text(organisation.text()))
        .put("name", part(organisation.name(), leaves.part("name")))
        .put("acronym", part(organisation.acronym(), leaves.part("acronym")))
        .put("part_of", part(organisation.partOf(), leaves.part("part_of")))
        .put("detail", part(organisation.detail(), leaves.part("detail")))
        .build();
  }

  /** As written; a name that the document or the rules give for an acronym is inferred. */
  private static Node part(Part part, Leaves leaves) {
    if (part == null) {
      return Node.NULL;
    }
    boolean written = part.at().text().equals(part.value());
    return written ? leaves.text(part.at()) : leaves.value(part.value(), part.at(), Confidence.INFERRED);
  }
}
