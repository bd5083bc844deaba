package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.normalise.Organisation.Part;

/** A list of organisations: {@code text}, {@code name}, {@code acronym}, {@code part_of}, {@code detail}. */
final class OrganisationShape {
  private OrganisationShape() {}

  static Node of(List<Organisation> organisations, Leaves leaves) {
    Leaves text = leaves.part("text");
    Leaves name = leaves.part("name");
    Leaves acronym = leaves.part("acronym");
    Leaves partOf = leaves.part("part_of");
    Leaves detail = leaves.part("detail");
    return Nodes.list(organisations.stream().map(o -> new Nodes()
        .put("text", text.text(o.text()))
        .put("name", part(o.name(), name))
        .put("acronym", part(o.acronym(), acronym))
        .put("part_of", part(o.partOf(), partOf))
        .put("detail", part(o.detail(), detail))
        .build()).toList());
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
