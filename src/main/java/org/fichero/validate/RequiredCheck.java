package org.fichero.validate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Ficha;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Fields that a record must have: there at all, and with something in them that can be read. */
final class RequiredCheck {
  /** Kinds that give the words of a value and what they mean; without a meaning, nothing else says so. */
  private static final Set<FieldKind> MEANING =
      EnumSet.of(FieldKind.MONEY, FieldKind.QUANTITY, FieldKind.DATE, FieldKind.PERIOD);
  private static final int LONGEST_SHOWN = 80;

  private final Case c;

  private RequiredCheck(Case c) {
    this.c = c;
  }

  static void check(Case c) {
    RequiredCheck check = new RequiredCheck(c);
    c.pack().fields().forEach(check::field);
  }

  private void field(FieldRule rule) {
    Node value = c.value(rule.name());
    boolean opens = c.pack().by() == RulePack.By.ANCHOR && rule.name().equals(c.pack().anchor());
    if (Reading.isNull(value) ? !rule.required() && !opens && isBlank(rule) : isEmpty(value)) {
      c.find(c.labelOf(rule.name()), "field-empty", Severity.WARNING, "/fields/" + rule.name(), "field", rule.name(), "label", label(rule));
    } else if (Reading.isNull(value) && opens) {
      missing(rule, rule.name(), "/fields/" + rule.name(), c.entry().span());
    } else {
      field(rule, value, rule.name(), "/fields/" + rule.name(), c.entry().span());
    }
  }

  /** Whether the field's label is there with nothing under it. */
  private boolean isBlank(FieldRule rule) {
    Ficha.Section section = rule.kind() == FieldKind.GROUP ? null : section(rule.name(), c.entry().span(), 0);
    return section != null && section.blocks().isEmpty();
  }

  /** @param within what the field must stand in: the ficha, or the group's item */
  private void field(FieldRule rule, Node value, String path, String pointer, Span within) {
    if (rule.required() && (Reading.isNull(value) || isUnread(rule, value))) {
      missing(rule, path, pointer, within);
    } else if (rule.kind() == FieldKind.GROUP && value instanceof Node.Members item) {
      item(rule, item, path, pointer, section(path, within, 0), within);
    } else if (rule.kind() == FieldKind.GROUP) {
      List<Node> items = Reading.items(value);
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof Node.Members item) {
          item(rule, item, path, pointer + "/" + i, section(path, within, i), within);
        }
      }
    }
  }

  private void item(FieldRule rule, Node.Members item, String path, String pointer, Ficha.Section head, Span within) {
    Span own = head == null ? within : until(head, path, within);
    for (FieldRule field : rule.fields()) {
      field(field, item.members().get(field.name()), path + "/" + field.name(), pointer + "/" + field.name(), own);
    }
  }

  private void missing(FieldRule rule, String path, String pointer, Span within) {
    Ficha.Section section = section(path, within, 0);
    Span start = new Span(within.start(), within.start());
    if (rule.place() == FieldRule.Place.BEFORE) {
      c.find(start, "title-missing", Severity.ERROR, pointer, "field", path, "label", label(rule));
    } else if (section == null) {
      c.find(start, "required-missing", Severity.ERROR, pointer, "field", path, "label", label(rule));
    } else if (section.blocks().isEmpty()) {
      c.find(place(section), "field-empty", Severity.ERROR, pointer, "field", path, "label", label(rule));
    } else {
      c.find(place(section), "required-unread", Severity.ERROR, pointer, "field", path, "label", label(rule),
          "text", text(section), "kind", rule.kind().code());
    }
  }

  /** The {@code nth} section of the field that has a label and begins within a stretch; null when there is none. */
  private Ficha.Section section(String path, Span within, int nth) {
    int left = nth;
    for (Ficha.Section section : c.extraction().ficha().sections()) {
      boolean own = path.equals(section.field()) && !section.label().isEmpty()
          && place(section).start() >= within.start() && place(section).start() < within.end();
      if (own && left-- == 0) {
        return section;
      }
    }
    return null;
  }

  /** From a group's head to its next. */
  private Span until(Ficha.Section head, String path, Span within) {
    int start = place(head).start();
    Ficha.Section next = section(path, new Span(place(head).end(), Math.max(place(head).end(), within.end())), 0);
    return new Span(start, next == null ? Math.max(start, within.end()) : place(next).start());
  }

  private static Span place(Ficha.Section section) {
    return section.label().get(0);
  }

  private String text(Ficha.Section section) {
    Span span = section.blocks().get(0).span();
    for (int i = 1; i < section.blocks().size(); i++) {
      span = span.union(section.blocks().get(i).span());
    }
    String text = c.division().page().text().cut(span).strip().replaceAll("\\s+", " ");
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  private static String label(FieldRule rule) {
    List<String> words = rule.labels().isEmpty() ? rule.markers() : rule.labels();
    return words.isEmpty() ? rule.name() : words.get(0);
  }

  /** Whether only the words of it are there. */
  private static boolean isUnread(FieldRule rule, Node value) {
    return MEANING.contains(rule.kind()) && value instanceof Node.Members m && m.members().entrySet().stream()
        .allMatch(e -> e.getKey().equals("text") != isEmpty(e.getValue()));
  }

  /** Nothing but nulls, empty texts and empty lists. */
  private static boolean isEmpty(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.value() == null || leaf.value() instanceof String s && s.isEmpty();
    }
    if (node instanceof Node.Members members) {
      for (Node member : members.members().values()) {
        if (!isEmpty(member)) {
          return false;
        }
      }
      return true;
    }
    return Reading.items(node).isEmpty();
  }
}
