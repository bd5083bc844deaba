package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Reads paragraphs that each begin with a term of a vocabulary, behind introductory words of the form's own. */
final class TopicReader {
  private final Terms terms;
  private final List<String> lead;
  private final Set<String> conjunctions;
  private final List<Span> forms;

  /** @param conjunctions words that join the items of a list, in lower case */
  TopicReader(FieldRule rule, Terms terms, Set<String> conjunctions, List<Span> forms) {
    this.conjunctions = conjunctions;
    this.terms = terms;
    this.lead = rule.lead();
    this.forms = forms;
  }

  Extraction.Topics read(Extraction.Words words) {
    List<Extraction.Topic> topics = new ArrayList<>();
    List<Passage> loose = new ArrayList<>();
    List<Passage> more = loose;
    for (Passage paragraph : words.paragraphs()) {
      Passage body = Lead.without(paragraph, lead, forms);
      List<TopicStarts.Start> starts = new TopicStarts(body, terms, conjunctions).find();
      Passage before = body.slice(0, starts.isEmpty() ? body.text().length() : starts.get(0).from()).strip();
      if (!before.isBlank()) {
        more.add(before);
      }
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1).from() : body.text().length();
        goOn(topics, more);
        more = new ArrayList<>();
        topics.add(topic(body, starts.get(i), end));
      }
    }
    goOn(topics, more);
    return new Extraction.Topics(topics, new Extraction.Words(loose, List.of()));
  }

  private Extraction.Topic topic(Passage body, TopicStarts.Start start, int end) {
    Terms.Match match = start.term();
    Passage label = body.slice(start.at(), match.end());
    Passage text = Terms.rest(body.slice(start.at(), end).strip(), match.end() - start.at());
    forms.addAll(body.slice(start.from(), start.at()).sources());
    forms.addAll(label.sources());
    return new Extraction.Topic(match.term().code(), label, text, match.confidence());
  }

  /** Paragraphs without a term of their own go on with the topic before them. */
  private static void goOn(List<Extraction.Topic> topics, List<Passage> more) {
    if (topics.isEmpty() || more.isEmpty()) {
      return;
    }
    Extraction.Topic last = topics.remove(topics.size() - 1);
    List<Passage> parts = new ArrayList<>(more);
    if (!last.text().isBlank()) {
      parts.add(0, last.text());
    }
    Passage text = Passage.joinAll(parts, Collections.nCopies(parts.size() - 1, " "));
    topics.add(new Extraction.Topic(last.code(), last.label(), text, last.confidence()));
  }
}
