package org.fichero.normalise;
import org.fichero.model.Extraction;
import org.fichero.model.Node;
import org.fichero.model.Passage;
final class FundingShape {
  static Node of(Extraction.Words words, Passage text, Leaves leaves) {
    return new Nodes().put("text", leaves.part("text").text(text)).put("sources", Nodes.EMPTY).build();
  }
}
