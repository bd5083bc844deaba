package org.fichero.normalise;

import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.SentenceRules;

/** Full stops that end no sentence: of abbreviations, of initials before a name, of a list's number. Immutable, safe for threads. */
final class Abbreviations {
  private static final int LONGEST = 12;
  /** Characters between two numbers of a list in one sentence. */
  private static final int LIST_REACH = 400;
  /** Letters of a word that may be a part of an address of the net. */
  private static final int SHORT = 3;

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
      return dot - from <= 2 && (from == start || isListed(text, start, from, dot));
    }
    String word = Fold.fold(text.substring(from, dot));
    boolean beforeNumber = Character.isDigit(text.charAt(next)) && rules.beforeNumber().contains(word);
    if (beforeNumber || rules.neverEnd().contains(word)) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !isEra(text, from);
    return (initial || rules.mayEnd().contains(word)) && isNameLike(text, next);
  }

  /** The numbers of a list that runs on in its sentence, "son tres: 1. Uno 2. Dos": behind a colon, or after the number before it. */
  private static boolean isListed(String text, int start, int from, int dot) {
    int before = from - 1;
    while (before > start && Passage.isSpace(text.charAt(before))) {
      before--;
    }
    int number = Integer.parseInt(text, from, dot, 10);
    String last = " " + (number - 1) + ". ";
    int reach = Math.max(start, from - LIST_REACH);
    return text.charAt(before) == ':' || number > 1 && text.substring(reach, from).contains(last);
  }

  /** Whether what stands at {@code next} begins a sentence though no space parts it from the full stop: a starter, or a longer word with one capital. */
  boolean begins(String text, int next) {
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && (end == next) == Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    boolean whole = end > next + 1 && (end == text.length() || Passage.isSpace(text.charAt(end)) || text.charAt(end) == ',');
    return whole && (end - next > SHORT || rules.starters().contains(Fold.fold(text.substring(next, end))));
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
