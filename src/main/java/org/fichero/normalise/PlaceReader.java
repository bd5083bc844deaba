package org.fichero.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fichero.model.Mention;
import org.fichero.rules.PlaceWords;
import org.fichero.rules.Places;
import org.fichero.rules.Places.Level;
import org.fichero.rules.Places.Place;
import org.fichero.rules.Places.Reading;

/**
 * Finds comunas, provinces and regions in prose. A name that is also a word, a saint or a surname counts where what stands
 * before it says so ("comuna de", "en"), where it is linked to a place that counts, or where the document names that comuna
 * surely elsewhere; else it is left open. Immutable, safe for threads.
 */
final class PlaceReader implements MentionReader {
  private static final int YEAR_DIGITS = 4;

  private final Phrases<List<Place>> phrases;
  private final Announcements announcements;
  private final Lexis.Set articles;
  private final PlaceLinks joints;
  private final Lexis.Set prepositions;
  private final Lexis.Set links;
  private final Lexis.Set notBefore;
  private final Lexis.Set landscape;
  private final Lexis.Set saysPlace;
  private final PlaceCapitals capitals;
  private final SmallPlaces small;
  private final Set<String> known;

  PlaceReader(Places places, Lexis lexis) {
    Map<String, List<Place>> byName = new HashMap<>();
    places.places().forEach(p -> names(p).forEach(n -> {
      List<Place> same = byName.computeIfAbsent(FieldFrame.key(n), k -> new ArrayList<>());
      if (same.isEmpty() || same.get(same.size() - 1) != p) {
        same.add(p);
      }
    }));
    Phrases.Builder<List<Place>> all = new Phrases.Builder<>(lexis);
    places.places().forEach(p -> names(p).forEach(n -> all.add(n, byName.get(FieldFrame.key(n)))));
    phrases = all.build(Opening.PLACE);
    PlaceWords words = places.words();
    announcements = new Announcements(lexis).add(words.region(), Level.REGION).add(words.province(), Level.PROVINCIA)
        .add(words.comuna(), Level.COMUNA);
    prepositions = lexis.set(words.prepositions());
    links = lexis.set(words.links());
    notBefore = lexis.set(words.notBefore());
    landscape = lexis.set(words.landscape());
    saysPlace = lexis.set(words.saysPlace());
    articles = lexis.set(words.articles());
    joints = new PlaceLinks(articles, lexis.set(words.conjunctions()), lexis.set(words.again()), lexis.set(words.fieldSuffixes()));
    capitals = new PlaceCapitals(announcements, articles);
    small = new SmallPlaces(notBefore, prepositions, links, Set.copyOf(words.words()));
    known = Set.of();
  }

  private PlaceReader(PlaceReader like, Set<String> known) {
    phrases = like.phrases;
    announcements = like.announcements;
    articles = like.articles;
    joints = like.joints;
    capitals = like.capitals;
    small = like.small;
    prepositions = like.prepositions;
    links = like.links;
    notBefore = like.notBefore;
    landscape = like.landscape;
    saysPlace = like.saysPlace;
    this.known = known;
  }

  private static List<String> names(Place place) {
    List<String> names = new ArrayList<>(List.of(place.name()));
    names.addAll(place.aliases());
    return names;
  }

  /** The same for a document that surely speaks of the places with these codes. */
  PlaceReader knowing(Set<String> codes) {
    return new PlaceReader(this, Set.copyOf(codes));
  }

  private record Candidate(Phrases.Match<List<Place>> match, Place accepted, boolean announced) {
    Candidate until(Candidate last) {
      return new Candidate(new Phrases.Match<>(match.value(), match.from(), last.match.to()), accepted, announced);
    }
  }

  @Override
  public void read(Words words, Consumer<Mention> out) {
    List<Candidate> found = new ArrayList<>();
    int i = words.next(0, Opening.PLACE.bit());
    while (i < words.count()) {
      boolean article = !words.isCapital(i) && capitals.isArticle(words, i);
      boolean written = words.isCapital(i) || article;
      Phrases.Match<List<Place>> match = written || small.mayBegin(words, i) ? phrases.at(words, i) : null;
      Candidate candidate = match != null && !written ? small(words, match, found.isEmpty() ? null : found.get(found.size() - 1)) : match == null || !capitals.has(words, match) ? null
          : decide(words, match, found.isEmpty() ? null : found.get(found.size() - 1));
      if (candidate == null || article && !candidate.announced()) {
        i++;
      } else {
        found.add(candidate);
        i = match.to();
      }
      i = words.next(i, Opening.PLACE.bit());
    }
    linkBackwards(words, found);
    for (int at = 0; at < found.size(); at++) {
      Candidate c = found.get(at);
      if (at + 1 < found.size() && isSameAgain(words, c, found.get(at + 1))) {
        found.set(at + 1, c.until(found.get(at + 1)));
      } else if (c.accepted() != null) {
        out.accept(mention(words, c));
      }
    }
  }

  /** "IX Región de la Araucanía": one place by two of its names, a link between. */
  private boolean isSameAgain(Words words, Candidate first, Candidate second) {
    boolean same = first.accepted() != null && first.accepted() == second.accepted();
    return same && second.match().from() == first.match().to() + 1 && links.has(words, first.match().to());
  }

  private static Mention mention(Words words, Candidate candidate) {
    Place place = candidate.accepted();
    return Values.mention("place", words, candidate.match().from(), candidate.match().to(),
        Values.members("name", place.name(), "code", place.code(), "level", place.level().code()));
  }

  private Candidate decide(Words words, Phrases.Match<List<Place>> match, Candidate before) {
    List<Place> senses = match.value();
    Level announced = announcement(words, match);
    if (announced == null && before != null && before.announced() && joints.isListed(words, before.match(), match)) {
      announced = before.accepted().level();
    }
    Place sense = announced == null ? null : ofLevel(senses, announced);
    if (sense != null && (sense.reading() == Reading.NAME || !isOtherNameNext(words, match))) {
      return new Candidate(match, sense, true);
    }
    Place best = best(senses);
    boolean linked = before != null && before.accepted() != null && best.reading() != Reading.NAME
        && joints.isLinked(words, before.match(), match) && !isCapitalNext(words, match);
    return new Candidate(match, linked || counts(words, match, best) ? best : null, false);
  }

  /** "comuna de renca", "en valparaíso y viña del mar": a name that is written small */
  private Candidate small(Words words, Phrases.Match<List<Place>> match, Candidate before) {
    boolean linked = before != null && before.accepted() != null && joints.isLinked(words, before.match(), match);
    SmallPlaces.Sense sense = isLandscape(words, Values.before(words, match.from())) ? null : small.read(words, match, announcement(words, match), linked);
    return sense == null ? null : new Candidate(match, sense.accepted(), sense.announced());
  }

  static Place ofLevel(List<Place> senses, Level level) {
    return senses.stream().filter(p -> p.level() == level).findFirst().orElse(null);
  }

  /** The comuna, or the region or province whose name stands for itself. */
  static Place best(List<Place> senses) {
    Place comuna = ofLevel(senses, Level.COMUNA);
    Place region = ofLevel(senses, Level.REGION);
    return comuna != null ? comuna : region != null ? region : senses.get(0);
  }

  private boolean counts(Words words, Phrases.Match<List<Place>> match, Place place) {
    int before = Values.before(words, match.from());
    // "el Padre Hurtado": no comuna has an article that is not in its name
    boolean person = articles.has(words, before) && place.level() == Level.COMUNA;
    if (person || notBefore.has(words, before) || isLandscape(words, before)) {
      return false;
    }
    if (place.reading() == Reading.NAME || isDateline(words, match)) {
      return true;
    }
    int head = Values.before(words, before);
    boolean named = links.has(words, before) && head >= 0 && notBefore.has(words, head) || isCapitalNext(words, match) || joints.goesOn(words, match);
    boolean there = prepositions.has(words, before) && place.reading() == Reading.CONTEXT;
    boolean said = place.reading() == Reading.CONTEXT && links.has(words, before) && saysPlace(words, head);
    boolean sure = known.contains(place.code()) && (prepositions.has(words, before) || links.has(words, before));
    return !named && (there || sure || said);
  }

  /** "el valle del Elqui": the land, which the place that is called so is another part of */
  private boolean isLandscape(Words words, int before) {
    return before > 0 && links.has(words, before) && landscape.has(words, before - 1);
  }

  /** "Los Ángeles, 14 de mayo de 2024" at the head of a line: where something is dated */
  private boolean isDateline(Words words, Phrases.Match<?> match) {
    int at = match.to();
    boolean opens = match.from() == 0 || words.hasBreakAfter(match.from() - 1);
    return opens && at + 5 < words.count() && words.sign(at) == ',' && words.isNumber(at + 1) && links.has(words, at + 2) && words.isWord(at + 3)
        && links.has(words, at + 4) && words.isNumber(at + 5) && words.end(at + 5) - words.start(at + 5) == YEAR_DIGITS;
  }

  /** "familias migrantes de": one of these words, or one with another after it. */
  private boolean saysPlace(Words words, int token) {
    boolean other = token > 0 && words.isWord(token) && !Values.isCapital(words, token) && !links.has(words, token);
    return saysPlace.has(words, token) || other && saysPlace.has(words, token - 1);
  }

  private Level announcement(Words words, Phrases.Match<List<Place>> match) {
    Level own = announcements.alone(words, match.from());
    own = own == null ? announcements.alone(words, match.to() - 1) : own;
    if (own != null && match.to() - match.from() > 1) {
      return own;
    }
    int before = Values.before(words, match.from());
    int at = before > 0 && words.sign(before) == ':' ? before - 1 : before;
    return announcements.endingAt(words, at > 0 && articles.has(words, at) ? at - 1 : at);
  }

  private static boolean isCapitalNext(Words words, Phrases.Match<?> match) {
    return match.to() < words.count() && Values.isCapital(words, match.to());
  }

  /** Whether the name goes on into another one ("la Unión Comunal"): a capital that is no acronym and announces no place. */
  private boolean isOtherNameNext(Words words, Phrases.Match<?> match) {
    return isCapitalNext(words, match) && !Values.isAllCapitals(words, match.to())
        && announcements.alone(words, match.to()) == null;
  }

  /** A comuna, and behind it the province or region that it is in. */
  private boolean isWithin(Words words, Candidate here, Candidate next) {
    Place best = best(here.match().value());
    boolean part = best.level() == Level.COMUNA && next.accepted().level() != Level.COMUNA && best.code().startsWith(next.accepted().code());
    return part && joints.isLocated(words, here.match(), next.match(), next.announced());
  }

  /** "Independencia, Recoleta y Santiago": what is linked to a place that counts, counts. */
  private void linkBackwards(Words words, List<Candidate> found) {
    for (int i = found.size() - 2; i >= 0; i--) {
      Candidate here = found.get(i);
      Candidate next = found.get(i + 1);
      int before = Values.before(words, here.match().from());
      boolean barred = before >= 0 && (notBefore.has(words, before) || isLandscape(words, before) || Values.isCapital(words, before));
      if (here.accepted() == null && next.accepted() != null && !barred && (joints.isLinked(words, here.match(), next.match()) || isWithin(words, here, next))) {
        found.set(i, new Candidate(here.match(), best(here.match().value()), false));
      }
    }
  }
}
