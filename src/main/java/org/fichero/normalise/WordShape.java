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

  /** Both words are printed, and nothing says which is meant. */
  private static final Pattern EITHER = Pattern.compile("\\W{0,9}(?:si\\W{1,9}no|no\\W{1,9}si)\\b");

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
      int end = rule.kind() == FieldKind.URL ? addressEnd(text.text(), matcher.start(), matcher.end()) : matcher.end();
      return leaves.text(text.slice(matcher.start(), end));
    }
    findings.add(Finding.at(text.span(), "value-malformed", Severity.WARNING, pointer,
        "text", text.text(), "kind", rule.kind().code()));
    return Node.NULL;
  }

  /** Signs at the end of an address belong to the sentence, and a bracket that it does not open itself. */
  private static int addressEnd(String s, int start, int end) {
    int p = end;
    while (p > start && (".,;:]}'\"”»".indexOf(s.charAt(p - 1)) >= 0
        || s.charAt(p - 1) == ')' && s.substring(start, p).indexOf('(') < 0)) {
      p--;
    }
    return p;
  }

  private static Node bool(Passage text, Leaves leaves, String pointer, List<Finding> findings) {
    String word = firstWord(text.text());
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

  /** "Sí (describir a continuación)": what comes first decides. */
  private static String firstWord(String text) {
    String folded = Fold.fold(text);
    return EITHER.matcher(folded).lookingAt() ? "" : firstLetters(folded);
  }

  private static String firstLetters(String folded) {
    int from = 0;
    while (from < folded.length() && !Character.isLetter(folded.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < folded.length() && Character.isLetter(folded.charAt(to))) {
      to++;
    }
    return folded.substring(from, to);
  }

  /** Options SI and NO: which of them is ticked. */
  static Node bool(Extraction.Choices choices, Leaves leaves) {
    Node found = Node.NULL;
    for (Extraction.Choice choice : choices.choices()) {
      String word = firstWord(choice.label().text());
      boolean yes = word.equals("si") || word.isEmpty();
      if (Boolean.TRUE.equals(choice.mark().state().checked()) && (yes || word.equals("no"))) {
        found = found == Node.NULL ? leaves.value(yes, choice.mark().span(), Confidence.NORMALISED) : Node.NULL;
      }
    }
    return found;
  }
}
