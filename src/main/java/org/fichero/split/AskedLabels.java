package org.fichero.split;

import org.fichero.model.Confidence;
import org.fichero.model.Fold;

/**
 * Labels in brackets behind the question that a form asks in plain words: {@code ¿A quién va dirigida? (grupo prioritario): …}.
 *
 * @param trie the labels
 */
record AskedLabels(LabelTrie trie) {
  private static final int LONGEST_QUESTION = 100;
  private static final int LONGEST_LABEL = 80;

  /** The index of the bracket behind a question that the line begins with; -1 where there is none. */
  static int bracket(String s) {
    int mark = s.indexOf('?');
    int open = mark > 0 && mark <= LONGEST_QUESTION ? ValueStart.skip(s, mark + 1) : s.length();
    return open < s.length() && (s.charAt(open) == '(' || s.charAt(open) == '[') ? open : -1;
  }

  /** The question and the label that is all of the bracket behind it; null for any other line. */
  LabelMatch label(String s, String group) {
    int open = bracket(s);
    int close = open < 0 ? -1 : s.indexOf(s.charAt(open) == '(' ? ')' : ']', open);
    LabelTrie.LabelWords label = close < 0 || close - open > LONGEST_LABEL ? null : trie.whole(s.substring(open + 1, close), group);
    if (label == null) {
      return null;
    }
    int value = ValueStart.skip(s, close + 1);
    while (value < s.length() && (":=".indexOf(s.charAt(value)) >= 0 || Fold.fold(s.charAt(value)) == '-')) {
      value = ValueStart.skip(s, value + 1);
    }
    return new LabelMatch(label.field(), s.substring(open + 1, close).strip(), 0, value, Confidence.NORMALISED,
        value == s.length() ? LabelMatch.Strength.ALONE : LabelMatch.Strength.SEPARATED);
  }
}
