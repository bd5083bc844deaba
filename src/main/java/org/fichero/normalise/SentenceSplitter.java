package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.SentenceRules;

/**
 * Cuts prose into sentences in one pass. A sentence ends at a full stop, question mark, exclamation mark or ellipsis (with the
 * quotes and brackets that close after it) where white space follows and then what can begin a sentence; an empty line ends it
 * too. Abbreviations, initials and list numbers end none. Immutable, safe for threads.
 */
final class SentenceSplitter {
  private static final int LONGEST_LABEL = 40;
  private static final int LABEL_WORDS = 4;
  private static final int HEADING_WORDS = 4;
  private static final int QUOTE_REACH = 500;
  private static final int SHORTEST_WORD = 4;

  private final Abbreviations abbreviations;

  SentenceSplitter(SentenceRules rules) {
    abbreviations = new Abbreviations(rules);
  }

  /** The sentences' spans in {@code text}, in order, without white space at their ends; none for blank text. */
  List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = begin(sentences, text, 0);
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = -1;
      if (isStop(c)) {
        int after = closers(text, start, stops(text, i));
        end = endsSentence(text, start, i, after) ? after : -1;
        i = after - 1;
      } else if (c == '\n') {
        end = isEmptyLine(text, i) ? i : -1;
      }
      i++;
      if (end >= 0) {
        add(sentences, text, start, end);
        start = begin(sentences, text, end);
        i = start;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  /** Where the sentence after {@code from} begins; a heading in capitals before it is added as one. */
  private static int begin(List<Span> sentences, String text, int from) {
    int start = skipSpace(text, from);
    int heading = headingEnd(text, start);
    if (heading > 0) {
      add(sentences, text, start, heading);
    }
    return Math.max(start, heading);
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    int last = end;
    while (last > start && Passage.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      sentences.add(new Span(start, last));
    }
  }

  private static boolean isStop(char c) {
    return c <= '?' ? c == '.' || c == '?' || c == '!' : c == '\u2026';
  }

  private static int stops(String text, int i) {
    int end = i;
    while (end < text.length() && isStop(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The index after the quotes and brackets that close at {@code i}; a lone quote between spaces closes what is open. */
  private static int closers(String text, int start, int i) {
    int end = i;
    while (end < text.length() && isCloser(text, end)) {
      end++;
    }
    boolean loneQuote = end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) == '"'
        && (end + 2 == text.length() || text.charAt(end + 2) == ' ');
    return loneQuote && quotes(text, Math.max(start, end - QUOTE_REACH), end) % 2 == 1 ? end + 2 : end;
  }

  private static boolean isCloser(String text, int i) {
    return switch (text.charAt(i)) {
      case ')', ']', '\u00bb', '\u201d', '\u2019', '\'' -> true;
      case '"' -> i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      default -> false;
    };
  }

  private static int quotes(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '"') {
        count++;
      }
    }
    return count;
  }

  private static boolean isEmptyLine(String text, int newline) {
    int i = newline + 1;
    while (i < text.length() && text.charAt(i) != '\n' && Passage.isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Passage.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean endsSentence(String text, int start, int stop, int after) {
    if (after == text.length()) {
      return true;
    }
    if (!Passage.isSpace(text.charAt(after))) {
      return stop + 1 == after && text.charAt(stop) == '.' && isWordBefore(text, start, stop) && abbreviations.begins(text, after);
    }
    if (isOmission(text, stop)) {
      return false;
    }
    int next = skipOpeners(text, skipSpace(text, after));
    if (next == text.length()) {
      return true;
    }
    char first = text.charAt(next);
    boolean asks = text.charAt(next - 1) == '\u00bf' || text.charAt(next - 1) == '\u00a1';
    if (Character.isLowerCase(first) && !asks || isStop(first) || first == ',' || first == ';' || first == ':') {
      return false;
    }
    boolean oneDot = text.charAt(stop) == '.' && stop + 1 == after;
    return !oneDot || !abbreviations.has(text, start, stop, next) && !isRunInLabel(text, start, stop, after);
  }

  /** Small letters alone between white space and the stop, as many as no abbreviation has: "inscritos.Todos" was typed without its space. */
  private static boolean isWordBefore(String text, int start, int stop) {
    int from = stop;
    while (from > start && Character.isLowerCase(text.charAt(from - 1))) {
      from--;
    }
    boolean capital = from > start && Character.isUpperCase(text.charAt(from - 1));
    int first = capital ? from - 1 : from;
    return stop - from >= SHORTEST_WORD && (first == start || Passage.isSpace(text.charAt(first - 1)));
  }

  /** "7 de julio. - El Shas abandona …": a short label with a dash after it is of one sentence with what follows. */
  private static boolean isRunInLabel(String text, int start, int stop, int after) {
    int next = skipSpace(text, after);
    boolean dash = text.charAt(next) == '-' || text.charAt(next) == '\u2013' || text.charAt(next) == '\u2014';
    if (!dash || stop - start > LONGEST_LABEL) {
      return false;
    }
    int words = 1;
    for (int i = start; i < stop; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words <= LABEL_WORDS && text.charAt(start) != text.charAt(next);
  }

  /**
   * Where a heading in capitals ends that runs into its text ("CUARTA VICTORIA DEL SEVILLA Un gol …"): the index of the first
   * word that is not in capitals, when at least {@value #HEADING_WORDS} before it are; else -1.
   */
  private static int headingEnd(String text, int start) {
    int words = 0;
    int i = start;
    while (i + 1 < text.length()) {
      int end = i;
      boolean lower = false;
      boolean upper = false;
      while (end < text.length() && !Passage.isSpace(text.charAt(end))) {
        lower |= Character.isLowerCase(text.charAt(end));
        upper |= Character.isUpperCase(text.charAt(end));
        end++;
      }
      if (lower) {
        return upper && words >= HEADING_WORDS && Character.isUpperCase(text.charAt(i)) ? i : -1;
      }
      if (isStop(text.charAt(end - 1))) {
        return -1;
      }
      words += upper ? 1 : 0;
      i = skipSpace(text, end);
    }
    return -1;
  }

  /** Whether the stop is an omission in brackets, as in "[…]". */
  private static boolean isOmission(String text, int stop) {
    return stop > 0 && (text.charAt(stop - 1) == '(' || text.charAt(stop - 1) == '[');
  }

  private static int skipOpeners(String text, int from) {
    int i = from;
    while (i < text.length() && isOpener(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOpener(char c) {
    return switch (c) {
      case '"', '\'', '(', '[', '\u00ab', '\u201c', '\u2018', '-', '\u2013', '\u2014', '\u00bf', '\u00a1', '*', '_', ' ' -> true;
      default -> false;
    };
  }
}
