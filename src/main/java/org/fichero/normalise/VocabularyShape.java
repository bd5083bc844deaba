package org.fichero.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Vocabulary;

/** A text and the codes of one or more vocabularies that it names; {@code countries} is built in. */
final class VocabularyShape {
  private static final String COUNTRIES = "countries";

  private VocabularyShape() {}

  /** @param words of the text */
  static Node of(Passage text, Words words, FieldRule rule, Readers readers, Leaves leaves, String pointer, List<Finding> findings) {
    Nodes nodes = new Nodes().put("text", leaves.part("text").text(text));
    int named = 0;
    for (Map.Entry<String, Vocabulary> vocabulary : rule.vocabularies().entrySet()) {
      Map<String, Span> codes = vocabulary.getKey().equals(COUNTRIES)
          ? countries(text, words, readers, pointer + "/" + COUNTRIES, findings)
          : codes(words, readers.vocabulary(vocabulary.getValue()));
      named += codes.size();
      nodes.put(vocabulary.getKey(), list(codes, text, leaves.part(vocabulary.getKey())));
    }
    if (named == 0 && !text.isBlank()) {
      findings.add(Finding.at(text.span(), "nothing-in-vocabulary", Severity.INFO, pointer, "text", text.text()));
    }
    return nodes.build();
  }

  private static Map<String, Span> codes(Words words, VocabularyReader reader) {
    Map<String, Span> codes = new LinkedHashMap<>();
    reader.read(words).forEach(hit -> codes.putIfAbsent(hit.code(), hit.span()));
    return codes;
  }

  private static Map<String, Span> countries(Passage text, Words words, Readers readers, String pointer, List<Finding> findings) {
    Map<String, Span> codes = new LinkedHashMap<>();
    readers.countries().read(words, m -> codes.putIfAbsent(code(m), m.span()), open -> {
      Span span = new Span(words.start(open.from()), words.end(open.to() - 1));
      findings.add(Finding.at(text.source(span.start(), span.end()), "country-ambiguous", Severity.INFO, pointer,
          "text", text.text().substring(span.start(), span.end()), "candidates", open.codes().size() < 2 ? "" : " (" + String.join(", ", open.codes()) + ")"));
    });
    return codes;
  }

  private static String code(Mention mention) {
    return (String) ((Node.Leaf) ((Node.Members) mention.value()).members().get("code")).value();
  }

  private static Node list(Map<String, Span> codes, Passage text, Leaves leaves) {
    List<Node> items = new ArrayList<>();
    codes.forEach((code, span) ->
        items.add(leaves.value(code, text.source(span.start(), span.end()), Confidence.NORMALISED)));
    return Nodes.list(items);
  }
}
