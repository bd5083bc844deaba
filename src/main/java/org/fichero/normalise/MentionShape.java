package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;

/** A field that is one date, period, quantity or sum of money: the first mention of that type in its words. */
final class MentionShape {
  private MentionShape() {}

  static Node of(FieldKind kind, Passage text, Readers readers, Leaves leaves) {
    if (text.isBlank()) {
      return Node.NULL;
    }
    List<Mention> mentions = readers.mentions(text.text());
    return switch (kind) {
      case DATE -> date(mentions, text, leaves);
      case PERIOD -> shape(mentions, "date", text, leaves, "start", "end");
      case MONEY -> shape(mentions, "money", text, leaves, "value", "currency");
      default -> shape(mentions, "quantity", text, leaves, "value", "unit");
    };
  }

  private static Node date(List<Mention> mentions, Passage text, Leaves leaves) {
    for (Mention m : mentions) {
      Object start = m.type().equals("date") ? member(m.value(), "start") : null;
      if (start != null) {
        return leaves.value(start, source(text, m), Confidence.NORMALISED);
      }
    }
    return Node.NULL;
  }

  private static Node shape(
      List<Mention> mentions, String type, Passage text, Leaves leaves, String first, String second) {
    Mention found = mentions.stream().filter(m -> m.type().equals(type) && member(m.value(), first) != null).findFirst()
        .orElse(null);
    Nodes nodes = new Nodes().put("text", leaves.part("text").text(text));
    for (String key : List.of(first, second)) {
      Object value = found == null ? null : member(found.value(), key);
      nodes.put(key, value == null ? Node.NULL
          : leaves.part(key).value(value, source(text, found), Confidence.NORMALISED));
    }
    return nodes.build();
  }

  private static Span source(Passage text, Mention m) {
    return text.source(m.span().start(), m.span().end());
  }

  private static Object member(Node node, String key) {
    Node found = node instanceof Node.Members members ? members.members().get(key) : null;
    return found instanceof Node.Leaf leaf ? leaf.value() : null;
  }
}
