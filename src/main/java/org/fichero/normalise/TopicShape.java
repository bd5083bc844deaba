package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Node;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Vocabulary;

/** Paragraphs under a term: {@code code}, {@code label} (the vocabulary's), {@code text}. */
final class TopicShape {
  private TopicShape() {}

  static Node of(Extraction.Topics topics, FieldRule rule, Leaves leaves) {
    List<Node> all = topics.topics().stream().map(t -> topic(t, rule, leaves)).toList();
    return Nodes.list(all);
  }

  private static Node topic(Extraction.Topic topic, FieldRule rule, Leaves leaves) {
    String label = rule.vocabulary().terms().stream().filter(t -> t.code().equals(topic.code()))
        .map(Vocabulary.Term::label).findFirst().orElse(topic.label().text());
    Confidence named = label.equals(topic.label().text()) ? topic.confidence() : Confidence.NORMALISED.and(topic.confidence());
    return new Nodes()
        .put("code", leaves.part("code").value(topic.code(), topic.label(), Confidence.NORMALISED.and(topic.confidence())))
        .put("label", leaves.part("label").value(label, topic.label(), named))
        .put("text", leaves.part("text").text(topic.text()))
        .build();
  }
}
