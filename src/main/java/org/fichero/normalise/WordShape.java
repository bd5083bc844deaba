package org.fichero.normalise;

import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Short values with a form of their own: identifiers, addresses, yes and no. */
final class WordShape {
  /** RFC 5321's shape without its quoted forms: bounded runs, so nothing backtracks far. */
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]{1,2000}");

  private WordShape() {}

  static Node of(FieldRule rule, Passage text, Leaves leaves, String pointer, List<Finding> findings) {
    if (text.isBlank()) {
      return Node.NULL;
    }
    if (rule.kind() == FieldKind.BOOLEAN) {
      return bool(text, leaves, pointer, findings);
    }
    Pattern pattern = rule.kind() == FieldKind.EMAIL ? EMAIL : rule.kind() == FieldKind.URL ? URL : rule.pattern();
    var matcher = pattern == null ? null : pattern.matcher(text.text());
    if (matcher == null) {
      return leaves.text(text);
    }
    if (matcher.find()) {
      return leaves.text(text.slice(matcher.start(), matcher.end()));
    }
    findings.add(Finding.at(text.span(), "value-malformed", Severity.WARNING, pointer,
        "text", text.text(), "kind", rule.kind().code()));
    return Node.NULL;
  }

  private static Node bool(Passage text, Leaves leaves, String pointer, List<Finding> findings) {
    String word = Fold.fold(text.text()).replaceAll("[^a-z]", "");
    Boolean value = switch (word) {
      case "si", "x", "verdadero", "true", "s" -> Boolean.TRUE;
      case "no", "falso", "false", "n" -> Boolean.FALSE;
      default -> null;
    };
    if (value == null) {
      findings.add(Finding.at(text.span(), "value-malformed", Severity.WARNING, pointer,
          "text", text.text(), "kind", FieldKind.BOOLEAN.code()));
    }
    return leaves.value(value, text, Confidence.NORMALISED);
  }

  /** Options SI and NO: which of them is ticked. */
  static Node bool(Extraction.Choices choices, Leaves leaves) {
    Node found = Node.NULL;
    for (Extraction.Choice choice : choices.choices()) {
      String word = Fold.fold(choice.label().text()).replaceAll("[^a-z]", "");
      boolean yes = word.equals("si") || word.isEmpty();
      if (Boolean.TRUE.equals(choice.mark().state().checked()) && (yes || word.equals("no"))) {
        found = found == Node.NULL ? leaves.value(yes, choice.mark().span(), Confidence.NORMALISED) : Node.NULL;
      }
    }
    return found;
  }
}
