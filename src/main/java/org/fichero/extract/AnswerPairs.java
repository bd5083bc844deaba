package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Options that have two boxes each, one for yes and one for no: {@code Sociolaboral  Sí ☒  No ☐} is one option. */
final class AnswerPairs {
  private final Terms terms;
  private final Answers answers;
  private final OptionLabels labels;
  private final List<Span> forms;

  AnswerPairs(Terms terms, Answers answers, OptionLabels labels, List<Span> forms) {
    this.labels = labels;
    this.terms = terms;
    this.answers = answers;
    this.forms = forms;
  }

  /**
   * The choices with each pair of answers joined to the option that they answer.
   *
   * @param unmarked those of them that have no mark of their own; what is answered leaves it
   */
  List<Extraction.Choice> join(List<Extraction.Choice> choices, List<Extraction.Choice> unmarked) {
    List<Extraction.Choice> joined = new ArrayList<>(choices.size());
    int i = 0;
    while (i < choices.size()) {
      Extraction.Choice pair = i + 1 < choices.size() ? pair(choices.get(i), choices.get(i + 1), joined, unmarked) : null;
      joined.add(pair == null ? choices.get(i) : pair);
      i += pair == null ? 1 : 2;
    }
    return joined;
  }

  private Extraction.Choice pair(Extraction.Choice one, Extraction.Choice other, List<Extraction.Choice> before,
      List<Extraction.Choice> unmarked) {
    // "Uno (SI ☒ NO ☐)"
    MarkState second = answer(other.label().text().endsWith(")") ? other.label().text().substring(0, other.label().text().length() - 1)
        : other.label().text());
    String label = one.label().text();
    int cut = second == null ? -1 : lastWord(label);
    MarkState first = cut < 0 ? null : answer(label.substring(cut));
    if (first == null || first == second) {
      return null;
    }
    Mark mark = first == MarkState.TICKED ? mark(one.mark(), other.mark()) : mark(other.mark(), one.mark());
    boolean open = cut > 0 && label.charAt(cut - 1) == '(';
    Passage words = OptionLabels.clean(one.label().slice(0, open ? cut - 1 : cut));
    Terms.Match match = words.isBlank() ? null : terms.whole(words.text());
    return match != null ? choice(match, words, mark) : asked(before, unmarked, words, mark);
  }

  /** The answer to the option that stands before it, on a line or in a cell of its own, with the words that it asks for. */
  private static Extraction.Choice asked(List<Extraction.Choice> before, List<Extraction.Choice> unmarked, Passage words, Mark mark) {
    Extraction.Choice asked = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean takes = asked != null && (words.isBlank() || asked.detail() != null && asked.detail().isBlank());
    if (!takes || !unmarked.remove(asked)) {
      return null;
    }
    before.remove(before.size() - 1);
    Passage label = words.isBlank() ? asked.label() : asked.label().join(asked.label().text().endsWith(":") ? " " : ": ", words);
    return new Extraction.Choice(asked.code(), label, mark, words.isBlank() ? asked.detail() : words, asked.confidence());
  }

  private Extraction.Choice choice(Terms.Match match, Passage words, Mark mark) {
    return new Extraction.Choice(match.term().code(), words, mark, labels.detail(words, match), match.confidence());
  }

  /** What both boxes say together; the evidence is the ticked one. */
  private Mark mark(Mark yes, Mark no) {
    Boolean si = yes.state().checked();
    Boolean non = no.state().checked();
    MarkState state = si == null || non == null || si && non ? MarkState.AMBIGUOUS
        : si ? MarkState.TICKED : non ? MarkState.UNTICKED : MarkState.BLANK;
    forms.add(yes.span());
    forms.add(no.span());
    return new Mark(Boolean.TRUE.equals(non) && !Boolean.TRUE.equals(si) ? no.span() : yes.span(), state, yes.notation());
  }

  /** Yes or no, unless the vocabulary has the word as an option of its own. */
  private MarkState answer(String word) {
    return word.isBlank() || word.length() > 4 || terms.whole(word) != null ? null : answers.yesOrNo(word);
  }

  private static int lastWord(String label) {
    int i = label.length();
    while (i > 0 && !Passage.isSpace(label.charAt(i - 1)) && label.charAt(i - 1) != '(') {
      i--;
    }
    return i;
  }
}
