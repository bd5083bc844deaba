package org.fichero.normalise;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.rules.FieldRule;
final class VocabularyShape {
  static Node of(Passage text, FieldRule rule, Readers readers, Leaves leaves) {
    Nodes n = new Nodes().put("text", leaves.part("text").text(text));
    rule.vocabularies().keySet().forEach(k -> n.put(k, Nodes.EMPTY));
    return n.build();
  }
}
