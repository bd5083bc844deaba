package org.fichero.normalise;

import java.util.List;
import java.util.regex.Matcher;
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

  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]{1,2000}", Pattern.CASE_INSENSITIVE);

  /** What a scan made of a record's number. */
  private static final Pattern MISREAD = Pattern.compile("(?=.{0,2}[a-z|!?¿]).{1,3}");

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
    if (pattern == null && !(rule.isNumber() && MISREAD.matcher(text.text().strip()).matches())) {
      return leaves.text(text);
    }
    if (pattern == null) {
      findings.add(Unread.of(rule, text, pointer));
      return Node.NULL;
    }
    Passage wanted = rule.kind() == FieldKind.IDENTIFIER ? whole(pattern, text) : wanted(pattern, text);
    if (wanted == null) {
      findings.add(Unread.of(rule, text, pointer));
      return Node.NULL;
    }
    return leaves.text(rule.kind() == FieldKind.URL ? wanted.slice(0, addressEnd(wanted.text())) : wanted);
  }

  /** What the pattern finds first, or its group that is the value; null where it finds nothing. */
  static Passage wanted(Pattern pattern, Passage text) {
    var matcher = pattern.matcher(text.text());
    return matcher.find() ? value(matcher, text) : null;
  }

  /** The first find; null where there is none, or where it is a part of a longer word or code. */
  private static Passage whole(Pattern pattern, Passage text) {
    var matcher = pattern.matcher(text.text());
    boolean whole = matcher.find() && !isWord(text.text(), matcher.start() - 1) && !goesOn(text.text(), matcher.end());
    return whole ? value(matcher, text) : null;
  }

  private static boolean goesOn(String s, int end) {
    return isWord(s, end) || end < s.length() && "-–/.".indexOf(s.charAt(end)) >= 0 && isWord(s, end + 1);
  }

  private static boolean isWord(String s, int i) {
    return i >= 0 && i < s.length() && Character.isLetterOrDigit(s.charAt(i));
  }

  private static Passage value(Matcher matcher, Passage text) {
    boolean part = matcher.pattern().pattern().contains("(?<" + VALUE + ">") && matcher.start(VALUE) >= 0;
    return part ? text.slice(matcher.start(VALUE), matcher.end(VALUE)).strip() : text.slice(matcher.start(), matcher.end()).strip();
  }

  /** An address that a narrow cell broke at one of its signs is one again. */
  private static Passage unwrapped(Passage text) {
    Passage all = text;
    for (int i = 1; i + 1 < all.text().length(); i++) {
      String s = all.text();
      if (s.charAt(i) == ' ' && isBroken(s, i)) {
        all = all.slice(0, i).join("", all.slice(i + 1, s.length()));
      }
    }
    return all;
  }

  /** Whether the space at {@code i} stands in an address: after one of its signs, or before one that a word follows. */
  private static boolean isBroken(String s, int i) {
    int word = s.lastIndexOf(' ', i - 1) + 1;
    boolean after = "/-_@=&?".indexOf(s.charAt(i - 1)) >= 0 && word < i - 1 && Character.isLetterOrDigit(s.charAt(i + 1));
    boolean before = "./-_@=&?".indexOf(s.charAt(i + 1)) >= 0 && i + 2 < s.length() && Character.isLetterOrDigit(s.charAt(i + 2));
    boolean begun = s.startsWith("http", word) || s.startsWith("www.", word);
    return begun && (after || before) || after && s.charAt(i - 1) == '@' || isHost(s, word, i);
  }

  /** Whether the host of a mail address goes on behind the space: it ended in a sign of its own, or had no dot yet. */
  private static boolean isHost(String s, int word, int end) {
    int at = s.indexOf('@', word);
    if (at <= word || at + 1 >= end || !Character.isLowerCase(s.charAt(end + 1)) && s.charAt(end + 1) != '.') {
      return false;
    }
    char last = s.charAt(end - 1);
    int dot = s.indexOf('.', at);
    boolean undotted = dot < 0 || dot >= end - 1;
    return last == '-' || undotted && (last == '.') != (s.charAt(end + 1) == '.');
  }

  /** Signs at the end of an address belong to the sentence, and a bracket that it does not open itself. */
  private static int addressEnd(String s) {
    int p = s.length();
    while (p > 0 && (".,;:]}'\"”»".indexOf(s.charAt(p - 1)) >= 0 || s.charAt(p - 1) == ')' && s.substring(0, p).indexOf('(') < 0)) {
      p--;
    }
    return p;
  }
}
