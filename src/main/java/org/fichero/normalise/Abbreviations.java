package org.fichero.normalise;

import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.SentenceRules;

/** Full stops that end no sentence: of abbreviations, of initials before a name, of a list's number. Immutable, safe for threads. */
final class Abbreviations {
  private static final int LONGEST = 12;

  private final SentenceRules rules;

  Abbreviations(SentenceRules rules) {
    this.rules = rules;
  }

  /**
   * Whether the full stop at {@code dot} belongs to the word before it.
   *
   * @param start where the sentence begins
   * @param next the first letter or digit after the stop
   */
  boolean has(String text, int start, int dot, int next) {
    int from = wordStart(text, start, dot);
    if (from == dot || dot - from > LONGEST) {
      return false;
    }
    if (isNumber(text, from, dot)) {
      return from == start && dot - from <= 2;
    }
    String word = Fold.fold(text.substring(from, dot));
    boolean beforeNumber = Character.isDigit(text.charAt(next)) && rules.beforeNumber().contains(word);
    if (beforeNumber || rules.neverEnd().contains(word)) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !isEra(text, from);
    return (initial || rules.mayEnd().contains(word)) && isNameLike(text, next);
  }

  /** Whether the C at {@code from} is that of "a. C.", "d. C.". */
  private static boolean isEra(String text, int from) {
    int i = from - 1;
    if (text.charAt(from) != 'C' || i < 0) {
      return false;
    }
    i -= Passage.isSpace(text.charAt(i)) ? 1 : 0;
    return i > 1 && text.charAt(i) == '.' && (text.charAt(i - 1) == 'a' || text.charAt(i - 1) == 'd') && text.charAt(i - 2) == ' ';
  }

  /** Whether what stands at {@code next} can go on a name: a number, or a word that is none of the starters. */
  private boolean isNameLike(String text, int next) {
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == next) {
      return Character.isDigit(text.charAt(next));
    }
    String word = Fold.fold(text.substring(next, end));
    return !rules.starters().contains(word) && rules.starterEndings().stream().noneMatch(word::endsWith);
  }

  private static int wordStart(String text, int start, int dot) {
    int from = dot;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\u00ba' || c == '\u00b0' || c == '\u0301' || c == '\u0303';
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
