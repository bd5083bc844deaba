package org.fichero.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.rules.OrganisationWords;

/** What the words of an organisation's name do. Immutable, safe for threads. */
final class NameGrammar {
  /** The rank of what belongs to nothing else. */
  static final int BODY = 4;
  private static final int LONGEST_ACRONYM = 12;

  private final Lexis lexis;
  private final int[] ranks;
  private final Lexis.Set fieldOnly;
  private final Lexis.Set sides;
  private final Lexis.Set adjectives;
  private final Set<String> small;
  private final Lexis.Set connectors;
  private final Lexis.Set conjunctions;
  private final Lexis.Set articles;
  private final Lexis.Set titles;
  private final Lexis.Set others;
  private final Lexis.Set outside;
  private final Lexis.Set owners;
  private final Lexis.Set numbered;
  private final Lexis.Set numberSigns;
  private final Lexis.Set abbreviations;
  private final Phrases<Boolean> belongs;
  private final Phrases<Boolean> leads;
  private final Phrases<Boolean> nothing;
  private final Phrases<Boolean> nothingLed;
  private final Phrases<Boolean> subjects;

  NameGrammar(OrganisationWords words, Lexis lexis) {
    this.lexis = lexis;
    Map<String, Integer> heads = new HashMap<>();
    words.heads().forEach((noun, rank) -> heads.putIfAbsent(Fold.fold(noun), rank));
    heads.keySet().forEach(lexis::add);
    ranks = new int[lexis.count() + 1];
    heads.forEach((noun, rank) -> ranks[lexis.add(noun)] = rank);
    fieldOnly = lexis.set(words.notInProse());
    heads.keySet().forEach(h -> lexis.opens(lexis.add(h), Opening.NAME));
    sides = lexis.set(words.sides());
    adjectives = lexis.set(words.adjectives());
    small = folded(words.connectors());
    connectors = lexis.set(words.connectors());
    conjunctions = lexis.set(words.conjunctions());
    articles = lexis.set(words.articles());
    titles = lexis.set(words.titles());
    others = lexis.set(words.others());
    numbered = lexis.set(words.numbered());
    numberSigns = lexis.set(words.numberSigns());
    outside = lexis.set(words.outsideInProse());
    owners = lexis.set(words.owners());
    abbreviations = lexis.set(words.abbreviations());
    leads = phrases(words.leads());
    nothing = phrases(words.nothing());
    nothingLed = phrases(words.nothingLed());
    belongs = phrases(words.belongs());
    subjects = phrases(words.subjects());
  }

  private Phrases<Boolean> phrases(List<String> all) {
    return new Phrases.Builder<Boolean>(lexis).addAll(all, true).build();
  }

  private static Set<String> folded(List<String> words) {
    Set<String> all = new HashSet<>();
    words.forEach(w -> all.add(Fold.fold(w)));
    return Set.copyOf(all);
  }

  /** The words of a text as this grammar asks for them. */
  Words words(String text) {
    return lexis.read(text);
  }

  /** The rank of the head noun at a token, 1 for a unit to 4 for a body of its own; 0 when it is no head noun. */
  int rank(Words words, int token) {
    int number = token < words.count() ? words.number(token) : 0;
    return number < ranks.length && !isSide(words, token) ? ranks[number] : 0;
  }

  /** "CESFAM Centro": right behind another word, with no more of a name behind it */
  private boolean isSide(Words words, int token) {
    boolean side = sides.has(words, token) && token > 0 && words.isWord(token - 1) && !words.hasBreakAfter(token - 1) && !isConjunction(words, token - 1);
    int next = token + 1;
    return side && (next >= words.count() || !words.isWord(next) || words.hasBreakAfter(token) || isConjunction(words, next));
  }

  /** Whether a name begins with the noun at a token in running text. */
  boolean isProseHead(Words words, int token) {
    return words.opens(token, Opening.NAME) && words.isCapital(token) && (!fieldOnly.has(words, token) || isMunicipal(words, token));
  }

  /** "Mesa Comunal de Migrantes": in one, with such an adjective, no plain noun */
  private boolean isMunicipal(Words words, int token) {
    int next = token + 1;
    return next < words.count() && words.isCapital(next) && isAdjective(words, next) && !words.endsWith(token, "s") && !Values.isAllCapitals(words, token);
  }

  /** Whether what begins at a token, behind a unit's name and a small word, is what that unit belongs to. */
  boolean isOwner(Words words, int token) {
    return owners.has(words, token) && words.isCapital(token) && isConnector(words, token - 1) && !isConjunction(words, token - 1);
  }

  boolean isAdjective(Words words, int token) {
    return adjectives.has(words, token);
  }

  boolean isConnector(Words words, int token) {
    return connectors.has(words, token);
  }

  boolean isConjunction(Words words, int token) {
    return conjunctions.has(words, token);
  }

  boolean isArticle(Words words, int token) {
    return articles.has(words, token);
  }

  /** The token after "a través de su" where that begins at a token; -1 where it does not. */
  int afterLead(Words words, int token) {
    Phrases.Match<Boolean> match = token < words.count() ? leads.at(words, token) : null;
    if (match == null) {
      return -1;
    }
    boolean small = isArticle(words, match.to()) || isConnector(words, match.to());
    return small ? match.to() + 1 : match.to();
  }

  /** Whether tokens {@code from..to} are a way to name none ("entre otros"). */
  boolean isNothing(Words words, int from, int to) {
    Phrases.Match<Boolean> match = from < words.count() ? nothing.at(words, from) : null;
    return match != null && match.to() == to;
  }

  /** Whether an item that begins here names none, whatever follows ("no participan otras unidades"). */
  boolean leadsNothing(Words words, int token) {
    return nothingLed.at(words, token) != null;
  }

  /** The token of the head noun behind "Ilustre" or "I." at a token; the token itself where no such title stands. */
  int afterTitle(Words words, int token) {
    if (token >= words.count() || !titles.has(words, token) || !words.isCapital(token)) {
      return token;
    }
    int next = token + 1 < words.count() && words.sign(token + 1) == '.' ? token + 2 : token + 1;
    return rank(words, next) > 0 ? next : token;
  }

  /** Whether a title, with its full stop, ends before a token. */
  boolean isTitled(Words words, int token) {
    int stop = token > 1 && words.sign(token - 1) == '.' ? token - 2 : token - 1;
    return stop >= 0 && afterTitle(words, stop) == token;
  }

  /** Whether what units are for begins at a token ("áreas verdes"). */
  boolean isSubject(Words words, int token) {
    return token < words.count() && subjects.at(words, token) != null;
  }

  /** Whether a token is within what a unit is for, behind its first word: "Comunitarias" of "Organizaciones Comunitarias". */
  boolean isWithinSubject(Words words, int token) {
    Phrases.Match<Boolean> subject = token > 0 ? subjects.at(words, token - 1) : null;
    return subject != null && subject.to() > token;
  }

  /** The token of the number that "N° 12" at a token gives; -1 where it gives none. */
  int numberAfterSign(Words words, int token) {
    if (!numberSigns.has(words, token)) {
      return -1;
    }
    int at = token + 1;
    boolean sign = at < words.count() && !words.isWord(at) && !words.isNumber(at);
    at += sign ? 1 : 0;
    return at < words.count() && words.isNumber(at) ? at : -1;
  }

  /** Whether a number alone names what such a noun begins ("CESFAM N° 5"). */
  boolean isNumbered(Words words, int token) {
    return numbered.has(words, token);
  }

  /** Whether a small word ends a name in running text. */
  boolean isOutside(Words words, int token) {
    return outside.has(words, token);
  }

  boolean isOther(Words words, int token) {
    return others.has(words, token);
  }

  boolean isAbbreviation(Words words, int token) {
    return abbreviations.has(words, token);
  }

  /** The token after "dependiente de la" where that begins at a token; -1 where it does not. */
  int afterBelongs(Words words, int token) {
    Phrases.Match<Boolean> match = token < words.count() ? belongs.at(words, token) : null;
    return match == null ? -1 : isArticle(words, match.to()) ? match.to() + 1 : match.to();
  }

  Set<String> connectors() {
    return small;
  }

  /** Whether a word is written as acronyms are: two letters or more, the first a capital, at least as many capitals as not. */
  static boolean isAcronym(String word) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    return letters >= 2 && letters <= LONGEST_ACRONYM && Character.isUpperCase(word.charAt(0)) && capitals * 2 >= letters
        && capitals >= 2 && word.indexOf(' ') < 0;
  }
}
