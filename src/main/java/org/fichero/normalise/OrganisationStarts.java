package org.fichero.normalise;

/** What the tokens of a field that lists organisations are: signs that part, and beginnings of names. */
final class OrganisationStarts {
  private static final int SHORTEST_NAME = 4;

  private final Words words;
  private final NameGrammar grammar;
  private final Directory directory;
  private final Acronyms acronyms;
  private final boolean capitals;
  private final boolean smalls;
  private final boolean dashed;

  OrganisationStarts(Words words, NameGrammar grammar, Directory directory, Acronyms acronyms) {
    this.words = words;
    this.grammar = grammar;
    this.directory = directory;
    this.acronyms = acronyms;
    dashed = sign(0) == '-';
    smalls = words.text().chars().noneMatch(Character::isUpperCase);
    capitals = words.text().chars().noneMatch(Character::isLowerCase);
  }

  /** Whether the text has no small letter, so that capitals say nothing. */
  boolean isAllCapitals() {
    return capitals;
  }

  /** The end of a name of several words that the rules know; -1 when none begins here. */
  int knownName(int i) {
    Phrases.Match<Directory.Entry> match = directory.at(words, i);
    return match != null && match.to() - i > 1 && !match.value().isAcronym() ? match.to() : -1;
  }

  /** The token's only character where it is a sign; else 0. */
  char sign(int i) {
    return i < words.count() ? words.sign(i) : 0;
  }

  boolean isHard(int i, char c) {
    if (c == '.') {
      boolean tight = i + 1 < words.count() && words.start(i + 1) == words.end(i);
      return !tight && !grammar.isAbbreviation(words, i - 1) && !isInitial(i - 1);
    }
    boolean bullet = c == '\u2022' || c == '\u25cf' || c == '\u25aa' || c == '\u25a0' || c == '\u25e6' || c == '\u00b7' || c == '\u27a2'
        || c == '\u2713' || c == '*' || c == '~' || c == '&' && isSpaced(i);
    boolean plus = c == '+' && (i == 0 || words.start(i) > words.end(i - 1));
    return c == ';' || c == '|' || c == '-' && dashed && (isSpaced(i) || isBullet(i)) || plus || bullet || isNumbered(i);
  }

  /** "2.", "2.-", "2)", "b)" before a beginning */
  private boolean isNumbered(int i) {
    int after = ItemMarks.after(words, i);
    return after > 0 && begins(after, true);
  }

  private boolean isInitial(int i) {
    return i >= 0 && words.isWord(i) && words.end(i) - words.start(i) == 1;
  }

  /** A dash between spaces, a colon before a beginning, or a slash between beginnings. */
  boolean isJoint(int i, char c) {
    return c == '-' && (isSpaced(i) || isBetweenAcronyms(i) || isBehindAcronym(i)) || c == ':' && begins(i + 1, true) || c == '/' && (isSpaced(i) || begins(i + 1, false));
  }

  /** "DIDECO-OMIL": known acronyms on both sides */
  private boolean isBetweenAcronyms(int i) {
    return i > 0 && i + 1 < words.count() && directory.at(words, i - 1) != null && directory.at(words, i + 1) != null;
  }

  /** "-Oficina de Migrantes -OMIL": a dash that clings to what it opens */
  private boolean isBullet(int i) {
    return (i == 0 || words.start(i) > words.end(i - 1)) && begins(i + 1, true);
  }

  /** "DIDECO-Oficina de Migrantes" */
  private boolean isBehindAcronym(int i) {
    return i > 0 && i + 1 < words.count() && grammar.rank(words, i + 1) > 0 && Values.isCapital(words, i + 1) && isAcronym(i - 1);
  }

  private boolean isSpaced(int i) {
    boolean after = i + 1 == words.count() || words.start(i + 1) > words.end(i);
    return after && (i == 0 || words.start(i) > words.end(i - 1));
  }

  /** Whether an organisation begins at a token: a head noun, a known body, an acronym, "otras oficinas". */
  boolean begins(int i, boolean afterSign) {
    if (i >= words.count()) {
      return false;
    }
    if (grammar.isArticle(words, i) && afterSign) {
      return begins(i + 1, true);
    }
    boolean head = grammar.rank(words, i) > 0 && (afterSign || smalls || Values.isCapital(words, i));
    boolean other = afterSign && grammar.isOther(words, i) && (grammar.rank(words, i + 1) > 0 || grammar.isArticle(words, i + 1) && grammar.rank(words, i + 2) > 0);
    return head || grammar.afterTitle(words, i) > i || other || directory.at(words, i) != null || isAcronym(i) || afterSign && isSmallAcronym(i);
  }

  /** "Secpla", "Dideco": a known acronym written as a name */
  private boolean isSmallAcronym(int i) {
    boolean name = words.isWord(i) && Values.isCapital(words, i) && words.end(i) - words.start(i) >= SHORTEST_NAME;
    return name && acronyms.name(words.text().substring(words.start(i), words.end(i))) != null;
  }

  private boolean isAcronym(int i) {
    String word = words.text().substring(words.start(i), words.end(i));
    boolean caps = !capitals && word.length() > 2 && Values.isAllCapitals(words, i);
    // "LGTBIQ+"
    boolean signed = sign(i + 1) == '+' && words.start(i + 1) == words.end(i);
    return words.isWord(i) && !signed && (caps || NameGrammar.isAcronym(word) && acronyms.name(word) != null);
  }
}
