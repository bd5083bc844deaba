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
  private static final int LONGEST_ACRONYM = 12;

  private final WordTable<Integer> ranks;
  private final WordTable<Boolean> proseHeads;
  private final Set<String> adjectives;
  private final Set<String> connectors;
  private final Set<String> conjunctions;
  private final Set<String> articles;
  private final Set<String> others;
  private final Set<String> outside;
  private final Set<String> numberSigns;
  private final Set<String> abbreviations;
  private final Phrases<Boolean> belongs;
  private final Phrases<Boolean> leads;
  private final Phrases<Boolean> nothing;

  NameGrammar(OrganisationWords words) {
    Map<String, Integer> heads = new HashMap<>();
    words.heads().forEach((noun, rank) -> heads.putIfAbsent(Fold.fold(noun), rank));
    ranks = new WordTable<>(heads);
    Set<String> fieldOnly = folded(words.notInProse());
    Map<String, Boolean> prose = new HashMap<>();
    heads.keySet().stream().filter(h -> !fieldOnly.contains(h)).forEach(h -> prose.put(h, true));
    proseHeads = new WordTable<>(prose);
    adjectives = folded(words.adjectives());
    connectors = folded(words.connectors());
    conjunctions = folded(words.conjunctions());
    articles = folded(words.articles());
    others = folded(words.others());
    numberSigns = folded(words.numberSigns());
    outside = folded(words.outsideInProse());
    abbreviations = folded(words.abbreviations());
    leads = new Phrases.Builder<Boolean>().addAll(words.leads(), true).build();
    nothing = new Phrases.Builder<Boolean>().addAll(words.nothing(), true).build();
    belongs = new Phrases.Builder<Boolean>().addAll(words.belongs(), true).build();
  }

  private static Set<String> folded(List<String> words) {
    Set<String> all = new HashSet<>();
    words.forEach(w -> all.add(Fold.fold(w)));
    return Set.copyOf(all);
  }

  /** The rank of the head noun at a token, 1 for a unit to 4 for a body of its own; 0 when it is no head noun. */
  int rank(Words words, int token) {
    Integer rank = token < words.count() ? ranks.get(words, token) : null;
    return rank == null ? 0 : rank;
  }

  /** Whether a name begins with the noun at a token in running text. */
  boolean isProseHead(Words words, int token) {
    return Values.isCapital(words, token) && proseHeads.get(words, token) != null;
  }

  boolean isAdjective(Words words, int token) {
    return token < words.count() && adjectives.contains(words.folded(token));
  }

  boolean isConnector(Words words, int token) {
    return token < words.count() && connectors.contains(words.folded(token));
  }

  boolean isConjunction(Words words, int token) {
    return token < words.count() && conjunctions.contains(words.folded(token));
  }

  boolean isArticle(Words words, int token) {
    return token < words.count() && articles.contains(words.folded(token));
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

  /** The token of the number that "N° 12" at a token gives; -1 where it gives none. */
  int numberAfterSign(Words words, int token) {
    if (token >= words.count() || !numberSigns.contains(words.folded(token))) {
      return -1;
    }
    int at = token + 1;
    boolean sign = at < words.count() && !words.isWord(at) && !words.isNumber(at);
    at += sign ? 1 : 0;
    return at < words.count() && words.isNumber(at) ? at : -1;
  }

  /** Whether a small word ends a name in running text. */
  boolean isOutside(Words words, int token) {
    return token < words.count() && outside.contains(words.folded(token));
  }

  boolean isOther(Words words, int token) {
    return token < words.count() && others.contains(words.folded(token));
  }

  boolean isAbbreviation(Words words, int token) {
    return token >= 0 && abbreviations.contains(words.folded(token));
  }

  /** The token after "dependiente de la" where that begins at a token; -1 where it does not. */
  int afterBelongs(Words words, int token) {
    Phrases.Match<Boolean> match = token < words.count() ? belongs.at(words, token) : null;
    return match == null ? -1 : isArticle(words, match.to()) ? match.to() + 1 : match.to();
  }

  Set<String> connectors() {
    return connectors;
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
