package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;

/** Reads a field that lists organisations, in whatever way its writer parted them. Immutable, safe for threads. */
final class OrganisationList {
  private final NameGrammar grammar;
  private final Directory directory;

  OrganisationList(NameGrammar grammar, Directory directory) {
    this.grammar = grammar;
    this.directory = directory;
  }

  /**
   * The organisations that a field names.
   *
   * @param value the field's words; a paragraph never holds part of an organisation
   * @param acronyms what the document's acronyms stand for
   * @return in text order; empty for a blank value
   */
  List<Organisation> read(Extraction.Words value, Acronyms acronyms) {
    List<Organisation> all = new ArrayList<>();
    LineStarts lines = new LineStarts(value);
    value.paragraphs().forEach(p -> readParagraph(p.collapse(), lines, acronyms, all));
    return all;
  }

  private void readParagraph(Passage text, LineStarts lines, Acronyms acronyms, List<Organisation> all) {
    Words words = grammar.words(text.text());
    // "Secretaría Municipal", and below it "Oficina de Partes"
    IntPredicate line = i -> lines.isMeant(text, words.start(i))
        || i > 0 && grammar.rank(words, i) > 0 && grammar.isAdjective(words, i - 1) && lines.isStart(text, words.start(i));
    OrganisationParts parts = new OrganisationParts(grammar, acronyms);
    for (OrganisationCuts.Item item : OrganisationCuts.cut(words, line, grammar, directory, acronyms)) {
      all.addAll(parts.read(text, words, item));
    }
  }
}
