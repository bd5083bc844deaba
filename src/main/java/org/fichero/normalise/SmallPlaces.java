package org.fichero.normalise;

import java.util.List;
import java.util.Set;
import org.fichero.rules.Places.Level;
import org.fichero.rules.Places.Place;
import org.fichero.rules.Places.Reading;

/**
 * Which names of places count though they are written small: those that are no other word, and of the others what "comuna de" and the
 * like announce.
 *
 * @param notBefore heads of names that merely hold a place's name ("calle")
 * @param prepositions words before a name that say "there"
 * @param links small words that a name may follow
 * @param words names that are words where they are written small
 */
record SmallPlaces(Lexis.Set notBefore, Lexis.Set prepositions, Lexis.Set links, Set<String> words) {
  /** @param accepted null where only a list can tell */
  record Sense(Place accepted, boolean announced) {}

  /** Whether a name that is written small may begin at a token: behind a small word or a sign of lists. */
  boolean mayBegin(Words words, int i) {
    return links.has(words, i - 1) || prepositions.has(words, i - 1) || i > 0 && words.sign(i - 1) == ',';
  }

  /**
   * What a name that is written small means; null where it is no place.
   *
   * @param announced what the words before it say that it is; null where they say nothing
   * @param linked whether it is listed behind a place that counts
   */
  Sense read(Words words, Phrases.Match<List<Place>> match, Level announced, boolean linked) {
    if (hasCapital(words, match)) {
      return null;
    }
    boolean there = prepositions.has(words, match.from() - 1);
    Place said = announced == null ? null : PlaceReader.ofLevel(match.value(), announced);
    // "viven en retiro" may mean something else
    if (said != null && (isNoWord(said) || !there)) {
      return new Sense(said, true);
    }
    Place best = PlaceReader.best(match.value());
    boolean listed = linked && best.reading() == Reading.NAME;
    if (!listed && !isNoWord(best) || notBefore.has(words, Values.before(words, match.from()))) {
      return null;
    }
    return new Sense(listed || there || links.has(words, match.from() - 1) ? best : null, false);
  }

  private boolean isNoWord(Place place) {
    return place.reading() == Reading.NAME && !words.contains(place.name());
  }

  /** Whether a word of the name, or the one behind it, has a capital. */
  private static boolean hasCapital(Words words, Phrases.Match<?> match) {
    for (int i = match.from(); i < Math.min(words.count(), match.to() + 1); i++) {
      if (Values.isCapital(words, i)) {
        return true;
      }
    }
    return false;
  }
}
