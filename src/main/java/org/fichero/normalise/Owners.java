package org.fichero.normalise;

/** Where the name of a unit ends and that of what it belongs to begins. */
final class Owners {
  private static final int SHORTEST_SMALL = 4;

  private final NameGrammar grammar;
  private final Acronyms acronyms;

  Owners(NameGrammar grammar, Acronyms acronyms) {
    this.grammar = grammar;
    this.acronyms = acronyms;
  }

  /** Where a unit's name ends and that of what it belongs to begins: "… dependiente de …", unless that must be said "… de la DIDECO"; else null. */
  int[] above(Words words, int from, int to, boolean said) {
    for (int i = from + 1; i < to - 1; i++) {
      int after = grammar.afterBelongs(words, i);
      if (after > 0 && after < to) {
        return new int[] {nameEnd(words, from, i), after};
      }
    }
    int owner = said ? -1 : owner(words, from, to);
    if (owner > 0) {
      return new int[] {nameEnd(words, from, owner), owner};
    }
    int last = to - 1;
    String word = words.text().substring(words.start(last), words.end(last));
    int end = nameEnd(words, from, last);
    if (!said && hasContent(words, from, end) && isAbove(word, grammar.rank(words, from))) {
      return new int[] {end, last};
    }
    return null;
  }

  /** Where what a unit belongs to begins behind its name, "… de la Dirección de …"; -1 where nothing that ranks higher does. */
  private int owner(Words words, int from, int to) {
    for (int i = from + 2; i < to; i++) {
      boolean higher = grammar.isOwner(words, i) && grammar.rank(words, from) > 0 && grammar.rank(words, i) > grammar.rank(words, from);
      if (higher && hasContent(words, from, nameEnd(words, from, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a name says more than its head, and an adjective such as "municipal". */
  private boolean hasContent(Words words, int from, int end) {
    return end > from + 2 || end == from + 2 && !grammar.isAdjective(words, from + 1);
  }

  /** Whether an acronym is that of a body that ranks higher. */
  private boolean isAbove(String acronym, int rank) {
    // "Dideco" as well
    boolean written = NameGrammar.isAcronym(acronym) || acronym.length() >= SHORTEST_SMALL && Character.isUpperCase(acronym.charAt(0));
    String known = written ? acronyms.name(acronym) : null;
    return known != null && rank > 0 && grammar.rank(grammar.words(known), 0) > rank;
  }

  /** The token after the name's last, small words and signs before {@code to} left out. */
  private int nameEnd(Words words, int from, int to) {
    int end = to;
    while (end > from + 1 && (grammar.isConnector(words, end - 1) || !words.isWord(end - 1) && !words.isNumber(end - 1) && words.sign(end - 1) != ')')) {
      end--;
    }
    return end;
  }
}
