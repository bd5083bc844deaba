package org.fichero.normalise;

import java.util.function.IntPredicate;

/** Whether a comma, an "and", a line or nothing at all parts two organisations, by what has been named since {@code start} and what follows. */
final class OrganisationEdges {
  /** No name is longer, in tokens: looking further would cost without end in a text that is none. */
  private static final int LONGEST_NAME = 40;

  private final Words words;
  private final IntPredicate line;
  private final NameGrammar grammar;
  private final Directory directory;
  private final Acronyms acronyms;
  private final OrganisationStarts starts;

  OrganisationEdges(Words words, IntPredicate line, NameGrammar grammar, Directory directory, Acronyms acronyms, OrganisationStarts starts) {
    this.words = words;
    this.line = line;
    this.grammar = grammar;
    this.directory = directory;
    this.acronyms = acronyms;
    this.starts = starts;
  }

  /** Whether the comma at a token parts: what follows is no acronym of the name before it, and no part of it. */
  boolean atComma(int start, int i) {
    int next = grammar.isConjunction(words, i + 1) ? i + 2 : i + 1;
    if (isOwnAcronym(start, next) || grammar.afterBelongs(words, next) > 0) {
      return false;
    }
    if (opens(start, next)) {
      return true;
    }
    return !(rank(start) > 0 && isEnumeration(start, i + 1));
  }

  /** Whether a name begins at a token that is not what the unit named so far is for. */
  private boolean opens(int start, int i) {
    boolean unit = rank(start) > 0 && rank(start) < NameGrammar.BODY && grammar.isSubject(words, i) && !grammar.isSubject(words, start);
    return !unit && starts.begins(i, true);
  }

  /** The rank of the item's head noun, after its article; 0 without one. */
  private int rank(int start) {
    int first = grammar.rank(words, grammar.afterTitle(words, start));
    return first > 0 ? first : grammar.rank(words, grammar.afterTitle(words, start + 1));
  }

  /** "…, Refugio e Interculturalidad": after the comma an "and" links words of which none begins an organisation. */
  private boolean isEnumeration(int start, int from) {
    int to = Math.min(words.count(), from + LONGEST_NAME);
    for (int i = from; i < to; i++) {
      char c = starts.sign(i);
      if (c == '(') {
        return closesWithOwnAcronym(start, i);
      }
      if (c == ';' || c == '.' || c == ',' && opens(start, i + 1)) {
        return false;
      }
      if (grammar.isConjunction(words, i) && i > from) {
        return !opens(start, i + 1);
      }
      if (i > from && c == 0 && withoutSign(start, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean closesWithOwnAcronym(int start, int open) {
    return open + 2 < words.count() && starts.sign(open + 2) == ')' && fitsFromStart(start, open + 1, open);
  }

  /** Whether the token is the acronym of what stands between the last cut and it. */
  private boolean isOwnAcronym(int start, int i) {
    return i < words.count() && words.isWord(i) && fitsFromStart(start, i, i) && !isSameHead(start, i) && !isAnothers(start, i);
  }

  /** "Dirección de Educación, DIDECO": the letters fit by chance, and the acronym is known for another name. */
  private boolean isAnothers(int start, int i) {
    return i > start && acronyms.isAnothers(words.text().substring(words.start(i), words.end(i)), words.text().substring(words.start(start), words.end(i - 1)));
  }

  /** "CESFAM Los Volcanes, CESFAM San Ramón": the word that the name itself begins with begins another, and abbreviates nothing. */
  private boolean isSameHead(int start, int i) {
    return words.folded(i).equals(words.folded(start));
  }

  private boolean fitsFromStart(int start, int token, int end) {
    String word = words.text().substring(words.start(token), words.end(token));
    if (!NameGrammar.isAcronym(word) || end <= start || end - start > LONGEST_NAME) {
      return false;
    }
    return acronyms.fits(word, words.text().substring(words.start(start), words.end(end - 1)));
  }

  /** Whether the "and" at a token parts; in a list of words without head nouns ({@code listed}) before any capital. */
  boolean atConjunction(int start, int i, boolean listed) {
    if (opens(start, i + 1) || isOfAnother(start, i + 1) || isBehindAcronym(i) || isBehindKnown(start, i)) {
      return true;
    }
    boolean plain = grammar.rank(words, start) == 0 && i + 1 < words.count() && Values.isCapital(words, i + 1);
    return listed && plain && starts.knownName(start) < 0;
  }

  /** "Secretaría de Planificación (SECPLAC) y Relaciones Públicas": a name with its acronym is complete */
  private boolean isBehindAcronym(int i) {
    boolean bracket = i > 2 && i + 1 < words.count() && starts.sign(i - 1) == ')' && starts.sign(i - 3) == '(' && Values.isCapital(words, i + 1);
    return bracket && NameGrammar.isAcronym(words.text().substring(words.start(i - 2), words.end(i - 2)));
  }

  /** "SECPLA y Deportes": an acronym that is known for a name is all of it. */
  private boolean isBehindKnown(int start, int i) {
    boolean one = i == start + 1 && i + 1 < words.count() && Values.isCapital(words, i + 1) && !starts.isAllCapitals();
    String word = one ? words.text().substring(words.start(start), words.end(start)) : "";
    return one && NameGrammar.isAcronym(word) && acronyms.name(word) != null;
  }

  /** "con apoyo de la Oficina de Prensa y del Departamento Social" */
  private boolean isOfAnother(int start, int i) {
    int at = i < words.count() && grammar.isConnector(words, i) && !grammar.isArticle(words, i) ? i + 1 : words.count();
    at += at < words.count() && grammar.isArticle(words, at) ? 1 : 0;
    return at < words.count() && rank(start) > 0 && Values.isCapital(words, at) && grammar.rank(words, at) > 0 && !starts.isAllCapitals() && opens(start, at);
  }

  /** Whether a beginning with no sign before it cuts: it follows a word that ends a name. */
  boolean withoutSign(int start, int i) {
    if (!starts.begins(i, false) || grammar.isTitled(words, i) || grammar.isConnector(words, i - 1) || starts.sign(i - 1) == '"' || !hasContent(start, i)) {
      return false;
    }
    if (starts.isAllCapitals() && grammar.rank(words, i) == 0 && directory.at(words, i) == null) {
      return false;
    }
    return !isOwnAcronym(start, i) && !isOwner(start, i);
  }

  /** "Programa Migrantes DIDECO,": the acronym of what ranks higher, behind one unit and before a sign or the end */
  private boolean isOwner(int start, int i) {
    String name = acronyms.name(words.text().substring(words.start(i), words.end(i)));
    boolean ends = i + 1 == words.count() || starts.sign(i + 1) != 0 && starts.sign(i + 1) != '(' && starts.sign(i + 1) != '-' || grammar.isConjunction(words, i + 1);
    return ends && name != null && rank(start) > 0 && grammar.rank(grammar.words(name), 0) > rank(start);
  }

  /** A line of its own that begins with a capital after a word that can end a name. */
  boolean atLine(int start, int i) {
    return Values.isCapital(words, i) && !grammar.isAdjective(words, i) && !grammar.isConnector(words, i - 1)
        && (starts.sign(i - 1) == 0 || starts.sign(i - 1) == ')') && line.test(i) && !isOwnAcronym(start, i) && !grammar.isWithinSubject(words, i);
  }

  /** Whether the item so far says more than a head noun and its adjectives. */
  private boolean hasContent(int start, int to) {
    if (to - start > LONGEST_NAME) {
      return true;
    }
    for (int i = start; i < to; i++) {
      boolean head = i == start && grammar.rank(words, i) > 0;
      if (!head && !grammar.isAdjective(words, i) && !grammar.isConnector(words, i) && starts.sign(i) == 0) {
        return true;
      }
      if (!head && directory.at(words, i) != null) {
        return true;
      }
    }
    return to > start && directory.at(words, start) != null;
  }
}
