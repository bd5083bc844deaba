package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Fold;
import org.fichero.model.Mark;
import org.fichero.model.Passage;

/** Terms one after the other, parted by signs or an "and": {@code Uno, Dos y Tres}. A mark beside them is the nearest one's alone. */
final class TermList {
  private static final int LONGEST = 300;
  private static final String PARTINGS = ",;/|·•";
  private static final String CLOSERS = ")]\"\u201d\u00bb";
  private static final String ENDINGS = ";|·•";

  private final Terms terms;
  private final OptionLabels labels;
  private final Answers answers;

  TermList(Terms terms, OptionLabels labels, Answers answers) {
    this.terms = terms;
    this.labels = labels;
    this.answers = answers;
  }

  /** The options of words that are nothing but terms, none with a mark; empty where anything else stands among them. */
  List<Extraction.Choice> bare(Passage words) {
    List<Extraction.Choice> choices = new ArrayList<>();
    parts(words).forEach(p -> choices.add(labels.unmarked(p)));
    return choices;
  }

  /**
   * The options of words that begin with an open one whose words of one's own surely end before another: a bracket or a quote closes around them,
   * or a sign stands behind them that joins no words. Empty for any other words.
   */
  List<Extraction.Choice> behindOpen(Passage words) {
    Terms.Match first = words.text().length() > LONGEST ? null : terms.start(words.text());
    List<Passage> parts = first == null || !first.term().detail() ? List.of() : parts(words);
    boolean sure = parts.size() > 1;
    for (int i = 0; sure && i + 1 < parts.size(); i++) {
      Terms.Match match = terms.start(parts.get(i).text());
      sure = match == null || !match.term().detail() || isClosed(parts.get(i), words);
    }
    List<Extraction.Choice> choices = new ArrayList<>();
    if (sure) {
      parts.forEach(p -> choices.add(labels.unmarked(p)));
    }
    return choices;
  }

  private static boolean isClosed(Passage part, Passage words) {
    String s = part.text();
    String behind = words.text().substring(Math.min(words.text().length(), words.text().indexOf(s) + s.length())).stripLeading();
    return CLOSERS.indexOf(s.charAt(s.length() - 1)) >= 0 || !behind.isEmpty() && ENDINGS.indexOf(behind.charAt(0)) >= 0;
  }

  /** The same with the mark that stands before or behind them. */
  List<Extraction.Choice> marked(Mark mark, Passage words) {
    List<Passage> parts = parts(words);
    int own = parts.isEmpty() || mark.span().start() < words.span().start() ? 0 : parts.size() - 1;
    List<Extraction.Choice> choices = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      choices.add(i == own ? labels.choice(mark, parts.get(i)) : labels.unmarked(parts.get(i)));
    }
    return choices;
  }

  private List<Passage> parts(Passage words) {
    String s = words.text();
    List<Passage> parts = new ArrayList<>();
    int p = s.length() > LONGEST ? s.length() : parting(s, 0);
    int from = p;
    while (p < s.length()) {
      // a term begins with a letter of its own, not with a sign before it
      Terms.Match match = Terms.keyChar(s.charAt(p)) == 0 ? null : terms.start(s, p, s.length());
      if (match == null) {
        return List.of();
      }
      from = p;
      int end = match.term().detail() ? detailEnd(s, match.end()) : match.end();
      p = parting(s, end);
      if (p == end && p < s.length()) {
        return List.of();
      }
      parts.add(words.slice(from, end).strip());
    }
    return parts;
  }

  /** Where the words that an open term asks for end: before a sign or an "and" that another term follows, or at the end. */
  private int detailEnd(String s, int from) {
    for (int i = from; i < s.length(); i++) {
      boolean edge = PARTINGS.indexOf(s.charAt(i)) >= 0 || Passage.isSpace(s.charAt(i));
      int next = edge ? parting(s, i) : i;
      if (next > i + 1 && (next == s.length() || terms.start(s, next, s.length()) != null)) {
        return i;
      }
    }
    return s.length();
  }

  /** Whether a dash stands behind white space, with white space behind it or the end of what is looked at. */
  static boolean isSpacedDash(String s, int at, int end) {
    return Fold.fold(s.charAt(at)) == '-' && at > 0 && Passage.isSpace(s.charAt(at - 1)) && (at + 1 == end || Passage.isSpace(s.charAt(at + 1)));
  }

  /** After the white space, the signs and the "and" that part two terms; {@code from} itself where none of them stands. */
  private int parting(String s, int from) {
    int p = from;
    while (p < s.length()) {
      char c = s.charAt(p);
      int word = p;
      while (word < s.length() && Character.isLetter(s.charAt(word))) {
        word++;
      }
      boolean and = word > p && p > 0 && Passage.isSpace(s.charAt(p - 1)) && answers.joins(s.substring(p, word));
      if (and) {
        p = word;
      } else if (Passage.isSpace(c) || isSpacedDash(s, p, s.length()) || PARTINGS.indexOf(c) >= 0 || c == '.' && p + 1 == s.length()) {
        p++;
      } else {
        return p;
      }
    }
    return p;
  }
}
