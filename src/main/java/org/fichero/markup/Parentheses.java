package org.fichero.markup;

import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** {@code (X)}, {@code ( )}, {@code (•)}, {@code (sí)}: typed forms. Without anything between them only where a mark can stand. */
final class Parentheses implements Notation {
  /** Of figures, which may number what stands beside other signs. */
  static final String NUMBER = "parenthesis-number";

  private final MarkupLexicon lexicon;

  Parentheses(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String starts() {
    return "(（";
  }

  @Override
  public Sign read(String text, int at, int end) {
    int close = -1;
    for (int i = at + 1; i < Math.min(end, at + 10) && close < 0; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        close = i;
      } else if (c == '(') {
        return null;
      }
    }
    if (close < 0) {
      return null;
    }
    String inner = Chars.inside(text, at + 1, close);
    // Jira's tick, whose cross is (x)
    Sense sense = inner.equals("/") ? Sense.TICK : Inside.sense(inner);
    if (sense == null) {
      return answer(at, close + 1, Fold.fold(inner));
    }
    // (-), (+), (*), (?) are signs of their own in prose and formulas
    boolean mark = sense != null && (close != at + 2 || "-–+?v".indexOf(text.charAt(at + 1)) < 0);
    return mark ? new Sign(at, close + 1, sense, Strength.BRACKETED, "parenthesis") : null;
  }

  /** Yes or no in full, 1 or 0, a filled ring as typewriters have it: marks only beside their like. */
  private Sign answer(int from, int to, String word) {
    boolean full = word.length() == 2;
    Sense sense = word.equals("1") || word.equals("o") || full && lexicon.yes().contains(word) ? Sense.TICK
        : word.equals("0") || full && lexicon.no().contains(word) ? Sense.EMPTY : null;
    return sense == null ? null : new Sign(from, to, sense, Strength.LETTER, Character.isDigit(word.charAt(0)) ? NUMBER : "parenthesis");
  }
}
