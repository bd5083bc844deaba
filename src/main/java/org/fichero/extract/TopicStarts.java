package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/**
 * Finds where the topics of a paragraph begin: with a term at its beginning or that of a sentence within it, before a sign; and with
 * a term that stands in a list of them ("Vinculación comunitaria y estrategias formativas"), or that is written as the one
 * before it is ("Vinculación comunitaria: encuentros / Estrategias formativas: talleres"). A term within the words of another
 * topic begins none.
 */
final class TopicStarts {
  private static final int LONGEST_TERM = 120;
  private static final int LONGEST_WORD = 4;
  private static final String PARTS = ",/|+&•·";

  private final Passage body;
  private final String s;
  private final Terms terms;
  private final Set<String> conjunctions;
  private final List<Start> found = new ArrayList<>();

  /**
   * Where a topic begins.
   *
   * @param from index of what parts it from the topic before: signs, small words, a number
   * @param at index of its term
   */
  record Start(int from, int at, Terms.Match term) {}

  /** @param conjunctions words that join the items of a list, in lower case */
  TopicStarts(Passage body, Terms terms, Set<String> conjunctions) {
    this.body = body;
    this.s = body.text();
    this.terms = terms;
    this.conjunctions = conjunctions;
  }

  /** In order. */
  List<Start> find() {
    first();
    for (int p = found.isEmpty() ? 0 : found.get(0).term().end(); p < s.length(); ) {
      int next = parting(p);
      p = next > p ? begin(p, next) : p + 1;
    }
    return found;
  }

  private void first() {
    int at = numberEnd(0);
    Terms.Match match = term(at);
    if (match != null) {
      found.add(new Start(0, at, match));
    }
  }

  private Terms.Match term(int at) {
    return terms.start(s, at, Math.min(s.length(), at + LONGEST_TERM));
  }

  /** Index after the sentence's end, the signs, the small words and the number that begin at a place; the place itself where none does. */
  private int parting(int from) {
    char c = s.charAt(from);
    if (".:;".indexOf(c) >= 0 && from + 1 < s.length() && Passage.isSpace(s.charAt(from + 1))) {
      return numberEnd(joinEnd(space(from + 1)));
    }
    boolean sign = PARTS.indexOf(c) >= 0 || Passage.isSpace(c) && isDash(from + 1);
    int next = sign ? space(PARTS.indexOf(c) >= 0 ? from + 1 : from + 2) : Passage.isSpace(c) ? space(from) : from;
    int joined = next > from ? numberEnd(joinEnd(next)) : from;
    return sign || joined > next ? joined : from;
  }

  /** Index after a conjunction and the space behind it. */
  private int joinEnd(int at) {
    int end = at;
    while (end < s.length() && end - at <= LONGEST_WORD && Character.isLetter(s.charAt(end))) {
      end++;
    }
    boolean joins = end > at && space(end) > end && conjunctions.contains(Fold.fold(s.substring(at, end)));
    return joins ? space(end) : at;
  }

  /** Takes the term at {@code next} for a topic if it is one; where to go on. */
  private int begin(int from, int next) {
    Terms.Match match = next < s.length() ? term(next) : null;
    boolean sentence = ".:;".indexOf(s.charAt(from)) >= 0;
    if (match == null || !(sentence && opens(next, match) || isListed(from, match))) {
      return sentence ? next : from + 1;
    }
    found.add(new Start(sentence ? Math.min(next, space(from + 1)) : from, next, match));
    return match.end();
  }

  /** Signs alone before a term begin with it: the colon of a definition is no sentence. */
  private boolean opens(int at, Terms.Match match) {
    boolean parted = isParted(match.end()) || isLineEnd(match.end());
    return parted && (found.isEmpty() || s.substring(found.get(found.size() - 1).at(), at).chars().anyMatch(Character::isLetterOrDigit));
  }

  private boolean isListed(int from, Terms.Match match) {
    Start before = found.isEmpty() ? null : found.get(found.size() - 1);
    if (before == null || before.term().term().code().equals(match.term().code())) {
      return false;
    }
    int end = before.term().end();
    boolean item = from - end <= LONGEST_TERM && (s.substring(end, from).isBlank() || isBracket(end, from));
    String manner = manner(match.end());
    return item && (isEnd(match.end()) || isBracket(match.end())) || !manner.isEmpty() && manner.equals(manner(end));
  }

  private boolean isBracket(int from, int to) {
    String between = s.substring(from, to).strip();
    return between.startsWith("(") && between.indexOf(')') == between.length() - 1;
  }

  private boolean isBracket(int end) {
    int open = space(end);
    return open < s.length() && s.charAt(open) == '(';
  }

  /** Whether an item of a list ends there: its text does, or its sentence, or what parts it from the next item follows. */
  private boolean isEnd(int end) {
    return end >= s.length() || ".:;".indexOf(s.charAt(end)) >= 0 || isLineEnd(end) || parting(end) > end;
  }

  /** The sign behind a term, with the first word where it is a comma: "," and "ya" of "…, ya que une". */
  private String manner(int end) {
    int at = space(end);
    char sign = at < s.length() ? Fold.fold(s.charAt(at)) : ' ';
    if (sign != ',') {
      return ":(".indexOf(sign) >= 0 || sign == '-' && at > end ? String.valueOf(sign) : "";
    }
    int word = space(at + 1);
    int to = word;
    while (to < s.length() && Character.isLetter(s.charAt(to))) {
      to++;
    }
    return to > word ? "," + Fold.fold(s.substring(word, to)) : "";
  }

  private boolean isParted(int end) {
    boolean dash = end + 2 < s.length() && s.charAt(end) == ' ' && isDash(end + 1);
    return dash || end >= s.length() || ",:;.–—-".indexOf(Fold.fold(s.charAt(end))) >= 0 && end + 1 < s.length();
  }

  private boolean isDash(int at) {
    return at + 1 < s.length() && Fold.fold(s.charAt(at)) == '-' && Passage.isSpace(s.charAt(at + 1));
  }

  /** Whether a line ends there, so that the term has it to itself: the space that joins two lines is none of the source's. */
  private boolean isLineEnd(int end) {
    return end < s.length() && s.charAt(end) == ' '
        && body.segments().stream().noneMatch(g -> g.at() <= end && end < g.at() + g.length());
  }

  /** Index after a number of a list and the space behind it: "2) ", "b. ". */
  private int numberEnd(int at) {
    int open = at < s.length() && s.charAt(at) == '(' ? at + 1 : at;
    int end = open;
    while (end < s.length() && end - open < 2 && Character.isDigit(s.charAt(end))) {
      end++;
    }
    end += end == open && end < s.length() && Character.isLetter(s.charAt(end)) ? 1 : 0;
    boolean number = end > open && end + 1 < s.length() && ".)".indexOf(s.charAt(end)) >= 0 && Passage.isSpace(s.charAt(end + 1));
    return number ? space(end + 1) : at;
  }

  private int space(int from) {
    int p = from;
    while (p < s.length() && Passage.isSpace(s.charAt(p))) {
      p++;
    }
    return p;
  }
}
