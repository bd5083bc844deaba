package org.fichero.extract;

import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.rules.MarkupLexicon;

/**
 * Words that answer an option: yes and no, and what else stands for a tick or for none.
 *
 * @param conjunctions words that join the last option of a line to those before and answer nothing; in lower case
 */
record Answers(MarkupLexicon lexicon, Set<String> conjunctions) {
  boolean joins(String word) {
    return conjunctions.contains(word);
  }

  /** Ticked for a word of yes, unticked for one of no; null for any other. */
  MarkState yesOrNo(String text) {
    String word = Fold.fold(text);
    return lexicon.yes().contains(word) ? MarkState.TICKED : lexicon.no().contains(word) ? MarkState.UNTICKED : null;
  }

  /** What the whole of {@code text} answers; null when it is no such word. */
  MarkState of(String text) {
    String folded = Fold.fold(text);
    String word = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    if (lexicon.yes().contains(word) || lexicon.ticked().contains(word)) {
      return MarkState.TICKED;
    }
    return lexicon.no().contains(word) || lexicon.unticked().contains(word) ? MarkState.UNTICKED : null;
  }
}
