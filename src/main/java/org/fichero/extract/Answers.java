package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
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

  /** The options that pairs of boxes answer, "Uno: Sí" and "No": without their answers, blank where only those stand; empty where the labels are no such pairs. */
  List<String> questions(List<String> labels) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i + 1 < labels.size(); i += 2) {
      String label = labels.get(i);
      int cut = label.lastIndexOf(' ') + 1;
      MarkState first = yesOrNo(label.substring(label.startsWith("(", cut) ? cut + 1 : cut));
      MarkState second = yesOrNo(labels.get(i + 1).replace(")", ""));
      if (first == null || second == null || first == second) {
        return List.of();
      }
      String question = label.substring(0, cut).strip();
      asked.add(question.endsWith(":") ? question.substring(0, question.length() - 1) : question);
    }
    return labels.size() % 2 == 0 ? asked : List.of();
  }
}
