package org.fichero.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.model.Passage;

/**
 * One source of money.
 *
 * @param text as written, without a label before it or a full stop after it
 * @param kind one of {@link org.fichero.rules.Bodies#KINDS}; null when the rules do not know
 * @param kindFrom the characters that say the kind; null with it
 * @param year null when none, or more than one, is said
 * @param yearFrom its characters; null with it
 */
record Funding(Passage text, String kind, Passage kindFrom, Integer year, Passage yearFrom) {
  /** The object of the output contract; evidence names {@code rule}. */
  Node toNode(String rule) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("text", leaf(text.text(), text, rule, Confidence.EXACT));
    members.put("kind", leaf(kind, kindFrom, rule + "/kind", Confidence.INFERRED));
    members.put("year", leaf(year == null ? null : Long.valueOf(year), yearFrom, rule + "/year", Confidence.EXACT));
    return new Node.Members(members);
  }

  private static Node leaf(Object value, Passage at, String rule, Confidence confidence) {
    if (value == null) {
      return Node.NULL;
    }
    boolean placed = at != null && at.span() != null;
    return new Node.Leaf(value, placed ? List.of(new Node.Evidence(at.span(), rule, confidence)) : List.of());
  }
}
