package org.fichero.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * One organisation of a field, each part with the characters that give it.
 *
 * @param text as it stands there
 * @param name its name, from its text, the document or the rules
 * @param acronym as written; null when none is
 * @param partOf what it belongs to, as written; null when that is not said
 * @param detail what brackets add to its name; null when they add nothing
 */
record Organisation(Passage text, Part name, Part acronym, Part partOf, Part detail) {
  /**
   * A part.
   *
   * @param value its text
   * @param at the characters that give it; for a name that the text only abbreviates, the abbreviation
   */
  record Part(String value, Passage at) {
    static Part of(Passage at) {
      return new Part(at.text(), at);
    }

    /** To the letter where the characters are the value; else from elsewhere. */
    Confidence confidence() {
      return at.text().equals(value) ? Confidence.EXACT : Confidence.INFERRED;
    }
  }

  /** The object of the output contract; evidence names {@code rule}. */
  Node toNode(String rule) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("text", leaf(Part.of(text), rule));
    members.put("name", leaf(name, rule + "/name"));
    members.put("acronym", leaf(acronym, rule + "/acronym"));
    members.put("part_of", leaf(partOf, rule + "/part_of"));
    members.put("detail", leaf(detail, rule + "/detail"));
    return new Node.Members(members);
  }

  private static Node leaf(Part part, String rule) {
    if (part == null) {
      return Node.NULL;
    }
    Span span = part.at().span();
    return new Node.Leaf(part.value(),
        span == null ? List.of() : List.of(new Node.Evidence(span, rule, part.confidence())));
  }
}
