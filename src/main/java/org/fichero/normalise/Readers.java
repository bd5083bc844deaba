package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.model.Mention;
import org.fichero.rules.Countries;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.SentenceRules;

/** All that reads prose, loaded once. Immutable; safe for threads. */
record Readers(
    List<MentionReader> all,
    Gazetteer gazetteer,
    CountryReader countries,
    SentenceSplitter sentences,
    ImplementationReader implementation) {
  static Readers load(RuleFiles files) {
    Places places = Places.load(files);
    CountryReader countries = new CountryReader(Countries.load(files));
    return new Readers(List.of(new PlaceReader(places), countries), new Gazetteer(places), countries,
        new SentenceSplitter(SentenceRules.load(files)), new ImplementationReader());
  }

  /** Everything that a text names, by place. */
  List<Mention> mentions(String text) {
    Words words = Words.of(text);
    List<Mention> found = new ArrayList<>();
    all.forEach(reader -> reader.read(words, found::add));
    found.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
    return found;
  }
}
