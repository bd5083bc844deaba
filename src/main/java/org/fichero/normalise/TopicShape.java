package org.fichero.normalise;

import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Vocabulary;

/** Paragraphs under a term: {@code code}, {@code label} (the vocabulary's), {@code text}; the first two are null where none of the terms is there. */
final class TopicShape {
  private TopicShape() {}

  static Node of(Extraction.Topics topics, FieldRule rule, Leaves leaves) {
    return Nodes.list(topics.topics().isEmpty()
        ? topics.words().paragraphs().stream().map(p -> loose(p, leaves)).toList()
        : topics.topics().stream().map(t -> topic(t, rule, leaves)).toList());
  }

  /** What matches no term stays as text. */
  private static Node loose(Passage words, Leaves leaves) {
    return new Nodes().put("code", Node.NULL).put("label", Node.NULL).put("text", leaves.part("text").text(words)).build();
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
