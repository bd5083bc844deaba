package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/** Reads options that markup found with their marks: mostly one of the pack's each, now and then several behind one mark. */
final class MarkedOptions {
  private final Terms terms;
  private final Answers answers;
  private final OptionLabels labels;
  private final TermList lists;
  private final List<Span> forms;
  private final boolean besides;

  /** @param forms takes the places of marks and labels that are no value of their own */
  MarkedOptions(Terms terms, Answers answers, OptionLabels labels, TermList lists, List<Span> forms, List<Block> blocks) {
    this.terms = terms;
    this.answers = answers;
    this.labels = labels;
    this.lists = lists;
    this.forms = forms;
    this.besides = areBesides(blocks);
  }

  /** Whether the options' marks, where they have any, stand in the cell right behind their labels. */
  private static boolean areBesides(List<Block> blocks) {
    boolean any = false;
    for (Block block : blocks) {
      for (Block.Option option : block instanceof Block.Options options ? options.options() : List.<Block.Option>of()) {
        boolean marked = !option.mark().span().isEmpty();
        if (marked && (option.label().isBlank() || option.mark().span().start() - option.label().span().end() != 1)) {
          return false;
        }
        any |= marked;
      }
    }
    return any;
  }

  /** Adds the option to those before it; "Uno ☐, Dos, Tres ☒" has one label, as it stands, for two options, and "Uno y" is joined to the next. */
  void read(Block.Option option, ChoiceList choices) {
    if (option.mark().state() != MarkState.TICKED && choices.takesAsked(option.label())) {
      if (!option.mark().span().isEmpty()) {
        forms.add(option.mark().span());
      }
      return;
    }
    Extraction.Choice signed = option.mark().state() == MarkState.BLANK ? labels.signed(option.label(), answers) : null;
    Extraction.Choice written = signed != null ? signed : besides ? labels.written(option, answers) : null;
    if (written != null) {
      choices.add(written);
    } else {
      marked(option, choices);
    }
  }

  private void marked(Block.Option option, ChoiceList choices) {
    Terms.Match match = terms.whole(OptionLabels.clean(option.label()).text());
    List<Extraction.Choice> several = match == null || match.term().detail() ? lists.marked(option.mark(), option.label()) : List.of();
    if (several.isEmpty() || match != null && several.size() > 1) {
      choices.add(labels.choice(option.mark(), option.label()));
    } else {
      forms.addAll(option.label().sources());
      choices.addAll(several);
    }
  }
}
