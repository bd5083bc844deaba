package org.fichero.normalise;

import java.util.HashMap;
import java.util.Map;
import org.fichero.model.Fold;
import org.fichero.rules.Bodies;
import org.fichero.rules.Bodies.Body;

/** The bodies that the rules know, by every name of theirs. Immutable, safe for threads. */
final class Directory {
  private final Phrases<Entry> phrases;
  private final Map<String, Body> byAcronym = new HashMap<>();

  /**
   * A name of a body.
   *
   * @param body whose
   * @param surface as the rules write it
   * @param isAcronym whether it has no small letter
   * @param anyCase whether an acronym may have small letters in texts, as another name of the body has: "Sence"
   */
  record Entry(Body body, String surface, boolean isAcronym, boolean anyCase) {}

  Directory(Bodies bodies, Lexis lexis) {
    Phrases.Builder<Entry> all = new Phrases.Builder<>(lexis);
    for (Body body : bodies.bodies()) {
      if (body.acronym() != null) {
        byAcronym.putIfAbsent(Fold.fold(body.acronym()), body);
        all.add(body.acronym(), entry(body, body.acronym()));
      }
      all.add(body.name(), entry(body, body.name()));
      body.aliases().forEach(a -> all.add(a, entry(body, a)));
    }
    for (Body body : bodies.bodies()) {
      body.aliases().stream().filter(NameGrammar::isAcronym).forEach(a -> byAcronym.putIfAbsent(Fold.fold(a), body));
    }
    phrases = all.build(Opening.BODY);
  }

  private static Entry entry(Body body, String surface) {
    boolean other = body.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(surface) && !a.equals(surface));
    return new Entry(body, surface, surface.chars().noneMatch(Character::isLowerCase), other);
  }

  /** The longest name at a token, written with the capitals that it needs; null when there is none. */
  Phrases.Match<Entry> at(Words words, int token) {
    if (!words.isCapital(token) || !words.opens(token, Opening.BODY)) {
      return null;
    }
    Phrases.Match<Entry> match = phrases.at(words, token);
    if (match == null || !match.value().isAcronym() || match.value().anyCase()) {
      return match;
    }
    for (int i = words.start(match.from()); i < words.end(match.to() - 1); i++) {
      if (Character.isLowerCase(words.text().charAt(i))) {
        return null;
      }
    }
    return match;
  }

  /** The body with that acronym, whatever its case; null when there is none. */
  Body byAcronym(String acronym) {
    return byAcronym.get(Fold.fold(acronym));
  }
}
