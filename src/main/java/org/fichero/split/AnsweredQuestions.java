package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Finds labels among questions that the columns SI and NO of a table answer: the mark is the value of its question. */
final class AnsweredQuestions {
  private static final String COLUMN = "answer-column";

  private final Page page;
  private final Labeller labeller;
  private final List<Span> head = new ArrayList<>();

  AnsweredQuestions(Page page, Labeller labeller) {
    this.page = page;
    this.labeller = labeller;
  }

  static boolean isOne(Block.Options options) {
    return options.options().size() == 1 && options.options().get(0).mark().notation().equals(COLUMN);
  }

  /** How many of the blocks below a question are its own: behind its answer, further questions are those that no field asks. */
  static int own(List<Block> blocks) {
    boolean answered = !blocks.isEmpty() && blocks.get(0) instanceof Block.Options first && isOne(first) && first.options().get(0).label().isBlank();
    for (int i = 1; answered && i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Options options && isOne(options) && !options.options().get(0).label().isBlank()) {
        return i;
      }
    }
    return blocks.size();
  }

  /** Whether the table is the row of headings over a first question; its words are then the question's form. */
  boolean asks(Block.Table table, Block next, Pieces pieces) {
    boolean asks = table.rows().size() == 1 && next instanceof Block.Options options && isOne(options)
        && labelled(options.options().get(0), pieces) != null;
    if (asks) {
      table.rows().get(0).cells().forEach(c -> head.addAll(c.content().sources()));
    }
    return asks;
  }

  private LabelMatch labelled(Block.Option option, Pieces pieces) {
    LabelMatch match = labeller.cell(page, option.label(), pieces);
    return match != null && match.isAlone() ? match : null;
  }

  /** Adds the question as label and its mark as value; the option as it is where no field has the question's words. */
  void label(Block.Options options, Pieces pieces) {
    Block.Option option = options.options().get(0);
    LabelMatch match = labelled(option, pieces);
    if (match == null) {
      pieces.add(new Piece.Content(options));
      return;
    }
    List<Span> spans = new ArrayList<>(option.label().sources());
    spans.addAll(head);
    head.clear();
    pieces.add(labeller.label(match, spans, null));
    pieces.add(new Piece.Content(new Block.Options(
        option.mark().span(), List.of(new Block.Option(option.mark(), Passage.EMPTY)), 0)));
  }
}
