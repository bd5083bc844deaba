package org.fichero.normalise;
import org.fichero.model.Extraction;
import org.fichero.model.Node;
final class OrganisationShape {
  static Node of(Extraction.Words words, Leaves leaves) {
    return Nodes.list(words.paragraphs().stream().map(p -> new Nodes().put("text", leaves.text(p)).build()).toList());
  }
}
