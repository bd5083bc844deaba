package org.fichero.normalise;

import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.rules.AnswerWords;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Short values with a form of their own: identifiers, addresses, yes and no. */
final class WordShape {
  /** RFC 5321's shape without its quoted forms, letters of any script as RFC 6531 has them: bounded runs, so nothing backtracks far. */
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]{1,2000}");

  /** The group of a pattern that is the value, where it has one. */
  private static final String VALUE = "value";

  private WordShape() {}

  static Node of(FieldRule rule, Passage text, AnswerWords answers, Leaves leaves, String pointer, List<Finding> findings) {
    if (text.isBlank()) {
      return Node.NULL;
    }
    if (rule.kind() == FieldKind.BOOLEAN) {
      return new YesNo(answers).of(text, leaves, pointer, findings);
    }
    if (rule.kind() == FieldKind.EMAIL || rule.kind() == FieldKind.URL) {
      text = unwrapped(text);
    }
    Pattern pattern = rule.kind() == FieldKind.EMAIL ? EMAIL : rule.kind() == FieldKind.URL ? URL : rule.pattern();
    var matcher = pattern == null ? null : pattern.matcher(text.text());
    if (matcher == null) {
      return leaves.text(text);
    }
    if (matcher.find()) {
      boolean part = pattern.pattern().contains("(?<" + VALUE + ">") && matcher.start(VALUE) >= 0;
      int start = part ? matcher.start(VALUE) : matcher.start();
      int last = part ? matcher.end(VALUE) : matcher.end();
      return leaves.text(text.slice(start, rule.kind() == FieldKind.URL ? addressEnd(text.text(), start, last) : last).strip());
    }
    findings.add(Unread.of(rule, text, pointer));
    return Node.NULL;
  }

  /** An address that a narrow cell broke after one of its signs is one again. */
  private static Passage unwrapped(Passage text) {
    Passage all = text;
    for (int i = 1; i + 1 < all.text().length(); i++) {
      String s = all.text();
      boolean after = "/-_@=&?".indexOf(s.charAt(i - 1)) >= 0 && s.lastIndexOf(' ', i - 1) + 1 < i - 1;
      boolean begun = s.startsWith("http", s.lastIndexOf(' ', i - 1) + 1) || s.startsWith("www.", s.lastIndexOf(' ', i - 1) + 1)
          || s.charAt(i - 1) == '@';
      if (s.charAt(i) == ' ' && after && begun && Character.isLetterOrDigit(s.charAt(i + 1))) {
        all = all.slice(0, i).join("", all.slice(i + 1, s.length()));
      }
    }
    return all;
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
}
