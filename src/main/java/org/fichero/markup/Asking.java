package org.fichero.markup;

import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Words that ask for the writer's own and so are no option themselves: "¿Cuál?", "Especifique:". */
final class Asking {
  private final Set<String> words;
  private final MarkupLexicon lexicon;

  Asking(MarkupLexicon lexicon) {
    this.words = lexicon.requests();
    this.lexicon = lexicon;
  }

  /** Whether yes and no stand right before the first two marks, and neither behind the last: {@code Sí ☒ No ☐ Año: 2019}. */
  boolean areAnswered(String text, int from, List<Piece> marks, int to) {
    if (marks.size() < 2) {
      return false;
    }
    String first = wordBefore(text, from, marks.get(0).start);
    String second = wordBefore(text, marks.get(0).end, marks.get(1).start);
    boolean both = isYes(first) && isNo(second) || isNo(first) && isYes(second);
    String behind = both ? wordAfter(text, marks.get(marks.size() - 1).end, to) : "";
    return both && !isYes(behind) && !isNo(behind);
  }

  /** Whether the word of the open option that ends a list stands alone right before the last mark, and words behind it: {@code NNA (x) Otra (x) Salud}. */
  boolean isOpenLast(String text, int start, List<Piece> marks) {
    int from = marks.size() < 2 ? start : marks.get(marks.size() - 2).end;
    int end = Chars.trimEnd(text, from, marks.get(marks.size() - 1).start);
    end = end > from && text.charAt(end - 1) == ':' ? Chars.trimEnd(text, from, end - 1) : end;
    int at = from;
    while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return lexicon.openOptions().contains(Fold.fold(text.substring(at, end)));
  }

  private boolean isYes(String word) {
    return lexicon.yes().contains(word);
  }

  private boolean isNo(String word) {
    return lexicon.no().contains(word);
  }

  private static String wordBefore(String text, int from, int to) {
    int end = Chars.trimEnd(text, from, to);
    int start = end;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return Fold.fold(text.substring(start, end));
  }

  private static String wordAfter(String text, int from, int to) {
    int start = Chars.skipSpace(text, from, to);
    int end = start;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Fold.fold(text.substring(start, end));
  }

  /** Whether two options of a line are yes and no, in either order: the words before them are what both answer. */
  boolean areAnswers(String text, OptionLine.Part one, OptionLine.Part other) {
    String words = Fold.fold(text.substring(one.from(), one.to())).strip();
    String first = words.substring(words.lastIndexOf(' ') + 1);
    String second = Fold.fold(text.substring(other.from(), other.to())).strip();
    return first.length() > 1 && second.length() > 1 && (isYes(first) && isNo(second) || isNo(first) && isYes(second));
  }

  /** Whether what stands there begins with such a word, in question marks or before a colon. */
  boolean begins(String text, int from, int to) {
    int at = Chars.skipSpace(text, from, to);
    while (at < to && "(¿[".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > at && end < to && ":?".indexOf(text.charAt(end)) >= 0 && words.contains(Fold.fold(text.substring(at, end)));
  }
}
