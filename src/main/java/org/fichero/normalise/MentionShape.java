package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** A field that is one date, period, quantity or sum of money: the first mention of that type in its words. */
final class MentionShape {
  /** The length of a day as ISO 8601 writes it. */
  private static final int DAY = 10;

  private MentionShape() {}

  /** @param labels the words that announce the field, then those over its table: the first of them that says the unit counts; empty without any */
  static Node of(FieldRule rule, Passage words, List<Passage> labels, Readers readers, Leaves leaves, String pointer, List<Finding> findings) {
    if (words.isBlank()) {
      return Node.NULL;
    }
    Passage text = rule.pattern() == null ? words : WordShape.wanted(rule.pattern(), words);
    if (text == null || text.isBlank()) {
      findings.add(Unread.of(rule, words, pointer));
      return Node.NULL;
    }
    String lines = apart(text);
    List<Mention> mentions = ofUnit(rule, readers.mentions(lines));
    Node node = switch (rule.kind()) {
      case DATE -> date(rule.place() == FieldRule.Place.ANYWHERE ? daysFirst(mentions) : mentions, text, leaves);
      case PERIOD -> shape(mentions, "date", text, leaves, "start", "end");
      case MONEY -> number(rule, mentions, List.of("money", "quantity"), text, leaves, "currency", new LabelUnit(labels, readers, rule.unit()));
      default -> number(rule, mentions, List.of("quantity", "percentage"), text, leaves, "unit", new LabelUnit(labels.subList(0, 1), readers, rule.unit()));
    };
    boolean read = member(node, "value") != null || member(node, "start") != null || member(node, "end") != null
        || node instanceof Node.Leaf leaf && leaf.value() != null;
    if (!read) {
      String part = rule.kind() == FieldKind.DATE ? "" : rule.kind() == FieldKind.PERIOD ? "/start" : "/value";
      findings.add(Unread.of(rule, text, pointer + part));
    } else {
      SeveralValues.find(rule, text, mentions, !lines.equals(text.text()), pointer, findings);
    }
    return node;
  }

  /** The text with its lines kept apart where figures end one and begin the next: "300" above "400" is no 300.400. */
  private static String apart(Passage text) {
    StringBuilder s = new StringBuilder(text.text());
    for (int i = 1; i + 1 < s.length(); i++) {
      if (s.charAt(i) == ' ' && isDigit(s.charAt(i - 1)) && isDigit(s.charAt(i + 1)) && text.source(i, i + 1) == null) {
        s.setCharAt(i, ';');
      }
    }
    return s.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Of quantities those of the unit that the pack says, where there is one: "3 talleres para 45 personas". */
  private static List<Mention> ofUnit(FieldRule rule, List<Mention> mentions) {
    if (rule.kind() != FieldKind.QUANTITY || rule.unit() == null) {
      return mentions;
    }
    String unit = Fold.fold(rule.unit());
    List<Mention> own = mentions.stream().filter(m -> m.type().equals("quantity")
        && member(m.value(), "unit") instanceof String u && (Fold.fold(u) + " ").startsWith(unit + " ")).toList();
    return own.isEmpty() ? mentions : own;
  }

  /** Of all dates of a document a day is likelier meant than the year in its title. */
  private static List<Mention> daysFirst(List<Mention> mentions) {
    return mentions.stream().sorted(java.util.Comparator.comparingInt(m ->
        member(m.value(), "start") instanceof String s ? -Math.min(s.length(), DAY) : 0)).toList();
  }

  private static Node date(List<Mention> mentions, Passage text, Leaves leaves) {
    for (Mention m : mentions) {
      Object start = m.type().equals("date") ? member(m.value(), "start") : null;
      Object day = start == null && m.type().equals("date") ? member(m.value(), "end") : start;
      if (day != null) {
        return leaves.value(day, source(text, m), Confidence.NORMALISED);
      }
    }
    return Node.NULL;
  }

  /** The first number of one of the types, in their order; a bare one, and one that reads as a year, too. */
  private static Node number(
      FieldRule rule, List<Mention> mentions, List<String> types, Passage text, Leaves leaves, String unitKey, LabelUnit said) {
    Nodes nodes = new Nodes().put("text", leaves.part("text").text(text));
    Mention found = null;
    for (String type : types) {
      found = found != null ? found : mentions.stream()
          .filter(m -> m.type().equals(type) && member(m.value(), "value") != null).findFirst().orElse(null);
    }
    Measured lasting = found == null && unitKey.equals("unit") ? Measured.first(mentions, text, said.readers()) : null;
    if (lasting != null) {
      return nodes.put("value", leaves.part("value").value(lasting.value(), lasting.text(), Confidence.NORMALISED))
          .put(unitKey, leaves.part(unitKey).text(lasting.unit())).build();
    }
    Object unit = found == null ? null : found.type().equals("percentage") ? "%" : member(found.value(), unitKey);
    // of money the label still says how many the figure stands for: "Monto (M$)"
    boolean packs = rule.unit() != null && unitKey.equals("unit");
    LabelUnit.Read labelled = packs ? null : unit == null ? said.read(text, types.get(0), unitKey)
        : found.type().equals("money") ? said.rescaled(text, found, unit.toString()) : null;
    // among other words, the figure alone counts: "345 (estimado)" below "Monto (M$)"
    boolean bare = labelled == null && !packs && unit == null && found != null;
    labelled = bare ? said.read(text.slice(found.span().start(), found.span().end()), types.get(0), unitKey) : labelled;
    if (labelled != null) {
      return nodes.put("value", leaves.part("value").value(member(labelled.value(), "value"), labelled.text(), Confidence.NORMALISED))
          .put(unitKey, leaves.part(unitKey).value(PackCurrency.of(rule.unit(), member(labelled.value(), unitKey), labelled.text().text(), said.readers()),
              labelled.text(), Confidence.NORMALISED)).build();
    }
    unit = found != null && found.type().equals("money") ? PackCurrency.of(rule.unit(), unit, found.text(), said.readers()) : unit;
    Leaves part = leaves.part("value");
    // how many of what the figure stands for is said by the pack alone, and could not be read with it
    boolean open = unit == null && unitKey.equals("currency") && said.isWritten();
    Node value = open ? Node.NULL : found == null ? bare(text, part) : part.value(member(found.value(), "value"), source(text, found), Confidence.NORMALISED);
    nodes.put("value", value);
    // "N/A" is no sum of any currency
    Node packsUnit = value == Node.NULL ? Node.NULL : leaves.part(unitKey).value(rule.unit(), text, Confidence.INFERRED);
    return nodes.put(unitKey, unit != null ? leaves.part(unitKey).value(unit, source(text, found), Confidence.NORMALISED) : packsUnit).build();
  }

  private static Node bare(Passage text, Leaves leaves) {
    String s = text.text().strip();
    boolean digits = s.length() <= 9 && !s.isEmpty() && s.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? leaves.value(Long.parseLong(s), text, Confidence.NORMALISED) : Node.NULL;
  }

  private static Node shape(
      List<Mention> mentions, String type, Passage text, Leaves leaves, String first, String second) {
    Mention found = mentions.stream()
        .filter(m -> m.type().equals(type) && (member(m.value(), first) != null || member(m.value(), second) != null))
        .findFirst().orElse(null);
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

  static Object member(Node node, String key) {
    Node found = node instanceof Node.Members members ? members.members().get(key) : null;
    return found instanceof Node.Leaf leaf ? leaf.value() : null;
  }
}
