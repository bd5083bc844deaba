package org.fichero.normalise;

import java.util.List;
import java.util.function.Consumer;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.rules.Countries;

/**
 * Finds countries and their people in a text. A name counts only with its capital; a people in any gender and number. What
 * may be several countries is left open: a mention without a code, with those that it may be. Immutable, safe for threads.
 */
final class CountryReader implements MentionReader {
  private enum Kind { NAME, NAME_IN_CONTEXT, ACRONYM, PEOPLE, PEOPLE_OR_LANGUAGE, OPEN_NAME, OPEN_PEOPLE, NONE }

  /** @param codes one, or all that a word with several senses may stand for */
  private record Sense(Kind kind, List<String> codes) {}

  /**
   * What may be several countries.
   *
   * @param from first token
   * @param to token after its last
   * @param codes of the countries; empty where a country is only one of its senses
   */
  record Open(int from, int to, List<String> codes) {}

  private static final int LONGEST_ACRONYM = 5;
  private static final int LONGEST_LIST = 6;
  /** Tokens of a country's name. */
  private static final int LONGEST_NAME = 4;
  /** Letters of "El" in "El Salvador". */
  private static final int ARTICLE = 3;
  private static final String QUOTES = "\"\u201c\u00ab";

  private final Phrases<Sense> phrases;
  private final Lexis.Set languageBefore;
  private final Lexis.Set languageAfter;
  private final Lexis.Set languageNouns;
  private final Lexis.Set notBefore;
  private final Lexis.Set givenNames;
  private final Lexis.Set countryBefore;
  private final Lexis.Set conjunctions;

  CountryReader(Countries countries, Lexis lexis) {
    Countries.Words words = countries.words();
    Phrases.Builder<Sense> all = new Phrases.Builder<>(lexis);
    all.addAll(words.notCountries(), new Sense(Kind.NONE, List.of()));
    words.ambiguousNames().forEach((name, codes) -> all.add(name, new Sense(Kind.OPEN_NAME, codes)));
    words.ambiguousDemonyms().forEach((people, codes) ->
        all.addAll(Demonyms.forms(people, words.demonymForms()), new Sense(Kind.OPEN_PEOPLE, codes)));
    countries.countries().forEach(c -> c.demonyms().forEach(d -> addPeople(all, c, d, words)));
    countries.countries().forEach(c -> c.names().forEach(n -> all.add(n, name(c, n))));
    phrases = all.build(Opening.COUNTRY);
    languageBefore = lexis.set(words.languageBefore());
    languageAfter = lexis.set(words.languageAfter());
    languageNouns = lexis.set(words.languageNouns());
    notBefore = lexis.set(words.notBefore());
    givenNames = lexis.set(words.givenNames());
    countryBefore = lexis.set(words.countryBefore());
    conjunctions = lexis.set(words.conjunctions());
  }

  private static Sense name(Countries.Country country, String name) {
    boolean acronym = name.length() <= LONGEST_ACRONYM && name.chars().noneMatch(Character::isLowerCase);
    Kind kind = acronym ? Kind.ACRONYM : country.needsContext() ? Kind.NAME_IN_CONTEXT : Kind.NAME;
    return new Sense(kind, List.of(country.code()));
  }

  private static void addPeople(Phrases.Builder<Sense> all, Countries.Country country, String demonym, Countries.Words words) {
    boolean language = country.languages().contains(demonym);
    all.add(demonym, new Sense(language ? Kind.PEOPLE_OR_LANGUAGE : Kind.PEOPLE, List.of(country.code())));
    all.addAll(Demonyms.forms(demonym, words.demonymForms()), new Sense(Kind.PEOPLE, List.of(country.code())));
  }

  @Override
  public void read(Words words, Consumer<Mention> out) {
    read(words, out, open -> {
      if (open.codes().size() > 1) {
        out.accept(Values.mention("country", words, open.from(), open.to(), new Nodes().put("code", Node.NULL).put("candidates", codes(open)).build()));
      }
    });
  }

  private static Node codes(Open open) {
    return Nodes.list(open.codes().stream().<Node>map(code -> new Node.Leaf(code, List.of())).toList());
  }

  /** As {@link #read(Words, Consumer)}; what may be several countries goes to {@code open}. */
  void read(Words words, Consumer<Mention> out, Consumer<Open> open) {
    for (int i = words.next(0, Opening.COUNTRY.bit()); i < words.count(); i = words.next(i, Opening.COUNTRY.bit())) {
      Phrases.Match<Sense> match = phrases.at(words, i);
      if (match == null) {
        i++;
        continue;
      }
      Sense sense = match.value();
      if (isMeant(words, match)) {
        if (sense.kind() == Kind.OPEN_NAME || sense.kind() == Kind.OPEN_PEOPLE) {
          open.accept(new Open(match.from(), match.to(), sense.codes()));
        } else if (sense.kind() != Kind.NONE) {
          out.accept(Values.mention("country", words, match.from(), match.to(), Values.members("code", sense.codes().get(0))));
        }
      }
      i = match.to();
    }
  }

  private boolean isMeant(Words words, Phrases.Match<Sense> match) {
    int before = Values.before(words, match.from());
    return switch (match.value().kind()) {
      case NAME -> (isCapitalised(words, match) || isListedSmall(words, match)) && !isWithinName(words, match.from()) && !isPerson(words, match);
      case NAME_IN_CONTEXT -> isCapitalised(words, match) && countryBefore.has(words, before) && !isCapitalAfter(words, match);
      case ACRONYM -> words.text().substring(words.start(match.from()), words.end(match.to() - 1)).chars().noneMatch(Character::isLowerCase);
      case PEOPLE -> !languageNouns.has(words, before) && !(Values.isCapital(words, match.from()) && isWithinName(words, match.from()));
      case PEOPLE_OR_LANGUAGE -> !(Values.isCapital(words, match.from()) && isWithinName(words, match.from())) && !languageBefore.has(words, before) && !languageAfter.has(words, match.to()) && !isListedLanguage(words, match.from());
      case OPEN_NAME -> isCapitalised(words, match);
      case OPEN_PEOPLE, NONE -> true;
    };
  }

  /** "francés" in "clases de inglés, francés y portugués": behind other languages, the first of which is told to be one */
  private boolean isListedLanguage(Words words, int from) {
    int at = from;
    for (int members = 0; members < LONGEST_LIST && at >= 2 && isJoined(words, at - 1); members++) {
      Phrases.Match<Sense> other = phrases.at(words, at - 2);
      if (other == null || other.value().kind() != Kind.PEOPLE_OR_LANGUAGE || other.to() != at - 1) {
        return false;
      }
      at -= 2;
      if (languageBefore.has(words, Values.before(words, at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoined(Words words, int i) {
    return words.sign(i) == ',' || conjunctions.has(words, i);
  }

  /** "haiti, venezuela y colombia": names in small letters, each beside another */
  private boolean isListedSmall(Words words, Phrases.Match<Sense> match) {
    boolean next = match.to() < words.count() && isJoined(words, match.to()) && isNameAt(words, match.to() + 1);
    return next || match.from() > 1 && isJoined(words, match.from() - 1) && isNameBefore(words, match.from() - 1);
  }

  private boolean isNameAt(Words words, int i) {
    Phrases.Match<Sense> other = i < words.count() ? phrases.at(words, i) : null;
    return other != null && other.value().kind() == Kind.NAME;
  }

  private boolean isNameBefore(Words words, int end) {
    for (int at = end - 1; at >= Math.max(0, end - LONGEST_NAME); at--) {
      if (isNameAt(words, at) && phrases.at(words, at).to() == end) {
        return true;
      }
    }
    return false;
  }

  /** With a capital; of several words the first will do, "Estados unidos", where it is no article. */
  private static boolean isCapitalised(Words words, Phrases.Match<Sense> match) {
    boolean article = words.end(match.from()) - words.start(match.from()) <= ARTICLE;
    return Values.isCapital(words, match.from()) && (match.to() - match.from() == 1 || !article || hasCapitalAfterFirst(words, match));
  }

  private static boolean hasCapitalAfterFirst(Words words, Phrases.Match<Sense> match) {
    for (int i = match.from() + 1; i < match.to(); i++) {
      if (Values.isCapital(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "calle Perú", "Escuela República de Italia", "Liceo «República del Perú»" */
  private boolean isWithinName(Words words, int from) {
    int before = unquoted(words, Values.before(words, from));
    if (notBefore.has(words, before)) {
      return true;
    }
    boolean republic = countryBefore.has(words, before) && before > 0 && Values.isCapital(words, before - 1) && countryBefore.has(words, before - 1);
    return republic && notBefore.has(words, unquoted(words, Values.before(words, before - 1)));
  }

  private static int unquoted(Words words, int i) {
    return i > 0 && QUOTES.indexOf(words.text().charAt(words.start(i))) >= 0 ? i - 1 : i;
  }

  /** "Francia Márquez": a name that people bear too, before a surname, where nothing says that a country is meant. */
  private boolean isPerson(Words words, Phrases.Match<Sense> match) {
    boolean given = match.to() == match.from() + 1 && isCapitalAfter(words, match) && givenNames.has(words, match.from());
    return given && !countryBefore.has(words, Values.before(words, match.from())) && phrases.at(words, match.to()) == null
        && words.text().substring(words.end(match.from()), words.start(match.to())).equals(" ");
  }

  private static boolean isCapitalAfter(Words words, Phrases.Match<Sense> match) {
    return match.to() < words.count() && Values.isCapital(words, match.to());
  }
}
