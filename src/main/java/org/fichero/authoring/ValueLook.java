package org.fichero.authoring;

import java.util.List;
import java.util.Map;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;

/** Whether a value reads as of a kind. */
record ValueLook(Normaliser normaliser) {
  private static final int SHORT = 30;

  boolean reads(FieldKind kind, String text) {
    return switch (kind) {
      case MONEY -> isMostlyOf("money", text);
      // "trimestral" is a mention of time too, but no date
      case DATE -> text.length() <= SHORT && isDate(text) && isMostlyOf("date", text);
      case PERIOD -> normaliser.mentions(text, null).stream().anyMatch(ValueLook::isStretch) && isMostlyOf("date", text);
      case EMAIL, URL -> normaliser.read(kind, text) instanceof Node.Leaf l && l.value() != null
          && l.value().toString().length() >= text.replaceAll("\\s+", "").length() - 1;
      default -> {
        Node node = normaliser.read(kind, text);
        Node part = node instanceof Node.Members m ? m.members().get("code") : node;
        yield part instanceof Node.Leaf leaf && leaf.value() != null;
      }
    };
  }

  boolean isDate(String text) {
    return normaliser.read(FieldKind.DATE, text) instanceof Node.Leaf date && date.value() != null;
  }

  /** Whether one mention of a type makes up most of the text. */
  private boolean isMostlyOf(String type, String text) {
    return normaliser.mentions(text, null).stream().anyMatch(m -> m.type().equals(type) && m.text().length() * 2 > text.strip().length());
  }

  /** Whether a date has two ends, or one that is open. */
  private static boolean isStretch(Mention mention) {
    Map<String, Node> parts = mention.value() instanceof Node.Members m ? m.members() : Map.of();
    boolean ends = parts.containsKey("start") && !String.valueOf(parts.get("start")).equals(String.valueOf(parts.get("end")));
    return mention.type().equals("date") && ends && parts.get("kind") instanceof Node.Leaf kind && "period".equals(kind.value());
  }

  /** Whether a source of money is named whose kind is known. */
  boolean funds(String text) {
    Node sources = normaliser.read(FieldKind.FUNDING, text) instanceof Node.Members m ? m.members().get("sources") : null;
    return sources instanceof Node.Items items && items.items().stream().anyMatch(s ->
        s instanceof Node.Members m && m.members().get("kind") instanceof Node.Leaf leaf && leaf.value() != null);
  }

  boolean names(String text, String type) {
    return normaliser.mentions(text, null).stream().anyMatch(m -> m.type().equals(type));
  }

  /** Whether mentions of a type make up half of the text. */
  boolean isMostly(String text, String type) {
    List<Mention> found = normaliser.mentions(text, null).stream().filter(m -> m.type().equals(type)).toList();
    int covered = found.stream().mapToInt(m -> m.span().length()).sum();
    return covered * 2 >= text.length() && covered > 0;
  }
}
