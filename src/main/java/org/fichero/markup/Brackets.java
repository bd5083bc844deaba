package org.fichero.markup;

import org.fichero.rules.MarkupLexicon;

/** {@code [x]}, {@code [ ]}, {@code [*]}, {@code [-]}, escaped {@code \[X\]}, {@code [[x]]}, {@code [SELECTED]}, and the same in any other pair of brackets or angular quotes. */
final class Brackets implements Notation {
  /** All that open a pair, round ones and quotes of sentences apart. */
  private static final String OPENERS = openers();
  private static final int LONGEST_TEMPLATE = 20;

  private final MarkupLexicon lexicon;

  Brackets(MarkupLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String starts() {
    return "\\" + OPENERS;
  }

  private static String openers() {
    StringBuilder openers = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      boolean opens = Character.getType(c) == Character.START_PUNCTUATION && closer(c) != 0;
      if (opens && c != '(' && c != '（' || c == '«' || c == '‹') {
        openers.append(c);
      }
    }
    return openers.toString();
  }

  /** What closes a bracket: in Unicode nearly always the next character; 0 for what has no such partner. */
  private static char closer(char open) {
    return switch (open) {
      case '[', '{', '［', '｛' -> (char) (open + 2);
      case '«' -> '»';
      case '‹' -> '›';
      default -> Character.getType((char) (open + 1)) == Character.END_PUNCTUATION ? (char) (open + 1) : 0;
    };
  }

  @Override
  public Sign read(String text, int at, int end) {
    if (text.startsWith("{{", at)) {
      return template(text, at, end);
    }
    if (text.startsWith("[[", at) && !text.startsWith("[", at + 2)) {
      Sign inner = read(text, at + 1, end);
      boolean twice = inner != null && inner.end() < end && text.charAt(inner.end()) == ']';
      return twice ? new Sign(at, inner.end() + 1, inner.sense(), Strength.BRACKETED, "bracket") : null;
    }
    boolean escaped = text.charAt(at) == '\\';
    int from = escaped ? at + 2 : at + 1;
    if (escaped && (at + 1 >= end || text.charAt(at + 1) != '[')) {
      return null;
    }
    int close = close(text, from, end, escaped ? ']' : closer(text.charAt(at)));
    if (close < 0) {
      return null;
    }
    int inner = text.charAt(close) == '\\' ? close + 1 : close;
    // a link or a reference: [x](address), [x]: address
    if (inner + 1 < end && (text.charAt(inner + 1) == '(' && text.charAt(inner) == ']' && inner + 2 < end
        && text.charAt(inner + 2) > ' ' && isAddress(text, inner + 2, end))) {
      return null;
    }
    Sense sense = sense(Chars.inside(text, from, close));
    return sense == null ? null : new Sign(at, inner + 1, sense, Strength.BRACKETED, "bracket");
  }

  /** A wiki's template for an answer: {@code {{yes}}}. */
  private Sign template(String text, int at, int end) {
    int close = text.indexOf('}', at);
    boolean whole = close > at + 2 && close - at < LONGEST_TEMPLATE && close + 1 < end && text.charAt(close + 1) == '}';
    String word = whole ? org.fichero.model.Fold.fold(text.substring(at + 2, close)) : "";
    Sense sense = word.length() < 2 ? null : lexicon.yes().contains(word) ? Sense.TICK : lexicon.no().contains(word) ? Sense.EMPTY : null;
    return sense == null ? null : new Sign(at, close + 2, sense, Strength.BRACKETED, "template");
  }

  private static boolean isAddress(String text, int from, int end) {
    return text.startsWith("http", from) || from < end && (text.charAt(from) == '#' || text.charAt(from) == '/');
  }

  /** The bracket that closes within the longest word that may stand inside. */
  private static int close(String text, int from, int end, char closer) {
    for (int i = from; i < Math.min(end, from + 16); i++) {
      char c = text.charAt(i);
      if (c == closer || closer == ']' && c == '\\' && i + 1 < end && text.charAt(i + 1) == ']') {
        return i;
      }
      if (c == '[' || c == '{') {
        return -1;
      }
    }
    return -1;
  }

  private Sense sense(String inner) {
    if (lexicon.selectedWords().contains(inner)) {
      return Sense.TICK;
    }
    if (lexicon.unselectedWords().contains(inner)) {
      return Sense.EMPTY;
    }
    Sense sense = inner.equals("Y") ? Sense.TICK : Inside.sense(inner);
    if (sense == null && (inner.length() == 2 || inner.length() == 1 && Character.isUpperCase(inner.charAt(0)))) {
      String word = org.fichero.model.Fold.fold(inner);
      sense = lexicon.yes().contains(word) ? Sense.TICK : lexicon.no().contains(word) ? Sense.EMPTY : null;
    }
    return sense;
  }
}
