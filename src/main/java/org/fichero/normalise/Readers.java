package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fichero.model.Mention;
import org.fichero.rules.AnswerWords;
import org.fichero.rules.Bodies;
import org.fichero.rules.Countries;
import org.fichero.rules.FundingWords;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.SentenceRules;
import org.fichero.rules.StemRules;
import org.fichero.rules.Vocabulary;

/**
 * All that reads prose, loaded once. Immutable but for what it remembers of vocabularies; safe for threads.
 *
 * @param acronyms those that the readers know: of the rules, or of one document too
 */
record Readers(
    FiguresReader figures,
    PlaceReader places,
    OrganisationReader organisations,
    Gazetteer gazetteer,
    CountryReader countries,
    SentenceSplitter sentences,
    OrganisationList organisationList,
    FundingReader funding,
    Acronyms acronyms,
    NameGrammar grammar,
    Stems stems,
    AnswerWords answers,
    Map<Vocabulary, VocabularyReader> vocabularies) {
  static Readers load(RuleFiles files) {
    Lexis lexis = new Lexis();
    Places places = Places.load(files);
    Bodies bodies = Bodies.load(files);
    NameGrammar grammar = new NameGrammar(bodies.words(), lexis);
    Directory directory = new Directory(bodies, lexis);
    Acronyms acronyms = Acronyms.ofRules(directory, grammar);
    CountryReader countries = new CountryReader(Countries.load(files), lexis);
    FiguresReader figures = new FiguresReader(Lexicon.load(files), lexis);
    return new Readers(figures, new PlaceReader(places, lexis), new OrganisationReader(grammar, directory, acronyms),
        new Gazetteer(places), countries, new SentenceSplitter(SentenceRules.load(files)),
        new OrganisationList(grammar, directory), new FundingReader(FundingWords.load(files), grammar, directory, lexis), acronyms,
        grammar, new Stems(StemRules.load(files)), AnswerWords.load(files), new ConcurrentHashMap<>());
  }

  /**
   * The same for one ficha of a document.
   *
   * @param document its acronyms, those of the rules among them
   * @param comunas codes of those that the ficha names surely
   */
  Readers in(Acronyms document, Set<String> comunas) {
    return new Readers(figures, places.knowing(comunas), organisations.knowing(document), gazetteer, countries, sentences,
        organisationList, funding, document, grammar, stems, answers, vocabularies);
  }

  /** What finds the terms of a vocabulary, made once. */
  VocabularyReader vocabulary(Vocabulary vocabulary) {
    return vocabularies.computeIfAbsent(vocabulary, v -> new VocabularyReader(v, grammar.connectors(), stems));
  }

  /** Everything that a text names, by place. */
  List<Mention> mentions(String text) {
    return mentions(text, null);
  }

  /** The same, relative phrases counted from {@code reference}; null leaves them unresolved. */
  List<Mention> mentions(String text, LocalDate reference) {
    return mentions(figures.from(reference).times(figures.words(text)));
  }

  /** The same of a text whose expressions of time are known. */
  List<Mention> mentions(FiguresReader.Times times) {
    Reading text = new Reading(this, times, new ArrayList<>());
    Reading.readAll(List.of(text));
    return text.found();
  }
}
