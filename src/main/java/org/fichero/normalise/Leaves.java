package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/**
 * Makes leaves with their evidence for one field of one document.
 *
 * @param text the document's
 * @param rule what the evidence names as its rule
 * @param label how the field's label was matched: no value is surer than its label
 */
record Leaves(SourceText text, String rule, Confidence label) {
  /** The same with a rule of a part of the field. */
  Leaves part(String part) {
    return new Leaves(text, rule + "/" + part, label);
  }

  /** A text as the source has it, white space collapsed. */
  Node text(Passage passage) {
    return collapsed(passage.strip().collapse());
  }

  /** The same where its words are read already. */
  Node text(Passage passage, Words words) {
    return words.isCollapsed() ? collapsed(passage) : text(passage);
  }

  private Node collapsed(Passage collapsed) {
    List<Span> spans = spans(collapsed);
    boolean literal = spans.size() == 1 && spans.get(0).length() == collapsed.text().length()
        && text.chars().startsWith(collapsed.text(), spans.get(0).start());
    return leaf(collapsed.text(), spans, literal ? Confidence.EXACT : Confidence.NORMALISED);
  }

  /** A value that these characters give. */
  Node value(Object value, Passage from, Confidence confidence) {
    return value == null ? Node.NULL : leaf(value, spans(from), confidence);
  }

  /** A value that one span gives. */
  Node value(Object value, Span from, Confidence confidence) {
    return value == null ? Node.NULL : leaf(value, from == null || from.isEmpty() ? List.of() : List.of(from), confidence);
  }

  /** A value that several spans give, in order, none empty. */
  Node value(Object value, List<Span> from, Confidence confidence) {
    return leaf(value, from, confidence);
  }

  private Node leaf(Object value, List<Span> spans, Confidence confidence) {
    if (spans.size() == 1) {
      return new Node.Leaf(value, List.of(new Node.Evidence(spans.get(0), rule, label.and(confidence))));
    }
    List<Node.Evidence> evidence = new ArrayList<>();
    spans.forEach(s -> evidence.add(new Node.Evidence(s, rule, label.and(confidence))));
    return new Node.Leaf(value, evidence);
  }

  /** The passage's places, those joined that only white space parts. */
  List<Span> spans(Passage passage) {
    if (passage.segments().size() == 1) {
      return passage.sources();
    }
    List<Span> spans = new ArrayList<>();
    for (Span next : passage.sources()) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && next.start() >= last.end() && isBlank(last.end(), next.start())) {
        spans.set(spans.size() - 1, last.union(next));
      } else {
        spans.add(next);
      }
    }
    return spans;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Passage.isSpace(text.chars().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
