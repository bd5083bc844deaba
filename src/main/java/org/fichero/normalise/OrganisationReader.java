package org.fichero.normalise;

import java.util.function.Consumer;
import org.fichero.model.Mention;
import org.fichero.model.Node;

/**
 * Finds organisations in prose: the bodies that the rules know, acronyms that the rules or the document define, and names that a
 * head noun with a capital begins ("la Corporación Dolores Sopeña"). An acronym in brackets after its name is part of the
 * mention. Immutable, safe for threads.
 */
final class OrganisationReader implements MentionReader {
  private static final int LONGEST_NAME = 24;
  /** A known body, a head noun, or what has capitals enough for an acronym. */
  private static final int OPENINGS = Opening.BODY.bit() | Opening.NAME.bit() | Words.INNER_CAPITAL;

  private final NameGrammar grammar;
  private final Directory directory;
  private final Acronyms acronyms;

  /** @param acronyms of the document that will be read, or of the rules alone */
  OrganisationReader(NameGrammar grammar, Directory directory, Acronyms acronyms) {
    this.grammar = grammar;
    this.directory = directory;
    this.acronyms = acronyms;
  }

  /** The same for a document with these acronyms. */
  OrganisationReader knowing(Acronyms document) {
    return new OrganisationReader(grammar, directory, document);
  }

  @Override
  public void read(Words words, Consumer<Mention> out) {
    int i = words.next(0, OPENINGS);
    while (i < words.count()) {
      i = words.isWord(i) && words.isCapital(i) ? step(words, i, out) : i + 1;
      i = words.next(i, OPENINGS);
    }
  }

  private int step(Words words, int i, Consumer<Mention> out) {
    Phrases.Match<Directory.Entry> match = directory.at(words, i);
    boolean inCapitals = Values.isAllCapitals(words, i) && i + 1 < words.count() && Values.isAllCapitals(words, i + 1);
    int head = grammar.isProseHead(words, i) && !inCapitals ? nameEnd(words, i) : -1;
    if (head > 0 && (match == null || head >= match.to())) {
      return named(words, i, head, out);
    }
    if (match != null && !NameGrammar.isAcronym(match.value().surface())) {
      return named(words, i, match.to(), out);
    }
    if (match != null) {
      return acronym(words, i, match.to(), out);
    }
    String word = words.text().substring(words.start(i), words.end(i));
    return NameGrammar.isAcronym(word) && isOrganisation(acronyms.definedHere(word)) ? acronym(words, i, i + 1, out) : i + 1;
  }

  /** Whether a name that the document gives for an acronym is an organisation's: taxes and treaties have acronyms too. */
  private boolean isOrganisation(String name) {
    return name != null && grammar.rank(grammar.words(name), 0) > 0;
  }

  private int acronym(Words words, int from, int to, Consumer<Mention> out) {
    String text = words.text().substring(words.start(from), words.end(to - 1));
    String name = acronyms.name(text);
    out.accept(Values.mention("organisation", words, from, to, value(name == null ? text : name, text)));
    return to;
  }

  private int named(Words words, int from, int to, Consumer<Mention> out) {
    String name = Values.mention("organisation", words, from, to, Node.NULL).text();
    boolean bracket = to + 2 < words.count() && words.text().charAt(words.start(to)) == '('
        && words.text().charAt(words.start(to + 2)) == ')';
    String acronym = bracket ? words.text().substring(words.start(to + 1), words.end(to + 1)) : "";
    boolean written = NameGrammar.isAcronym(acronym) || !acronym.isEmpty() && acronyms.name(acronym) != null;
    boolean own = written && acronyms.fits(acronym, name);
    int end = own ? to + 3 : to;
    out.accept(Values.mention("organisation", words, from, end, value(name, own ? acronym : null)));
    return end;
  }

  private static Node value(String name, String acronym) {
    return Values.members("name", name, "acronym", acronym);
  }

  /** The token after the name that the head at {@code head} begins; -1 when it is no proper name. */
  private int nameEnd(Words words, int head) {
    // "Fundación Servicio Jesuita a Migrantes"
    Phrases.Match<Directory.Entry> known = head + 1 < words.count() ? directory.at(words, head + 1) : null;
    boolean named = known != null && !known.value().isAcronym() && known.to() > head + 2;
    int end = named ? known.to() : head + 1;
    int i = isDotted(words, head) && !named ? head + 2 : end;
    while (i < Math.min(words.count(), head + LONGEST_NAME)) {
      int next = nextPart(words, i, named);
      if (next < 0) {
        break;
      }
      named |= !grammar.isAdjective(words, next);
      i = next + 1;
      end = i;
    }
    return named ? end : -1;
  }

  /** "Depto. de Salud": a head that is an abbreviation, with its full stop */
  private boolean isDotted(Words words, int head) {
    return grammar.isAbbreviation(words, head) && head + 2 < words.count() && words.sign(head + 1) == '.' && words.start(head + 1) == words.end(head)
        && (grammar.isConnector(words, head + 2) || words.isCapital(head + 2));
  }

  /** The token with a capital that goes on the name at {@code i}, after small words or in an enumeration; -1 when none does. */
  private int nextPart(Words words, int i, boolean named) {
    int number = grammar.numberAfterSign(words, i);
    if (number > 0) {
      return named || grammar.isNumbered(words, i - 1) ? number : -1;
    }
    int day = named ? afterDay(words, i) : -1;
    if (day > 0) {
      return day;
    }
    if (isSum(words, i)) {
      return -1;
    }
    if (words.isWord(i) && Values.isCapital(words, i)) {
      // "Comité Pro Casa": a small word with a capital
      boolean led = i > 0 && words.isCapital(i - 1) && grammar.isConnector(words, i - 1) && !grammar.isArticle(words, i - 1);
      return !led && startsAnother(words, i, named) ? -1 : i;
    }
    int joined = afterSign(words, i);
    return joined > 0 ? joined : afterSmall(words, i, named);
  }

  /** The token with a capital behind a comma, a conjunction, an article or a connector that goes on the name; -1 when none does. */
  private int afterSmall(Words words, int i, boolean named) {
    if (named && words.text().charAt(words.start(i)) == ',') {
      return isEnumeration(words, i + 1) ? i + 1 : -1;
    }
    if (grammar.isConjunction(words, i)) {
      boolean goesOn = named && i + 1 < words.count() && words.isWord(i + 1) && Values.isCapital(words, i + 1) && !isSum(words, i + 1) && !grammar.isArticle(words, i + 1);
      return goesOn && !startsAnother(words, i + 1, true) && directory.at(words, i + 1) == null ? i + 1 : -1;
    }
    if (grammar.isArticle(words, i) || grammar.isOutside(words, i)) {
      // "Fundación Crecer con Todos": such a word has a capital in a name alone
      boolean within = named && i + 1 < words.count() && words.isCapital(i + 1) && grammar.isOther(words, i + 1) && !Values.isAllCapitals(words, i + 1);
      return within ? i + 1 : -1;
    }
    int at = i;
    while (at < words.count() && at < i + 3 && grammar.isConnector(words, at) && !grammar.isConjunction(words, at)) {
      at++;
    }
    boolean goesOn = at > i && at < words.count() && words.isWord(at) && Values.isCapital(words, at);
    return goesOn && !startsAnother(words, at, named) ? at : -1;
  }

  /** "Comité de Vivienda 10 de Julio", "Club 1° de Mayo": the last token of a day with capitals in a name; -1 where none begins. */
  private int afterDay(Words words, int i) {
    boolean number = words.isNumber(i) && words.end(i) - words.start(i) <= 2 && i + 1 < words.count();
    int of = number && "\u00b0\u00ba".indexOf(words.sign(i + 1)) >= 0 ? i + 2 : i + 1;
    boolean day = number && of + 1 < words.count() && grammar.isConnector(words, of);
    return day && words.isWord(of + 1) && words.isCapital(of + 1) && !grammar.isProseHead(words, of + 1) ? of + 1 : -1;
  }

  /** "M$ 6.800": a letter glued to the sign of money belongs to no name */
  private static boolean isSum(Words words, int i) {
    return words.isWord(i) && i + 1 < words.count() && words.sign(i + 1) == '$' && words.start(i + 1) == words.end(i);
  }

  /** "Dr. Salvador", "F-45", "LGBTIQ+": the sign that belongs to letters, the token after the full stop of an abbreviation, or after the hyphen of a school's letter; -1 where neither stands. */
  private int afterSign(Words words, int i) {
    char sign = words.sign(i);
    boolean tight = i + 1 < words.count() && words.start(i) == words.end(i - 1);
    if (sign == '+' && words.start(i) == words.end(i - 1) && Values.isAllCapitals(words, i - 1)) {
      return i;
    }
    if (!tight || sign != '.' && sign != '-') {
      return -1;
    }
    boolean stop = sign == '.' && grammar.isAbbreviation(words, i - 1) && words.isWord(i + 1) && Values.isCapital(words, i + 1);
    boolean code = sign == '-' && words.end(i - 1) - words.start(i - 1) == 1 && words.isNumber(i + 1) && words.start(i + 1) == words.end(i);
    return stop || code ? i + 1 : -1;
  }

  private boolean startsAnother(Words words, int i, boolean named) {
    Phrases.Match<Directory.Entry> match = directory.at(words, i);
    return named && (grammar.isProseHead(words, i) && !grammar.isSubject(words, i) || match != null && match.value().isAcronym());
  }

  /** "…, Refugio e Interculturalidad": words with capitals up to an "and" and one more. */
  private boolean isEnumeration(Words words, int from) {
    int i = from;
    boolean capital = i < words.count() && words.isWord(i) && Values.isCapital(words, i) && !startsAnother(words, i, true);
    while (capital && i < Math.min(words.count(), from + LONGEST_NAME)) {
      if (grammar.isConjunction(words, i)) {
        return i + 1 < words.count() && Values.isCapital(words, i + 1) && !startsAnother(words, i + 1, true);
      }
      boolean comma = words.text().charAt(words.start(i)) == ',';
      capital = comma || words.isWord(i) && (Values.isCapital(words, i) || grammar.isConnector(words, i));
      i++;
    }
    return false;
  }
}
