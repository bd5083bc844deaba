package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Options that a word behind a colon answers: "Sociolaboral: Sí", "Otra: Deporte". */
final class AnsweredOptions {
  private static final String COLONS = ":=\uff1a\u2192\u21d2\u2794\u279c";
  private final Terms terms;
  private final Answers answers;
  private final OptionLabels labels;
  private final List<Span> forms;
  private final boolean worded;
  private final boolean own;

  /** @param forms takes the places of the lines that are read */
  AnsweredOptions(Terms terms, Answers answers, OptionLabels labels, List<Span> forms, List<Block> blocks, boolean unread) {
    this.terms = terms;
    this.answers = answers;
    this.labels = labels;
    this.forms = forms;
    this.worded = !unread && areWorded(blocks);
    // words of one's own answer an open option only where words answer the others
    this.own = worded && blocks.stream().noneMatch(b -> b instanceof Block.Line line && labels.isBare(line.content()));
  }

  private boolean areWorded(List<Block> blocks) {
    boolean any = false;
    for (Block block : blocks) {
      if (block instanceof Block.Options) {
        return false;
      }
      any = any || block instanceof Block.Line line && isAnswered(line);
    }
    return any;
  }

  private boolean isAnswered(Block.Line line) {
    Passage answer = answer(line, true);
    return answer != null && answers.of(answer.text()) != null;
  }

  /** The option that the line answers; null for any other line, and where the options have marks. */
  Extraction.Choice read(Block.Line line) {
    Passage answer = worded ? answer(line, own) : null;
    return answer == null ? null : choice(line.content().strip(), answer);
  }

  /**
   * What stands behind the colon of a term; null for any other line.
   *
   * @param own whether words of one's own are an answer, which they are only where no other option goes without
   */
  private Passage answer(Block.Line line, boolean own) {
    Passage content = line.content().strip();
    int colon = answerColon(content.text());
    Terms.Match match = colon <= 0 ? null : terms.whole(content.text().substring(0, colon));
    Passage answer = match == null ? Passage.EMPTY : content.slice(colon + 1, content.text().length()).strip();
    boolean says = !answer.isBlank() && !answer.text().endsWith(":") && (own && match.term().detail() || answers.of(answer.text()) != null);
    return says ? answer : null;
  }

  /** The colon before the answer: the last where a yes or no stands behind it, "Otra: Deporte: Sí", else the first. */
  private int answerColon(String s) {
    int last = s.length() - 1;
    while (last > 0 && COLONS.indexOf(s.charAt(last)) < 0) {
      last--;
    }
    return last > 0 && answers.of(s.substring(last + 1)) != null ? last : s.indexOf(':');
  }

  private Extraction.Choice choice(Passage content, Passage answer) {
    Passage words = content.slice(0, answerColon(content.text())).strip();
    Terms.Match match = terms.whole(words.text());
    MarkState state = answers.of(answer.text());
    forms.addAll(content.sources());
    Mark mark = new Mark(answer.span(), state == null ? MarkState.TICKED : state, "word");
    Passage detail = state == null ? answer : labels.detail(words, match);
    return new Extraction.Choice(
        match.term().code(), state == null ? content : words, mark, detail, match.confidence());
  }
}
